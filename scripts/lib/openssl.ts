import { createPrivateKey, X509Certificate } from 'node:crypto';

import { run, type RunResult } from './run.ts';

/** What OpenSSL finds in a PKCS #12 file. */
export interface OpensslFindings {
  privateKeys: number;
  certificates: number;
  /** Certificates that the (first) private key belongs to. */
  matchingCertificates: number;
  /** As OpenSSL names them, such as "PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256". */
  keyEncryption: string;
  certificateEncryption: string;
  /** Such as "sha256, Iteration 600000". */
  mac: string;
}

const pemBlock = /-----BEGIN ([A-Z ]+)-----[\s\S]*?-----END \1-----/g;

/** @param password handed over in the environment, not on the command line, where others could read it */
const pkcs12 = (file: string, password: string, ...more: string[]): Promise<RunResult> =>
  run('openssl', ['pkcs12', '-in', file, '-nodes', '-passin', 'env:PFX_PASSWORD', ...more], {
    env: { ...process.env, PFX_PASSWORD: password },
  });

/**
 * Lets the openssl program read and decrypt a PKCS #12 file.
 * @param file absolute path
 * @throws Error when it cannot
 */
export async function openPfx(file: string, password: string): Promise<void> {
  const { status, output } = await pkcs12(file, password);
  if (status !== 0) throw new Error(output);
}

/**
 * Opens a PKCS #12 file with the openssl program.
 * @param file absolute path
 * @returns what is in it, or undefined when OpenSSL cannot open it with this password
 */
export async function opensslFindings(file: string, password: string): Promise<OpensslFindings | undefined> {
  const { status, stdout, stderr } = await pkcs12(file, password, '-info');
  if (status !== 0) return undefined;
  const blocks = [...stdout.matchAll(pemBlock)].map(([pem, type]) => ({ pem, type: type ?? '' }));
  const keys = blocks.filter(({ type }) => type.endsWith('PRIVATE KEY'));
  const certificates = blocks.filter(({ type }) => type === 'CERTIFICATE');
  const key = keys[0] && createPrivateKey(keys[0].pem);
  const named = (label: string) => new RegExp(`^${label}: (.+)$`, 'm').exec(stderr)?.[1]?.trim() ?? 'none';
  return {
    privateKeys: keys.length,
    certificates: certificates.length,
    matchingCertificates: certificates.filter(
      ({ pem }) => key && new X509Certificate(pem).checkPrivateKey(key),
    ).length,
    keyEncryption: named('Shrouded Keybag'),
    certificateEncryption: named('PKCS7 Encrypted data'),
    mac: named('MAC'),
  };
}

/** @returns the findings as one phrase for people */
export function describeFindings(findings: OpensslFindings): string {
  const { privateKeys, certificates, keyEncryption, certificateEncryption, mac } = findings;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const encryption =
    keyEncryption === certificateEncryption
      ? `both ${keyEncryption}`
      : `key ${keyEncryption}, certificates ${certificateEncryption}`;
  return `${count(privateKeys, 'private key')} and ${count(certificates, 'certificate')} (${encryption}; MAC ${mac})`;
}
