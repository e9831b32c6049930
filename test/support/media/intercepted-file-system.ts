/** node:fs with a hook around every call, also those of open files: for faults and kills at each of them. */
import { promises as nodeFs } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { FileSystem } from '../../../electron/media/index.ts';

export type Hook = <Value>(call: string, work: () => Promise<Value>) => Promise<Value>;

const CALLS = ['rename', 'unlink', 'link', 'lstat', 'readdir', 'realpath', 'mkdir', 'rmdir'] as const;
const FILE_CALLS = ['read', 'write', 'writeFile', 'sync', 'close'] as const;

/** @param options `links` false: like FAT, which has none. `halfWrites`: the medium loses the second half and says nothing */
export function interceptedFileSystem(hook: Hook, { links = true, halfWrites = false } = {}): FileSystem {
  const calls = CALLS.map((name) => {
    const original = nodeFs[name] as (...given: unknown[]) => Promise<unknown>;
    return [name, (...given: unknown[]) => hook(name, () => original(...given))];
  });
  const fs = Object.fromEntries(calls) as unknown as FileSystem;
  return {
    ...fs,
    ...(!links && { link: () => hook('link', () => Promise.reject(systemError('EPERM'))) }),
    open: async (...given) => {
      const file = await hook('open', () => nodeFs.open(...given));
      return hooked(halfWrites ? halving(file) : file, hook);
    },
  };
}

export const systemError = (code: string): Error => Object.assign(new Error('injected'), { code });

function halving(file: FileHandle): FileHandle {
  const write = file.write.bind(file) as (bytes: Uint8Array) => Promise<unknown>;
  const half = async (bytes: Uint8Array) => {
    await write(bytes.subarray(0, bytes.length / 2));
    return { bytesWritten: bytes.length };
  };
  return Object.assign(file, { write: half });
}

function hooked(file: FileHandle, hook: Hook): FileHandle {
  for (const name of FILE_CALLS) {
    const original = file[name].bind(file) as (...given: unknown[]) => Promise<unknown>;
    Object.assign(file, { [name]: (...given: unknown[]) => hook(name, () => original(...given)) });
  }
  return file;
}
