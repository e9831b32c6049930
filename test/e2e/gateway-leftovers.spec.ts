/** What is left after a backup through the gateway: passwords, keys and weak files, in the memory of all processes, in the heaps and on the disk. */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { createTrainingMaterial, startTrainingTree } from '../../electron/training/index.ts';
import { toPkcs8 } from '../../electron/training/issue/keys.ts';
import { en } from '../../shared/messages/en/index.ts';
import { caMaterialOf } from '../support/backup/material.ts';
import { launchApp } from '../support/electron-app.ts';
import { authorityCalls } from '../support/gateway/authority.ts';
import { startGatewayDouble } from '../support/gateway/index.ts';
import { AppMemory, jobProcesses } from '../support/memory/app-memory.ts';
import { found, keyTraces, passwordTraces, type Trace } from '../support/memory/traces.ts';
import { AppWindow } from '../support/window.ts';
import { answerBackup, finishBackup, openCaByDoubleClick } from '../support/wizard-pages.ts';

const plain = (label: string) => parseMnemonic(label).text;

test('neither passwords nor keys nor the weak files are left in heaps, files, logs and settings', async () => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'orgca-gateway-traces-'));
  const [home, temp, backups] = ['home', 'temp', 'backups'].map((name) => join(folder, name));
  for (const made of [home!, temp!, backups!]) await mkdir(made);
  const keys = await createTrainingMaterial({});
  const tree = await startTrainingTree({ material: keys, keyForm: 'wrapped' });
  const password = `gateway${randomBytes(16).toString('hex')}`;
  const backupPassword = `backup${randomBytes(16).toString('hex')}`;
  const weak: Buffer[] = [];
  const gateway = await startGatewayDouble({
    user: tree.administrator.dn,
    password,
    tree: tree.treeName.toLowerCase(),
    pki: authorityCalls(await caMaterialOf(keys, 'pkcs8'), () => ({
      bytes: (file) => {
        weak.push(Buffer.from(file));
        return file;
      },
    })),
  });
  const launched = await launchApp({
    userData: join(folder, 'user-data'),
    env: { HOME: home!, TMPDIR: temp!, XDG_CACHE_HOME: join(home!, 'cache') },
  });
  const said: Buffer[] = [];
  for (const stream of [launched.app.process().stdout, launched.app.process().stderr]) {
    stream?.on('data', (octets: Buffer) => said.push(octets));
  }
  try {
    const { app, page } = launched;
    const window = new AppWindow(page);
    const memory = await AppMemory.of(app);
    const { dotted: user, password: bind } = tree.administrator;
    await window.logIn({ server: tree.host, port: tree.ldapsPort, user, password: bind });
    await window.accept();
    await openCaByDoubleClick(page);
    await window.button('Export...').click();
    await window.onPage('E3').waitFor();
    const labelled = (label: string) => page.getByLabel(plain(label), { exact: true });
    await labelled(en.common.gateway.server).fill(gateway.server);
    await labelled(en.common.gateway.port).fill(String(gateway.port));
    await labelled(en.common.gateway.password).fill(password);
    await window.button(plain(en.common.gateway.check)).click();
    await window.button(plain(en.login.l2.accept)).click();
    await window.field('gateway-offer').waitFor();
    const path = join(backups!, 'acme.pfx');
    await answerBackup(app, page, {
      path,
      password: backupPassword,
      profile: 'modern',
      key: 'as-it-stands',
    });
    const jobs = await jobProcesses(app);
    expect(jobs).toHaveLength(1);
    await finishBackup(page);

    const transport = gateway.requests
      .filter(({ path: call }) => call.endsWith('backupCertificate'))
      .map(({ body }) => (body as { password: string }).password);
    expect(transport).toHaveLength(2);
    expect(weak).toHaveLength(2);
    const wiped: Trace[] = [
      ...transport.flatMap((one) => passwordTraces('transport password', one)),
      ...keyTraces('RSA key', toPkcs8(keys.rsa.key)),
      ...keyTraces('EC key', toPkcs8(keys.ec!.key)),
    ];
    /** In texts for a while, which cannot be wiped. */
    const counted: Trace[] = [
      ...passwordTraces('gateway password', password),
      ...passwordTraces('backup password', backupPassword),
      // Encrypted octets from the middle of the key's bag: nothing else contains them.
      ...weak.flatMap((file) => [
        { name: 'weak file', octets: file.subarray(200, 224) },
        {
          name: 'weak file, Base64',
          octets: Buffer.from(file.subarray(198, 228).toString('base64'), 'ascii'),
        },
      ]),
    ];
    const traces = [...wiped, ...counted];
    const server = passwordTraces('server', `${tree.host}:${String(tree.ldapsPort)}`);
    const expectWiped = (when: string, ended?: readonly number[]): Promise<void> =>
      memory.expectWiped({ when, control: server, wiped, counted, jobs: ended });

    // Nothing forces a collection of garbage before the heap snapshots below.
    await expectWiped('after the backup', jobs);
    await window.button('Close').click();
    await page.keyboard.press('Escape');
    await window.button('Log out').click();
    await window.onPage('L1').waitFor();
    await expectWiped('after the logout');
    await window.logIn({ server: tree.host, port: tree.ldapsPort, user, password: bind });
    await window.onPage('C1').waitFor();
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await window.onPage('L5').waitFor();
    await expectWiped('after the lock');

    const control: Trace[] = [{ name: 'port', octets: Buffer.from(String(gateway.port), 'ascii') }];

    const snapshot = join(folder, 'main.heapsnapshot');
    await app.evaluate((_electron, file) => {
      process.getBuiltinModule('node:v8').writeHeapSnapshot(file);
    }, snapshot);
    const heap = await readFile(snapshot);
    await rm(snapshot);
    expect(found(heap, traces), 'heap of the main process').toEqual([]);

    const client = await page.context().newCDPSession(page);
    const chunks: string[] = [];
    client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await client.send('HeapProfiler.collectGarbage');
    await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    await client.detach();
    expect(found(Buffer.from(chunks.join('')), traces), 'heap of the window').toEqual([]);

    await launched.close();
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const octets = await Promise.all(files.map((file) => readFile(file)));
    expect(octets.some((content) => found(content, control).length > 0)).toBe(true);
    expect(files.filter((_file, index) => found(octets[index]!, traces).length > 0)).toEqual([]);
    expect(found(Buffer.concat(said), traces), 'what was printed').toEqual([]);
  } finally {
    await launched.close().catch(() => undefined);
    await gateway.stop();
    await tree.close();
    await rm(folder, { recursive: true, force: true });
  }
});
