/** LDAP requests as bytes, for tests that have to send what no client library would. */
import {
  derBoolean,
  derExplicit,
  derImplicit,
  derInteger,
  derOctetString,
  derSequence,
  element,
  TAG,
} from '../../../electron/asn1/index.ts';

const text = (value: string): Buffer => derOctetString(Buffer.from(value, 'utf8'));
const enumerated = (value: number): Buffer => element(TAG.ENUMERATED, Buffer.from([value]));

export const bindRequest = (id: number, dn: string, password: string): Buffer =>
  derSequence(
    derInteger(id),
    element(0x60, derInteger(3), text(dn), derImplicit(0, Buffer.from(password, 'utf8'))),
  );

export interface SearchExtras {
  readonly attributes?: readonly string[];
  /** DER of the filter; everything otherwise. */
  readonly filter?: Buffer;
  /** Entries a page. */
  readonly paged?: number;
}

export const searchRequest = (
  id: number,
  base: string,
  scope: 'base' | 'one' | 'sub',
  { attributes = [], filter = element(0x87, Buffer.from('objectClass')), paged }: SearchExtras = {},
): Buffer =>
  derSequence(
    derInteger(id),
    element(
      0x63,
      text(base),
      enumerated(['base', 'one', 'sub'].indexOf(scope)),
      enumerated(0),
      derInteger(0),
      derInteger(0),
      derBoolean(false),
      filter,
      derSequence(...attributes.map(text)),
    ),
    ...(paged === undefined
      ? []
      : [
          derExplicit(
            0,
            derSequence(
              text('1.2.840.113556.1.4.319'),
              derBoolean(true),
              derOctetString(derSequence(derInteger(paged), derOctetString())),
            ),
          ),
        ]),
  );

export const abandonRequest = (id: number, abandoned: number): Buffer =>
  derSequence(derInteger(id), element(0x50, Buffer.from([abandoned])));

export const extendedRequest = (id: number, oid: string, value?: Buffer): Buffer =>
  derSequence(
    derInteger(id),
    element(0x77, derImplicit(0, Buffer.from(oid)), ...(value ? [derImplicit(1, value)] : [])),
  );
