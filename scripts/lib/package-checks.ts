import type { Lockfile, Manifest } from './lockfile.ts';
import { nameOf } from './lockfile.ts';

/** Licences that shipped packages may have: all of them let the app be given away, with their texts beside it. */
const shippable = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1'];

/** An exact version (semver 2.0.0, section 2 and 9), no range and no address. */
const exactVersion = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** @returns every version in package.json that is not exact or that the lockfile does not hold, one sentence for each */
export function versionFaults(manifest: Manifest, lockfile: Lockfile): string[] {
  const faults: string[] = [];
  const root = lockfile[''] ?? {};
  for (const part of ['dependencies', 'devDependencies'] as const) {
    const locked = root[part] ?? {};
    for (const [name, version] of Object.entries(manifest[part])) {
      if (!exactVersion.test(version)) faults.push(`${name}: "${version}" is not one exact version.`);
      const installed = lockfile[`node_modules/${name}`]?.version;
      if (locked[name] !== version || installed !== version) {
        faults.push(`${name}: package.json says ${version}, package-lock.json ${installed ?? 'nothing'}.`);
      }
    }
    for (const name of Object.keys(locked)) {
      if (manifest[part][name] === undefined) faults.push(`${name}: in package-lock.json only.`);
    }
  }
  for (const name of Object.keys(manifest.dependencies)) {
    if (manifest.devDependencies[name] !== undefined)
      faults.push(`${name}: stands in both kinds of dependencies.`);
  }
  return faults;
}

/** @returns what the lockfile holds that can be exchanged unseen, has been given up by its makers or is not what it says */
export function lockFaults(lockfile: Lockfile): string[] {
  const faults: string[] = [];
  for (const [folder, locked] of Object.entries(lockfile)) {
    if (folder === '') continue;
    const name = nameOf(folder);
    if (locked.link === true || locked.version === undefined)
      faults.push(`${name}: is not a package of the registry.`);
    else if (locked.integrity === undefined)
      faults.push(`${name} ${locked.version}: has no digest in package-lock.json.`);
    if (locked.deprecated !== undefined) faults.push(`${name}: deprecated: ${locked.deprecated}`);
  }
  return faults;
}

/** @returns every install script that has no name in `allowScripts`, and every name there that has no script */
export function scriptFaults(manifest: Manifest, lockfile: Lockfile): string[] {
  const withScript = new Set(
    Object.entries(lockfile)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([folder]) => nameOf(folder)),
  );
  const named = Object.keys(manifest.allowScripts);
  return [
    ...[...withScript]
      .filter((name) => !named.includes(name))
      .map((name) => `${name}: wants to run a script when it is installed; decide in allowScripts.`),
    ...named
      .filter((name) => !withScript.has(name))
      .map((name) => `${name}: named in allowScripts, but brings no install script.`),
  ];
}

/** @returns every shipped package that is there in two versions; tools for the build may bring another one */
export function duplicateFaults(bundled: readonly string[], lockfile: Lockfile): string[] {
  return bundled.flatMap((name) => {
    const versions = Object.entries(lockfile)
      .filter(([folder, { dev }]) => folder !== '' && dev !== true && nameOf(folder) === name)
      .map(([, { version }]) => version);
    return versions.length > 1 ? [`${name}: is there more than once (${versions.join(', ')}).`] : [];
  });
}

/**
 * @param licences by "name@version", as license-checker finds them
 * @param bundled names of the shipped packages
 * @returns every package without a licence, and every shipped one whose licence is not on the list
 */
export function licenseFaults(
  licences: Readonly<Record<string, string>>,
  bundled: readonly string[],
): string[] {
  const faults: string[] = [];
  for (const [id, licence] of Object.entries(licences)) {
    const name = id.slice(0, id.lastIndexOf('@'));
    if (/UNKNOWN|UNLICENSED|NOASSERTION|^$|\*$/.test(licence))
      faults.push(`${id}: no licence that can be relied on (${licence}).`);
    const choices = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
    if (bundled.includes(name) && !choices.some((choice) => shippable.includes(choice))) {
      faults.push(`${id}: is shipped under ${licence}, which is not on the list.`);
    }
  }
  return faults;
}
