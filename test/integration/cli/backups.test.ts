/** Backups from a tree with wrapped keys through its gateway, from slapd, and with signals while files are written. */
import { watch } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseJson, passwordFile, runJson, start, type Running } from '../../support/cli/run.ts';
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
