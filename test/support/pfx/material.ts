/** Keys and certificates for tests, generated when they are needed. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import * as asn1 from '../../../electron/asn1/index.ts';

export type KeyKind = 'RSA-2048' | 'RSA-4096' | 'P-256' | 'P-384' | 'P-521' | 'Ed25519';

export interface Material {
  /** PrivateKeyInfo, DER. */
  readonly pkcs8: Buffer;
  /** Certificates, DER: the key's own, then each issuer's up to the root. */
  readonly chain: readonly Buffer[];
}

interface Subject {
  readonly name: string;
  readonly key: KeyObject;
}

/**
 * A key with a chain of `length` certificates; the last one is self-signed.
 * The keys of the issuers are P-256, which are quick to make.
 */
export function newMaterial(kind: KeyKind, length = 1): Material {
  return materialFor(newKey(kind), length);
}

/** As `newMaterial`, for a given key. */
export function materialFor(key: KeyObject, length = 1, serial?: Buffer): Material {
  const subjects: Subject[] = [{ name: 'Organizational CA', key }];
  for (let i = 1; i < length; i++) subjects.push({ name: `Issuer ${i}`, key: newKey('P-256') });
  const chain = subjects.map((subject, i) => certificate(subject, subjects[i + 1] ?? subject, serial));
  return { pkcs8: key.export({ type: 'pkcs8', format: 'der' }), chain };
}

/** An Ed25519 key from a seed, so that a test can expect known bytes. */
export function ed25519Key(seed: Buffer): KeyObject {
  const der = asn1.derSequence(
    asn1.derInteger(0),
    asn1.derSequence(asn1.derOid('1.3.101.112')),
    asn1.derOctetString(asn1.derOctetString(seed)),
  );
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

export function newKey(kind: KeyKind): KeyObject {
  switch (kind) {
    case 'RSA-2048':
    case 'RSA-4096':
      return generateKeyPairSync('rsa', { modulusLength: Number(kind.slice(4)) }).privateKey;
    case 'Ed25519':
      return generateKeyPairSync('ed25519').privateKey;
    default:
      return generateKeyPairSync('ec', { namedCurve: kind }).privateKey;
  }
}

/** A version 3 certificate of a CA (RFC 5280), ten years valid. */
function certificate(
  subject: Subject,
  issuer: Subject,
  serial: Buffer = Buffer.concat([Buffer.of(1), randomBytes(8)]),
): Buffer {
  const spki = createPublicKey(subject.key).export({ type: 'spki', format: 'der' });
  const basicConstraints = asn1.derSequence(
    asn1.derOid('2.5.29.19'),
    asn1.derBoolean(true),
    asn1.derOctetString(asn1.derSequence(asn1.derBoolean(true))),
  );
  const body = asn1.derSequence(
    asn1.derExplicit(0, asn1.derInteger(2)),
    asn1.derInteger(serial),
    signatureAlgorithm(issuer.key),
    distinguishedName(issuer.name),
    asn1.derSequence(utcTime('250101000000Z'), utcTime('350101000000Z')),
    distinguishedName(subject.name),
    spki,
    asn1.derExplicit(3, asn1.derSequence(basicConstraints)),
  );
  const hash = issuer.key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  return asn1.derSequence(
    body,
    signatureAlgorithm(issuer.key),
    asn1.derBitString(sign(hash, body, issuer.key)),
  );
}

const utcTime = (text: string): Buffer => asn1.element(asn1.TAG.UTC_TIME, Buffer.from(text, 'latin1'));

const distinguishedName = (commonName: string): Buffer =>
  asn1.derSequence(
    asn1.derSetOf(asn1.derSequence(asn1.derOid('2.5.4.3'), asn1.derUtf8(commonName))),
    asn1.derSetOf(asn1.derSequence(asn1.derOid('2.5.4.10'), asn1.derUtf8('TREE'))),
  );

function signatureAlgorithm(key: KeyObject): Buffer {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return asn1.derSequence(asn1.derOid('1.2.840.113549.1.1.11'), asn1.derNull());
    case 'ec':
      return asn1.derSequence(asn1.derOid('1.2.840.10045.4.3.2'));
    default:
      return asn1.derSequence(asn1.derOid('1.3.101.112'));
  }
}
