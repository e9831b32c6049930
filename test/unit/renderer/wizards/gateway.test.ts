import { describe, expect, it } from 'vitest';
import { startExport, withoutSecrets, type ExportData } from '../../../../renderer/wizards/export/data.ts';
import { keySource, writtenKeyPairs } from '../../../../renderer/wizards/export/key.ts';
import { exportWizard } from '../../../../renderer/wizards/export/steps.ts';
import { changedGateway, checkGatewayAnswer } from '../../../../renderer/wizards/gateway/gateway.ts';
import { rememberedGateway, rememberGateway } from '../../../../renderer/wizards/gateway/remembered.ts';
import type { CaView } from '../../../../shared/views.ts';
import { caView } from '../../../support/bridge-fixtures.ts';

/** The CA of a tree that keeps its keys in NICI. */
const wrapped: CaView = {
  ...caView,
  keyPairs: caView.keyPairs.map((pair) => ({
    ...pair,
    key: { kind: 'unavailable', failure: { code: 'BACKUP-KEY-WRAPPED', values: {} } },
  })),
};
const start = (): ExportData =>
  startExport(wrapped, undefined, new Date('2026-11-22'), 'ACME', { server: '', port: '9000' });
const named = (data: ExportData, patch: Parameters<typeof changedGateway>[1]): ExportData => ({
  ...data,
  gateway: changedGateway(data.gateway, patch),
});
const keyPage = exportWizard.steps.find(({ id }) => id === 'E3')!;
const blocked = (data: ExportData) => keyPage.validate(data)?.code ?? null;

describe('a key that the gateway exports', () => {
  it('asks for address, port and password before it asks the gateway', () => {
    let data = start();
    expect(data).toMatchObject({ withKey: true, keyFrom: 'gateway' });
    expect(blocked(data)).toBe('gateway-address');
    data = named(data, { server: 'edir1', port: '0' });
    expect(blocked(data)).toBe('gateway-port');
    data = named(data, { port: '9000' });
    expect(blocked(data)).toBe('gateway-password');
    data = named(data, { password: 'of the directory' });
    expect(blocked(data)).toBeNull();
    expect(keyPage.needsWork(data)).toBe(true);
  });

  it('writes the key pairs that were offered, and forgets the offer when the gateway changes', () => {
    const offer = { address: 'edir1:9000', keyPairs: ['rsa'] as const, verdicts: [] };
    const asked = named(start(), { server: ' edir1 ', password: 'of the directory' });
    const data: ExportData = { ...asked, gateway: { ...asked.gateway, offer } };
    expect(writtenKeyPairs(asked)).toEqual([]);
    expect(writtenKeyPairs(data).map(({ id }) => id)).toEqual(['rsa']);
    expect(keySource(data).gateway).toEqual({
      ...{ server: 'edir1', port: 9000, password: 'of the directory' },
      certificate: data.certificateId,
    });
    expect(named(data, { port: '9001' }).gateway.offer).toBeNull();
    expect(withoutSecrets(data).gateway?.password).toBe('');
  });

  it('is also a way for a server certificate that NICI keeps', () => {
    const server: CaView = { ...wrapped, kind: 'server', keyPairs: wrapped.keyPairs.slice(0, 1) };
    const data = startExport(server, undefined, new Date('2026-11-22'), 'ACME', { server: '', port: '9000' });
    expect(data).toMatchObject({ withKey: true, keyFrom: 'gateway' });
    expect(blocked(data)).toBe('gateway-address');
  });

  it.each(['', 'https://edir1', 'a b'])('is not at the address “%s”', (server) => {
    const { gateway } = named(start(), { server, password: 'x' });
    expect(checkGatewayAnswer(gateway)?.code).toBe('gateway-address');
  });
});

describe('the remembered gateway', () => {
  it('is that of the tree, without the password', () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    };
    expect(rememberedGateway(store, 'ACME')).toEqual({ server: '', port: '9000' });
    const access = { server: 'edir1', port: 9443, password: 'secret' };
    rememberGateway(store, 'ACME', access);
    expect(rememberedGateway(store, 'ACME')).toEqual({ server: 'edir1', port: '9443' });
    expect(rememberedGateway(store, 'OTHER')).toEqual({ server: '', port: '9000' });
    expect([...kept.values()].join()).not.toContain('secret');
    kept.set('orgca.gateways', 'damaged');
    expect(rememberedGateway(store, 'ACME')).toEqual({ server: '', port: '9000' });
  });
});
