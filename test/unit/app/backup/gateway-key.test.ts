/** A backup whose key the tree's gateway exports: what is taken from a good gateway, and from hostile ones. */
import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askGateway, completeFromGateway, exportFromGateway } from '../../../../electron/app/backup/index.ts';
import { ownCertificates, type CaMaterial } from '../../../../electron/ca/index.ts';
import { acceptServer } from '../../../../electron/directory/index.ts';
import { withGateway, type GatewayOptions, type GatewaySession } from '../../../../electron/gateway/index.ts';
import { preflight } from '../../../../electron/app/backup/preflight.ts';
import { children, derSequence, readOnly } from '../../../../electron/asn1/index.ts';
import { toPem } from '../../../../electron/certificates/index.ts';
import { createTrainingMaterial } from '../../../../electron/training/index.ts';
import type { GatewayOffer } from '../../../../shared/gateway.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { valueOf } from '../../../support/backup/log-in.ts';
import { caMaterialOf } from '../../../support/backup/material.ts';
import { authorityCalls, exportedPfx, type ExportFault } from '../../../support/gateway/authority.ts';
import { putTogether, takeApart } from '../../../support/pfx/rework.ts';
import { startGatewayDouble, type GatewayDouble } from '../../../support/gateway/index.ts';
import { MemoryPinStore } from '../../../support/memory-pin-store.ts';
import { itWith } from '../../../support/platform.ts';

const PASSWORD = 'directory password';
let clear: CaMaterial;
let wrapped: CaMaterial;
let other: CaMaterial;
let gateway: GatewayDouble;
let fault: ExportFault;
let options: GatewayOptions;

beforeAll(async () => {
  const [keys, otherKeys] = await Promise.all([
    createTrainingMaterial({ ecCurve: 'P-256' }),
    createTrainingMaterial({ ecCurve: 'P-256' }),
  ]);
  [clear, wrapped, other] = await Promise.all([
    caMaterialOf(keys, 'pkcs8'),
    caMaterialOf(keys, 'wrapped'),
    caMaterialOf(otherKeys, 'pkcs8'),
  ]);
});
beforeEach(async () => {
  fault = {};
  gateway = await startGatewayDouble({
    user: 'cn=admin,o=acme',
    password: PASSWORD,
    tree: 'acme-tree',
    pki: authorityCalls(clear, () => fault),
  });
  const pins = new MemoryPinStore();
  options = {
    server: gateway.server,
    port: gateway.port,
    trust: { pins },
    user: 'cn=admin,o=acme',
    password: Buffer.from(PASSWORD),
    ldap: { server: 'localhost', port: 636, security: 'ldaps' },
    treeName: 'ACME-TREE',
  };
  const shown = valueOf(await withGateway(options, () => Promise.resolve(ok(null))));
  if (shown.kind === 'untrusted') valueOf(await acceptServer(pins, shown, false));
});
afterEach(() => gateway.stop());
afterAll(() => {
  for (const material of [clear, wrapped, other]) material.wipe();
});

async function run<Value>(use: (session: GatewaySession) => Promise<Result<Value>>): Promise<Result<Value>> {
  const done = await withGateway(options, use);
  if (!done.ok) return done;
  if (done.value.kind === 'untrusted') throw new Error('untrusted');
  return ok(done.value.value);
}

/** A copy: the run wipes the material when it fails. */
const complete = (chosen?: string) =>
  run(async (session) => {
    const exported = await exportFromGateway(session, wrapped, chosen);
    return exported.ok
      ? completeFromGateway({ ...wrapped, wipe: () => undefined }, exported.value)
      : exported;
  });

/** The material of the checks before a backup. */
const offering = (offer: GatewayOffer): CaMaterial => ({
  ...wrapped,
  keySource: { kind: 'gateway', ...offer },
});

const certificatesAsked = (): unknown[] =>
  gateway.requests
    .filter(({ path }) => path.endsWith('backupCertificate'))
    .map(({ body }) => (body as { certificate: string }).certificate);

describe('a gateway of the CA', () => {
  it('offers both key pairs, and hands out no key before the backup', async () => {
    const asked = valueOf(await run((session) => askGateway(session, wrapped)));
    expect(asked.keyPairs).toEqual(['rsa', 'ec']);
    expect(certificatesAsked()).toEqual([]);
    const { canContinue, checks } = preflight(offering(asked), new Date());
    expect(canContinue).toBe(true);
    expect(checks).toContainEqual(
      expect.objectContaining({ id: 'key-offered', keyPair: 'ec', state: 'pass' }),
    );
    expect(checks).toContainEqual(expect.objectContaining({ id: 'gateway', state: 'pass' }));
  });

  it('exports RSA and EC, each under a password of its own with at least 128 bits', async () => {
    const { completed, material } = valueOf(await complete());
    expect(completed.map(({ pair, freshness }) => [pair.id, freshness])).toEqual([
      ['rsa', 'same'],
      ['ec', 'same'],
    ]);
    for (const [index, { key }] of material.pairs.entries()) {
      const original = clear.pairs[index]!.key;
      if (key.kind !== 'clear' || original.kind !== 'clear') throw new Error('no key');
      expect(key.pkcs8.equals(original.pkcs8)).toBe(true);
    }
    const passwords = gateway.requests
      .filter(({ path }) => path.endsWith('backupCertificate'))
      .map(({ body }) => (body as { password: string }).password);
    expect(new Set(passwords).size).toBe(2);
    for (const password of passwords) {
      expect(password).toMatch(/^[A-Za-z0-9]+$/);
      expect(password.length * Math.log2(62)).toBeGreaterThan(128);
      expect(password).not.toContain(PASSWORD);
    }
    material.wipe();
  });

  it('is asked with the certificate that the user chose', async () => {
    const { selfSigned, publicKeyCertificate } = wrapped.pairs[0]!.certificates;
    await complete(selfSigned?.sha256);
    expect(certificatesAsked()[0]).toBe(selfSigned?.der.toString('base64'));
    gateway.requests.length = 0;
    await complete(publicKeyCertificate?.sha256);
    expect(certificatesAsked()[0]).toBe(publicKeyCertificate?.der.toString('base64'));
  });

  it('tells in the checks what the tree did not validate', async () => {
    gateway.answer = ({ path, body }) => {
      if (!path.endsWith('validateCertificate')) return undefined;
      const { certificateType } = body as { certificateType: string };
      if (certificateType === 'root') return { status: 200, body: { code: 80, message: 'expired' } };
      return certificateType.endsWith('EC') ? { status: 404 } : undefined;
    };
    const asked = valueOf(await run((session) => askGateway(session, wrapped)));
    expect(preflight(offering(asked), new Date()).checks).toContainEqual({
      id: 'gateway',
      state: 'warn',
      values: {
        gateway: `127.0.0.1:${String(gateway.port)}`,
        verdicts: 'root: 80 (expired); self-signed RSA: 0 (Valid); self-signed EC: ?',
      },
    });
  });

  it('loses one key pair, and says so, where the tree exports only the other', async () => {
    gateway.answer = ({ path, body }) => {
      const ec = wrapped.pairs[1]!.certificates.publicKeyCertificate!.der.toString('base64');
      return path.endsWith('backupCertificate') && (body as { certificate: string }).certificate === ec
        ? { status: 500, body: { code: 53, message: '' } }
        : undefined;
    };
    const { completed, material } = valueOf(await complete());
    expect(completed.map(({ pair }) => pair.id)).toEqual(['rsa']);
    expect(preflight(material, new Date()).checks).toContainEqual(
      expect.objectContaining({
        id: 'key-readable',
        keyPair: 'ec',
        state: 'warn',
        // The code of eDirectory is in the text of the failure.
        values: expect.objectContaining({
          code: 'GATEWAY-KEY',
          codes: expect.stringContaining('53') as unknown,
        }) as unknown,
      }),
    );
    material.wipe();
  });
});

describe('a hostile gateway', () => {
  const codeOf = async (): Promise<string> => {
    const done = await complete();
    if (done.ok) done.value.material.wipe();
    return done.ok ? 'good' : done.failure.code;
  };

  it.each<[string, () => ExportFault]>([
    ['GATEWAY-NO-PFX', () => ({ password: 'another password' })],
    ['GATEWAY-NO-PFX', () => ({ bytes: () => Buffer.from('no PFX at all') })],
    ['GATEWAY-NO-PFX', () => ({ bytes: (good) => good.subarray(0, good.length - 200) })],
    ['GATEWAY-OTHER-CA', () => ({ material: other })],
  ])('ends with %s', async (code, faulty) => {
    fault = faulty();
    expect(await codeOf()).toBe(code);
    expect(gateway.openSessions()).toBe(0);
  });

  itWith('openssl')('sends no key', async () => {
    gateway.answer = ({ path, body }) => {
      if (!path.endsWith('backupCertificate')) return undefined;
      const { password } = body as { password: string };
      const { selfSigned } = clear.pairs[0]!.certificates;
      const file = execFileSync('openssl', ['pkcs12', '-export', '-nokeys', '-passout', `pass:${password}`], {
        input: toPem(selfSigned!.der, 'CERTIFICATE'),
      });
      return { status: 200, body: { certificate: file.toString('base64') } };
    };
    expect(await codeOf()).toBe('GATEWAY-PFX-NO-KEY');
  });

  it('sends two keys in one file: only the one that belongs to the CA is taken', async () => {
    const contents = (pfx: Buffer): Buffer[] =>
      children(readOnly(takeApart(pfx).authenticatedSafe)).map(({ raw }) => raw);
    gateway.answer = async ({ path, body }) => {
      const { certificate, password = '' } = (body ?? {}) as { certificate?: string; password?: string };
      const at = wrapped.pairs.findIndex((pair) =>
        ownCertificates(pair.certificates).some(({ der }) => der.toString('base64') === certificate),
      );
      if (!path.endsWith('backupCertificate') || at < 0) return undefined;
      const files = await Promise.all([other, clear].map((ca) => exportedPfx(ca, ca.pairs[at]!, password)));
      const file = putTogether(derSequence(...files.flatMap(contents)));
      return { status: 200, body: { certificate: file.toString('base64') } };
    };
    const { completed, material } = valueOf(await complete());
    expect(completed).toHaveLength(2);
    for (const [index, { key }] of material.pairs.entries()) {
      const original = clear.pairs[index]!.key;
      expect(key.kind === 'clear' && original.kind === 'clear' && key.pkcs8.equals(original.pkcs8)).toBe(
        true,
      );
    }
    material.wipe();
  });

  it('lists the certificates of another CA', async () => {
    await gateway.stop();
    gateway = await startGatewayDouble({
      user: 'cn=admin,o=acme',
      password: PASSWORD,
      tree: 'acme-tree',
      pki: authorityCalls(other),
    });
    options = {
      ...options,
      port: gateway.port,
      trust: { ...options.trust, authorities: [gateway.certificate] },
    };
    const asked = await run((session) => askGateway(session, wrapped));
    expect(asked).toMatchObject({ ok: false, failure: { code: 'GATEWAY-OTHER-CA' } });
  });

  it('cuts the connection at each step, and no key is left behind', async () => {
    for (const step of ['validateCertificate', 'backupCertificate']) {
      gateway.answer = ({ path }, response) => {
        if (!path.endsWith(step)) return undefined;
        response.socket?.destroy();
        return null;
      };
      expect(await codeOf(), step).toBe('GATEWAY-CUT');
      expect(gateway.openSessions()).toBe(0);
    }
  });
});
