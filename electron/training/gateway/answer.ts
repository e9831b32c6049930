/** What the gateway answers: JSON with a status. Failures are `{code, message}`, the code being an LDAP result code. */
import * as v from 'valibot';
import { ndsOutcome } from '../nds-errors.ts';
import { RESULT, type Outcome } from '../protocol/responses.ts';

export interface Answer {
  readonly status: number;
  /** Sent as JSON; nothing is sent when undefined. */
  readonly body?: unknown;
  readonly cookie?: string;
}

export const success = (body: unknown, status = 200): Answer => ({ status, body });

/** The status beside an LDAP result code is stated for a missing entry only (404). */
export const failure = (status: number, { code, diagnostic = '' }: Outcome): Answer => ({
  status,
  body: { code, message: diagnostic },
});

export const notFound = (): Answer =>
  failure(404, { code: RESULT.noSuchObject, diagnostic: 'entry not found' });

export const noRights = (): Answer => failure(403, ndsOutcome('-672'));

export const badRequest = (diagnostic: string): Answer =>
  failure(400, { code: RESULT.unwillingToPerform, diagnostic });

/** Text of the product for a key that NICI does not hand out; its status and code are not stated. */
export const notExportable = (): Answer =>
  failure(500, { code: RESULT.other, diagnostic: 'CERTIFICATE AUTHORITY old and not exportable' });

/** Passes a body that matches the schema to `use`; refuses others. */
export function withBody<Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
  use: (body: v.InferOutput<Schema>) => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const parsed = v.safeParse(schema, body);
  return parsed.success ? use(parsed.output) : badRequest('malformed request');
}

/** Bytes in Base64 (RFC 4648, section 4). */
export const base64 = v.pipe(
  v.string(),
  v.base64(),
  v.transform((text) => Buffer.from(text, 'base64')),
);
