import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FilePinStore, type Pin } from '../../../electron/directory/index.ts';
import { codeOf, valueOf } from '../../support/hostile-server/session.ts';
import { itWith } from '../../support/platform.ts';

let folder: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pins-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (): string => join(folder, 'deep', `pins${files++}.json`);

const pin = (server: string, port: number, byte = 'AA'): Pin => ({
  server,
  port,
  sha256: Array.from({ length: 32 }, () => byte).join(':'),
  subject: 'CN=ldap1, O=ACME',
  issuer: 'OU=Organizational CA, O=ACME',
  notAfter: '2028-01-01T00:00:00.000Z',
  acceptedAt: '2026-11-22T10:00:00.000Z',
  allowed: [],
});

describe('pins', () => {
  it('are one for each server and port, found whatever the case', async () => {
    const store = new FilePinStore(path());
    valueOf(await store.set(pin('LDAP1.acme.com', 636)));
    valueOf(await store.set(pin('ldap1.acme.com', 389, 'BB')));
    valueOf(await store.set(pin('ldap1.ACME.com.', 636, 'CC')));
    expect(valueOf(await store.list())).toHaveLength(2);
    expect(valueOf(await store.get('ldap1.acme.com', 636))?.sha256).toMatch(/^CC/);
    expect(valueOf(await store.get('ldap2.acme.com', 636))).toBeUndefined();
    expect(valueOf(await store.remove('ldap1.acme.com', 636))).toBe(true);
    expect(valueOf(await store.remove('ldap1.acme.com', 636))).toBe(false);
    expect(valueOf(await store.list())).toHaveLength(1);
  });

  it('lose nothing when many are set at once', async () => {
    const store = new FilePinStore(path());
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.set(pin('ldap', 1000 + i))));
    expect(valueOf(await store.list())).toHaveLength(20);
  });
});

describe('the file of pins', () => {
  itWith('file modes')('is for its owner only, readable, and survives a restart', async () => {
    const file = path();
    valueOf(await new FilePinStore(file).set(pin('ldap1', 636)));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      version: 1,
      servers: [{ server: 'ldap1' }],
    });
    expect(valueOf(await new FilePinStore(file).list())).toEqual([pin('ldap1', 636)]);
    expect(readdirSync(join(folder, 'deep')).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('of 1.0.0-rc.1, which names no weakness that was allowed, allows none', async () => {
    const file = join(folder, `old${files++}.json`);
    const { allowed: _, ...old } = pin('ldap1', 636);
    writeFileSync(file, JSON.stringify({ version: 1, servers: [{ ...old, allowWeak: true }] }));
    const store = new FilePinStore(file);
    expect(valueOf(await store.get('ldap1', 636))).toEqual(pin('ldap1', 636));
    valueOf(await store.set({ ...pin('ldap2', 636), allowed: ['old-tls'] }));
    expect(valueOf(await new FilePinStore(file).list()).map(({ allowed }) => allowed)).toEqual([
      [],
      ['old-tls'],
    ]);
  });

  it('that is damaged is an error and not an empty list, and is left as it is', async () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{"servers":{}}',
      '{"servers":[{"server":"x"}]}',
      '{"servers":[null]}',
      JSON.stringify({ servers: [{ ...pin('ldap1', 636), allowed: ['no-such-weakness'] }] }),
    ]) {
      const file = join(folder, `damaged${files++}.json`);
      writeFileSync(file, text);
      const store = new FilePinStore(file);
      expect(codeOf(await store.get('ldap1', 636))).toBe('LDAP-PINS');
      expect(codeOf(await store.list())).toBe('LDAP-PINS');
      expect(codeOf(await store.set(pin('ldap1', 636)))).toBe('LDAP-PINS');
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });

  it('that cannot be written is an error', async () => {
    const inTheWay = join(folder, `file${files++}`);
    writeFileSync(inTheWay, '');
    chmodSync(inTheWay, 0o600);
    expect(codeOf(await new FilePinStore(join(inTheWay, 'pins.json')).set(pin('ldap1', 636)))).toBe(
      'LDAP-PINS',
    );
  });
});
