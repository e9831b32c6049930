/** MacData (RFC 7292, section 4; RFC 9879 for PBMAC1). */
import { timingSafeEqual } from 'node:crypto';
import * as asn1 from '../asn1/index.ts';
import type { Element } from '../asn1/index.ts';
import { pkcs12Derivation } from './derive.ts';
import type { Derivation, Work } from './derive.ts';
import { hmac, loadHash } from './digests.ts';
import { readIterations, readKdf } from './encryption.ts';
import { damaged, PfxError, unsupported, within } from './errors.ts';
import { fields } from './fields.ts';
import { LIMITS } from './limits.ts';
import { DIGESTS, HMACS, OID, oidName } from './oids.ts';
import type { PasswordForm } from './password.ts';
import { PURPOSE } from './pkcs12-kdf.ts';

export interface MacInfo {
  /** Such as `HMAC-SHA-256` or `PBMAC1 HMAC-SHA-256`. */
  readonly name: string;
  readonly oid: string;
  /** Such as `PKCS #12 SHA-256` or `PBKDF2-HMAC-SHA-256`. */
  readonly keyDerivation?: string;
  readonly iterations?: number;
  readonly saltBytes?: number;
}

export interface Mac {
  readonly info: MacInfo;
  readonly derivation?: Derivation;
  /** Hash of the HMAC, by its name in `node:crypto`. */
  readonly hash?: string;
  readonly expected: Buffer;
  /** Why this cannot be checked, whatever the password. */
  readonly problem?: PfxError;
}

const WHERE = 'MacData';

/** @throws PfxError `PFX-DAMAGED` */
export function readMac(macData: Element): Mac {
  return within(WHERE, () => {
    const [digestInfo, saltElement, count] = fields(macData, WHERE);
    const [identifier, digest] = fields(digestInfo, WHERE);
    const [algorithm, parameters] = fields(identifier, WHERE);
    const oid = asn1.oid(algorithm, WHERE);
    const expected = asn1.octets(digest, WHERE);
    const salt = asn1.octets(saltElement, WHERE);
    try {
      if (oid === OID.pbmac1) return readPbmac1(parameters, expected);
      const hash = DIGESTS[oid];
      if (hash === undefined) throw unsupported(oidName(oid), oid);
      const iterations = count === undefined ? 1 : readIterations(count, WHERE);
      if (expected.length !== hash.digest) throw damaged(WHERE);
      const info: MacInfo = {
        name: `HMAC-${hash.name}`,
        oid,
        keyDerivation: `PKCS #12 ${hash.name}`,
        iterations,
        saltBytes: salt.length,
      };
      const derivation = pkcs12Derivation(hash, PURPOSE.mac, salt, iterations, hash.digest);
      return { info, derivation, hash: hash.node, expected };
    } catch (problem) {
      if (!(problem instanceof PfxError) || problem.failure.code === 'PFX-DAMAGED') throw problem;
      return { info: { name: oidName(oid), oid }, expected, problem };
    }
  });
}

/** PBMAC1-params: the salt and count of MacData itself mean nothing then (RFC 9879, section 3). */
function readPbmac1(parameters: Element | undefined, expected: Buffer): Mac {
  const [kdf, scheme] = fields(parameters, WHERE);
  const hmacOid = asn1.oid(fields(scheme, WHERE)[0], WHERE);
  const hash = HMACS[hmacOid];
  if (hash === undefined) throw unsupported(oidName(hmacOid), hmacOid);
  const { derivation, name } = readKdf(kdf, undefined, WHERE);
  if (derivation.kind !== 'pbkdf2') throw unsupported(`PBMAC1 with ${name}`, OID.pbmac1);
  const { min, max } = LIMITS.pbmac1Key;
  if (derivation.length < min || derivation.length > max || expected.length !== hash.digest)
    throw damaged(WHERE);
  const info: MacInfo = {
    name: `PBMAC1 HMAC-${hash.name}`,
    oid: OID.pbmac1,
    keyDerivation: name,
    iterations: derivation.iterations,
    saltBytes: derivation.salt.length,
  };
  return { info, derivation, hash: hash.node, expected };
}

/** Whether `content` carries this MAC under the password. @throws PfxError as `Work.derive` */
export async function verifyMac(
  mac: Mac,
  content: Buffer,
  password: PasswordForm,
  work: Work,
): Promise<boolean> {
  if (mac.problem !== undefined) throw mac.problem;
  await loadHash(mac.hash!);
  const key = await work.derive(mac.derivation!, password);
  try {
    return timingSafeEqual(hmac(mac.hash!, key, content), mac.expected);
  } finally {
    key.fill(0);
  }
}
