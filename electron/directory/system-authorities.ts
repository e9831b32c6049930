/** The authorities that this computer trusts, in whatever way the runtime lets them be read. */
import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';
import { readCertificate } from './server-certificate.ts';

/**
 * Where distributions of Linux keep all authorities in one file: Debian, Ubuntu, Arch; Fedora, RHEL; SLES, openSUSE;
 * RHEL 7; Alpine. Source: the list of the Go project, crypto/x509/root_linux.go.
 */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
] as const;

export interface SystemSources {
  /** Node 22.15 and later, and Electron with it; undefined in older ones. */
  readonly getCACertificates: ((type: 'system') => readonly string[]) | undefined;
  readonly platform: NodeJS.Platform;
  /** OpenSSL's variable for a file in place of the system's. */
  readonly certFile: string | undefined;
  /** The text of a file; undefined where it cannot be read. */
  readonly read: (path: string) => string | undefined;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}

const certificatesIn = (text: string): string[] =>
  text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];

/**
 * Authorities of the system in PEM, each a text of its own: from the runtime where it knows them, and on Linux from the
 * first of the files that holds any. None where the system keeps them elsewhere and the runtime cannot read them.
 */
export function readSystemAuthorities(sources: SystemSources): readonly string[] {
  const { certFile, getCACertificates, platform, read } = sources;
  const known = getCACertificates?.('system') ?? [];
  if (known.length > 0 || platform !== 'linux') return known;
  for (const path of certFile ? [certFile] : BUNDLES) {
    const found = certificatesIn(read(path) ?? '');
    if (found.length > 0) return found;
  }
  return [];
}

let own: readonly string[] | undefined;

/**
 * This computer's, read once: they do not change under a running program. Those that the runtime cannot read are left
 * out, as a single one of them would make it refuse the whole TLS context.
 */
export const systemAuthorities = (): readonly string[] =>
  (own ??= readSystemAuthorities({
    getCACertificates: typeof tls.getCACertificates === 'function' ? tls.getCACertificates : undefined,
    platform: process.platform,
    certFile: process.env['SSL_CERT_FILE'],
    read: readText,
  }).filter((pem) => readCertificate(pem) !== undefined));
