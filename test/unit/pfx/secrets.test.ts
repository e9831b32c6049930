import { randomBytes } from 'node:crypto';
import { getHeapSnapshot, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { profile, readPfx, writePfx } from '../../../electron/pfx/index.ts';
import { passwordForms, wipeForms } from '../../../electron/pfx/password.ts';
import { ed25519Key, materialFor } from '../../support/pfx/material.ts';

/** Random letters that were never a string: a snapshot shows strings, and these must not become one. */
const letters = (length: number): Buffer =>
  Buffer.from(randomBytes(length).map((octet) => 0x61 + (octet % 26)));

/** Every string that the heap holds, as V8 writes it into a snapshot. */
async function heapStrings(): Promise<Buffer> {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const chunks: Buffer[] = [];
  for await (const chunk of getHeapSnapshot()) chunks.push(Buffer.from(chunk as string));
  return Buffer.concat(chunks);
}

describe('secrets', () => {
  it('leave no string behind, neither the password nor the key, and stand in no failure', async () => {
    const password = letters(40);
    // The seed of this key is readable, so that the key's own bytes can be looked for.
    const seed = letters(32);
    const { pkcs8, chain } = materialFor(ed25519Key(seed));
    const failures: unknown[] = [];
    for (const name of ['modern', 'compatible', 'pbmac1', 'edirectory'] as const) {
      const entry = { key: { pkcs8, friendlyName: 'CA' }, certificates: [{ der: chain[0]! }] };
      const written = await writePfx({ ...entry, profile: profile(name, 20_000), password });
      if (!written.ok) throw new Error(written.failure.code);
      const read = await readPfx(written.value, password);
      expect(read.ok && read.value.keys[0]!.pkcs8.equals(pkcs8)).toBe(true);
      if (read.ok) read.value.wipe();
      failures.push(await readPfx(written.value, Buffer.concat([password, Buffer.of(0x78)])));
      failures.push(await readPfx(written.value.subarray(0, -40), password));
    }
    const control = letters(40).toString('latin1');
    const heap = await heapStrings();
    expect(heap.includes(control)).toBe(true);
    const text = Buffer.from(JSON.stringify(failures));
    for (const secret of [password, seed]) {
      for (const place of [heap, text]) {
        expect(place.includes(secret.subarray(8, 24))).toBe(false);
        expect(place.includes(Buffer.from(secret.subarray(8, 24).toString('hex')))).toBe(false);
        expect(place.includes(Buffer.from(secret.subarray(6, 24).toString('base64')))).toBe(false);
      }
    }
  });

  it('are overwritten: the keys by wipe, the spellings of the password by their holder', async () => {
    const { pkcs8, chain } = materialFor(ed25519Key(letters(32)));
    const password = Buffer.from('secret €');
    const entry = { key: { pkcs8 }, certificates: [{ der: chain[0]! }] };
    const written = await writePfx({ ...entry, profile: profile('modern', 1), password });
    const read = written.ok ? await readPfx(written.value, password) : written;
    if (!read.ok) throw new Error(read.failure.code);
    const [key] = read.value.keys;
    expect(key!.pkcs8.equals(pkcs8)).toBe(true);
    read.value.wipe();
    expect(key!.pkcs8.every((octet) => octet === 0)).toBe(true);
    // The caller's own buffers are the caller's to wipe.
    expect(password.toString()).toBe('secret €');
    expect(pkcs8.some((octet) => octet !== 0)).toBe(true);
    const forms = passwordForms(password);
    wipeForms(forms);
    expect(forms.flatMap(({ bmp, bytes }) => [...bmp, ...bytes]).every((octet) => octet === 0)).toBe(true);
  });
});
