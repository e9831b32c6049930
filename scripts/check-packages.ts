import { buildIfStale } from './build.ts';
import { bundledPackages } from './lib/bundled.ts';
import { readLockfile, readManifest } from './lib/lockfile.ts';
import { main } from './lib/main.ts';
import {
  duplicateFaults,
  licenseFaults,
  lockFaults,
  scriptFaults,
  versionFaults,
} from './lib/package-checks.ts';
import { inProject, projectDir } from './lib/project.ts';
import { runNode } from './lib/run.ts';

/** Licence by "name@version" of everything installed. */
async function installedLicences(): Promise<Record<string, string>> {
  const program = inProject('node_modules/license-checker-rseidelsohn/bin/license-checker-rseidelsohn.js');
  const { status, stdout, stderr } = await runNode(program, [
    ...['--json', '--excludePrivatePackages', '--start', projectDir],
  ]);
  if (status !== 0)
    throw new Error(`license-checker-rseidelsohn ended with status ${status}: ${stderr.trim()}`);
  const found = JSON.parse(stdout) as Record<string, { licenses?: string | string[] }>;
  return Object.fromEntries(
    Object.entries(found).map(([id, { licenses }]) => [id, [licenses ?? ''].flat().join(' AND ')]),
  );
}

/** Files and packages that nothing uses, and imports of packages that package.json does not name. */
async function unusedFaults(): Promise<string[]> {
  const { status, output } = await runNode(inProject('node_modules/knip/bin/knip.js'), ['--no-progress']);
  return status === 0 ? [] : output.trim().split('\n');
}

// npm run check:packages: everything it needs is installed already, so it asks no registry. A version that is given up
// after it was locked is seen when it is locked again: npm then writes "deprecated" into the lockfile.
await main(async () => {
  await buildIfStale();
  const [manifest, lockfile, bundled] = await Promise.all([
    readManifest(),
    readLockfile(),
    bundledPackages(),
  ]);
  const [licences, unused] = await Promise.all([installedLicences(), unusedFaults()]);
  const checks: [string, string[]][] = [
    ['exact versions, the same in the lockfile', versionFaults(manifest, lockfile)],
    ['nothing deprecated, everything with its digest', lockFaults(lockfile)],
    ['install scripts allowed by name', scriptFaults(manifest, lockfile)],
    ['shipped packages in one version', duplicateFaults(bundled, lockfile)],
    ['licences', licenseFaults(licences, bundled)],
    ['nothing unused, nothing unlisted', unused],
  ];
  for (const [what, faults] of checks) {
    console.log(
      `${faults.length === 0 ? 'ok    ' : 'FAILED'} ${what}${faults.map((fault) => `\n         ${fault}`).join('')}`,
    );
  }
  const faults = checks.flatMap(([, found]) => found).length;
  console.log(`${Object.keys(licences).length} packages installed, ${bundled.length} of them shipped.`);
  return faults === 0 ? 0 : 1;
});
