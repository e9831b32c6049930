/** Which servers are trusted: certificates that the user accepted, and authorities from files. */
import { X509Certificate } from 'node:crypto';
import { displayName } from '../directory/index.ts';
import type { Installation } from '../app/installation/index.ts';
import { readAuthorityFile } from '../app/login/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { AuthorityView } from '../../shared/session.ts';
import { texts } from '../../shared/messages/current.ts';
import { ok } from '../../shared/result.ts';
import type { Host } from './services.ts';

type TrustCalls = Pick<
  Handlers,
  'trust.list' | 'trust.remove' | 'trust.authorities' | 'trust.addAuthorities' | 'trust.removeAuthority'
>;

const sha256Of = (der: Buffer): string => new X509Certificate(der).fingerprint256;

function authorityView(der: Buffer): AuthorityView {
  const { subject, validTo } = new X509Certificate(der);
  return {
    sha256: sha256Of(der),
    subject: displayName(subject.split('\n').reverse().join(', ')),
    notAfter: new Date(validTo).toISOString(),
  };
}

export const trustCalls = ({ jobs, trust: store }: Installation, host: Host): TrustCalls => ({
  async 'trust.list'() {
    return store.pins.list();
  },

  async 'trust.remove'({ server, port }) {
    const removed = await store.pins.remove(server, port);
    return removed.ok ? ok(null) : removed;
  },

  async 'trust.authorities'() {
    const known = store.authorities();
    return known.ok ? ok(known.value.map(authorityView)) : known;
  },

  async 'trust.addAuthorities'() {
    const path = await host.dialogs.open({
      name: texts().common.menu.fileTypeAuthority,
      extensions: ['der', 'pem', 'cer', 'crt', 'b64'],
    });
    if (path === undefined) return ok(null);
    const [added, known] = [await readAuthorityFile(jobs, path), store.authorities()];
    if (!added.ok) return added;
    if (!known.ok) return known;
    const { certificates, unreadable } = added.value;
    const all = [...new Map([...known.value, ...certificates].map((der) => [sha256Of(der), der])).values()];
    const stored = await store.setAuthorities(all);
    return stored.ok ? ok({ authorities: all.map(authorityView), unreadable }) : stored;
  },

  async 'trust.removeAuthority'({ sha256 }) {
    const known = store.authorities();
    if (!known.ok) return known;
    return store.setAuthorities(known.value.filter((der) => sha256Of(der) !== sha256));
  },
});
