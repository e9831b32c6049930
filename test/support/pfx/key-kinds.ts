/** CA keys of many kinds with their certificates, made by OpenSSL, and what this program says of them. */
import path from 'node:path';
import { readFile, writeFile } from 'node:fs/promises';
import {
  checkIssuer,
  keyMatch,
  parseCertificate,
  type Answer,
} from '../../../electron/certificates/index.ts';
import { pemBlocks, tool } from './tools.ts';

const pss = (hash: string): string[] => [
  ...['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
  ...['-pkeyopt', `rsa_pss_keygen_md:${hash}`, '-pkeyopt', `rsa_pss_keygen_mgf1_md:${hash}`],
];

const ec = (curve: string, ...more: string[]): string[] => [
  ...['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve}`],
  ...more.flatMap((option) => ['-pkeyopt', option]),
];

/** Options of `openssl genpkey` by the name of the kind; a digest for the certificate may follow after `digest`. */
export const KEY_KINDS: Readonly<Record<string, readonly string[]>> = {
  RSA: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'RSA of three primes': [
    ...['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
    ...['-pkeyopt', 'rsa_keygen_primes:3'],
  ],
  'RSA with a large exponent': [
    ...['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
    ...['-pkeyopt', `rsa_keygen_pubexp:${2 ** 40 + 1}`],
  ],
  DSA: [],
  'RSA-PSS': ['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'RSA-PSS SHA-256': pss('sha256'),
  'RSA-PSS SHA-512': pss('sha512'),
  'P-224': ec('P-224'),
  'P-256': ec('P-256'),
  'P-384': ec('P-384'),
  'P-521': ec('P-521'),
  'P-384 with explicit parameters': ec('P-384', 'ec_param_enc:explicit'),
  'P-521 with explicit parameters': ec('P-521', 'ec_param_enc:explicit'),
  'P-192': ec('P-192'),
  secp256k1: ec('secp256k1'),
  'secp256k1 with explicit parameters': ec('secp256k1', 'ec_param_enc:explicit'),
  brainpoolP256r1: ec('brainpoolP256r1'),
  brainpoolP384t1: ec('brainpoolP384t1'),
  brainpoolP512r1: ec('brainpoolP512r1'),
  'brainpoolP320r1 with explicit parameters': ec('brainpoolP320r1', 'ec_param_enc:explicit'),
  sect283k1: ec('sect283k1'),
  Ed25519: ['-algorithm', 'ED25519'],
  Ed448: ['-algorithm', 'ED448'],
};

/** A key with its self-signed CA certificate, and a second one of its kind; PrivateKeyInfo and certificate in DER, Base64. */
export interface KeyKind {
  readonly kind: string;
  readonly pkcs8: string;
  readonly certificate: string;
  readonly otherKey: string;
}

export async function makeKeyKind(folder: string, kind: string): Promise<KeyKind> {
  const base = path.join(folder, kind.replaceAll(' ', '-'));
  const options = [...KEY_KINDS[kind]!];
  if (kind === 'DSA') {
    const size = ['-pkeyopt', 'dsa_paramgen_bits:1024'];
    await tool('openssl', 'genpkey', '-genparam', '-algorithm', 'DSA', ...size, '-out', `${base}.params`);
    options.push('-paramfile', `${base}.params`);
  }
  const newKey = async (file: string): Promise<string> => {
    await tool('openssl', 'genpkey', ...options, '-out', file);
    return pemBlocks(await readFile(file, 'latin1'), 'PRIVATE KEY')[0]!.toString('base64');
  };
  const [pkcs8, otherKey] = [await newKey(`${base}.pem`), await newKey(`${base}-other.pem`)];
  await writeFile(
    `${base}.cnf`,
    '[req]\ndistinguished_name=n\n[n]\n[ca]\nbasicConstraints=critical,CA:true\n',
  );
  const request = ['-x509', '-subj', '/CN=CA', '-days', '9', '-config', `${base}.cnf`, '-extensions', 'ca'];
  const text = await tool('openssl', 'req', '-new', '-key', `${base}.pem`, ...request);
  return { kind, pkcs8, otherKey, certificate: pemBlocks(text, 'CERTIFICATE')[0]!.toString('base64') };
}

/** What is said of each: its own key, the other key, its signature, the signature with one bit changed. */
export const answersFor = (kinds: readonly KeyKind[]): Record<string, Answer[]> =>
  Object.fromEntries(
    kinds.map(({ kind, pkcs8, certificate, otherKey }) => {
      const parsed = (der: Buffer) => {
        const result = parseCertificate(der);
        if (!result.ok) throw new Error(`${kind}: ${result.failure.code}`);
        return result.value;
      };
      const der = Buffer.from(certificate, 'base64');
      const changed = Buffer.from(der);
      changed[changed.length - 1]! ^= 1;
      const [own, forged] = [parsed(der), parsed(changed)];
      return [
        kind,
        [
          keyMatch(Buffer.from(pkcs8, 'base64'), own),
          keyMatch(Buffer.from(otherKey, 'base64'), own),
          checkIssuer(own, own),
          checkIssuer(forged, forged),
        ],
      ];
    }),
  );
