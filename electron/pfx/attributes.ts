/** The attributes of a bag: labels for programs and people. */
import * as asn1 from '../asn1/index.ts';
import type { Element } from '../asn1/index.ts';
import { PfxError } from './errors.ts';
import { fields, type Unread } from './fields.ts';
import { LIMITS } from './limits.ts';
import { OID } from './oids.ts';

export interface BagAttributes {
  readonly friendlyName?: string;
  readonly localKeyId?: Buffer;
}

export interface AttributeAllowance extends Unread {
  attributes: number;
}

/** Octets that the values of an attribute have at most. Whatever is longer can be a private key. */
const HARMLESS: Readonly<Record<string, number>> = {
  [OID.friendlyName]: 1024,
  [OID.localKeyId]: 64,
  [OID.javaTrustedKeyUsage]: 256,
  [OID.microsoftProviderName]: 512,
};

/** The key identifier and other properties that Windows stores with a certificate. */
const MICROSOFT_PROPERTY = /^1\.3\.6\.1\.4\.1\.311\.17\.3\.\d+$/;
const HARMLESS_PROPERTY = 64;
const HARMLESS_UNKNOWN = 32;

/**
 * Attributes are no more than labels: what cannot be read is left out, and the bag stays. Those that are unknown, repeated, or
 * longer than a label are counted.
 * @throws PfxError `PFX-TOO-MANY-ATTRIBUTES`
 */
export function readAttributes(set: Element | undefined, allowance: AttributeAllowance): BagAttributes {
  const found: { friendlyName?: string; localKeyId?: Buffer } = {};
  if (set === undefined) return found;
  const attributes = tolerant(() =>
    asn1.children(asn1.expectTag(set, asn1.TAG.SET, 'attributes'), allowance.attributes + 1),
  );
  allowance.attributes -= attributes?.length ?? 0;
  if (allowance.attributes < 0) throw new PfxError('PFX-TOO-MANY-ATTRIBUTES', { limit: LIMITS.attributes });
  const seen = new Set<string>();
  let harmless = 0;
  for (const attribute of attributes ?? []) {
    tolerant(() => {
      const [type, values] = fields(attribute, 'attribute', 2, allowance);
      const oid = asn1.oid(type, 'attribute');
      const { contents } = asn1.expectTag(values, asn1.TAG.SET, 'attribute');
      if (!seen.has(oid) && contents.length <= harmlessOctets(oid)) harmless += 1;
      seen.add(oid);
      if (oid !== OID.friendlyName && oid !== OID.localKeyId) return;
      const value = asn1.children(values!, 1)[0];
      if (oid === OID.localKeyId) found.localKeyId ??= Buffer.from(asn1.octets(value, 'localKeyID'));
      else found.friendlyName ??= readText(value);
    });
  }
  allowance.unread += attributes ? attributes.length - harmless : 1;
  return found;
}

const harmlessOctets = (oid: string): number =>
  HARMLESS[oid] ?? (MICROSOFT_PROPERTY.test(oid) ? HARMLESS_PROPERTY : HARMLESS_UNKNOWN);

function tolerant<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof asn1.Asn1Error) return undefined;
    throw error;
  }
}

/** friendlyName is a BMPString; some producers write other string types. */
function readText(value: Element | undefined): string {
  if (value?.tag === asn1.TAG.BMP_STRING && value.contents.length % 2 === 0) {
    return Buffer.from(value.contents).swap16().toString('utf16le').replace(/\0$/, '');
  }
  if (value?.tag === asn1.TAG.UTF8_STRING) return value.contents.toString('utf8');
  if (value?.tag === asn1.TAG.PRINTABLE_STRING || value?.tag === asn1.TAG.IA5_STRING) {
    return value.contents.toString('latin1');
  }
  throw new asn1.Asn1Error('not a string', value?.offset ?? 0);
}
