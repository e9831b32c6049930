import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { buildIfStale } from './build.ts';
import { electronExecutable, electronVersion, officialElectronInReach } from './electron-runtime.ts';
import { bundledPackages } from './lib/bundled.ts';
import { sign, writeChecksums } from './lib/checksums.ts';
import { readLockfile, readManifest } from './lib/lockfile.ts';
import { main } from './lib/main.ts';
import { pack, packageSwitches, runtimeOf, unpackedFolder } from './lib/pack.ts';
import { inProject } from './lib/project.ts';
import { components, cycloneDx, electronComponent } from './lib/sbom.ts';

// npm run dist                            packages for the system it runs on, in out/packages
// npm run dist -- deb                     one kind of package, for the processor it runs on
// npm run dist -- --win --x64             for another system or processor, as far as electron-builder can make them here
// npm run dist -- --dir                   the unpacked app only
// npm run dist -- --dir --trial-runtime   the unpacked app with the runtime for tests, in out/trial
// npm run dist -- --trial-runtime deb     packages for Linux with it; without a name deb, rpm and AppImage
await main(async () => {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ win: flag, mac: flag, linux: flag, x64: flag, arm64: flag, dir: flag },
      'trial-runtime': flag,
      out: { type: 'string' },
    },
  });
  const { 'trial-runtime': trial, out, ...targets } = values;
  const chosen = Object.entries(targets).filter(([, wanted]) => wanted);
  if (trial && (chosen.some(([name]) => name !== 'dir') || (!values.dir && process.platform !== 'linux'))) {
    throw new Error(
      'The trial runtime is for this system only, and for packages on Linux only: npm run dist -- --dir --trial-runtime',
    );
  }
  if (!trial) await refuseWithoutElectron();
  if (await buildIfStale()) console.log('Built the app.');
  const outDir =
    out === undefined
      ? inProject(trial ? 'out/trial' : 'out/packages')
      : path.resolve(process.env['INIT_CWD'] ?? process.cwd(), out);
  const runtime = trial ? await runtimeOf(await electronExecutable()) : undefined;
  const [manifest, lockfile, bundled] = await Promise.all([
    readManifest(),
    readLockfile(),
    bundledPackages(),
  ]);
  const electron = electronComponent(runtime?.version ?? electronVersion());
  const bom = cycloneDx(manifest, [...components(bundled, lockfile), electron]);
  await pack({
    outDir,
    // By name, or electron-builder makes the packages for both processors.
    switches:
      trial && !values.dir
        ? packageSwitches(
            ['linux', process.arch],
            positionals.length > 0 ? positionals : ['deb', 'rpm', 'AppImage'],
          )
        : packageSwitches(
            chosen.map(([name]) => name),
            positionals,
          ),
    ...(runtime && { trial: runtime }),
    async beside(folder) {
      await copyFile(inProject('dist/licenses.txt'), path.join(folder, 'licenses.txt'));
      await writeFile(path.join(folder, 'sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
      await copyFile(inProject('scripts/verify-release.sh'), path.join(folder, 'verify-release.sh'));
      await writeChecksums(folder);
      const key = process.env['ORGCA_GPG_KEY'] ?? '';
      if (key !== '') await sign(folder, key);
    },
  });
  const made = values.dir ? unpackedFolder(outDir) : outDir;
  console.log(trial ? `Trial, not for real keys: ${made}` : `Packages: ${outDir}`);
  return 0;
});

async function refuseWithoutElectron(): Promise<void> {
  const { address, inReach } = await officialElectronInReach();
  if (inReach) return;
  throw new Error(
    `No packages: Electron ${electronVersion()} cannot be downloaded from ${address}; allow it, or name a mirror in ELECTRON_MIRROR (a trial needs none: npm run dist -- --dir --trial-runtime).`,
  );
}
