/**
 * A real slapd on loopback with eDirectory's NDSPKI classes and access rules: LDAP with StartTLS, and LDAPS with a
 * certificate that the tree's own Organizational CA issued.
 *
 *     const server = await startSlapd();
 *     // server.host, server.ldapPort, server.ldapsPort, server.admin, server.helpDesk, server.caDn, server.ca
 *     await server.stop();
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADMIN, CA_DN, type Entry, HELP_DESK, TREE_NAME, baseTree, caEntry, toLdif } from './base-tree.ts';
import { type CaKeyPair, Issuer, type ServerKeyPair } from './certificates.ts';
import { ndspkiSchema } from './schema.ts';
import { freePort } from '../free-port.ts';

export { ADMIN, CA_DN, HELP_DESK, HOST_SERVER, TREE_NAME, toLdif, type Entry } from './base-tree.ts';
export { Issuer, type CaKeyPair, type ServerKeyPair } from './certificates.ts';

export interface SlapdOptions {
  /** Added to the base tree. */
  readonly entries?: (ca: { readonly rsa: CaKeyPair; readonly ec: CaKeyPair }) => readonly Entry[];
  /** In place of the base tree with its CA. */
  readonly tree?: readonly Entry[];
  /** The CA object has an EC key too; true by default. */
  readonly ec?: boolean;
  /** Makes the CA object out of its usual form, or leaves it out by returning undefined. */
  readonly ca?: (usual: Entry) => Entry | undefined;
  /** The server's certificate in place of the usual one. */
  readonly certificate?: (issuer: Issuer) => ServerKeyPair;
  /** Lines for slapd.conf before the database, such as `TLSCipherSuite …`. */
  readonly globals?: readonly string[];
  /** Lines for the database, such as `idletimeout 1`, after the access rules. */
  readonly database?: readonly string[];
  /** Access rules that come before the usual ones. */
  readonly access?: readonly string[];
  /** LDIF that slapadd loads after the tree, such as 100,000 entries. */
  readonly ldifFile?: string;
}

export interface Slapd {
  readonly host: '127.0.0.1';
  readonly ldapPort: number;
  readonly ldapsPort: number;
  readonly admin: typeof ADMIN;
  readonly helpDesk: typeof HELP_DESK;
  readonly caDn: typeof CA_DN;
  readonly ca: { readonly rsa: CaKeyPair; readonly ec: CaKeyPair };
  readonly server: ServerKeyPair;
  /** PEM file with the CA's self-signed certificate, for `ldapsearch` and for trusting the server. */
  readonly caFile: string;
  readonly issuer: Issuer;
  readonly pid: number;
  /** Stops the server, keeps its data. */
  kill(): Promise<void>;
  /** Lets it stand still: it takes connections and answers nothing until `resume`. */
  pause(): void;
  resume(): void;
  /** Starts it again on the same ports. */
  restart(): Promise<void>;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function program(name: string, args: string[], folder: string): void {
  try {
    execFileSync(name, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`${name} is missing: apt-get install slapd ldap-utils`, { cause: error });
    const { stderr } = error as { stderr?: Buffer };
    throw new Error(`${name}: ${stderr?.toString().slice(0, 2000) ?? ''}`, { cause: error });
  }
}

const SLAPD = '/usr/sbin/slapd';
const SLAPADD = '/usr/sbin/slapadd';

function configuration(folder: string, server: ServerKeyPair, caFile: string, options: SlapdOptions): string {
  const schema = ['core', 'cosine', 'inetorgperson'].map((name) => `include /etc/ldap/schema/${name}.schema`);
  const admin = `by dn.exact="${ADMIN.dn}"`;
  return [
    ...schema,
    `include ${join(folder, 'ndspki.schema')}`,
    'modulepath /usr/lib/ldap',
    'moduleload back_mdb',
    'threads 4',
    `rootDSE ${join(folder, 'rootdse.ldif')}`,
    `TLSCertificateFile ${server.certificateFile}`,
    `TLSCertificateKeyFile ${server.keyFile}`,
    `TLSCACertificateFile ${caFile}`,
    ...(options.globals ?? []),
    'database mdb',
    'suffix ""',
    'rootdn "cn=manager"',
    'maxsize 2147483648',
    'dbnosync',
    `directory ${join(folder, 'data')}`,
    'sizelimit size.soft=500 size.hard=500 size.pr=unlimited size.prtotal=unlimited',
    ...(options.access ?? []),
    `access to attrs=userPassword ${admin} write by anonymous auth by * none`,
    // eDirectory: octet strings without PUBLIC_READ need a right of their own.
    `access to attrs=nDSPKIPrivateKey,nDSPKIPrivateKeyEC ${admin} write by * none`,
    `access to * ${admin} write by users read by anonymous read`,
    ...(options.database ?? []),
    '',
  ].join('\n');
}

/** Starts a server with a tree of its own; it serves by the time the promise is done. */
export async function startSlapd(options: SlapdOptions = {}): Promise<Slapd> {
  const folder = mkdtempSync(join(tmpdir(), 'slapd-'));
  mkdirSync(join(folder, 'data'));
  const issuer = new Issuer(join(folder, 'pki'));
  const rsa = issuer.organizationalCa('rsa', TREE_NAME, 'rsa');
  const ec = issuer.organizationalCa('ec', TREE_NAME, 'ec');
  const server = options.certificate?.(issuer) ?? issuer.server('server', 'rsa-ca');
  const caFile = issuer.path('rsa-ca.pem');

  const usual = caEntry(rsa, options.ec === false ? undefined : ec);
  const ca = options.ca ? options.ca(usual) : usual;
  const tree = options.tree ?? [...baseTree(), ...(ca === undefined ? [] : [ca])];
  writeFileSync(join(folder, 'ndspki.schema'), ndspkiSchema());
  writeFileSync(
    join(folder, 'rootdse.ldif'),
    `dn:\ndirectoryTreeName: ${TREE_NAME}\ndsaName: cn=edir1,ou=servers,o=acme\n`,
  );
  const config = join(folder, 'slapd.conf');
  writeFileSync(config, configuration(folder, server, caFile, options));
  writeFileSync(join(folder, 'tree.ldif'), toLdif([...tree, ...(options.entries?.({ rsa, ec }) ?? [])]));
  program(SLAPADD, ['-q', '-f', config, '-l', join(folder, 'tree.ldif')], folder);
  if (options.ldifFile !== undefined) program(SLAPADD, ['-q', '-f', config, '-l', options.ldifFile], folder);

  const [ldapPort, ldapsPort] = [await freePort(), await freePort()];
  let child: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    const urls = `ldap://127.0.0.1:${ldapPort}/ ldaps://127.0.0.1:${ldapsPort}/`;
    const started = spawn(SLAPD, ['-f', config, '-h', urls, '-d', '0'], { cwd: folder, stdio: 'ignore' });
    child = started;
    for (let tries = 0; tries < 200; tries++) {
      if ((await answers(ldapPort)) && (await answers(ldapsPort))) return;
      if (started.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`slapd did not start: status ${String(started.exitCode)}, ${config}`);
  };
  const kill = async (): Promise<void> => {
    const running = child;
    child = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
  };
  await start();
  return {
    host: '127.0.0.1',
    ldapPort,
    ldapsPort,
    admin: ADMIN,
    helpDesk: HELP_DESK,
    caDn: CA_DN,
    ca: { rsa, ec },
    server,
    caFile,
    issuer,
    get pid() {
      return child?.pid ?? 0;
    },
    kill,
    pause: () => child?.kill('SIGSTOP'),
    resume: () => child?.kill('SIGCONT'),
    restart: start,
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
