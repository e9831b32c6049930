import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as asn1 from '../../../electron/asn1/index.ts';
import { newEncryptionScheme } from '../../../electron/pfx/encryption-scheme.ts';
import { profile, readWithBothReaders, readWithSecondReader, writePfx } from '../../../electron/pfx/index.ts';
import { LIMITS } from '../../../electron/pfx/limits.ts';
import { bmpPassword } from '../../../electron/pfx/password.ts';
import { newMaterial } from '../../support/pfx/material.ts';
import { expensive, macFor, putTogether, takeApart } from '../../support/pfx/rework.ts';

const password = Buffer.from('opensesame');
const { pkcs8, chain } = newMaterial('P-256');

async function written(): Promise<Buffer> {
  const entry = { key: { pkcs8 }, certificates: chain.map((der) => ({ der })) };
  const file = await writePfx({ ...entry, profile: profile('modern', 20), password });
  if (!file.ok) throw new Error(file.failure.code);
  return file.value;
}

/** PBES2 with the key derived here, as the reader and the writer derive no key of such a cost. */
function encrypted(iterations: number, plain: Buffer): [identifier: Buffer, ciphertext: Buffer[]] {
  const salt = Buffer.alloc(16, 7);
  const { identifier, encrypt } = newEncryptionScheme(profile('modern', iterations), 'key', () => salt);
  return [identifier, encrypt([pbkdf2Sync(password, salt, iterations, 32, 'sha256')], plain)];
}

/** A sound file with its key in an encrypted part, where only the password shows what the key costs. */
function withHiddenCost(file: Buffer): Buffer {
  const [identifier, ciphertext] = encrypted(LIMITS.iterations + 1, pkcs8);
  const shrouded = asn1.derSequence(identifier, asn1.derOctetString(...ciphertext));
  const bag = asn1.derSequence(asn1.derOid('1.2.840.113549.1.12.10.1.2'), asn1.derExplicit(0, shrouded));
  const [scheme, contents] = encrypted(20, asn1.derSequence(bag));
  const info = asn1.derSequence(asn1.derOid('1.2.840.113549.1.7.1'), scheme, asn1.element(0x80, ...contents));
  const part = asn1.derSequence(
    asn1.derOid('1.2.840.113549.1.7.6'),
    asn1.derExplicit(0, asn1.derSequence(asn1.derInteger(0), info)),
  );
  const safe = asn1.readOnly(takeApart(file).authenticatedSafe);
  const certificates = asn1.sequence(safe, 'AuthenticatedSafe')[0]!.raw;
  const authenticatedSafe = asn1.derSequence(certificates, part);
  return putTogether(authenticatedSafe, macFor(authenticatedSafe, bmpPassword(password)));
}

describe('a file that costs more than the limits', () => {
  // The library would be at work for half an hour, and nothing could stop it.
  it('never reaches the second reader', async () => {
    const file = expensive(await written());
    expect(await readWithSecondReader(file, password)).toMatchObject({ outcome: 'refused' });
    const { opened, secondReading } = await readWithBothReaders(file, password, {});
    expect(opened).toMatchObject({ ok: false, failure: { code: 'PFX-TOO-EXPENSIVE' } });
    expect(secondReading.outcome).toBe('refused');
  });

  it('ends the wait for the second reader if only the password shows its cost', async () => {
    const file = withHiddenCost(await written());
    const { opened, secondReading } = await readWithBothReaders(file, password, {});
    expect(opened).toMatchObject({ ok: false, failure: { code: 'PFX-TOO-EXPENSIVE' } });
    // The library opens it in a few seconds.
    expect(secondReading.outcome).toBe('refused');
  });
});
