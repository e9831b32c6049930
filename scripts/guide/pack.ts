import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import decode, { init as initDecoder } from '@jsquash/webp/decode.js';
import encode, { init } from '@jsquash/webp/encode.js';

import type { Pixels } from './compose.ts';

/** Chromium packs without loss too, but into files that are 60 % larger. Slower settings than these gain 1 % more. */
const SETTINGS = { lossless: 1, quality: 75, method: 3 };

let ready: Promise<unknown> | undefined;

/** @returns WebP, lossless (RFC 9649) */
export async function packWebp({ width, height, rgba }: Pixels): Promise<Buffer> {
  ready ??= loadModule('enc/webp_enc_simd.wasm').then((module) => init(module));
  await ready;
  const data = new Uint8ClampedArray(rgba);
  return Buffer.from(await encode({ data, width, height, colorSpace: 'srgb' } as ImageData, SETTINGS));
}

/** The package loads its modules by fetch, which Node has for no file. */
async function loadModule(name: string): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve(`@jsquash/webp/codec/${name}`);
  return WebAssembly.compile(await readFile(file));
}

let readyToUnpack: Promise<unknown> | undefined;

/** What the decoder hands pixels over in; Node has none. */
class NodeImageData {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

/** @param file a WebP file as `packWebp` makes it */
export async function unpackWebp(file: Buffer): Promise<Pixels> {
  Object.assign(globalThis, { ImageData: NodeImageData });
  readyToUnpack ??= loadModule('dec/webp_dec.wasm').then((module) => initDecoder(module));
  await readyToUnpack;
  const { data, width, height } = await decode(Uint8Array.from(file).buffer);
  return { width, height, rgba: Buffer.from(data.buffer, data.byteOffset, data.byteLength) };
}
