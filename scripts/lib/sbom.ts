import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Lockfile, Manifest } from './lockfile.ts';
import { inProject } from './project.ts';

/** A package whose code or fonts are shipped. */
export interface Component {
  name: string;
  version: string;
  /** SPDX expression. */
  license: string;
  /** SHA-512 of the package as the registry delivers it, hexadecimal; none for Electron, whose binaries do not come from there. */
  sha512?: string;
  /** Names of the shipped packages that it uses. */
  uses: string[];
}

/**
 * The packages that are in the built app.
 *
 * Made from what the bundler took, not from what is installed: a list of everything installed names build tools that
 * are not shipped, and a list of `dependencies` alone leaves out Electron and names packages of which nothing is shipped.
 * @param bundled names, as the build wrote them
 * @throws Error in one line when a package is not in the lockfile
 */
export function components(bundled: readonly string[], lockfile: Lockfile): Component[] {
  return bundled.map((name): Component => {
    const locked = lockfile[`node_modules/${name}`];
    if (locked?.version === undefined)
      throw new Error(`${name} is in the built app, but not in package-lock.json.`);
    const [, base64] = /^sha512-(\S+)$/.exec(locked.integrity ?? '') ?? [];
    return {
      name,
      version: locked.version,
      license: locked.license ?? 'NOASSERTION',
      ...(base64 !== undefined && { sha512: Buffer.from(base64, 'base64').toString('hex') }),
      uses: Object.keys({ ...locked.dependencies, ...locked.peerDependencies }).filter((used) =>
        bundled.includes(used),
      ),
    };
  });
}

/** Package URL (purl specification, type npm). */
const purl = (name: string, version: string): string => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/** Electron around the packages. */
export const electronComponent = (version: string): Component => ({
  name: 'electron',
  version,
  license: 'MIT',
  uses: [],
});

/**
 * A software bill of materials in CycloneDX 1.6 (ECMA-424). It carries no time and no random number, so that the same
 * app gives the same list.
 */
export function cycloneDx(manifest: Manifest, parts: readonly Component[]): object {
  const refs = new Map(parts.map(({ name, version }) => [name, purl(name, version)]));
  const root = purl(manifest.name, manifest.version);
  const digest = createHash('sha256')
    .update(JSON.stringify([root, ...refs.values()]))
    .digest('hex');
  // A UUID of version 8 (RFC 9562, section 5.8): made from the content.
  const uuid = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuid}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        licenses: [{ expression: manifest.license }],
        purl: root,
      },
    },
    components: parts.map(({ name, version, license, sha512 }) => ({
      type: name === 'electron' ? 'framework' : 'library',
      'bom-ref': refs.get(name),
      name,
      version,
      ...(sha512 !== undefined && { hashes: [{ alg: 'SHA-512', content: sha512 }] }),
      licenses: [{ expression: license.replace(/^\((.*)\)$/, '$1') }],
      purl: refs.get(name),
    })),
    dependencies: [
      { ref: root, dependsOn: [...refs.values()] },
      ...parts.map(({ name, uses }) => ({
        ref: refs.get(name),
        dependsOn: uses.map((used) => refs.get(used)),
      })),
    ],
  };
}

/** Files of a package that hold its license or what it must be quoted with. */
const licenseFile = /^(?:licen[cs]e|copying|notice|third_party_licenses)(?:\.(?:md|txt))?$/i;

/**
 * The license of every package in the built app with its whole text, as the licenses ask for. Electron brings its own.
 * @throws Error in one line when a package brings no text
 */
export async function licenseList(manifest: Manifest, parts: readonly Component[]): Promise<string> {
  const line = '='.repeat(78);
  const sections: string[] = [];
  for (const { name, version, license } of parts) {
    const folder = inProject('node_modules', name);
    const files = (await readdir(folder)).filter((file) => licenseFile.test(file)).sort();
    if (files.length === 0) throw new Error(`${name} brings no text of its license (${license}).`);
    const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
    const own =
      name === 'electron' ? ['What Electron is made of: LICENSES.chromium.html beside the program.'] : [];
    const body = [...own, ...texts.map((text) => text.replaceAll('\r\n', '\n').trim())].join('\n\n');
    sections.push(`${line}\n${name} ${version}: ${license}\n${line}\n\n${body}\n`);
  }
  const names = parts.map(({ name, version, license }) => `  ${name} ${version}: ${license}`);
  const head = `${manifest.name} ${manifest.version} (${manifest.license}) is made with these packages:\n\n${names.join('\n')}\n\nThe licenses of Electron and Chromium are in the folder of the program.\n`;
  return `${head}\n${sections.join('\n')}`;
}
