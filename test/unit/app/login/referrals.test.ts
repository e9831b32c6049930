import { afterAll, describe, expect, it } from 'vitest';
import { Referrals } from '../../../../electron/app/login/index.ts';
import {
  login,
  ReferralTrail,
  acceptServer,
  connect,
  type Session,
} from '../../../../electron/directory/index.ts';
import { Issuer } from '../../../support/slapd/certificates.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  polite,
  searchDone,
  startHostileServer,
  type HostileServer,
} from '../../../support/hostile-server/index.ts';
import { codeOf, valueOf } from '../../../support/hostile-server/session.ts';
import { MemoryPinStore } from '../../../support/memory-pin-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'referrals-'));
const servers: HostileServer[] = [];
const issuer = new Issuer(folder);
issuer.organizationalCa('rsa', 'TREE', 'rsa');
const tls = issuer.server('server', 'rsa-ca');

/** A session over TLS, as those of the window are. */
async function open(): Promise<Session> {
  const server = await startHostileServer({
    onRequest: polite(({ id, socket }) => socket.write(searchDone(id))),
    tls,
  });
  servers.push(server);
  const pins = new MemoryPinStore();
  const options = { server: '127.0.0.1', port: server.port, security: 'ldaps', trust: { pins } } as const;
  const first = valueOf(await connect(options));
  if (first.kind === 'untrusted') valueOf(await acceptServer(pins, first, true));
  const second = valueOf(await connect(options));
  if (second.kind !== 'connected') throw new Error(second.reason);
  return valueOf(await login(second.connection, 'admin.acme', Buffer.from('secret')));
}

afterAll(async () => {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true });
});

describe('what a server names', () => {
  it('is taken for the object that was asked for, and for no other', async () => {
    const session = await open();
    const start = { session, trail: ReferralTrail.START };
    const referrals = new Referrals();
    const judge = (uri: string, below = false) => codeOf(referrals.judge(uri, 'ou=far,o=acme', start, below));
    expect(judge('ldaps://edir2/OU=far,%20O=acme')).toBe('ok');
    expect(judge('ldaps://edir2')).toBe('ok');
    expect(judge('ldaps://edir2/o=acme')).toBe('LDAP-REFERRAL-INVALID');
    expect(judge('ldaps://edir2/ou=other,o=acme')).toBe('LDAP-REFERRAL-INVALID');
    expect(judge('http://edir2/ou=far,o=acme')).toBe('LDAP-REFERRAL-INVALID');
    expect(judge(`ldaps://127.0.0.1:${session.connection.port}/ou=far,o=acme`)).toBe('LDAP-REFERRAL-LOOP');
    // A listing names what is below.
    expect(judge('ldaps://edir2/ou=a,ou=far,o=acme', true)).toBe('ok');
    expect(judge('ldaps://edir2/ou=far,o=acme', true)).toBe('LDAP-REFERRAL-INVALID');
    session.close();
  });

  it('is raised to TLS, asked once, and kept from then on', async () => {
    const [session, other] = [await open(), await open()];
    const start = { session, trail: ReferralTrail.START };
    const referrals = new Referrals();
    const dn = 'cn=Security';
    const failed = {
      ok: false,
      failure: { code: 'LDAP-REFERRAL', values: { target: `ldap://edir2/${dn}` } },
    } as const;
    const asked = referrals.askOnReferral(failed, dn, start);
    const view = asked.ok ? undefined : asked.failure.referral;
    expect(view).toMatchObject({ servers: [{ server: 'edir2', port: 389, security: 'starttls' }], dn });
    const offer = referrals.offer(view?.servers[0]?.handle ?? '')!;

    referrals.decline(offer);
    expect(codeOf(referrals.askOnReferral(failed, dn, start))).toBe('LDAP-REFERRAL-DECLINED');

    expect(referrals.locate(`cn=CA,${dn}`, session).session).toBe(session);
    referrals.follow(offer, other);
    expect(referrals.locate(`cn=CA,${dn}`, session).session).toBe(other);
    expect(referrals.locate('o=acme', session).session).toBe(session);
    // A server that went away answers for nothing any more.
    other.close();
    expect(referrals.locate(dn, session).session).toBe(session);
    session.close();
  });

  it('offers every server of one referral, LDAPS first, and passes over what cannot be followed', async () => {
    const session = await open();
    const start = { session, trail: ReferralTrail.START };
    const referrals = new Referrals();
    const dn = 'ou=far,o=acme';
    const target = [
      `ldap://edir2/${dn}`,
      'http://edir3/',
      `ldaps://127.0.0.1:${session.connection.port}/${dn}`,
      `ldaps://edir4/${dn}`,
    ].join(' ');
    const failed = { ok: false, failure: { code: 'LDAP-REFERRAL', values: { target } } } as const;
    const asked = referrals.askOnReferral(failed, dn, start);
    const servers = asked.ok ? [] : (asked.failure.referral?.servers ?? []);
    expect(servers.map(({ server, security }) => [server, security])).toEqual([
      ['edir4', 'ldaps'],
      ['edir2', 'starttls'],
    ]);
    // Declining one leaves the other to be asked about.
    referrals.decline(referrals.offer(servers[0]!.handle)!);
    expect(codeOf(referrals.askOnReferral(failed, dn, start))).toBe('LDAP-REFERRAL');
    referrals.decline(referrals.offer(servers[1]!.handle)!);
    expect(codeOf(referrals.askOnReferral(failed, dn, start))).toBe('LDAP-REFERRAL-DECLINED');
    session.close();
  });

  it('is forgotten with the login, and its sessions end', async () => {
    const [session, other] = [await open(), await open()];
    const referrals = new Referrals();
    const offer = valueOf(
      referrals.judge('ldaps://edir2', 'cn=Security', { session, trail: ReferralTrail.START }),
    );
    const { handle } = referrals.view([offer]).servers[0]!;
    referrals.follow(offer, other);
    referrals.close();
    expect(other.connection.channel.closed?.code).toBe('LDAP-CLOSED');
    expect(referrals.offer(handle)).toBeUndefined();
    session.close();
  });
});
