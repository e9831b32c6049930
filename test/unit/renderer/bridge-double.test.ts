import { describe, expect, it } from 'vitest';
import { calls } from '../../../shared/contract.ts';
import { ok } from '../../../shared/result.ts';
import { createBridgeDouble } from '../../support/bridge-double.ts';
import { fixtureHandlers } from '../../support/bridge-fixtures.ts';

describe('the bridge double', () => {
  it('answers every call of the contract and no other', () => {
    expect(Object.keys(fixtureHandlers(() => undefined)).sort()).toEqual(Object.keys(calls).sort());
  });

  it('refuses an argument that main would refuse, and remembers what was asked', async () => {
    const bridge = createBridgeDouble();
    const refused = await bridge.invoke('session.trust', { server: 'a', port: 0, sha256: 'x' });
    expect(refused).toEqual({ ok: false, failure: { code: 'APP-ARGUMENT', values: {} } });
    expect(bridge.asked.map(({ name }) => name)).toEqual(['session.trust']);
  });

  it('tells listeners until they stop listening, and takes new answers', async () => {
    const bridge = createBridgeDouble();
    const heard: string[] = [];
    const stop = bridge.on('session.ended', ({ reason }) => heard.push(reason));
    bridge.emit('session.ended', { reason: 'idle' });
    stop();
    bridge.emit('session.ended', { reason: 'server-gone' });
    expect(heard).toEqual(['idle']);
    bridge.answer({ 'tree.findCa': async () => ok({ dn: 'cn=other' }) });
    expect(await bridge.invoke('tree.findCa', undefined)).toEqual(ok({ dn: 'cn=other' }));
  });
});
