/** Backups from a tree with wrapped keys through its gateway, from slapd, and with signals while files are written. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReceipt } from '../../../electron/app/receipt/index.ts';
import { en } from '../../../shared/messages/en/index.ts';
import { format } from '../../../shared/messages/format.ts';
import { parseJson, passwordFile, run, runJson, start, type Running } from '../../support/cli/run.ts';
import { startOnTerminal } from '../../support/cli/terminal.ts';
import { countInMemory } from '../../support/memory/process-memory.ts';
import { found, passwordTraces } from '../../support/memory/traces.ts';
import { readsPastCache } from '../../support/past-cache.ts';
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

describe('an exported file with one of two key pairs', () => {
  it.each([
    ['ca.pfx', 'EC P-384'],
    ['ca-ec.pfx', 'RSA 2048'],
  ])('%s: names the key pair that is missing, in text and JSON: 2', async (file, missing) => {
    const name = `half-${file}`;
    const command = await args(name, ...fromTree());
    const exported = ['--key-file', join(folder, 'gateway', file), '--key-file-password-file', password];
    const made = await runJson([...command, ...exported]);
    const what = `The private key of ACME-TREE CA (${missing}) is wrapped by NICI.`;
    expect(made).toMatchObject({
      exitStatus: 2,
      failure: { code: 'BACKUP-KEY-WRAPPED', what },
      result: {
        files: [{ fileName: file }],
        skipped: [
          {
            dn: 'cn=ACME-TREE CA,cn=Security',
            name: `ACME-TREE CA (${missing})`,
            code: 'BACKUP-KEY-WRAPPED',
          },
        ],
      },
    });
    const { stdout } = await run([...command, ...exported, '--replace']);
    expect(stdout).toContain(`${en.commandLine.labels.notExported}: ACME-TREE CA (${missing})\n${what}`);
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
    expect(refused).toMatchObject({ exitStatus: 1, failure: { code: 'CLI-OPTIONS-EXCLUDE' } });
    expect(await readdir(to)).toEqual([]);
  });
});

describe('a backup from slapd', () => {
  it('is made and verified against the directory', async () => {
    const login = await fromSlapd();
    expect(await runJson(await args('slapd', ...login))).toMatchObject({ exitStatus: 0 });
    const receipt = join(folder, 'slapd', 'ca.receipt');
    const secondReading = { reader: `OpenSSL ${process.versions.openssl}`, outcome: 'opened' } as const;
    const readPastCache = await readsPastCache(join(folder, 'slapd'));
    const { files = [] } = parseReceipt(await readFile(`${receipt}.json`)) ?? {};
    expect(files.map((file) => [file.secondReading, file.readPastCache])).toEqual(
      Array.from({ length: 2 }, () => [secondReading, readPastCache]),
    );
    const text = await readFile(`${receipt}.txt`, 'utf8');
    expect(text).toContain(format(en.documents.receipt.secondReadings.opened, secondReading));
    expect(text.includes(en.documents.receipt.readBackPath)).toBe(!readPastCache);
    const verify = ['verify', join(folder, 'slapd', 'ca.pfx'), '--data-folder', join(folder, 'data')];
    expect(await runJson([...verify, '--password-file', password, ...login])).toMatchObject({
      exitStatus: 0,
      result: { reports: [{ todaysCa: 'same' }] },
    });
  });

  it('is not made under the name of a folder that does not exist, such as of a medium that is not mounted: 6', async () => {
    const command = await args('unmounted', ...(await fromSlapd()));
    const file = join(folder, 'unmounted', 'ca.pfx');
    const absent = command.map((one) => (one === file ? `${join(folder, 'unmounted', 'stick')}/` : one));
    expect(await runJson(absent)).toMatchObject({ exitStatus: 6 });
    expect(await readdir(join(folder, 'unmounted'))).toEqual([]);
  });
});

describe('the file of --ca', () => {
  const certificates = (file: string): string[] => [
    ...['certificates', '--data-folder', join(folder, 'data')],
    ...fromTree().map((one) => (one === reach.caCertificate ? file : one)),
  ];

  it('is used if a part of it cannot be read, and that is said: 0', async () => {
    const file = join(folder, 'partly.pem');
    const damaged = '-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----\n';
    await writeFile(file, `${await readFile(reach.caCertificate, 'utf8')}${damaged}`);
    expect(await runJson(certificates(file))).toMatchObject({
      exitStatus: 0,
      warnings: [{ code: 'LDAP-CA-FILE-PARTLY' }],
    });
    const { status, stderr } = await run(certificates(file));
    expect(status).toBe(0);
    expect(stderr).toContain(
      'partly.pem are used. Certificates that cannot be read: 1 [LDAP-CA-FILE-PARTLY]',
    );
  });

  it('must have certificates: 6', async () => {
    for (const [file, code] of [
      [password, 'LDAP-CA-FILE'],
      [join(folder, 'gateway', 'ca.pfx'), 'LDAP-CA-FILE-PFX'],
    ] as const)
      expect(await runJson(certificates(file))).toMatchObject({ exitStatus: 6, failure: { code } });
  });
});

describe('a copy', () => {
  it('into the folder of the backup itself is refused, also under another name: 1', async () => {
    const command = await args('same', ...(await fromSlapd()));
    const own = join(folder, 'same');
    await symlink(own, join(folder, 'link'));
    for (const copy of [own, `${own}/`, join(folder, 'link'), join(own, '..', 'same')]) {
      const refused = await runJson([...command, '--copy', copy]);
      expect(refused).toMatchObject({ exitStatus: 1, failure: { code: 'BACKUP-SAME-FOLDER' } });
    }
    expect(await readdir(own)).toEqual([]);
  });

  it('on the medium of another one is warned of, on standard error and in JSON: 0', async () => {
    const to = join(folder, 'second');
    await mkdir(to);
    const command = [...(await args('first', ...(await fromSlapd()))), '--copy', to];
    const made = await runJson(command);
    expect(made).toMatchObject({ exitStatus: 0, warnings: [{ code: 'BACKUP-SAME-MEDIUM' }] });
    expect(made.warnings?.[0]?.what).toContain(to);
    const { status, stderr, stdout } = await run([...command, '--replace']);
    expect([status, stderr.includes(to), stdout.includes('BACKUP-SAME-MEDIUM')]).toEqual([0, true, false]);
  });
});

/** Process IDs of the job processes of a command. */
async function jobsOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, 'ascii');
  return children.trim().split(' ').filter(Boolean).map(Number);
}

/** What other users, a debugger's dump and the kernel's log show of a process. */
async function expectNoSecrets(pid: number, secrets: readonly string[]): Promise<void> {
  for (const name of ['cmdline', 'environ']) {
    const bytes = await readFile(`/proc/${String(pid)}/${name}`);
    expect(
      found(
        bytes,
        secrets.flatMap((secret) => passwordTraces(name, secret)),
      ),
    ).toEqual([]);
  }
  expect((await readFile(`/proc/${String(pid)}/coredump_filter`, 'ascii')).trim()).toBe('00000000');
}

/** The kernel writes a core dump into the folder of the process; some systems hand it to a program. */
const dumpsAreFiles = !/^[|/]/.test(readFileSync('/proc/sys/kernel/core_pattern', 'utf8'));

describe('a backup that is interrupted', () => {
  const whole = ['ca-ec.pfx', 'ca.ldif', 'ca.pfx', 'ca.receipt.json', 'ca.receipt.txt'];
  const interrupted = [
    ...(['read', 'encrypt', 'write', 'read-back', 'receipt'] as const).flatMap((stage) => [
      ['SIGTERM', stage] as const,
      ['SIGKILL', stage] as const,
    ]),
    ['Ctrl-C', 'encrypt'] as const,
  ];

  it.each(interrupted)('by %s at the stage "%s" is whole or not there', async (signal, stage) => {
    const name = `${signal}-${stage}`;
    const login = await fromSlapd();
    const command = await args(name, ...login, '--profile', 'compatible');
    const running = startOnTerminal(command);
    const pid = await running.pid;
    await running.shown(en.commandLine.stages[stage]);
    const jobs = await jobsOf(pid);
    if (stage === 'encrypt') {
      for (const one of [pid, ...jobs]) await expectNoSecrets(one, ['Correct-Horse-7', slapd.admin.password]);
      expect(jobs).toHaveLength(1);
    }
    if (signal === 'Ctrl-C') running.type('\x03');
    else process.kill(pid, signal);
    const { screen, status } = await running.ended;
    const alive = () => jobs.filter((one) => existsSync(`/proc/${String(one)}`));
    await expect.poll(alive, { timeout: 30_000 }).toEqual([]);
    const written = (await readdir(join(folder, name))).sort();
    if (signal === 'SIGKILL') {
      const final = written.filter((file) => whole.includes(file));
      expect([[], whole]).toContainEqual(final);
      // The next run removes what the killed one left.
      expect(await runJson([...command, '--replace'])).toMatchObject({ exitStatus: 0 });
      expect((await readdir(join(folder, name))).sort()).toEqual(whole);
    } else if (status === 0) expect(written, screen).toEqual(whole);
    else expect([status, written], screen).toEqual([8, []]);
  });

  it.each([
    ['SIGTERM', 8],
    ['SIGKILL', null],
    ['SIGSEGV', null],
  ] as const)('by %s while the server does not answer leaves nothing behind: %s', async (signal, status) => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const connected = once(silent, 'connection') as Promise<[Socket]>;
    const { port } = silent.address() as AddressInfo;
    const name = `silent-${signal}`;
    const login = ['--server', `127.0.0.1:${String(port)}`, '--user', 'admin', '--directory-password-file'];
    const command = [...(await args(name, ...login, password)), '--json'];
    const running = start(command, { folder: join(folder, name) });
    const [socket] = await connected;
    const pid = running.child.pid!;
    const traces = passwordTraces('directory password', 'Correct-Horse-7');
    expect(countInMemory(pid, traces).size).toBeGreaterThan(0);
    execFileSync('prlimit', ['--pid', String(pid), '--core=unlimited']);
    running.child.kill(signal);
    const ended = await running.ended;
    socket.destroy();
    silent.close();
    expect(ended.status).toBe(status);
    if (signal === 'SIGTERM')
      expect(parseJson(ended.stdout)).toMatchObject({ failure: { code: 'LDAP-CANCELLED' } });
    const left = await readdir(join(folder, name));
    expect(left).toHaveLength(signal === 'SIGSEGV' && dumpsAreFiles ? 1 : 0);
    for (const dump of left) expect(found(await readFile(join(folder, name, dump)), traces)).toEqual([]);
  });
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

it('no password is in a file that a command wrote', async () => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.pw'));
  expect(files.map(({ name }) => name)).toContain('record.jsonl');
  const traces = ['Correct-Horse-7', slapd.admin.password].flatMap((one, at) =>
    passwordTraces(String(at), one),
  );
  const leftovers: string[] = [];
  for (const { name, parentPath } of files) {
    if (found(await readFile(join(parentPath, name)), traces).length > 0) leftovers.push(name);
  }
  expect(leftovers).toEqual([]);
});
