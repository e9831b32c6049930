import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import encode, { init } from '@jsquash/webp/encode.js';

import type { Pixels } from './compose.ts';

/** Chromium packs without loss too, but into files that are 60 % larger. Slower settings than these gain 1 % more. */
const SETTINGS = { lossless: 1, quality: 75, method: 3 };

let ready: Promise<unknown> | undefined;

/** @returns WebP, lossless (RFC 9649) */
export async function packWebp({ width, height, rgba }: Pixels): Promise<Buffer> {
  ready ??= loadEncoder();
  await ready;
  const data = new Uint8ClampedArray(rgba);
  return Buffer.from(await encode({ data, width, height, colorSpace: 'srgb' } as ImageData, SETTINGS));
}

/** The package loads its module by fetch, which Node has for no file. */
async function loadEncoder(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@jsquash/webp/codec/enc/webp_enc_simd.wasm');
  await init(await WebAssembly.compile(await readFile(file)));
}
