/** LDAP responses (RFC 4511, section 4), encoded as BER with definite lengths. */
import {
  derBoolean,
  derExplicit,
  derImplicit,
  derInteger,
  derOctetString,
  derSequence,
  element,
  TAG,
} from '../../asn1/index.ts';

/** Result codes that this server gives (RFC 4511, appendix A). */
export const RESULT = {
  success: 0,
  operationsError: 1,
  protocolError: 2,
  sizeLimitExceeded: 4,
  compareFalse: 5,
  compareTrue: 6,
  authMethodNotSupported: 7,
  unavailableCriticalExtension: 12,
  confidentialityRequired: 13,
  noSuchAttribute: 16,
  undefinedAttributeType: 17,
  constraintViolation: 19,
  attributeOrValueExists: 20,
  noSuchObject: 32,
  invalidDNSyntax: 34,
  invalidCredentials: 49,
  insufficientAccessRights: 50,
  unwillingToPerform: 53,
  namingViolation: 64,
  objectClassViolation: 65,
  notAllowedOnNonLeaf: 66,
  entryAlreadyExists: 68,
  other: 80,
} as const;

export type ResultCode = (typeof RESULT)[keyof typeof RESULT];

/** LDAPResult: what every operation ends with. `diagnostic` is where eDirectory puts its own error. */
export interface Outcome {
  readonly code: ResultCode;
  readonly matchedDn?: string;
  readonly diagnostic?: string;
}

export const SUCCESS: Outcome = { code: RESULT.success };

/** Identifier octets of the responses. */
export const RESPONSE = {
  bind: 0x61,
  entry: 0x64,
  searchDone: 0x65,
  modify: 0x67,
  add: 0x69,
  delete: 0x6b,
  rename: 0x6d,
  compare: 0x6f,
  extended: 0x78,
} as const;

/** One LDAPMessage. @param controls whole Control elements */
export const encodeMessage = (id: number, operation: Buffer, controls: readonly Buffer[] = []): Buffer =>
  derSequence(derInteger(id), operation, ...(controls.length > 0 ? [derExplicit(0, ...controls)] : []));

/** @param tag which operation ends @param extra fields that follow the LDAPResult */
export const encodeOutcome = (tag: number, outcome: Outcome, ...extra: Buffer[]): Buffer =>
  element(
    tag,
    element(TAG.ENUMERATED, Buffer.from([outcome.code])),
    derOctetString(Buffer.from(outcome.matchedDn ?? '', 'utf8')),
    derOctetString(Buffer.from(outcome.diagnostic ?? '', 'utf8')),
    ...extra,
  );

/** ExtendedResponse. */
export const encodeExtended = (outcome: Outcome, oid?: string, value?: Buffer): Buffer =>
  encodeOutcome(
    RESPONSE.extended,
    outcome,
    ...(oid === undefined ? [] : [derImplicit(10, Buffer.from(oid, 'latin1'))]),
    ...(value === undefined ? [] : [derImplicit(11, value)]),
  );

export interface EncodableAttribute {
  readonly name: string;
  readonly values: readonly Buffer[];
}

/** SearchResultEntry. */
export const encodeEntry = (dn: string, attributes: readonly EncodableAttribute[]): Buffer =>
  element(
    RESPONSE.entry,
    derOctetString(Buffer.from(dn, 'utf8')),
    derSequence(
      ...attributes.map(({ name, values }) =>
        derSequence(
          derOctetString(Buffer.from(name, 'utf8')),
          element(TAG.SET, ...values.map((value) => derOctetString(value))),
        ),
      ),
    ),
  );

export const encodeControl = (oid: string, value: Buffer): Buffer =>
  derSequence(derOctetString(Buffer.from(oid, 'latin1')), derBoolean(false), derOctetString(value));

/** Notice of Disconnection (RFC 4511, section 4.4.1): message id 0. */
export const disconnectionNotice = (): Buffer =>
  encodeMessage(0, encodeExtended({ code: RESULT.protocolError }, '1.3.6.1.4.1.1466.20036'));
