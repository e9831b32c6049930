/** The app as it is packed: what its executable allows, what its archive holds, and a backup made with it. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, Socket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { opensslFindings } from '../../scripts/lib/openssl.ts';
import { inPackage } from '../../scripts/lib/pack.ts';
import { linkFolder } from '../../scripts/lib/packed.ts';
import { projectDir } from '../../scripts/lib/project.ts';
import { drivableApp, launchPackedApp, openApp, packedApp, whileRunning } from '../support/packed-app.ts';
import {
  answerBackup,
  exportFromProperties,
  finishBackup,
  openCaByDoubleClick,
  openTrainingTree,
} from '../support/wizard-pages.ts';

// The first test may have to pack.
test.setTimeout(180_000);

let folder: string;
let release: ReturnType<typeof inPackage>;
let open: ReturnType<typeof inPackage>;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orgca-packed-test-'));
  release = inPackage(await packedApp());
  open = inPackage(await openApp());
});
test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Every fuse that is known, and how it must stand. A fuse of a newer Electron that is not named here fails the test. */
const expectedFuses: Record<FuseV1Options, FuseState> = {
  [FuseV1Options.RunAsNode]: FuseState.DISABLE,
  [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
  [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
  [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
  // Bounds checks of WebAssembly by the processor, as Electron has them; the app has no WebAssembly.
  [FuseV1Options.WasmTrapHandlers]: FuseState.ENABLE,
};

type FuseWire = Awaited<ReturnType<typeof getCurrentFuseWire>>;

/** @returns what is wrong with the fuses of an executable, one entry for each */
function fuseFaults({ version, ...wire }: FuseWire): string[] {
  const states = Object.entries(wire) as [keyof typeof expectedFuses & string, FuseState][];
  const wrong = states
    .filter(([fuse, state]) => expectedFuses[Number(fuse) as FuseV1Options] !== state)
    .map(([fuse]) => FuseV1Options[Number(fuse)] ?? `unknown fuse ${fuse}`);
  return version === '1' ? wrong : [`fuses of version ${version}`, ...wrong];
}

test('every fuse of the executable is known and stands as it must', async () => {
  const wire = await getCurrentFuseWire(release.executable);
  expect(fuseFaults(wire)).toEqual([]);
  expect(Object.keys(wire).length).toBeGreaterThanOrEqual(9);
  expect(fuseFaults(Object.assign({}, wire, { 99: FuseState.DISABLE }))).toEqual(['unknown fuse 99']);
  // As Electron is delivered, it would not pass.
  expect(fuseFaults(await getCurrentFuseWire(open.executable))).toContain('RunAsNode');
});

test('what is driven here differs from the package in one byte, the fuse for --inspect', async () => {
  const drivable = inPackage(await drivableApp());
  const [a, b] = await Promise.all([readFile(release.executable), readFile(drivable.executable)]);
  expect(a.length).toBe(b.length);
  const first = a.findIndex((byte, index) => byte !== b[index]);
  expect(first).toBeGreaterThan(0);
  expect(a.subarray(first + 1).equals(b.subarray(first + 1))).toBe(true);
  expect((await readFile(release.asar)).equals(await readFile(drivable.asar))).toBe(true);
});

/** A module that leaves a file behind when it runs, and ends its process. */
async function markerModule(name: string): Promise<{ module: string; ran: () => boolean }> {
  const marker = path.join(folder, `${name}.ran`);
  const module = path.join(folder, `${name}.cjs`);
  await rm(marker, { force: true });
  await writeFile(
    module,
    `require('node:fs').writeFileSync(${JSON.stringify(marker)}, ''); process.exit(0);`,
  );
  return { module, ran: () => existsSync(marker) };
}

test('ELECTRON_RUN_AS_NODE does not make a Node of it', async () => {
  const { module, ran } = await markerModule('as-node');
  const options = { args: [module], env: { ELECTRON_RUN_AS_NODE: '1' } };
  await whileRunning(release.executable, options, async ({ child }) => {
    expect(child.exitCode).toBeNull();
  });
  expect(ran()).toBe(false);
  await whileRunning(open.executable, options, () => Promise.resolve());
  expect(ran()).toBe(true);
});

test('an app beside the archive is not run', async () => {
  const { module, ran } = await markerModule('beside');
  for (const [from, runs] of [
    [release, false],
    [open, true],
  ] as const) {
    const copy = path.join(folder, `beside-${String(runs)}`);
    const resources = path.dirname(from.asar);
    const root =
      process.platform === 'darwin' ? path.resolve(resources, '../../..') : path.dirname(resources);
    await linkFolder(root, copy);
    const app = path.join(path.dirname(inPackage(copy).asar), 'app');
    await mkdir(app);
    await writeFile(path.join(app, 'package.json'), '{ "name": "beside", "main": "main.cjs" }');
    await cp(module, path.join(app, 'main.cjs'));
    if (runs) await rm(inPackage(copy).asar);
    await whileRunning(inPackage(copy).executable, {}, async ({ child }) => {
      if (!runs) expect(child.exitCode).toBeNull();
    });
    expect(ran()).toBe(runs);
    await rm(copy, { recursive: true, force: true });
  }
});

/** Ports that a program is asked to listen on: free when asked for. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = new Socket();
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.connect(port, '127.0.0.1');
  });

async function untilTrue(condition: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + 10_000; Date.now() < end; await wait(50)) if (await condition()) return true;
  return false;
}

test('--inspect and --remote-debugging-port open no port', async () => {
  const [node, chromium] = [await freePort(), await freePort()];
  const args = [`--inspect=127.0.0.1:${node}`, `--remote-debugging-port=${chromium}`];
  await whileRunning(release.executable, { args }, async ({ child }) => {
    // The window has begun to load: both would be listening by now.
    expect(child.exitCode).toBeNull();
    expect([await listens(node), await listens(chromium)]).toEqual([false, false]);
  });
  await whileRunning(open.executable, { args }, async () => {
    expect(await untilTrue(async () => (await listens(node)) && (await listens(chromium)))).toBe(true);
  });
});

test('--remote-debugging-pipe is not answered', async () => {
  const args = ['--remote-debugging-pipe'];
  const stdio: ('ignore' | 'pipe')[] = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'];
  const answered = async (executable: string, extra: readonly string[], patience: () => Promise<unknown>) =>
    whileRunning(executable, { args: [...args, ...extra], stdio }, async ({ child }) => {
      let said = '';
      (child.stdio[4] as Duplex).on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
      (child.stdio[3] as Duplex).on('error', () => undefined);
      (child.stdio[3] as Duplex).write('{"id":1,"method":"Browser.getVersion"}\0');
      await Promise.race([patience(), untilTrue(() => said !== '')]);
      return said;
    });
  expect(await answered(release.executable, [], () => wait(1_000))).toBe('');
  const inspect = `--inspect=127.0.0.1:${await freePort()}`;
  expect(await answered(open.executable, [inspect], () => wait(10_000))).toContain('"product"');
});

interface ArchiveNode {
  files?: Record<string, ArchiveNode>;
  size?: number;
  integrity?: { algorithm: string; hash: string; blockSize: number; blocks: string[] };
}

test('the archive holds the app and nothing else, and the digest of every file', async () => {
  const names = listPackage(release.asar, { isPack: false }).map((name) => name.replaceAll(path.sep, '/'));
  const foreign = names.filter(
    (name) => !/^\/(?:package\.json|dist(?:\/(?:electron|renderer)(?:\/.*)?)?)$/.test(name),
  );
  expect(foreign).toEqual([]);
  expect(names.filter((name) => /\.(?:map|ts|tsx|pfx|log)$/.test(name))).toEqual([]);
  const bytes = await readFile(release.asar);
  expect(bytes.includes(projectDir)).toBe(false);

  const { header } = getRawHeader(release.asar) as unknown as { header: ArchiveNode };
  let files = 0;
  const visit = (node: ArchiveNode, name: string): void => {
    for (const [child, below] of Object.entries(node.files ?? {})) visit(below, path.join(name, child));
    if (node.files) return;
    const digest = createHash('sha256').update(extractFile(release.asar, name)).digest('hex');
    expect(node.integrity, name).toMatchObject({ algorithm: 'SHA256', hash: digest });
    files++;
  };
  visit(header, '');
  expect(files).toBeGreaterThan(20);
});

/**
 * Electron checks the archive against the digest in the executable on Windows and macOS; for Linux it has no such check,
 * so there the packages' own checksums and signatures are the guard.
 */
test('an archive with a changed byte is refused where Electron can tell', async () => {
  const copy = path.join(folder, 'changed');
  const root = path.resolve(path.dirname(release.asar), process.platform === 'darwin' ? '../../..' : '..');
  await linkFolder(root, copy);
  const changed = inPackage(copy);
  const bytes = await readFile(release.asar);
  const at = bytes.indexOf('<main id="root">');
  expect(at).toBeGreaterThan(0);
  bytes[at + 1] = 'M'.charCodeAt(0);
  await rm(changed.asar);
  await writeFile(changed.asar, bytes);
  const { header } = getRawHeader(changed.asar) as unknown as { header: ArchiveNode };
  const page = header.files?.['dist']?.files?.['renderer']?.files?.['index.html'];
  const digest = createHash('sha256')
    .update(extractFile(changed.asar, path.join('dist', 'renderer', 'index.html')))
    .digest('hex');
  expect(page?.integrity?.hash).not.toBe(digest);
  if (process.platform === 'linux') return;
  const ended = await whileRunning(changed.executable, {}, ({ child }) =>
    untilTrue(() => child.exitCode !== null || child.signalCode !== null),
  );
  expect(ended).toBe(true);
});

test('the packed app backs up the training tree', async () => {
  const launched = await launchPackedApp();
  try {
    const { app, page } = launched;
    const facts = await app.evaluate(({ app: running, BrowserWindow, Menu }) => ({
      packaged: running.isPackaged,
      path: running.getAppPath(),
      name: running.getName(),
      version: running.getVersion(),
      title: BrowserWindow.getAllWindows()[0]?.getTitle(),
      tools: JSON.stringify(
        Menu.getApplicationMenu()?.items.map(({ label, submenu }) => [
          label,
          submenu?.items.map(({ role }) => role),
        ]),
      ),
    }));
    expect(facts).toMatchObject({ packaged: true, name: 'OrgCA Backup (trial)' });
    expect(path.basename(facts.path)).toBe('app.asar');
    expect(facts.tools).not.toContain('toggledevtools');
    await openTrainingTree(page);
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
      .toBe('OrgCA Backup - ACME-TREE (test build, not for production keys)');
    await openCaByDoubleClick(page);
    await exportFromProperties(page);
    const password = 'seven red kites at 4 over Ely';
    await answerBackup(app, page, { path: path.join(folder, 'packed.pfx'), password, profile: 'modern' });
    const files = await finishBackup(page);
    expect(files.map(({ fileName }) => fileName)).toEqual(['packed.pfx', 'packed-ec.pfx']);
    for (const { path: file, sha256 } of files) {
      expect(
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex')
          .toUpperCase(),
      ).toBe(sha256);
      expect(await opensslFindings(file, password)).toMatchObject({
        privateKeys: 1,
        certificates: 4,
        matchingCertificates: 2,
      });
    }
    expect(await readFile(path.join(folder, 'packed.receipt.txt'), 'utf8')).toContain('OrgCA Backup (trial)');
  } finally {
    await launched.close();
  }
});
