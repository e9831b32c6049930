import type { ErrorTexts } from './error-text.ts';

/** Failures of reading certificates and keys. */
export const certificateErrors = {
  'CERT-UNREADABLE': {
    what: 'A certificate cannot be read.',
    why: 'The data is not an X.509 certificate, or it is damaged.',
    todo: 'Open the object in iManager and validate its certificates there.',
  },
  'CERT-FIELD': {
    what: 'A certificate was found, but its field {field} cannot be read.',
    why: 'The program that issued the certificate did not follow the standard (RFC 5280) there, or the certificate is damaged.',
    todo: 'Open the certificate with another program, such as iManager, and compare it with the original. If both agree, issue the certificate again.',
  },
  'CERT-TOO-MANY': {
    what: 'The file {file} contains too many certificates.',
    why: 'It has {limit} certificates or more. An export of a CA or a server contains only a few.',
    todo: 'Check that you chose the right file. Export the key again with iManager, and choose the new file.',
  },
  'CERT-TOO-MANY-SIGNATURES': {
    what: 'The certificates cannot be matched with each other, because too many of the {certificates} certificates have the same name.',
    why: 'More than {limit} signatures would have to be checked. The certificates of a CA need only a few.',
    todo: 'Check the origin of the certificates. Remove certificates that do not belong to the CA, or ask your eDirectory administrator to do so.',
  },
} as const satisfies ErrorTexts;
