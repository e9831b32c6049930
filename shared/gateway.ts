/** What the window and main agree on about the tree's REST gateway. */
import type { KeyPairId } from './views.ts';
import type { TrustQuestion } from './session.ts';

/** The port of Identity Console's gateway in the published examples. */
export const GATEWAY_PORT = 9000;

export const GATEWAY_VERDICT_KINDS = ['root', 'self-signed RSA', 'self-signed EC', 'server'] as const;

/** The tree's own answer to whether a certificate of its CA, or of a server, is valid. */
export interface GatewayVerdict {
  readonly kind: (typeof GATEWAY_VERDICT_KINDS)[number];
  /** LDAP result code, 0 for a valid certificate; null where the gateway did not answer. */
  readonly code: number | null;
  /** Safe to show. */
  readonly message: string;
}

export interface GatewayOffer {
  /** `host:port` */
  readonly address: string;
  readonly keyPairs: readonly KeyPairId[];
  readonly verdicts: readonly GatewayVerdict[];
}

/** An answer of the gateway, or the question about its certificate. */
export type GatewayOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'untrusted'; readonly question: TrustQuestion };

/** Characters of the tree's message that are shown. */
const MAX_MESSAGE = 120;

/** In one line, such as `root: 0; self-signed RSA: 0 (Valid)`. A question mark means no answer. */
export const verdictText = (verdicts: readonly GatewayVerdict[]): string =>
  verdicts
    .map(({ kind, code, message }) => {
      const shown = message.slice(0, MAX_MESSAGE);
      return `${kind}: ${code === null ? '?' : String(code)}${shown === '' ? '' : ` (${shown})`}`;
    })
    .join('; ');

/** `unchecked` if the tree reported nothing bad, but did not answer for each certificate. */
export function verdictState(verdicts: readonly GatewayVerdict[]): 'pass' | 'warn' | 'unchecked' {
  if (verdicts.some(({ code }) => code !== 0 && code !== null)) return 'warn';
  return verdicts.every(({ code }) => code === 0) ? 'pass' : 'unchecked';
}
