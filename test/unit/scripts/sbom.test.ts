import { describe, expect, it } from 'vitest';
import { packageOf } from '../../../scripts/lib/bundled.ts';
import { readLockfile, readManifest } from '../../../scripts/lib/lockfile.ts';
import { components, cycloneDx, electronComponent, licenseList } from '../../../scripts/lib/sbom.ts';

const manifest = await readManifest();
const lockfile = await readLockfile();
const bundled = ['@fontsource/dejavu-sans', 'ldapts', 'react', 'react-dom', 'scheduler'];
const parts = components(bundled, lockfile);
const electron = electronComponent('45.4.1');

interface Bom {
  bomFormat: string;
  specVersion: string;
  serialNumber: string;
  metadata: { component: Record<string, unknown> };
  components: {
    'bom-ref': string;
    name: string;
    hashes?: { alg: string; content: string }[];
    licenses: unknown;
  }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}
const bom = cycloneDx(manifest, [...parts, electron]) as Bom;

describe('the bill of materials', () => {
  it('is CycloneDX 1.6 and names the app', () => {
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(bom.metadata.component).toMatchObject({
      type: 'application',
      name: manifest.name,
      version: manifest.version,
    });
  });

  it('has every shipped package, with version, license and the digest that the lockfile has', () => {
    expect(bom.components.map(({ name }) => name)).toEqual([...bundled, 'electron']);
    const font = bom.components[0]!;
    expect(font['bom-ref']).toBe(
      `pkg:npm/%40fontsource/dejavu-sans@${manifest.dependencies['@fontsource/dejavu-sans']}`,
    );
    expect(font.licenses).toEqual([{ expression: 'OFL-1.1' }]);
    const base64 = lockfile['node_modules/@fontsource/dejavu-sans']?.integrity?.slice('sha512-'.length) ?? '';
    expect(font.hashes).toEqual([{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }]);
    expect(font.hashes?.[0]?.content).toHaveLength(128);
  });

  it('says which package needs which', () => {
    const refs = bom.components.map((component) => component['bom-ref']);
    expect(bom.dependencies[0]?.dependsOn).toEqual(refs);
    const dom = bom.dependencies.find(({ ref }) => ref.includes('/react-dom@'));
    expect(dom?.dependsOn.map((ref) => /npm\/(.+)@/.exec(ref)?.[1]).sort()).toEqual(['react', 'scheduler']);
    expect(bom.dependencies.flatMap(({ dependsOn }) => dependsOn).every((ref) => refs.includes(ref))).toBe(
      true,
    );
  });

  it('is the same for the same app, and another for another', () => {
    expect(cycloneDx(manifest, [...components(bundled, lockfile), electron])).toEqual(bom);
    const newer = cycloneDx(manifest, [...parts, electronComponent('45.4.2')]) as Bom;
    expect(newer.serialNumber).not.toBe(bom.serialNumber);
  });

  it('refuses a package that is not locked', () => {
    expect(() => components(['no-such-package'], lockfile)).toThrow('not in package-lock.json');
  });
});

describe('the list of licenses', () => {
  it('has the text of every shipped package', async () => {
    const list = await licenseList(manifest, parts);
    for (const { name, version, license } of parts)
      expect(list).toContain(`\n${name} ${version}: ${license}\n`);
    expect(list).toContain('Permission is hereby granted, free of charge');
    expect(list).toContain('Bitstream Vera');
    expect(list).not.toContain('\r');
  });
});

describe('what the bundler took', () => {
  it.each([
    ['/home/a/node_modules/react/index.js', 'react'],
    ['../node_modules/@fontsource/dejavu-sans/files/a.woff2', '@fontsource/dejavu-sans'],
    ['/a/node_modules/b/node_modules/c/d.js', 'c'],
    ['C:\\a\\node_modules\\react-dom\\x.js', 'react-dom'],
    ['/home/a/renderer/app.tsx', undefined],
  ])('%s belongs to %s', (file, name) => {
    expect(packageOf(file)).toBe(name);
  });
});
