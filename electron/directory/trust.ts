/** Whether a server is the one that it claims to be. Decided before anything is sent to it over LDAP. */
import { X509Certificate } from 'node:crypto';
import * as tls from 'node:tls';
import { countCertificateBlocks, MAX_CERTIFICATES, sniffCertificates } from '../certificates/index.ts';
import { unarmoured } from '../pfx/index.ts';
import { type Failure, type Result, fail, ok } from '../../shared/result.ts';
import type { Weakness } from '../../shared/session.ts';
import { displayName } from './display.ts';
import type { Pin, PinStore } from './pin-store.ts';
import { systemAuthorities } from './system-authorities.ts';
import {
  type ServerCertificate,
  chainWeaknesses,
  describeServerCertificate,
  isIssuedBy,
  readCertificate,
} from './server-certificate.ts';

export interface TrustPolicy {
  readonly pins: PinStore;
  /** Certificates of authorities that vouch for servers, besides the system's own: DER or PEM, as in `RootCert.der`. */
  readonly authorities?: readonly Buffer[];
}

export type UntrustedReason =
  'changed' | 'weak' | 'host-name' | 'expired' | 'not-yet-valid' | 'self-signed' | 'unknown-issuer';

/** Why a server is trusted: a chain to a known authority, or a certificate that the user accepted. */
export type TrustSource = 'chain' | 'pin';

export interface Untrusted {
  readonly kind: 'untrusted';
  readonly server: string;
  readonly port: number;
  readonly certificate: ServerCertificate;
  /** The one that counts most. */
  readonly reason: UntrustedReason;
  /** Every reason, `reason` first. */
  readonly reasons: readonly UntrustedReason[];
  readonly weaknesses: readonly Weakness[];
  /** Such as `TLSv1.2`. */
  readonly protocol: string;
  /** A known authority vouches for the certificate and it names this server. That alone settles no changed or weak one. */
  readonly verified: boolean;
  /** The known authority that issued the certificate, for whatever host name; undefined if there is none. */
  readonly trustedThrough: AuthoritySource | undefined;
  /** The certificate that was accepted before, when another one is shown now. */
  readonly changedFrom?: Pin;
  /** The text for the page that asks. */
  readonly failure: Failure;
}

export type Verdict =
  | {
      readonly kind: 'trusted';
      readonly by: TrustSource;
      readonly trustedThrough: AuthoritySource | undefined;
    }
  | Untrusted;

const CODES = {
  changed: 'LDAP-CERT-CHANGED',
  weak: 'LDAP-CERT-WEAK',
  'host-name': 'LDAP-CERT-HOST',
  expired: 'LDAP-CERT-EXPIRED',
  'not-yet-valid': 'LDAP-CERT-EARLY',
  'self-signed': 'LDAP-CERT-UNKNOWN',
  'unknown-issuer': 'LDAP-CERT-UNKNOWN',
} as const;

/** Authorities for the TLS library: those that the user gave, the system's, and the library's own. */
export function authorityStore(authorities: readonly Buffer[] = []): string[] {
  const given = authorities.flatMap((one) => readCertificate(one)?.toString() ?? []);
  return [...new Set([...given, ...systemAuthorities(), ...tls.rootCertificates])];
}

/** Whose authority vouches: the user's from a file, this computer's, or one that came with the runtime. */
export type AuthoritySource = 'file' | 'system' | 'built-in';

/** DER of the system's authorities, in base64; made when first asked for. */
let systemKeys: ReadonlySet<string> | undefined;

const keysOf = (pems: readonly string[]): ReadonlySet<string> =>
  new Set(pems.map((pem) => pem.replace(/-----[^-]+-----|\s/g, '')));

/** The end of a verified chain: the first of the sources that knows one of its certificates. */
function sourceOf(chain: readonly Buffer[], authorities: readonly Buffer[] = []): AuthoritySource {
  systemKeys ??= keysOf(systemAuthorities());
  if (chain.some((der) => authorities.some((authority) => authority.equals(der)))) return 'file';
  return chain.some((der) => systemKeys?.has(der.toString('base64'))) ? 'system' : 'built-in';
}

export interface AuthorityFile {
  /** Each in DER. */
  readonly certificates: readonly Buffer[];
  /** How many more there are that the TLS library, or nobody, can read. */
  readonly unreadable: number;
}

/**
 * Reads a file with certificates of authorities: DER, PKCS #7, or PEM or Base64 of these, with one certificate or several.
 * @returns failures `LDAP-CA-FILE-PFX`, `LDAP-CA-FILE-TOO-MANY`, `LDAP-CA-FILE` if it has none that can be read
 */
export function readAuthorities(file: Buffer): Result<AuthorityFile> {
  if (unarmoured(file) !== undefined) return fail('LDAP-CA-FILE-PFX');
  const { certificates: found, isCut } = sniffCertificates(file);
  if (isCut) return fail('LDAP-CA-FILE-TOO-MANY', { limit: MAX_CERTIFICATES });
  const certificates = found.filter(isUsable);
  if (certificates.length === 0) return fail('LDAP-CA-FILE');
  const unreadable = Math.max(found.length, countCertificateBlocks(file)) - certificates.length;
  return ok({ certificates, unreadable });
}

function isUsable(der: Buffer): boolean {
  try {
    return new X509Certificate(der).raw.length > 0;
  } catch {
    return false;
  }
}

/**
 * What speaks against a certificate, the reason that counts most first. Derived from the certificate itself: OpenSSL and
 * BoringSSL report the same error under different names, and one of several only.
 * @param known a known authority issued it
 */
function reasonsAgainst(
  certificate: ServerCertificate,
  namesServer: boolean,
  known: boolean,
  now: Date,
): UntrustedReason[] {
  const { notAfter, notBefore, selfSigned } = certificate;
  const reasons: UntrustedReason[] = [];
  if (now > new Date(notAfter)) reasons.push('expired');
  if (now < new Date(notBefore)) reasons.push('not-yet-valid');
  if (!known) reasons.push(selfSigned ? 'self-signed' : 'unknown-issuer');
  if (!namesServer) reasons.push('host-name');
  return reasons;
}

/**
 * The chain up to the known authority that issued its last certificate, for a certificate that the TLS library refused
 * because of its dates; undefined if no known authority did, or a signature in between does not match.
 */
function chainToAuthority(
  chain: readonly Buffer[],
  authorities: readonly Buffer[] | undefined,
): readonly Buffer[] | undefined {
  const links = chain.map(readCertificate);
  const [first, ...issuers] = links;
  let last = first;
  for (const issuer of issuers) {
    if (last === undefined || issuer === undefined || !isIssuedBy(last, issuer)) return undefined;
    last = issuer;
  }
  if (last === undefined) return undefined;
  for (const pem of authorityStore(authorities)) {
    const authority = readCertificate(pem);
    if (authority !== undefined && isIssuedBy(last, authority)) return [...chain, authority.raw];
  }
  return undefined;
}

/** Undefined for a certificate that the runtime cannot read. */
function describe(
  peer: tls.DetailedPeerCertificate,
): { certificate: ServerCertificate; weak: Weakness[] } | undefined {
  try {
    const certificate = describeServerCertificate(peer);
    return { certificate, weak: chainWeaknesses(certificate.chain) };
  } catch {
    return undefined;
  }
}

/**
 * Judges the server at the other end of a TLS connection whose handshake is done.
 *
 * An accepted certificate (pin) counts before everything else: a different one is `changed` even where an authority
 * vouches for it. Weak signatures, keys and TLS versions need a decision for that very server, each of them.
 * @param weakHandshake the handshake succeeded only with parameters that are refused by default
 */
export async function judge(
  socket: tls.TLSSocket,
  server: string,
  port: number,
  policy: TrustPolicy,
  weakHandshake: boolean,
): Promise<Result<{ verdict: Verdict; certificate: ServerCertificate; protocol: string }>> {
  const peer = socket.getPeerCertificate(true);
  const described = Buffer.isBuffer(peer.raw) ? describe(peer) : undefined;
  if (described === undefined) return fail('LDAP-TLS-REFUSED', { server: displayName(server), port });
  const { certificate, weak } = described;
  const protocol = socket.getProtocol() ?? 'unknown';
  const oldTls = !/^TLSv1\.[23]$/.test(protocol);
  const weaknesses: Weakness[] = [
    ...weak,
    ...(oldTls ? (['old-tls'] as const) : []),
    ...(weakHandshake && !oldTls ? (['weak-parameters'] as const) : []),
  ];
  const namesServer = tls.checkServerIdentity(server, peer) === undefined;
  const verified = socket.authorized;
  const now = new Date();
  const outOfDate = now > new Date(certificate.notAfter) || now < new Date(certificate.notBefore);
  const chain = outOfDate ? chainToAuthority(certificate.chain, policy.authorities) : certificate.chain;
  const trustedThrough =
    (verified || outOfDate) && chain !== undefined ? sourceOf(chain, policy.authorities) : undefined;
  const known = await policy.pins.get(server, port);
  if (!known.ok) return known;
  const pin = known.value;
  const against = reasonsAgainst(certificate, namesServer, trustedThrough !== undefined, now);
  if (weaknesses.some((one) => !pin?.allowed.includes(one))) against.unshift('weak');
  if (pin !== undefined && pin.sha256 !== certificate.sha256) against.unshift('changed');
  const untrusted = (reason: UntrustedReason): Untrusted => ({
    kind: 'untrusted',
    server,
    port,
    certificate,
    reason,
    reasons: against,
    weaknesses,
    protocol,
    verified: verified && namesServer,
    trustedThrough,
    ...(pin !== undefined && reason === 'changed' ? { changedFrom: pin } : {}),
    failure: { code: CODES[reason], values: { server: displayName(server), port } },
  });
  const decide = (): Verdict => {
    const [first = 'unknown-issuer'] = against;
    if (first === 'changed' || first === 'weak') return untrusted(first);
    if (pin !== undefined) return { kind: 'trusted', by: 'pin', trustedThrough };
    if (verified && namesServer) return { kind: 'trusted', by: 'chain', trustedThrough };
    return untrusted(first);
  };
  return ok({ verdict: decide(), certificate, protocol });
}

/**
 * Stores the user's decision to trust the certificate that was shown.
 * @param allowWeak the decision covers the weaknesses that were shown too, and no others
 */
export function acceptServer(pins: PinStore, shown: Untrusted, allowWeak: boolean): Promise<Result<void>> {
  const { certificate, port, server, weaknesses } = shown;
  return pins.set({
    server,
    port,
    sha256: certificate.sha256,
    subject: certificate.subject,
    issuer: certificate.issuer,
    notAfter: certificate.notAfter,
    acceptedAt: new Date().toISOString(),
    allowed: allowWeak ? weaknesses : [],
  });
}
