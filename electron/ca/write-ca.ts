/** The CA object as a restore writes it. Only attributes of its class are ever written. */
import { createHash } from 'node:crypto';
import {
  baseName,
  CA_CLASS,
  displayName,
  dnKey,
  formatDn,
  PAIR_ATTRIBUTES,
  parseDn,
  type Attribute,
} from '../directory/index.ts';
import type { ClassifiedCa } from '../certificates/index.ts';
import type { KeyPairId } from '../../shared/views.ts';
import { isCaObject, valuesOf } from './read-ca.ts';
import {
  isCaAttribute,
  isCaClass,
  isDnAttribute,
  isSetting,
  isTextSetting,
  SETTINGS_ATTRIBUTES,
} from './schema.ts';

export interface KeyPairContents {
  readonly keyPair: KeyPairId;
  /** PrivateKeyInfo, DER. */
  readonly key: { readonly pkcs8: Buffer };
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Buffer;
  readonly ca: ClassifiedCa;
  /** Dotted form. */
  readonly subject: string;
}

export interface CaAttributesOptions {
  /** DN of the server that is to host the CA. */
  readonly hostServer?: string | undefined;
  /** Values of `SETTINGS_ATTRIBUTES`; `hostServer` and what the key pairs contain take precedence. */
  readonly settings?: readonly Attribute[];
  /** `settings` is complete: nothing is derived from the certificates. */
  readonly complete?: boolean;
  /** With the private keys, unencrypted. The values are the key pairs' own buffers. */
  readonly keys: boolean;
}

/** Attributes of the CA object apart from class and name, each with at least one value. */
export function caAttributes(pairs: readonly KeyPairContents[], options: CaAttributesOptions): Attribute[] {
  const { settings = [], hostServer, complete = false } = options;
  const main = pairs.find(({ keyPair }) => keyPair === 'rsa') ?? pairs[0];
  const text = (value: string | undefined): Buffer[] =>
    value === undefined || value === '' ? [] : [Buffer.from(value, 'utf8')];
  const known = (name: string): readonly Buffer[] => valuesOf({ attributes: settings }, name);
  const derived = (name: string, value: string | undefined): readonly Buffer[] =>
    known(name).length > 0 || complete ? known(name) : text(value);
  const named: Record<string, readonly Buffer[]> = {
    hostServer: hostServer === undefined ? known('hostServer') : text(hostServer),
    // eDirectory stores the dotted form, which only the object itself has.
    nDSPKISubjectName: derived('nDSPKISubjectName', main?.subject),
    nDSPKIParentCA: derived('nDSPKIParentCA', main?.ca.publicKeyCertificate?.issuerDotted),
  };
  const others = SETTINGS_ATTRIBUTES.filter((name) => !(name in named));
  return [
    ...Object.entries(named).map(([type, values]): Attribute => ({ type, values })),
    ...pairs.flatMap((pair) => pairAttributes(pair, options.keys)),
    ...others.map((type): Attribute => ({ type, values: known(type) })),
  ].filter(({ values }) => values.length > 0);
}

function pairAttributes({ keyPair, key, spki, ca }: KeyPairContents, keys: boolean): Attribute[] {
  const names = PAIR_ATTRIBUTES[keyPair];
  const der = (certificate: { readonly der: Buffer } | undefined): Buffer[] =>
    certificate ? [certificate.der] : [];
  return [
    { type: names.publicKey, values: [spki] },
    { type: names.privateKey, values: keys ? [key.pkcs8] : [] },
    { type: names.publicKeyCertificate, values: der(ca.publicKeyCertificate) },
    { type: names.chain, values: ca.chain.flatMap(der) },
    { type: names.selfSigned, values: der(ca.selfSigned) },
  ];
}

/**
 * Class and name of a new CA object.
 * @param classes of the earlier object: not every directory lists Top
 */
export const namingAttributes = (cn: string, classes: readonly Buffer[] = []): Attribute[] => [
  { type: 'objectClass', values: classes.length > 0 ? classes : [Buffer.from(CA_CLASS), Buffer.from('Top')] },
  { type: 'cn', values: [Buffer.from(cn, 'utf8')] },
];

/** The settings of an earlier CA object. */
export interface CaSettings {
  /** objectClass, as far as it is that of a CA object; empty for anything else. */
  readonly classes: readonly Buffer[];
  readonly settings: readonly Attribute[];
  /** Names of attributes and object classes that a CA object does not have or that cannot be shown whole: never written. */
  readonly foreign: readonly string[];
}

/** Tells the settings among the attributes of an earlier CA object from what a CA object does not have. */
export function settingsOf(attributes: readonly Attribute[]): CaSettings {
  const listed = valuesOf({ attributes }, 'objectClass');
  const isOwn = (value: Buffer): boolean => isCaClass(value.toString('utf8'));
  return {
    classes: isCaObject({ attributes }) ? listed.filter(isOwn) : [],
    settings: attributes.filter((one) => isSetting(one.type) && one.values.length > 0 && isPlain(one)),
    foreign: [
      ...attributes
        .filter((one) => !isCaAttribute(one.type) || (isSetting(one.type) && !isPlain(one)))
        .map(({ type }) => type),
      ...listed.filter((value) => !isOwn(value)).map((value) => `objectClass ${value.toString('utf8')}`),
    ],
  };
}

/** True for a setting whose values can be shown whole before they are written. */
const isPlain = ({ type, values }: Attribute): boolean =>
  !isTextSetting(type) ||
  values.every((value) => {
    const text = value.toString('utf8');
    return displayName(text) === text && Buffer.from(text, 'utf8').equals(value);
  });

/** True if two sets of values are the same, whatever their order: byte by byte, DNs as names. */
export function sameValues(type: string, left: readonly Buffer[], right: readonly Buffer[]): boolean {
  if (left.length !== right.length) return false;
  // Each value once: a server decides how many there are.
  const keysOf = (values: readonly Buffer[]): string[] => values.map((value) => keyOf(type, value)).sort();
  const others = keysOf(right);
  return keysOf(left).every((key, index) => key === others[index]);
}

/** The hash stands for the value: the value can be a private key, and a string cannot be wiped. */
const keyOf = (type: string, value: Buffer): string =>
  (isDnAttribute(type) ? dnKey(value.toString('utf8')) : undefined) ??
  createHash('sha256').update(value).digest('base64');

/** The name under which the object has an attribute, with the server's options; the given one if it has none. */
export const storedName = (attributes: readonly Attribute[], type: string): string =>
  attributes.find((attribute) => baseName(attribute.type) === baseName(type))?.type ?? type;

/** DN of an object of this common name in a container. */
export const childDn = (cn: string, container: string): string =>
  formatDn([[{ type: 'cn', value: cn }], ...(parseDn(container) ?? [])]);
