/** Answers of the gateway: their schemas, and the failure that each refusal stands for. */
import * as v from 'valibot';
import { bindFailure, displayName, ndsError } from '../directory/index.ts';
import { parseOutsideJson } from '../../shared/outside-json.ts';
import { fail, ok, type FailureValues, type Result } from '../../shared/result.ts';
import type { Answer } from './exchange.ts';

const MAX_CERTIFICATES = 64;

/** Base64 of bytes, decoded. */
const base64 = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\s/g, '')),
  // One expression for the whole text overflows the stack on a text of some megabytes.
  v.check((text) => text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(text.replace(/={1,2}$/, ''))),
  v.transform((text) => Buffer.from(text, 'base64')),
);

/** `GET session`. */
export const sessionSchema = v.object({
  treeName: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(255),
    // A lone surrogate has no percent-encoding.
    v.check((name) => !/\p{Cs}/u.test(name)),
  ),
});

/** The answer to `validateCertificate` and `importCertificate`. `code` is an LDAP result code. */
export const statusSchema = v.object({
  code: v.pipe(v.number(), v.integer()),
  message: v.pipe(v.optional(v.string(), ''), v.transform(displayName)),
});

// A gateway in Go writes an empty list as null. The other members repeat what the certificates contain.
const listOf = <Item extends v.GenericSchema>(item: Item) =>
  v.object({ certificates: v.nullish(v.pipe(v.array(item), v.maxLength(MAX_CERTIFICATES)), []) });

/** The CA's answer to `getCertificates`. */
export const certificatesSchema = listOf(v.object({ certificate: base64 }));

/** A server's answer to `getCertificates`. */
export const namedCertificatesSchema = listOf(v.object({ certificate: base64, certificateName: v.string() }));

/** The answer to `backupCertificate`. */
export const backupSchema = v.object({ certificate: base64 });

/** Characters of an error's text that its numbers are looked for in. */
const MAX_MESSAGE = 4096;

const errorSchema = v.object({
  code: v.pipe(v.number(), v.integer()),
  message: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text.slice(0, MAX_MESSAGE)),
  ),
});

const isHtml = ({ headers, body }: Answer): boolean =>
  /html/i.test(headers['content-type'] ?? '') ||
  body.subarray(0, 64).toString('latin1').trimStart().startsWith('<');

/**
 * Reads the body of a good answer.
 * @returns `GATEWAY-NOT-EDIRAPI` for a web page, `GATEWAY-ANSWER` for anything else that does not fit the schema
 */
export function readAnswer<Schema extends v.GenericSchema>(
  answer: Answer,
  schema: Schema,
  values: FailureValues,
): Result<v.InferOutput<Schema>> {
  if (isHtml(answer)) return fail('GATEWAY-NOT-EDIRAPI', values);
  const parsed = v.safeParse(schema, parseOutsideJson(answer.body)?.value, { abortEarly: true });
  return parsed.success ? ok(parsed.output) : fail('GATEWAY-ANSWER', values);
}

/** The anti-CSRF token: a JSON string. One description shows it without quotes, so that form is read too. */
export function readToken({ body }: Answer): string | undefined {
  const text = body
    .toString('latin1')
    .trim()
    .replace(/^"(.*)"$/, '$1');
  return /^[A-Za-z0-9+/=_.~-]{8,512}$/.test(text) ? text : undefined;
}

/** The value of the cookie `RSESSIONID`; undefined if it is missing or was set for another host. */
export function readCookie({ headers }: Answer, server: string): string | undefined {
  for (const line of headers['set-cookie'] ?? []) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const value = /^RSESSIONID="?([\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]{1,4096})"?$/.exec(pair)?.[1];
    if (value !== undefined && attributes.every((attribute) => isForServer(attribute, server))) return value;
  }
  return undefined;
}

/** RFC 6265, section 5.1.3: a cookie for another domain is ignored. */
function isForServer(attribute: string, server: string): boolean {
  const domain = /^domain=\.?(.*)$/i.exec(attribute)?.[1]?.toLowerCase();
  if (!domain) return true;
  const host = server.toLowerCase();
  return host === domain || host.endsWith(`.${domain}`);
}

/** Which call was refused; the same status means different things. */
export type Asked = 'login' | 'tree' | 'pki' | 'backup' | 'server' | 'server-backup';

/** LDAP result codes with a meaning of their own here (RFC 4511, appendix A). */
const LDAP = { INVALID_CREDENTIALS: 49, INSUFFICIENT_ACCESS: 50, UNWILLING: 53 } as const;

const NO_ACCESS = -672;

/** NICI: the tree key is missing or another one. */
const NICI_DATA_INVALID = -1418;

/**
 * The numbers of an answer for a person to look up, the same in every language; a number that was not sent is not shown.
 * @param ldap LDAP result code; servers that are no gateway repeat the HTTP status there
 */
export const codesOf = (status: number, ldap = 0, nds?: number): string =>
  [
    `HTTP ${status}`,
    ...(ldap === 0 || ldap === status ? [] : [`LDAP ${ldap}`]),
    ...(nds === undefined ? [] : [`eDirectory ${nds}`]),
  ].join(', ');

/**
 * The failure of an answer that refuses a call. The gateway's text decides and is not repeated; its numbers are.
 * @param values what the texts name: server and port, at the login also the user
 */
export function refusal(answer: Answer, asked: Asked, values: FailureValues): Result<never> {
  const { status, headers } = answer;
  if (status >= 300 && status < 400) return redirect(headers.location ?? '', values);
  const parsed = v.safeParse(errorSchema, parseOutsideJson(answer.body)?.value, { abortEarly: true });
  const error = parsed.success ? parsed.output : undefined;
  const nds = error && ndsError(error.message);
  const all = { ...values, status, codes: codesOf(status, error?.code, nds) };
  if (asked === 'login') return loginRefusal(answer, error, all);
  if (error?.code === LDAP.INSUFFICIENT_ACCESS || nds === NO_ACCESS) return fail('GATEWAY-NO-RIGHTS', all);
  if (status === 403 || /\borigin\b/i.test(error?.message ?? '')) return fail('GATEWAY-ORIGIN', all);
  if (status === 401) return fail('GATEWAY-SESSION', all);
  if (isHtml(answer)) return fail('GATEWAY-NOT-EDIRAPI', all);
  if (asked === 'tree') return fail('GATEWAY-TREE', all);
  const isBackup = asked === 'backup' || asked === 'server-backup';
  if (isBackup && error !== undefined && isKeyFault(error, nds)) return fail('GATEWAY-KEY', all);
  // Not stated: what a gateway answers that lacks the call. A web server's own 404 has a text that is not JSON.
  if (status === 405 || status === 501 || (status === 404 && error === undefined && answer.body.length > 0))
    return fail('GATEWAY-CALL-MISSING', all);
  if (status === 404)
    return fail(asked.startsWith('server') ? 'GATEWAY-NO-SERVER-CERTIFICATE' : 'GATEWAY-NO-CA', all);
  return error === undefined ? fail('GATEWAY-STATUS', all) : fail('GATEWAY-LDAP', all);
}

/** eDirectory's numbers for a login that no other password helps: locked, disabled, expired, outside the hours, too many. */
const NOT_THE_PASSWORD: readonly number[] = [-197, -216, -217, -218, -220, -222, -223];

const WRONG_PASSWORD = -669;

function loginRefusal(
  answer: Answer,
  error: v.InferOutput<typeof errorSchema> | undefined,
  values: FailureValues,
): Result<never> {
  const { status } = answer;
  const nds = error && ndsError(error.message);
  if (error && nds !== undefined && NOT_THE_PASSWORD.includes(nds)) {
    const { code: resultCode, message: diagnosticMessage } = error;
    const bind = { resultCode, diagnosticMessage, matchedDn: '', referrals: [], controls: new Map() };
    return bindFailure(bind, values);
  }
  if (error?.code === LDAP.INVALID_CREDENTIALS || nds === WRONG_PASSWORD)
    return fail('GATEWAY-PASSWORD', values);
  if (error?.code === LDAP.INSUFFICIENT_ACCESS || nds === NO_ACCESS) return fail('GATEWAY-NO-RIGHTS', values);
  // A web page that asks for a password of its own is another server's.
  if (isHtml(answer)) return fail(status === 403 ? 'GATEWAY-ORIGIN' : 'GATEWAY-NOT-EDIRAPI', values);
  if (status === 401) return fail('GATEWAY-PASSWORD', values);
  if (status === 403 || /\borigin\b/i.test(error?.message ?? '')) return fail('GATEWAY-ORIGIN', values);
  if (status === 400) return fail('GATEWAY-USER', values);
  return fail(error === undefined || status < 500 ? 'GATEWAY-NOT-EDIRAPI' : 'GATEWAY-LDAP', values);
}

/**
 * Not stated: what the gateway answers for a key that cannot be exported. Certificate Server's own words are "CERTIFICATE
 * AUTHORITY old and not exportable"; NICI's number for a key that it cannot open is -1418; LDAP's refusal is 53.
 */
const isKeyFault = ({ code, message }: { code: number; message: string }, nds: number | undefined): boolean =>
  code === LDAP.UNWILLING || nds === NICI_DATA_INVALID || /not exportable/i.test(message);

/** With single sign-on in front of it, the gateway points to the OSP login page. */
const redirect = (location: string, values: FailureValues): Result<never> =>
  fail(/\/osp\//i.test(location) ? 'GATEWAY-SSO' : 'GATEWAY-REDIRECT', values);
