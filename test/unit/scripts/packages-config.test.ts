/** What electron-builder.yml says: which packages, how closed, and that nothing looks for updates. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sign, writeChecksums } from '../../../scripts/lib/checksums.ts';
import { readLockfile, readManifest } from '../../../scripts/lib/lockfile.ts';
import { packageSwitches, signingEnvironment } from '../../../scripts/lib/pack.ts';
import { inProject } from '../../../scripts/lib/project.ts';
import { run } from '../../../scripts/lib/run.ts';
import { itWith } from '../../support/platform.ts';

interface Section {
  target: { target: string; arch: string[] }[];
  executableArgs?: string[];
  fileAssociations?: { ext: string; description: string; rank?: string }[];
}
interface Config {
  asar: boolean;
  publish: unknown;
  toolsets: { appimage: string };
  files: string[];
  icon: string;
  win: Section;
  linux: Section & { mimeTypes: string[] };
  deb: Pick<Section, 'executableArgs'>;
  rpm: Pick<Section, 'executableArgs'>;
  mac: Section & { notarize?: unknown; identity?: unknown };
  nsis: { differentialPackage: boolean };
  dmg: { writeUpdateInfo: boolean };
  electronFuses: Record<string, boolean>;
}
const config = parse(await readFile(inProject('electron-builder.yml'), 'utf8')) as Config;

describe('electron-builder.yml', () => {
  it('names every package, for both processors', () => {
    const targets = (section: Section) =>
      section.target.map(({ target, arch }) => [target, ...arch].join(' '));
    expect(targets(config.win)).toEqual(['nsis x64 arm64', 'portable x64 arm64']);
    expect(targets(config.linux)).toEqual(['AppImage x64 arm64', 'deb x64 arm64', 'rpm x64 arm64']);
    expect(targets(config.mac)).toEqual(['dmg x64 arm64', 'zip x64 arm64']);
  });

  it('makes AppImages with the static runtime, and starts nothing without the sandbox by itself', () => {
    expect(config.toolsets.appimage).toBe('1.0.3');
    // The AppImage gets %U from electron-builder, and a desktop entry has one such code. Only the older runtime would get
    // --no-sandbox instead.
    expect(config.linux.executableArgs).toBeUndefined();
    expect([config.deb.executableArgs, config.rpm.executableArgs]).toEqual([['%f'], ['%f']]);
  });

  it('packs the built app and nothing else, in an archive', () => {
    expect(config.asar).toBe(true);
    expect(config.files).toEqual(['dist/electron/**', 'dist/renderer/**', 'package.json', '!node_modules']);
  });

  it('sets every fuse of Electron that electron-builder knows, but for the snapshot that the app does not have', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      // No fuse: signs again, ad hoc, what the fuses have changed.
      resetAdHocDarwinSignature: true,
    });
  });

  it('has an icon that every size can be made of', async () => {
    const png = await readFile(inProject(config.icon));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    // IHDR: width and height follow the first 16 bytes (PNG specification, section 11.2.1).
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
  });

  it('offers to verify PFX files, and takes them from no other program', () => {
    expect(config.linux.mimeTypes).toEqual(['application/pkcs12', 'application/x-pkcs12']);
    expect(config.mac.fileAssociations).toMatchObject([
      { ext: 'pfx', description: 'Verify with OrgCA Backup' },
    ]);
    expect(config.mac.fileAssociations?.[0]?.rank).toBe('Alternate');
    // Windows has the entry from its installer, which the tests of the packages run.
    expect(config.win.fileAssociations).toBeUndefined();
  });

  it('has no updater, publishes nothing and signs nothing by itself', async () => {
    const [lockfile, manifest] = [await readLockfile(), await readManifest()];
    expect(config.publish).toBeNull();
    expect([config.nsis.differentialPackage, config.dmg.writeUpdateInfo]).toEqual([false, false]);
    const updaters = Object.keys(lockfile).filter((name) =>
      /update-electron-app|electron-(?:simple-)?updater/.test(name),
    );
    expect(updaters).toEqual([]);
    expect(Object.keys(manifest.dependencies).filter((name) => name.includes('updat'))).toEqual([]);
    expect([config.mac.identity, config.mac.notarize]).toEqual([undefined, undefined]);
    expect(signingEnvironment({})).toEqual({ CSC_IDENTITY_AUTO_DISCOVERY: 'false' });
    expect(signingEnvironment({ CSC_NAME: 'Somebody' })).toEqual({ CSC_NAME: 'Somebody' });
  });

  it('signs with nothing where a secret does not exist, which a workflow gives as an empty variable', () => {
    const missing = { CSC_LINK: '', CSC_KEY_PASSWORD: '', WIN_CSC_LINK: '', APPLE_API_KEY: '', EMPTY: '' };
    expect(signingEnvironment(missing)).toEqual({ EMPTY: '', CSC_IDENTITY_AUTO_DISCOVERY: 'false' });
    expect(signingEnvironment({ CSC_LINK: '', CSC_NAME: 'Somebody' })).toEqual({ CSC_NAME: 'Somebody' });
  });
});

describe('npm run dist', () => {
  it.each<[NodeJS.Platform, string[], string[], string[]]>([
    ['linux', [], ['deb'], ['--linux', 'deb']],
    ['darwin', ['arm64'], ['dmg', 'zip'], ['--mac', 'dmg', 'zip', '--arm64']],
    ['win32', [], ['nsis'], ['--win', 'nsis']],
    ['linux', ['x64', 'win'], ['portable'], ['--win', 'portable', '--x64']],
    ['linux', ['win', 'linux', 'x64'], [], ['--win', '--linux', '--x64']],
    ['linux', ['dir'], [], ['--dir']],
    ['linux', [], [], []],
  ])(
    'on %s gives %j and the kinds %j to electron-builder in the order %j',
    (system, flags, kinds, switches) => {
      expect(packageSwitches(flags, kinds, system)).toEqual(switches);
    },
  );

  it('refuses kinds of packages for two platforms at once', () => {
    expect(() => packageSwitches(['win', 'linux'], ['deb'])).toThrow('Name one platform for deb');
  });
});

describe('the checksums and signatures', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'orgca-sums-'));
    for (const name of ['a.deb', 'b.AppImage', 'c.txt', 'd.rpm'])
      await writeFile(path.join(folder, name), name);
    await writeChecksums(folder);
  });
  afterAll(async () => {
    delete process.env['GNUPGHOME'];
    await rm(folder, { recursive: true, force: true });
  });

  itWith('GNU tools')('are what sha256sum reads', async () => {
    const { status, stdout } = await run('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder });
    expect([status, stdout]).toEqual([0, 'a.deb: OK\nb.AppImage: OK\nc.txt: OK\nd.rpm: OK\n']);
  });

  itWith('GNU tools')('are made with the key that is named, for what Linux installs', async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'gpg-'));
    process.env['GNUPGHOME'] = home;
    try {
      const user = 'release@localhost';
      const made = await run('gpg', [
        '--batch',
        '--passphrase',
        '',
        '--quick-generate-key',
        user,
        'ed25519',
        'sign',
        '1d',
      ]);
      expect(made.status, made.output).toBe(0);
      await sign(folder, user);
      for (const name of ['a.deb', 'b.AppImage', 'd.rpm', 'SHA256SUMS']) {
        const { status } = await run('gpg', ['--batch', '--verify', `${name}.asc`, name], { cwd: folder });
        expect(status).toBe(0);
      }
      expect(existsSync(path.join(folder, 'c.txt.asc'))).toBe(false);
      await expect(sign(folder, 'nobody@localhost')).rejects.toThrow(
        /^gpg cannot sign .* with ORGCA_GPG_KEY: [^\n]*$/,
      );
    } finally {
      await run('gpgconf', ['--kill', 'all']);
      await rm(home, { recursive: true, force: true });
    }
  });
});
