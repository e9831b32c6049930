/** The checklist of a complete recovery: names from the tree, ticks in the record, both on the sheet. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Installation } from '../../../electron/app/installation/index.ts';
import { Login } from '../../../electron/app/login/index.ts';
import { readRecoverySet, saveRecoverySet } from '../../../electron/app/recovery-set/index.ts';
import { lastRecoverySet } from '../../../electron/app/record/index.ts';
import { keyServersIn, sheetOf, sheetPage } from '../../../electron/app/restore/index.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingTree,
} from '../../../electron/training/index.ts';
import { recoveryLines } from '../../../shared/recovery-set.ts';
import { texts } from '../../../shared/messages/current.ts';
import { logIn, valueOf } from '../../support/backup/log-in.ts';
import { startJob } from '../../support/job/start-job.ts';

let folder: string;
let tree: TrainingTree;
let login: Login;
let installation: Installation;
let now = new Date('2026-11-26T10:00:00Z');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-recovery-'));
  tree = await startTrainingTree({
    material: await createTrainingMaterial({ ec: false }),
    keyForm: 'wrapped',
  });
  const { dotted: user, password } = tree.administrator;
  login = new Login(
    await logIn({ server: tree.host, port: tree.ldapsPort, security: 'ldaps', user, password }),
  );
  installation = new Installation(folder, 'OrgCA Backup test', () => now, startJob);
});
afterAll(async () => {
  login.close();
  await tree.close();
  await rm(folder, { recursive: true });
});

it('names the host server, the tree key servers, and the line that includes NICI', async () => {
  const set = valueOf(await readRecoverySet(login, installation, tree.caDn));
  expect(set).toMatchObject({ hostServer: 'ACME-SRV1.services', ticks: {} });
  expect(set.keyServers).toContain('ACME-SRV1.services');
  const lines = recoveryLines(set, texts().documents.recoverySet);
  expect(lines.find(({ item }) => item === 'roles')?.text).toContain(set.keyServers.join(', '));
  expect(lines.find(({ item }) => item === 'database')?.command).toBe(
    'dsbk backup -f /var/backups/ACME-SRV1.bak -l /var/backups/ACME-SRV1.log -e PASSWORD',
  );
});

it('puts nothing into the command that a shell would interpret', () => {
  const set = { hostServer: '$(reboot).services', keyServers: [], ticks: {} };
  const [command] = recoveryLines(set, texts().documents.recoverySet).flatMap((line) => line.command ?? []);
  expect(command).toBe(
    'dsbk backup -f /var/backups/edirectory.bak -l /var/backups/edirectory.log -e PASSWORD',
  );
});

it('keeps the date of each tick in the record, and forgets a line that was cleared', async () => {
  valueOf(await saveRecoverySet(login, installation, tree.caDn, ['database', 'roles']));
  now = new Date('2026-12-01T10:00:00Z');
  const saved = valueOf(await saveRecoverySet(login, installation, tree.caDn, ['database', 'never-copy']));
  expect(saved.ticks).toEqual({
    database: '2026-11-26T10:00:00.000Z',
    'never-copy': '2026-12-01T10:00:00.000Z',
  });
  const { broken, lines } = valueOf(await installation.record.list());
  expect(broken).toBeUndefined();
  expect(lines.map(({ entry }) => [entry.kind, entry.outcome])).toEqual([
    ['recovery-set', 'attention'],
    ['recovery-set', 'attention'],
  ]);
  expect(lastRecoverySet(lines, { tree: login.tree, caObject: tree.caDn.toUpperCase() })).toEqual(saved);
  expect(lastRecoverySet(lines, { tree: 'OTHER', caObject: tree.caDn })).toBeUndefined();
  expect(await readFile(join(folder, 'record.jsonl'), 'utf8')).not.toContain(tree.administrator.password);
});

it('is printed with the sheet of a live tree, and with no other', async () => {
  const facts = {
    subject: 'OU=Organizational CA.O=ACME-TREE',
    folder,
    receipt: { tree: login.tree, caObject: tree.caDn, hostServer: 'cn=ACME-SRV1,o=services' },
    files: [],
    seal: 'none' as const,
  };
  const options = { printedAt: '2026-12-02T10:00:00Z' };
  expect(sheetOf(facts, options).recovery).toBeUndefined();
  const live = keyServersIn([
    { id: 'gateway', values: {} },
    { id: 'key-servers', values: { servers: 'SRV1.acme, SRV2.acme' } },
  ]);
  expect(live).toEqual({ keyServers: ['SRV1.acme', 'SRV2.acme'] });
  const unticked = sheetOf({ ...facts, ...live }, options);
  expect(unticked.recovery?.find(({ item }) => item === 'roles')?.text).toContain('SRV1.acme, SRV2.acme');
  const { lines } = valueOf(await installation.record.list());
  const recovery = lastRecoverySet(lines, { tree: login.tree, caObject: tree.caDn });
  const ticked = sheetOf(facts, { ...options, recovery });
  expect(ticked.recovery?.filter(({ tickedAt }) => tickedAt !== undefined)).toHaveLength(2);
  const page = sheetPage([ticked]);
  expect(page.maxPages).toBe(3);
  expect(page.body.markup).toContain('dsbk backup -f /var/backups/ACME-SRV1.bak');
  expect(page.body.markup.match(/\u2611/g)).toHaveLength(2);
});
