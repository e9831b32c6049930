/** PFX files put together by hand, with everything that a writer could do otherwise. */
import { createCipheriv, createHmac, pbkdf2Sync, randomBytes, scryptSync } from 'node:crypto';
import * as asn1 from '../../../electron/asn1/index.ts';
import { OID } from '../../../electron/pfx/oids.ts';
import { dataPart, putTogether } from './rework.ts';

/** How something is encrypted: AES-256-CBC under a key from PBKDF2-HMAC-SHA-256, or from scrypt. */
export interface Handmade {
  readonly iterations?: number;
  readonly salt?: Buffer;
  readonly scrypt?: { readonly n: number; readonly r: number; readonly p: number };
}

/** Makes files under one password. @param usual iterations where nothing else is said */
export const handmade = (password: Buffer, usual = 300_000) => {
  const pbes2 = (plain: Buffer, { iterations = usual, salt = randomBytes(16), scrypt }: Handmade) => {
    const iv = randomBytes(16);
    const key = scrypt
      ? scryptSync(password, salt, 32, { N: scrypt.n, r: scrypt.r, p: scrypt.p })
      : pbkdf2Sync(password, salt, iterations, 32, 'sha256');
    const cipher = createCipheriv('aes-256-cbc', key, iv);
    const kdf = scrypt
      ? asn1.derSequence(
          asn1.derOid(OID.scrypt),
          asn1.derSequence(
            asn1.derOctetString(salt),
            ...[scrypt.n, scrypt.r, scrypt.p].map((cost) => asn1.derInteger(cost)),
          ),
        )
      : pbkdf2(salt, iterations);
    const aes = asn1.derSequence(asn1.derOid(OID.aes256Cbc), asn1.derOctetString(iv));
    return {
      identifier: asn1.derSequence(asn1.derOid(OID.pbes2), asn1.derSequence(kdf, aes)),
      ciphertext: Buffer.concat([cipher.update(plain), cipher.final()]),
    };
  };
  return {
    shrouded(pkcs8: Buffer, how: Handmade = {}, ...more: Buffer[]): Buffer {
      const { identifier, ciphertext } = pbes2(pkcs8, how);
      return bag(OID.shroudedKeyBag, asn1.derSequence(identifier, asn1.derOctetString(ciphertext)), ...more);
    },
    encrypted(bags: readonly Buffer[], how: Handmade = {}, ...more: Buffer[]): Buffer {
      const { identifier, ciphertext } = pbes2(asn1.derSequence(...bags), how);
      const content = asn1.derSequence(asn1.derOid(OID.data), identifier, asn1.derImplicit(0, ciphertext));
      return part(OID.encryptedData, asn1.derSequence(asn1.derInteger(0), content, ...more));
    },
    /** The whole file, with a MAC as RFC 9879 has it. */
    file(parts: readonly Buffer[], { iterations = usual, salt = randomBytes(16) }: Handmade = {}): Buffer {
      const safe = asn1.derSequence(...parts);
      const mac = createHmac('sha256', pbkdf2Sync(password, salt, iterations, 32, 'sha256')).update(safe);
      const algorithm = asn1.derSequence(
        asn1.derOid(OID.pbmac1),
        asn1.derSequence(pbkdf2(salt, iterations, 32), HMAC_SHA256),
      );
      const digestInfo = asn1.derSequence(algorithm, asn1.derOctetString(mac.digest()));
      return putTogether(safe, asn1.derSequence(digestInfo, asn1.derOctetString(Buffer.from('NOT USED'))));
    },
  };
};

const HMAC_SHA256 = asn1.derSequence(asn1.derOid(OID.hmacWithSha256), asn1.derNull());

const pbkdf2 = (salt: Buffer, iterations: number, keyLength?: number): Buffer =>
  asn1.derSequence(
    asn1.derOid(OID.pbkdf2),
    asn1.derSequence(
      asn1.derOctetString(salt),
      asn1.derInteger(iterations),
      ...(keyLength === undefined ? [] : [asn1.derInteger(keyLength)]),
      HMAC_SHA256,
    ),
  );

/** A ContentInfo. */
export const part = (oid: string, content: Buffer, ...more: Buffer[]): Buffer =>
  asn1.derSequence(asn1.derOid(oid), asn1.derExplicit(0, content), ...more);

/** A part whose bags are not encrypted. */
export const clearPart = (...bags: Buffer[]): Buffer =>
  dataPart(asn1.derOctetString(asn1.derSequence(...bags)));

/** A SafeBag. @param more its attributes, and what does not belong there */
export const bag = (oid: string, value: Buffer, ...more: Buffer[]): Buffer =>
  asn1.derSequence(asn1.derOid(oid), asn1.derExplicit(0, value), ...more);

export const certificateBag = (der: Buffer): Buffer =>
  bag(
    OID.certBag,
    asn1.derSequence(asn1.derOid(OID.x509Certificate), asn1.derExplicit(0, asn1.derOctetString(der))),
  );

export type Attribute = readonly [oid: string, value: Buffer];

export const attributes = (...members: readonly Attribute[]): Buffer =>
  asn1.derSetOf(...members.map(([oid, value]) => asn1.derSequence(asn1.derOid(oid), asn1.derSetOf(value))));
