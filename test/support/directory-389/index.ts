/** A real 389 Directory Server on loopback, clear-text LDAP, made in a folder of its own from the package's templates. */
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../free-port.ts';

const TEMPLATES = '/usr/share/dirsrv/data';
const SUFFIX = 'dc=acme,dc=com';
const MANAGER = { dn: 'cn=Directory Manager', password: 'only for this test' } as const;

export interface Directory389 {
  readonly port: number;
  readonly suffix: typeof SUFFIX;
  readonly manager: typeof MANAGER;
  /** Applies LDIF change records as the manager. */
  modify(ldif: string): void;
  stop(): Promise<void>;
}

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  readFileSync(join(TEMPLATES, template), 'utf8').replace(/%(\w+)%|\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );

/** The server takes no clear password from its configuration file. */
function salted(password: string): string {
  const salt = randomBytes(8);
  const hash = createHash('sha512').update(password).update(salt).digest();
  return `{SSHA512}${Buffer.concat([hash, salt]).toString('base64')}`;
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });

const BACKEND = `
dn: cn=userRoot,cn=ldbm database,cn=plugins,cn=config
objectClass: top
objectClass: extensibleObject
objectClass: nsBackendInstance
cn: userRoot
nsslapd-suffix: ${SUFFIX}

dn: cn="${SUFFIX}",cn=mapping tree,cn=config
objectClass: top
objectClass: extensibleObject
objectClass: nsMappingTree
cn: ${SUFFIX}
nsslapd-state: backend
nsslapd-backend: userRoot
`;

export async function startDirectory389(): Promise<Directory389> {
  const folder = mkdtempSync(join(tmpdir(), 'directory-389-'));
  const inside = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name);
  };
  const port = await freePort();
  cpSync('/etc/dirsrv/schema', inside('schema'), { recursive: true });
  cpSync('/etc/dirsrv/config/slapd-collations.conf', join(folder, 'slapd-collations.conf'));
  const dse = fill('template-dse.ldif', {
    schema_dir: inside('schema'),
    lock_dir: inside('lock'),
    tmp_dir: inside('tmp'),
    cert_dir: inside('cert'),
    ldif_dir: inside('ldif'),
    bak_dir: inside('bak'),
    run_dir: inside('run'),
    inst_dir: inside('inst'),
    log_dir: inside('log'),
    db_dir: inside('db'),
    db_home_dir: inside('db-home'),
    config_dir: folder,
    db_lib: 'bdb',
    fqdn: 'localhost',
    ds_port: port,
    ds_user: process.getuid?.() === 0 ? 'root' : (process.env['USER'] ?? 'nobody'),
    ds_suffix: SUFFIX,
    ds_passwd: salted(MANAGER.password),
    rootdn: MANAGER.dn,
    ldapi: join(folder, 'ldapi'),
    ldapi_enabled: 'off',
    ldapi_autobind: 'off',
  });
  writeFileSync(join(folder, 'dse.ldif'), `${dse.trimEnd()}\n${BACKEND}`);
  const child = spawn('ns-slapd', ['-D', folder, '-i', join(folder, 'pid'), '-d', '0'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  while (!(await isListening(port))) {
    if (child.exitCode !== null)
      throw new Error(`ns-slapd ended: ${readFileSync(join(folder, 'log/errors'), 'utf8')}`);
    await wait(100);
  }
  const modify = (ldif: string): void => {
    const login = ['-x', '-H', `ldap://127.0.0.1:${port}`, '-D', MANAGER.dn, '-w', MANAGER.password];
    execFileSync('ldapmodify', login, { input: ldif, stdio: ['pipe', 'ignore', 'pipe'] });
  };
  modify(`dn: ${SUFFIX}\nchangetype: add\nobjectClass: domain\ndc: acme\n`);
  return { port, suffix: SUFFIX, manager: MANAGER, modify, stop };
}
