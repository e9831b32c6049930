/** Which servers are trusted: certificates that the user accepted, and authorities from files. */
import type { Installation } from '../app/installation/index.ts';
import { authorityView, readAuthorityFile } from '../app/login/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { texts } from '../../shared/messages/current.ts';
import { ok } from '../../shared/result.ts';
import type { Host } from './services.ts';

type TrustCalls = Pick<
  Handlers,
  'trust.list' | 'trust.remove' | 'trust.authorities' | 'trust.addAuthorities' | 'trust.removeAuthority'
>;

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
    const added = await readAuthorityFile(jobs, path);
    if (!added.ok) return added;
    const { certificates, unreadable } = added.value;
    const all = await store.addAuthorities(certificates);
    return all.ok ? ok({ authorities: all.value.map(authorityView), unreadable }) : all;
  },

  async 'trust.removeAuthority'({ sha256 }) {
    return store.removeAuthority(sha256);
  },
});
