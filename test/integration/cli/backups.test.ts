/** Backups from a tree with wrapped keys through its gateway, from slapd, and with signals while files are written. */
import { watch } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseJson, passwordFile, run, runJson, start, type Running } from '../../support/cli/run.ts';
import { startSlapd, type Slapd } from '../../support/slapd/index.ts';

let folder: string;
let tree: Running;
let slapd: Slapd;
let reach: { ldaps: string; gateway: string; caCertificate: string };
let password: string;
let directoryPassword: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-cli-backups-'));
  password = await passwordFile(join(folder, 'backup.pw'), 'Correct-Horse-7');
  directoryPassword = await passwordFile(join(folder, 'directory.pw'), 'training');
  tree = start(['training', '--json', '--data-folder', join(folder, 'training')]);
  reach = parseJson(await tree.output('\n')).result as typeof reach;
  slapd = await startSlapd();
});

afterAll(async () => {
  tree.child.kill('SIGTERM');
  await Promise.all([tree.ended, slapd.stop()]);
  await rm(folder, { recursive: true, force: true });
});

const hostOf = (url: string): string => url.replace(/^\w+:\/\//, '');

/** The arguments of a backup into a new folder. */
async function args(name: string, ...more: string[]): Promise<string[]> {
  await mkdir(join(folder, name));
  return [
    ...['backup', '--data-folder', join(folder, 'data'), '--output', join(folder, name, 'ca.pfx')],
    ...['--password-file', password, ...more],
  ];
}

const fromTree = (): string[] => [
  ...['--server', hostOf(reach.ldaps), '--user', 'admin.acme', '--ca', reach.caCertificate],
  ...['--directory-password-file', directoryPassword],
];

const fromSlapd = async (): Promise<string[]> => [
  ...['--server', `127.0.0.1:${String(slapd.ldapsPort)}`, '--user', slapd.admin.dn, '--ca', slapd.caFile],
  ...['--directory-password-file', await passwordFile(join(folder, 'slapd.pw'), slapd.admin.password)],
];

describe('a key that is wrapped by NICI', () => {
  it('cannot be read over LDAP: 2, and comes through the gateway: 0', async () => {
    expect(await runJson(await args('wrapped', ...fromTree()))).toMatchObject({
      exitStatus: 2,
      failure: { code: 'BACKUP-PREFLIGHT' },
    });
    expect(await readdir(join(folder, 'wrapped'))).toEqual([]);
    const made = await runJson(await args('gateway', ...fromTree(), '--gateway', hostOf(reach.gateway)));
    expect(made).toMatchObject({ exitStatus: 0 });
    const file = join(folder, 'gateway', 'ca.pfx');
    expect(
      await runJson(['verify', file, '--data-folder', join(folder, 'data'), '--password-file', password]),
    ).toMatchObject({
      exitStatus: 0,
    });
  });
});

describe('all certificates of a tree', () => {
  it('go into one folder with one receipt; a key that stays in the tree is named: 0', async () => {
    const to = join(folder, 'everything');
    await mkdir(to);
    const login = fromTree();
    const made = await runJson([
      ...['backup', '--all-certificates', '--data-folder', join(folder, 'data'), '--output', to],
      ...['--password-file', password, ...login, '--gateway', hostOf(reach.gateway)],
    ]);
    expect(made).toMatchObject({ exitStatus: 0 });
    const { saved, skipped, receipts } = made.result as {
      saved: { dn: string; files: { fileName: string; path: string }[] }[];
      skipped: { dn: string; code: string }[];
      receipts: string[];
    };
    expect(saved[0]!.files).toHaveLength(2);
    expect(saved.length).toBeGreaterThan(3);
    expect(skipped.length).toBeGreaterThan(0);
    expect(new Set(skipped.map(({ code }) => code))).toEqual(new Set(['GATEWAY-KEY']));
    expect(skipped.every(({ dn }) => dn.startsWith('cn=IPAG'))).toBe(true);
    const written = await readdir(to);
    expect(written.filter((name) => name.includes('.receipt.'))).toHaveLength(2);
    expect(receipts).toHaveLength(2);
    const files = saved.flatMap((one) => one.files);
    expect(written.filter((name) => name.endsWith('.pfx')).sort()).toEqual(
      files.map(({ fileName }) => fileName).sort(),
    );
    for (const { path } of files) {
      execFileSync('openssl', ['pkcs12', '-in', path, '-noout', '-passin', `file:${password}`]);
    }
    const text = await readFile(
      receipts.find((name) => name.endsWith('.txt'))!,
      'utf8',
    );
    for (const { dn } of skipped) expect(text).toContain(`- ${dn}: `);
    // The CA's file finds the receipt, and none of the servers' files counts as its other key pair.
    const [ca] = saved[0]!.files;
    const verify = ['verify', ca!.path, '--data-folder', join(folder, 'data'), '--password-file', password];
    expect(await runJson([...verify, ...login])).toMatchObject({
      exitStatus: 0,
      result: { reports: [{ todaysCa: 'same' }] },
    });
  });

  it('are not backed up in part: an option for one object is refused, and nothing is written', async () => {
    const to = join(folder, 'nothing');
    await mkdir(to);
    const refused = await runJson([
      ...['backup', '--all-certificates', '--data-folder', join(folder, 'data'), '--output', to],
      ...['--password-file', password, ...fromTree(), '--copy', folder],
    ]);
    expect(refused).toMatchObject({ exitStatus: 1, failure: { code: 'CLI-OPTION-UNKNOWN' } });
    expect(await readdir(to)).toEqual([]);
  });
});

describe('a backup from slapd', () => {
  it('is made and verified against the directory', async () => {
    const login = await fromSlapd();
    expect(await runJson(await args('slapd', ...login))).toMatchObject({ exitStatus: 0 });
    const verify = ['verify', join(folder, 'slapd', 'ca.pfx'), '--data-folder', join(folder, 'data')];
    expect(await runJson([...verify, '--password-file', password, ...login])).toMatchObject({
      exitStatus: 0,
      result: { reports: [{ todaysCa: 'same' }] },
    });
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'is whole or not there if %s comes while it is written',
    async (signal) => {
      const name = `signal-${signal}`;
      const running = start([...(await args(name, ...(await fromSlapd()))), '--json']);
      const watcher = watch(join(folder, name), () => {
        running.child.kill(signal);
      });
      const { status } = await running.ended;
      watcher.close();
      const final = (await readdir(join(folder, name))).filter((file) => file.startsWith('ca'));
      if (signal === 'SIGTERM') expect([0, 8]).toContain(status);
      if (status !== 0) expect(final).toEqual([]);
      else expect(final).toContain('ca.pfx');
    },
  );
});

describe('a CA of which one key cannot be read', () => {
  it('is backed up without it, and that is said: 2', async () => {
    const login = await fromSlapd();
    execFileSync(
      'ldapmodify',
      [
        '-x',
        '-H',
        `ldaps://127.0.0.1:${String(slapd.ldapsPort)}`,
        '-D',
        slapd.admin.dn,
        '-w',
        slapd.admin.password,
      ],
      {
        input: `dn: ${slapd.caDn}\nchangetype: modify\ndelete: nDSPKIPrivateKeyEC\n`,
        env: { ...process.env, LDAPTLS_CACERT: slapd.caFile },
      },
    );
    const code = 'BACKUP-KEY-ABSENT-UNKNOWN';
    const made = await runJson(await args('half', ...login));
    expect(made).toMatchObject({ exitStatus: 2, failure: { code } });
    expect((made.result?.['files'] as unknown[]).length).toBe(1);
    expect(await readdir(join(folder, 'half'))).toContain('ca.pfx');
    const { status, stdout } = await run(await args('half-text', ...login));
    expect(status).toBe(2);
    expect(stdout).toContain('The EC key pair (EC P-384) of the CA is not backed up.');
    expect(stdout).toContain(code);
    await mkdir(join(folder, 'half-tree'));
    const tree = await runJson([
      ...['backup', '--all-certificates', '--data-folder', join(folder, 'data'), ...login],
      ...['--output', join(folder, 'half-tree'), '--password-file', password],
    ]);
    expect(tree).toMatchObject({
      exitStatus: 2,
      result: {
        skipped: expect.arrayContaining([
          { dn: slapd.caDn, name: 'ACME-TREE CA (EC P-384)', code },
        ]) as unknown,
      },
    });
  });
});
