/** EncryptedPrivateKeyInfo (RFC 5958, section 3) outside a PFX: how a directory may store a key. */
import { randomBytes as systemRandomBytes } from 'node:crypto';
import * as asn1 from '../asn1/index.ts';
import { readEncryptedKey } from './bags.ts';
import { Work } from './derive.ts';
import type { DeriveOptions } from './derive.ts';
import { decryptWith } from './encryption.ts';
import { attempt, PfxError, within } from './errors.ts';
import { keyAlgorithm } from './key-algorithm.ts';
import { oldPbes2Forms, passwordForms, wipeForms } from './password.ts';
import type { PfxProfile } from './profiles.ts';
import { newEncryptionScheme, withKeys } from './encryption-scheme.ts';
import type { RandomBytes } from './encryption-scheme.ts';
import type { Result } from '../../shared/result.ts';

const WHERE = 'EncryptedPrivateKeyInfo';

/**
 * Decrypts an EncryptedPrivateKeyInfo.
 * @param der DER or BER
 * @param password UTF-8; the caller keeps and wipes it
 * @returns PrivateKeyInfo, which the caller wipes; failures `PFX-DAMAGED`, `PFX-KEY-LOCKED`, `PFX-UNSUPPORTED`,
 *   `PFX-TOO-EXPENSIVE`, `PFX-CANCELLED`
 */
export async function decryptPkcs8(
  der: Buffer,
  password: Buffer,
  options: DeriveOptions = {},
): Promise<Result<Buffer>> {
  return attempt(async () => {
    const { encryption, ciphertext } = within(WHERE, () => readEncryptedKey(asn1.readElement(der), WHERE));
    if (encryption.problem) throw encryption.problem;
    const work = new Work(options);
    const forms = passwordForms(password);
    if (encryption.derivations[0]?.kind !== 'pkcs12') forms.push(...forms.flatMap(oldPbes2Forms));
    try {
      for (const [index, form] of forms.entries()) {
        if (index > 0 && !work.affords(encryption.derivations)) break;
        work.book(encryption.derivations);
        const plain = await decryptWith(encryption, ciphertext, form, work);
        if (plain !== undefined && keyAlgorithm(plain) !== undefined) return plain;
        plain?.fill(0);
      }
    } finally {
      wipeForms(forms);
    }
    throw new PfxError('PFX-KEY-LOCKED');
  });
}

/**
 * Encrypts a PrivateKeyInfo with the algorithms of a profile (its MAC has no place here).
 * @returns EncryptedPrivateKeyInfo in DER; failures `PFX-KEY-FORM`, `PFX-TOO-EXPENSIVE`, `PFX-CANCELLED`
 */
export async function encryptPkcs8(
  pkcs8: Buffer,
  password: Buffer,
  profile: PfxProfile,
  options: DeriveOptions & { readonly randomBytes?: RandomBytes } = {},
): Promise<Result<Buffer>> {
  return attempt(async () => {
    if (keyAlgorithm(pkcs8) === undefined) throw new PfxError('PFX-KEY-FORM');
    const scheme = newEncryptionScheme(profile, 'key', options.randomBytes ?? systemRandomBytes);
    const forms = passwordForms(password);
    try {
      return await withKeys(scheme.derivations, forms[0]!, new Work(options), (keys) =>
        asn1.derSequence(scheme.identifier, asn1.derOctetString(...scheme.encrypt(keys, pkcs8))),
      );
    } finally {
      wipeForms(forms);
    }
  });
}
