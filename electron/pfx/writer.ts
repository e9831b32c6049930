/** Writing a PFX (RFC 7292) in one of the named profiles. */
import { randomBytes as systemRandomBytes } from 'node:crypto';
import * as asn1 from '../asn1/index.ts';
import { readCertificate } from './bags.ts';
import { Work } from './derive.ts';
import type { DeriveOptions } from './derive.ts';
import { attempt, PfxError } from './errors.ts';
import { keyAlgorithm } from './key-algorithm.ts';
import { labels } from './labels.ts';
import type { PfxEntry } from './labels.ts';
import { OID } from './oids.ts';
import { passwordForms, wipeForms } from './password.ts';
import type { PasswordForm } from './password.ts';
import type { PfxProfile } from './profiles.ts';
import { newMacScheme, newEncryptionScheme, withKeys } from './encryption-scheme.ts';
import type { RandomBytes } from './encryption-scheme.ts';
import type { Result } from '../../shared/result.ts';

export interface WritePfxOptions extends PfxEntry, DeriveOptions {
  readonly profile: PfxProfile;
  /** UTF-8; the caller keeps and wipes it. */
  readonly password: Buffer;
  /** Source of salts and IVs, for files with known bytes; the system's generator by default. */
  readonly randomBytes?: RandomBytes;
}

/**
 * Writes one key with its certificates, in DER.
 *
 * The certificates stand in an encrypted part, the key in a shrouded bag; both, and the MAC, have salts of their own,
 * drawn in this order with each IV after its salt. The certificates come first, in the profile `edirectory` the key. What
 * stays readable is what RFC 7292 gives no place to hide: algorithms, salts, counts, the key's localKeyID and friendlyName.
 * @returns the file, or failures `PFX-KEY-FORM`, `PFX-CERTIFICATE-FORM`, `PFX-TOO-EXPENSIVE`,
 *   `PFX-CANCELLED`
 */
export async function writePfx(options: WritePfxOptions): Promise<Result<Buffer>> {
  return attempt(async () => {
    const forms = passwordForms(options.password);
    try {
      return await write(options, forms[0]!);
    } finally {
      wipeForms(forms);
    }
  });
}

async function write(options: WritePfxOptions, password: PasswordForm): Promise<Buffer> {
  const { key, certificates, profile } = options;
  if (keyAlgorithm(key.pkcs8) === undefined) throw new PfxError('PFX-KEY-FORM');
  if (!certificates.every(({ der }) => isCertificate(der))) throw new PfxError('PFX-CERTIFICATE-FORM');
  const bagAttributes = labels(options, profile.name);
  const certificateBags = certificates.map(({ der }, index) => {
    const octets = asn1.pieces(asn1.TAG.OCTET_STRING, der);
    const value = sequencePieces(asn1.derOid(OID.x509Certificate), ...explicitPieces(...octets));
    return Buffer.concat(safeBag(OID.certBag, value, bagAttributes.certificates[index]));
  });
  const random = options.randomBytes ?? systemRandomBytes;
  const certificateScheme = newEncryptionScheme(profile, 'certificates', random);
  const keyScheme = newEncryptionScheme(profile, 'key', random);
  const macScheme = newMacScheme(profile, random);
  const split = certificateScheme.derivations.length;
  const derivations = [...certificateScheme.derivations, ...keyScheme.derivations, macScheme.derivation];
  return withKeys(derivations, password, new Work(options), (keys) => {
    const certificatePart: Uint8Array[] = [];
    if (certificates.length > 0) {
      const plain = Buffer.concat(sequencePieces(...certificateBags));
      certificatePart.push(
        ...encryptedPart(
          certificateScheme.identifier,
          certificateScheme.encrypt(keys.slice(0, split), plain),
        ),
      );
    }
    const shrouded = sequencePieces(
      keyScheme.identifier,
      asn1.derOctetString(...keyScheme.encrypt(keys.slice(split), key.pkcs8)),
    );
    const keyPart = dataPart(...sequencePieces(...safeBag(OID.shroudedKeyBag, shrouded, bagAttributes.key)));
    const parts =
      profile.name === 'edirectory' ? [...keyPart, ...certificatePart] : [...certificatePart, ...keyPart];
    const authenticatedSafe = sequencePieces(...parts);
    return Buffer.concat(
      sequencePieces(
        asn1.derInteger(3),
        ...dataPart(...authenticatedSafe),
        macScheme.macData(keys.at(-1)!, authenticatedSafe),
      ),
    );
  });
}

function isCertificate(der: Buffer): boolean {
  try {
    return readCertificate(der, 'certificate').length === der.length;
  } catch (error) {
    if (error instanceof asn1.Asn1Error) return false;
    throw error;
  }
}

// A file is put together in pieces, which are joined once: a backup with a large chain is copied only here.
const sequencePieces = (...contents: Uint8Array[]): Uint8Array[] =>
  asn1.pieces(asn1.TAG.SEQUENCE, ...contents);

const explicitPieces = (...contents: Uint8Array[]): Uint8Array[] => asn1.pieces(0xa0, ...contents);

const dataPart = (...contents: Uint8Array[]): Uint8Array[] =>
  sequencePieces(
    asn1.derOid(OID.data),
    ...explicitPieces(...asn1.pieces(asn1.TAG.OCTET_STRING, ...contents)),
  );

/** EncryptedData, version 0 (RFC 2315, section 13): its content is always typed as data here. */
function encryptedPart(identifier: Buffer, ciphertext: readonly Uint8Array[]): Uint8Array[] {
  const content = sequencePieces(asn1.derOid(OID.data), identifier, ...asn1.pieces(0x80, ...ciphertext));
  const encryptedData = sequencePieces(asn1.derInteger(0), ...content);
  return sequencePieces(asn1.derOid(OID.encryptedData), ...explicitPieces(...encryptedData));
}

const safeBag = (
  type: string,
  value: readonly Uint8Array[],
  attributeSet: Buffer | undefined,
): Uint8Array[] =>
  sequencePieces(asn1.derOid(type), ...explicitPieces(...value), ...(attributeSet ? [attributeSet] : []));
