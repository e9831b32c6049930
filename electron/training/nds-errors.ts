/**
 * eDirectory's own error numbers with their texts, as its LDAP server puts them into the diagnostic message, and the LDAP result
 * code that goes with each. Sources: Novell TID 10067240 and "Common eDirectory Bind Errors" for the bind errors.
 */
import { RESULT, type Outcome, type ResultCode } from './protocol/responses.ts';

const texts = {
  '-197': 'login lockout',
  '-217': 'maximum logins exceeded or Q stn not server',
  '-218': 'bad login time or Q halted',
  '-220': 'log account expired',
  '-222': 'bad password',
  '-223': 'password expired',
  '-601': 'no such entry',
  '-602': 'no such value',
  '-603': 'no such attribute',
  '-606': 'entry already exists',
  '-608': 'illegal attribute',
  '-609': 'missing mandatory',
  '-610': 'illegal ds name',
  '-611': 'illegal containment',
  '-614': 'duplicate value',
  '-615': 'syntax violation',
  '-629': 'entry is not leaf',
  '-641': 'invalid request',
  '-669': 'failed authentication',
  '-672': 'no access',
} as const;

export type NdsError = keyof typeof texts;

const codes: Record<NdsError, ResultCode> = {
  '-197': RESULT.unwillingToPerform,
  '-217': RESULT.unwillingToPerform,
  '-218': RESULT.unwillingToPerform,
  '-220': RESULT.unwillingToPerform,
  '-222': RESULT.invalidCredentials,
  '-223': RESULT.success,
  '-601': RESULT.noSuchObject,
  '-602': RESULT.noSuchAttribute,
  '-603': RESULT.noSuchAttribute,
  '-606': RESULT.entryAlreadyExists,
  '-608': RESULT.undefinedAttributeType,
  '-609': RESULT.objectClassViolation,
  '-610': RESULT.invalidDNSyntax,
  '-611': RESULT.namingViolation,
  '-614': RESULT.attributeOrValueExists,
  '-615': RESULT.constraintViolation,
  '-629': RESULT.notAllowedOnNonLeaf,
  '-641': RESULT.other,
  '-669': RESULT.invalidCredentials,
  '-672': RESULT.insufficientAccessRights,
};

/** The outcome of an operation that failed with this error: `NDS error: failed authentication (-669)`. */
export const ndsOutcome = (error: NdsError, matchedDn = ''): Outcome => ({
  code: codes[error],
  matchedDn,
  diagnostic: `NDS error: ${texts[error]} (${error})`,
});
