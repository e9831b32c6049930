/** A clock at 1970 or 2045: named first wherever dates are judged. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBackup } from '../../../../electron/app/backup/index.ts';
import { clockDoubt, treeTimes } from '../../../../electron/app/clock/index.ts';
import { Installation } from '../../../../electron/app/installation/index.ts';
import { Login } from '../../../../electron/app/login/index.ts';
import type { RecordEntry } from '../../../../electron/app/record/index.ts';
import { reportCheckText, verifyBackups } from '../../../../electron/app/restore/index.ts';
import { backupStatus, certificatesInUse } from '../../../../electron/app/status/index.ts';
import { checkText } from '../../../../electron/app/receipt/index.ts';
import { parseCertificate, validateCertificate } from '../../../../electron/certificates/index.ts';
import { nagios, prometheus, statusText } from '../../../../electron/cli/status-formats.ts';
import type { Session } from '../../../../electron/directory/index.ts';
import { startTrainingTree, type TrainingTree } from '../../../../electron/training/index.ts';
import { logIn, valueOf } from '../../../support/backup/log-in.ts';
import { startJob } from '../../../support/job/start-job.ts';
import { backupFile, material, password } from '../../../support/restore/backup-files.ts';

const CA = 'cn=ACME-TREE CA,cn=Security';
const LIMITS = { backupDays: 400, verificationDays: 40, expiryDays: 90 };
const signal = new AbortController().signal;
const today = new Date();

let folder: string;
let tree: TrainingTree;
let session: Session;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-clock-'));
  tree = await startTrainingTree({ material: await material(), keyForm: 'pkcs8' });
  const { dotted: user, password: secret } = tree.administrator;
  session = await logIn({
    ...{ server: tree.host, port: tree.ldapsPort, security: 'ldaps', user, password: secret },
  });
});
afterAll(async () => {
  session.close();
  await tree.close();
  await rm(folder, { recursive: true });
});

/** A login and an installation on a computer with this clock. */
function at(now: Date) {
  const installation = new Installation(
    join(folder, now.toISOString().slice(0, 4)),
    'test',
    () => now,
    startJob,
  );
  return { login: new Login(session, now), installation };
}

describe.each([
  ['1970', 'behind', new Date('1970-01-02T00:00:00Z')],
  ['2045', 'ahead', new Date('2045-06-01T00:00:00Z')],
] as const)('a clock at %s', (year, direction, now) => {
  const doubt = { direction, now: now.toISOString().slice(0, 10) };

  it('is known by the time of the tree', async () => {
    const { login } = at(now);
    expect(clockDoubt(now, valueOf(await treeTimes(login)))).toMatchObject(doubt);
  });

  it('is the first check before a backup', async () => {
    const { login, installation } = at(now);
    const [first] = valueOf(await checkBackup(login, installation, CA, {})).checks;
    expect(first).toMatchObject({ id: 'clock', state: 'warn', values: doubt });
    expect(checkText(first!)).toContain(`shows ${doubt.now}`);
  });

  it('is the first line of Verify', async () => {
    const { login, installation } = at(now);
    const path = join(folder, `${year}.pfx`);
    await backupFile(path, (await material()).rsa);
    const files = [{ path, password: password() }];
    const [report] = valueOf(await verifyBackups(installation, files, { login, signal })).reports;
    expect(report!.checks[0]).toMatchObject({ id: 'clock', values: doubt });
    expect(reportCheckText(report!.checks[0]!)).toContain(`shows ${doubt.now}`);
  });

  it('is the first finding of Validate', async () => {
    const certificate = valueOf(parseCertificate((await material()).rsa.selfSigned));
    const clock = clockDoubt(now, valueOf(await treeTimes(at(now).login)));
    const { findings } = validateCertificate(certificate, [certificate], now, { clock });
    expect(findings[0]).toMatchObject({
      code: direction === 'ahead' ? 'CERT-CLOCK-AHEAD' : 'CERT-CLOCK-BEHIND',
      values: doubt,
    });
  });

  it('is the first thing that status and certificates say', async () => {
    const { login, installation } = at(now);
    const status = valueOf(await backupStatus(installation, LIMITS, login));
    expect(status.cas[0]!.findings[0]).toEqual({ id: 'clock', state: 'warn' });
    expect(statusText(status, now).split('\n')[1]).toContain(`shows ${doubt.now}`);
    expect(valueOf(await certificatesInUse(login, installation)).clock).toMatchObject(doubt);
  });
});

it('a right clock is not doubted, nor one in another time zone', async () => {
  const times = valueOf(await treeTimes(at(today).login));
  for (const hours of [-20, 0, 20]) {
    const here = new Date(today.getTime() + hours * 3_600_000);
    expect(clockDoubt(here, { ...times, login: { ...times.login!, here } })).toBeUndefined();
  }
  expect(valueOf(await certificatesInUse(at(today).login, at(today).installation))).not.toHaveProperty(
    'clock',
  );
});

it('a session that stays open for days does not make the clock look wrong', async () => {
  const times = valueOf(await treeTimes(at(today).login));
  expect(clockDoubt(new Date(today.getTime() + 30 * 86_400_000), times)).toBeUndefined();
});

it('the record alone shows that the clock is behind', async () => {
  const { installation } = at(today);
  await installation.record.add({
    ...{ kind: 'backup', at: '2026-11-01T10:00:00.000Z', program: 'test', tree: 'ACME-TREE', caObject: CA },
    ...{ subject: null, certificates: [], files: [], outcome: 'good', code: null },
  });
  const then = new Installation(
    join(folder, String(today.getFullYear())),
    'test',
    () => new Date(0),
    startJob,
  );
  const status = valueOf(await backupStatus(then, LIMITS));
  expect(status.cas[0]!.clock).toMatchObject({ direction: 'behind', known: '2026-11-01' });
});

describe('a backup and a verification that were recorded under a clock at 2099', () => {
  const entry: RecordEntry = {
    ...{ kind: 'backup', at: '2099-01-01T00:00:00.000Z', program: 'test', tree: 'ACME-TREE', caObject: CA },
    ...{ subject: null, certificates: ['AB'], files: [], outcome: 'good', code: null },
  };
  /** The status of a computer with a right clock. */
  const recorded = async (name: string, more: { readonly login?: Login } = {}) => {
    const installation = new Installation(join(folder, name), 'test', () => today, startJob);
    await installation.record.add(entry);
    await installation.record.add({ ...entry, kind: 'verification' });
    return valueOf(await backupStatus(installation, LIMITS, more.login));
  };

  it('never pass, even if the tree confirms the clock of today', async () => {
    const status = await recorded('2099-login', { login: at(today).login });
    const [ca] = status.cas;
    expect(ca).not.toHaveProperty('clock');
    expect(ca!.findings).toContainEqual({ id: 'backup', state: 'warn' });
    expect(ca!.findings).toContainEqual({ id: 'verification', state: 'warn' });
    expect(status.state).toBe('warn');
  });

  it('never pass without a login, which leaves open which clock is wrong', async () => {
    const [ca] = (await recorded('2099')).cas;
    expect(ca!.clock).toMatchObject({ direction: 'behind', known: '2099-01-01' });
    expect(ca!.findings).toContainEqual({ id: 'backup', state: 'warn' });
    expect(ca!.findings).toContainEqual({ id: 'verification', state: 'warn' });
  });

  it('have no age in the output, and no sample', async () => {
    const status = await recorded('2099-output', { login: at(today).login });
    const text = statusText(status, today);
    expect(text).toContain('Warning: last backup: 2099-01-01 (in the future');
    expect(text).toContain('Warning: last successful verification: 2099-01-01 (in the future');
    const line = nagios(status, LIMITS, today).text;
    expect(line).toMatch(
      /WARNING - ACME-TREE: backup 2099-01-01 in the future, verified 2099-01-01 in the future/,
    );
    expect(line).not.toContain('|');
    expect(prometheus(status, today)).not.toMatch(/last_(backup|verification)_timestamp/);
  });
});

it('the times of a long record are compared', () => {
  const past = Array.from({ length: 200_000 }, () => new Date('2026-11-01T00:00:00Z'));
  expect(clockDoubt(new Date('2026-11-02T00:00:00Z'), { past })).toBeUndefined();
  expect(clockDoubt(new Date(0), { past })).toMatchObject({ known: '2026-11-01' });
});
