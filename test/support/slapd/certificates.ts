/** Keys and certificates as an eDirectory tree has them, made by the openssl command for each test run. */
import { execFileSync } from 'node:child_process';
import { createPrivateKey, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CaKeyPair {
  /** PKCS #8, DER. */
  readonly privateKey: Buffer;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Buffer;
  /** DER. */
  readonly selfSigned: Buffer;
  readonly publicKeyCertificate: Buffer;
  /** The two NICI-like certificates above the Public Key Certificate, the nearer one first. */
  readonly chain: readonly Buffer[];
}

export interface ServerKeyPair {
  /** Paths of PEM files. */
  readonly certificateFile: string;
  readonly keyFile: string;
  readonly der: Buffer;
}

const DAYS = 3650;

/** Makes certificates in a folder of its own. */
export class Issuer {
  readonly #folder: string;
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  #openssl(...args: string[]): void {
    try {
      execFileSync('openssl', args, { cwd: this.#folder, stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT')
        throw new Error('openssl is missing: apt-get install openssl', { cause: error });
      throw error;
    }
  }

  #der(name: string): Buffer {
    this.#openssl('x509', '-in', `${name}.pem`, '-outform', 'DER', '-out', `${name}.der`);
    return readFileSync(this.path(`${name}.der`));
  }

  key(name: string, kind: 'rsa' | 'rsa1024' | 'ec'): void {
    const options =
      kind === 'ec'
        ? ['EC', '-pkeyopt', 'ec_paramgen_curve:P-384']
        : ['RSA', '-pkeyopt', `rsa_keygen_bits:${kind === 'rsa1024' ? 1024 : 2048}`];
    this.#openssl('genpkey', '-algorithm', ...options, '-out', `${name}.key`);
  }

  /** @param issuer name of the issuer's files; the certificate's own name for a self-signed one */
  certificate(
    name: string,
    issuer: string,
    options: {
      subject: string;
      key?: string;
      ca?: boolean;
      names?: string;
      digest?: string;
      days?: number;
      serialBytes?: number;
    },
  ): Buffer {
    const { ca = false, days = DAYS, digest = 'sha256', key = name, names, serialBytes = 20 } = options;
    const extensions = [
      'subjectKeyIdentifier=hash',
      ...(issuer === name ? [] : ['authorityKeyIdentifier=keyid:always']),
      `basicConstraints=CA:${ca ? 'TRUE' : 'FALSE'}`,
      ca ? 'keyUsage=keyCertSign,cRLSign' : 'keyUsage=digitalSignature,keyEncipherment',
      ...(names === undefined ? [] : [`subjectAltName=${names}`]),
    ];
    const file = `${name}.${++this.#count}.cnf`;
    writeFileSync(
      this.path(file),
      `[req]\ndistinguished_name=dn\nprompt=no\n[dn]\n[ext]\n${extensions.join('\n')}\n`,
    );
    const serial = Buffer.concat([Buffer.from([0x02]), randomBytes(serialBytes - 1)]).toString('hex');
    const signed =
      issuer === name
        ? ['-signkey', `${key}.key`]
        : ['-CA', `${issuer}.pem`, '-CAkey', `${this.#keyOf(issuer)}.key`];
    this.#openssl(
      'req',
      '-new',
      '-key',
      `${key}.key`,
      '-subj',
      options.subject,
      '-config',
      file,
      '-out',
      `${name}.csr`,
    );
    this.#openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      ...signed,
      `-${digest}`,
      '-days',
      String(days),
      '-set_serial',
      `0x${serial}`,
      '-extfile',
      file,
      '-extensions',
      'ext',
      '-out',
      `${name}.pem`,
    );
    this.#keys.set(name, key);
    return this.#der(name);
  }

  readonly #keys = new Map<string, string>();
  #keyOf(name: string): string {
    return this.#keys.get(name) ?? name;
  }

  /** A CA's key pair with both certificates: self-signed, and issued by a two-level chain. */
  organizationalCa(prefix: string, tree: string, kind: 'rsa' | 'ec'): CaKeyPair {
    const [ca, root, machine] = [`${prefix}-ca`, `${prefix}-nici`, `${prefix}-machine`];
    for (const name of [ca, root, machine]) this.key(name, name === ca ? kind : 'ec');
    const subject = `/O=${tree}/OU=Organizational CA`;
    const nici = '/O=NICI Licensed CA/CN=NICI License 11FFA845';
    const rootDer = this.certificate(root, root, { subject: nici, ca: true });
    const machineDer = this.certificate(machine, root, {
      subject: '/CN=NICI Machine-Unique CA 11FFA845-44ADDCDA/O=NICI Licensed CA',
      ca: true,
    });
    const selfSigned = this.certificate(ca, ca, { subject, ca: true, serialBytes: 36 });
    const publicKeyCertificate = this.certificate(`${ca}-public`, machine, {
      subject,
      key: ca,
      ca: true,
      serialBytes: 36,
    });
    const key = createPrivateKey(readFileSync(this.path(`${ca}.key`)));
    this.#openssl('pkey', '-in', `${ca}.key`, '-pubout', '-outform', 'DER', '-out', `${ca}.pub`);
    return {
      privateKey: key.export({ type: 'pkcs8', format: 'der' }),
      publicKey: readFileSync(this.path(`${ca}.pub`)),
      selfSigned,
      publicKeyCertificate,
      chain: [machineDer, rootDer],
    };
  }

  /** A certificate for an LDAP server. */
  server(
    name: string,
    issuer: string,
    options: {
      /** In the form of openssl; `/` for none. */
      subject?: string;
      names?: string;
      digest?: string;
      days?: number;
      kind?: 'rsa' | 'rsa1024' | 'ec';
    } = {},
  ): ServerKeyPair {
    this.key(name, options.kind ?? 'rsa');
    const { names = 'DNS:localhost,IP:127.0.0.1', subject = '/O=ACME-TREE/CN=ldap1' } = options;
    const der = this.certificate(name, issuer, { ...options, names, subject });
    return { certificateFile: this.path(`${name}.pem`), keyFile: this.path(`${name}.key`), der };
  }
}
