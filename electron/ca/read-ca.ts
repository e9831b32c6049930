/** Reading the CA object: its attributes as they are stored, and the Security container that points to it. */
import { createHash } from 'node:crypto';
import {
  attributeValues,
  baseName,
  CA_CLASS,
  commonNameOf,
  displayName,
  isMissing,
  PAIR_ATTRIBUTES,
  securityContainers,
  shortName,
  TREE_CA,
  userAttributes,
  type Attribute,
  type RequestOptions,
  type SearchEntry,
  type Session,
} from '../directory/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  isPrivateKey,
  KEY_PAIRS,
  PRIVATE_KEY_ATTRIBUTES,
  SETTINGS_ATTRIBUTES,
  withoutOptions,
} from './schema.ts';

/** A CA object with copies of its values. Contains private keys: the caller of the reader calls `wipe`. */
export interface CaObject {
  readonly dn: string;
  /** Not made safe to show. */
  readonly cn: string;
  /** User attributes, each once, the private keys among them. */
  readonly attributes: readonly Attribute[];
  wipe(): void;
}

/** The values of a CA object as data. */
export type StoredCa = Omit<CaObject, 'wipe'>;

export interface TreeCa {
  readonly securityDn: string;
  /** Values of the Security container's nDSPKITreeCADN. */
  readonly pointers: readonly Buffer[];
  readonly ca: CaObject | undefined;
}

/**
 * The key pairs without their private keys. Some servers return an attribute only if it is named, and certificates only in the
 * binary transfer form (RFC 4522).
 */
const PUBLIC: readonly string[] = [
  'cn',
  ...KEY_PAIRS.flatMap((pair) => {
    const { privateKey: _withKeys, selfSigned, ...others } = PAIR_ATTRIBUTES[pair];
    return [
      ...Object.values(others),
      withoutOptions(selfSigned),
      `${withoutOptions(selfSigned)};binary`,
    ] as string[];
  }),
];
const EVERYTHING: readonly string[] = ['*', ...PUBLIC, ...PRIVATE_KEY_ATTRIBUTES, ...SETTINGS_ATTRIBUTES];

/** Bytes. eDirectory limits an octet string to 64,512; bundles of other servers are longer. */
const MAX_VALUE = 256 * 1024;
const MAX_OBJECT = 2 * 1024 * 1024;
/** Certificates of one key pair: two, and a chain. */
const MAX_CERTIFICATES = 64;
/** Values of any other attribute; a CA has a few CRL configurations and cross certificates. */
const MAX_SETTING_VALUES = 1000;

export interface CaReading extends RequestOptions {
  /** Everything that a backup or a restore needs (standard), or only the certificates and public keys. */
  readonly extent?: 'everything' | 'public' | undefined;
}

/**
 * Reads the CA object.
 * @returns `LDAP-CA-TOO-LARGE` for values beyond any real CA, `LDAP-32` if the object is missing or hidden, or a failure of
 *   the server. A private key that the user is not allowed to read is missing, without a failure.
 */
export async function readCa(
  session: Session,
  dn: string,
  { extent, ...options }: CaReading = {},
): Promise<Result<CaObject>> {
  const read = await session.readEntry(dn, extent === 'public' ? PUBLIC : EVERYTHING, options);
  if (!read.ok) return read;
  const entry = read.value;
  try {
    return isTooLarge(entry) ? fail('LDAP-CA-TOO-LARGE', { name: displayName(dn) }) : ok(caObject(entry));
  } finally {
    // The values are copied by now; the message still contains the private key.
    entry.raw.fill(0);
  }
}

function isTooLarge(entry: SearchEntry): boolean {
  if (entry.raw.length > MAX_OBJECT) return true;
  if (SETTINGS_ATTRIBUTES.some((name) => attributeValues(entry, name).length > MAX_SETTING_VALUES))
    return true;
  return KEY_PAIRS.some((pair) => {
    const { privateKey, publicKey, ...certificates } = PAIR_ATTRIBUTES[pair];
    const found = (Object.values(certificates) as string[]).flatMap((name) => attributeValues(entry, name));
    const keys = [privateKey, publicKey].flatMap((name) => attributeValues(entry, name));
    return found.length > MAX_CERTIFICATES || [...found, ...keys].some(({ length }) => length > MAX_VALUE);
  });
}

function caObject(entry: SearchEntry): CaObject {
  const attributes = userAttributes(entry);
  // Of several common names the one in the DN: a restore finds the object by it.
  const cn = commonNameOf(entry.dn) ?? textOf({ attributes }, 'cn') ?? shortName(entry.dn);
  return asCaObject({ dn: entry.dn, cn, attributes });
}

/** The object with these values; it takes over their buffers. */
export const asCaObject = ({ dn, cn, attributes }: StoredCa): CaObject => ({
  dn,
  cn,
  attributes,
  wipe() {
    for (const { type, values } of attributes) {
      if (isPrivateKey(type)) for (const value of values) value.fill(0);
    }
  },
});

/** The values of an object, to hand to a job process. Its buffers stay those of the object. */
export const storedCa = ({ dn, cn, attributes }: CaObject): StoredCa => ({ dn, cn, attributes });

/** As `readCa`, undefined for an object that is missing. */
export async function readCaIfPresent(
  session: Session,
  dn: string,
  options?: CaReading,
): Promise<Result<CaObject | undefined>> {
  const read = await readCa(session, dn, options);
  return !read.ok && isMissing(read.failure.code) ? ok(undefined) : read;
}

/** Reads the Security container and the CA object in it. @returns the failures of `findCa` except `LDAP-CA-NONE` */
export async function readTreeCa(session: Session, options?: CaReading): Promise<Result<TreeCa>> {
  const security = await readSecurity(session);
  if (!security.ok) return security;
  const { dn: securityDn } = security.value;
  const pointers = attributeValues(security.value, TREE_CA).map((value) => Buffer.from(value));
  const found = await session.findCa();
  if (!found.ok) {
    return found.failure.code === 'LDAP-CA-NONE' ? ok({ securityDn, pointers, ca: undefined }) : found;
  }
  // The DN can point to a deleted object.
  const ca = await readCaIfPresent(session, found.value, options);
  return ca.ok ? ok({ securityDn, pointers, ca: ca.value }) : ca;
}

async function readSecurity(session: Session): Promise<Result<SearchEntry>> {
  for (const dn of securityContainers(session.serverInfo)) {
    const read = await session.readEntry(dn, [TREE_CA]);
    if (read.ok || !isMissing(read.failure.code)) return read;
  }
  return fail('LDAP-SECURITY-NONE');
}

type WithAttributes = Pick<SearchEntry, 'attributes'>;

/** Values of an attribute, whatever its case and options; none if there is no object. */
export const valuesOf = (object: WithAttributes | undefined, name: string): readonly Buffer[] =>
  object?.attributes
    .filter(({ type }) => baseName(type) === baseName(name))
    .flatMap(({ values }) => values) ?? [];

/** First value of an attribute as text; undefined if it is missing or empty. */
export const textOf = (object: WithAttributes | undefined, name: string): string | undefined =>
  valuesOf(object, name)[0]?.toString('utf8') || undefined;

/** True if the object has the class, whatever the case of its name. */
export const hasClass = (object: WithAttributes, name: string): boolean =>
  valuesOf(object, 'objectClass').some(
    (value) => value.toString('utf8').toLowerCase() === name.toLowerCase(),
  );

/** True if the object has the class of a CA object. */
export const isCaObject = (object: WithAttributes): boolean => hasClass(object, CA_CLASS);

/** SHA-256 over all values, whatever their order: changes if and only if the object changes. */
export function stateOf(object: WithAttributes | undefined): string {
  const lines = (object?.attributes ?? []).flatMap(({ type, values }) =>
    values.map((value) => `${baseName(type)} ${createHash('sha256').update(value).digest('hex')}`),
  );
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex');
}
