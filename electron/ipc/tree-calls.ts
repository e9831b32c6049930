/** The tree pane: subordinates page by page, and the way to the Organizational CA. */
import type { Handlers } from '../../shared/contract.ts';
import type { TreePage } from '../../shared/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { listCertificates } from '../app/certificates/index.ts';
import { findCa, findPages, listPages, type Pages } from '../app/tree/index.ts';
import type { State } from './services.ts';

type TreeCalls = Pick<
  Handlers,
  'tree.list' | 'tree.more' | 'tree.find' | 'tree.findCa' | 'certificates.list' | 'directory.cancel'
>;

export const treeCalls = (state: State, now: () => Date): TreeCalls => ({
  async 'tree.list'({ dn }) {
    const login = state.current(state.reading);
    if (!login.ok) return login;
    const { referrals } = login.value;
    const known = referrals.known(dn);
    if (known) return { ok: false, failure: referrals.ask(known) };
    return nextPage(state, listPages(referrals, dn, login.value.at(dn), state.reading));
  },

  async 'tree.more'({ cursor }) {
    const listing = state.listings.take(cursor);
    return listing ? nextPage(state, listing) : fail('APP-LISTING-GONE');
  },

  async 'tree.find'({ name, kind }) {
    const login = state.current(state.reading);
    if (!login.ok) return login;
    const what = { name, kind, signal: state.reading };
    return nextPage(state, findPages(login.value.referrals, login.value.at(''), what));
  },

  async 'certificates.list'() {
    const login = state.current(state.reading);
    return login.ok ? listCertificates(login.value.session, now()) : login;
  },

  'directory.cancel'() {
    state.cancelReading();
    return Promise.resolve(ok(null));
  },

  async 'tree.findCa'() {
    const login = state.current(state.reading);
    if (!login.ok) return login;
    const found = await findCa(login.value);
    return found.ok ? ok({ dn: found.value }) : found;
  },
});

async function nextPage(state: State, listing: Pages): Promise<Result<TreePage>> {
  const step = await listing.next();
  if (step.done) return ok({ nodes: [] });
  if (!step.value.ok) return step.value;
  const { more, page } = step.value.value;
  return ok({ ...page, ...(more && { cursor: state.listings.add(listing) }) });
}
