/** What the directory holds now: the CA object with all its values, where it has one. */
import { createHash } from 'node:crypto';
import {
  parseCertificate,
  sniffCertificates,
  sniffPrivateKey,
  type Certificate,
} from '../../certificates/index.ts';
import {
  attributeValues,
  formatDn,
  isOperational,
  parseDn,
  sameDn,
  securityContainers,
  type Attribute,
  type SearchEntry,
  type Session,
} from '../../directory/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { baseName, CA_CLASS, PRIVATE_KEYS } from './ca-entry.ts';

/** An entry with copies of its values. Holds private keys: whoever read it calls `wipe`. */
export interface PresentEntry {
  readonly dn: string;
  readonly attributes: readonly Attribute[];
  wipe(): void;
}

export interface Present {
  readonly securityDn: string;
  /** Values of nDSPKITreeCADN. */
  readonly pointers: readonly Buffer[];
  readonly ca: PresentEntry | undefined;
}

const isMissing = (code: string): boolean => code === 'LDAP-32' || code === 'LDAP-601';

/** Reads one entry with all its user attributes; undefined when it is not there. */
export async function readPresent(session: Session, dn: string): Promise<Result<PresentEntry | undefined>> {
  const read = await session.readEntry(dn, ['*']);
  if (!read.ok) return isMissing(read.failure.code) ? ok(undefined) : read;
  return ok(copied(read.value));
}

/** Copies the values out of the message that they came in, and wipes that. */
function copied(entry: SearchEntry): PresentEntry {
  const attributes = entry.attributes
    .filter(({ type }) => !isOperational(type))
    .map(({ type, values }) => ({ type, values: values.map((value) => Buffer.from(value)) }));
  entry.raw.fill(0);
  return {
    dn: entry.dn,
    attributes,
    wipe() {
      for (const { type, values } of attributes) {
        if (PRIVATE_KEYS.includes(baseName(type))) for (const value of values) value.fill(0);
      }
    },
  };
}

/** The Security container and the CA object in it. @returns failures of `findCa` other than that there is none */
export async function readPresentCa(session: Session): Promise<Result<Present>> {
  const security = await findSecurity(session);
  if (!security.ok) return security;
  const { dn: securityDn } = security.value;
  const pointers = attributeValues(security.value, 'nDSPKITreeCADN').map((value) => Buffer.from(value));
  const found = await session.findCa();
  if (!found.ok) {
    return found.failure.code === 'LDAP-CA-NONE' ? ok({ securityDn, pointers, ca: undefined }) : found;
  }
  // A pointer may be left over from an object that was deleted.
  const ca = await readPresent(session, found.value);
  return ca.ok ? ok({ securityDn, pointers, ca: ca.value }) : ca;
}

async function findSecurity(session: Session): Promise<Result<SearchEntry>> {
  for (const dn of securityContainers(session.serverInfo)) {
    const read = await session.readEntry(dn, ['nDSPKITreeCADN']);
    if (read.ok || !isMissing(read.failure.code)) return read;
  }
  return fail('LDAP-SECURITY-NONE');
}

export const valuesOf = (entry: PresentEntry | undefined, name: string): readonly Buffer[] =>
  entry?.attributes.filter(({ type }) => baseName(type) === baseName(name)).flatMap(({ values }) => values) ??
  [];

export const textOf = (entry: PresentEntry | undefined, name: string): string | undefined =>
  valuesOf(entry, name)[0]?.toString('utf8');

export const isCaObject = (entry: PresentEntry): boolean =>
  valuesOf(entry, 'objectClass').some(
    (value) => value.toString('utf8').toLowerCase() === CA_CLASS.toLowerCase(),
  );

/** Attributes with the certificates of a CA, of both key pairs. */
const CERTIFICATES: Readonly<Record<'rsa' | 'ec', readonly string[]>> = {
  rsa: ['nDSPKIPublicKeyCertificate', 'nDSPKICertificateChain', 'cACertificate'],
  ec: ['nDSPKIPublicKeyCertificateEC', 'nDSPKICertificateChainEC', 'cAECCertificate'],
};
const KEYS = { rsa: 'nDSPKIPrivateKey', ec: 'nDSPKIPrivateKeyEC' } as const;

/** Certificates of one key pair, each once, in the order of the attributes. */
export function certificatesOf(entry: PresentEntry | undefined, pair: 'rsa' | 'ec'): Certificate[] {
  const ders = CERTIFICATES[pair]
    .flatMap((name) => valuesOf(entry, name))
    .flatMap((value) => sniffCertificates(value).certificates);
  const parsed = ders.flatMap((der) => {
    const certificate = parseCertificate(der);
    return certificate.ok ? [certificate.value] : [];
  });
  return [...new Map(parsed.map((one) => [one.sha256, one])).values()];
}

/** The private key of a pair as it is stored. The caller wipes `pkcs8`. */
export const keyOf = (
  entry: PresentEntry | undefined,
  pair: 'rsa' | 'ec',
): ReturnType<typeof sniffPrivateKey> => sniffPrivateKey(valuesOf(entry, KEYS[pair])[0]);

/** A fingerprint of all values of an entry, whatever their order; of nothing where there is no entry. */
export function stateOf(entry: PresentEntry | undefined): string {
  const lines = (entry?.attributes ?? []).flatMap(({ type, values }) =>
    values.map((value) => `${baseName(type)} ${createHash('sha256').update(value).digest('hex')}`),
  );
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex');
}

const DN_ATTRIBUTES = new Set(
  [
    'hostServer',
    'nDSPKIParentCADN',
    'ndspkiCRLContainerDN',
    'ndspkiIssuedCertContainerDN',
    'nDSPKITreeCADN',
  ].map((name) => name.toLowerCase()),
);

/** Whether two sets of values are the same: bit by bit, whatever their order; DNs as names, which servers may spell anew. */
export function sameValues(type: string, left: readonly Buffer[], right: readonly Buffer[]): boolean {
  const equal = (a: Buffer, b: Buffer): boolean =>
    a.equals(b) || (DN_ATTRIBUTES.has(baseName(type)) && sameDn(a.toString('utf8'), b.toString('utf8')));
  return left.length === right.length && left.every((a) => right.some((b) => equal(a, b)));
}

/** DN of an object of this common name in a container. */
export const childDn = (cn: string, container: string): string =>
  formatDn([[{ type: 'cn', value: cn }], ...(parseDn(container) ?? [])]);
