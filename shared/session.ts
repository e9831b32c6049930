/** Logging in: trust in a server, sessions, and the authorities that are accepted. */
import type { ConnectionSecurity } from './referral.ts';

interface ServerCertificateView {
  /** Empty if the certificate has its names only in the extension. */
  readonly subject: string;
  readonly issuer: string;
  /** What it was issued for, with the kind of each name: `DNS:edir1.acme.com`, `IP Address:10.0.0.1`. */
  readonly names: readonly string[];
  readonly notBefore: string;
  readonly notAfter: string;
  readonly sha256: string;
  readonly signatureAlgorithm: string;
}

/** Reasons to distrust a connection, whichever authority issued the certificate. */
export const WEAKNESSES = [
  'md5-signature',
  'sha1-signature',
  'small-key',
  'old-tls',
  'weak-parameters',
] as const;

export type Weakness = (typeof WEAKNESSES)[number];

/** A server certificate that is not trusted yet: the user decides. */
export interface TrustQuestion {
  readonly server: string;
  readonly port: number;
  readonly certificate: ServerCertificateView;
  /** All of them, at least one. `changed`: a different certificate was trusted before. Show the strong warning. */
  readonly reasons: readonly (
    'unknown-issuer' | 'name-mismatch' | 'expired' | 'not-yet-valid' | 'weak' | 'changed'
  )[];
  /** Whose authority vouches for the certificate, in spite of the reason: one from a file, this computer's, the program's own. */
  readonly trustedThrough?: 'file' | 'system' | 'built-in';
  /** Weaknesses of the connection, even if its certificate is trusted. Accepting them is a separate decision. */
  readonly weaknesses: readonly Weakness[];
  /** SHA-256 of the certificate that was approved before, if `changed` is among the reasons. */
  readonly previousSha256?: string;
}

export interface AcceptedServerView {
  readonly server: string;
  readonly port: number;
  /** SHA-256 over the DER, upper-case hexadecimal with colons. */
  readonly sha256: string;
  /** For reading the list; not used for deciding. */
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601, UTC. */
  readonly notAfter: string;
  readonly acceptedAt: string;
  /** The weak signature, key, TLS version, or parameters of this server that the user was shown and accepted too. */
  readonly allowed: readonly Weakness[];
}

/** A certificate authority that vouches for servers, besides those of the system. */
export interface AuthorityView {
  readonly sha256: string;
  readonly subject: string;
  readonly notAfter: string;
}

export interface AddedAuthorities {
  readonly authorities: readonly AuthorityView[];
  /** Certificates in the file that cannot be read, and were not added. */
  readonly unreadable: number;
}

export interface SessionView {
  readonly treeName: string;
  readonly userDn: string;
  readonly userDotted: string;
  readonly server: string;
  readonly port: number;
  readonly security: ConnectionSecurity;
  readonly vendorVersion: string;
  /** The password has expired and this login used up a grace login; `left` where the server tells. */
  readonly graceLogin?: { readonly left?: number };
  /** The server warned at the login that the password will expire. ISO 8601, UTC. */
  readonly passwordExpiresAt?: string;
}

export type LoginOutcome =
  | { readonly kind: 'logged-in'; readonly session: SessionView }
  | { readonly kind: 'untrusted'; readonly question: TrustQuestion };

export type ReferralOutcome =
  { readonly kind: 'followed' } | { readonly kind: 'untrusted'; readonly question: TrustQuestion };

export interface TrainingLogin {
  /** Port of the training tree's REST gateway, on the same server. */
  readonly gatewayPort: number;
  readonly server: string;
  readonly port: number;
  readonly security: ConnectionSecurity;
  readonly user: string;
  readonly password: string;
}
