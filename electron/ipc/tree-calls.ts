/** The tree pane: subordinates page by page, and the way to the Organizational CA. */
import type { Handlers } from '../../shared/contract.ts';
import type { FindableKind, TreePage } from '../../shared/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { State } from './services.ts';
import { findPages, listPages, type Pages } from './tree-pages.ts';

type TreeCalls = Pick<Handlers, 'tree.list' | 'tree.more' | 'tree.find' | 'tree.findCa' | 'directory.cancel'>;

/** Object classes that stand for a kind, in eDirectory's schema. */
const CLASSES: Readonly<Record<FindableKind, readonly string[]>> = {
  any: [],
  ca: ['nDSPKICertificateAuthority'],
  user: ['inetOrgPerson', 'person'],
  group: ['groupOfNames'],
  server: ['ncpServer'],
  'organizational-unit': ['organizationalUnit'],
  'key-material': ['nDSPKIKeyMaterial'],
};

export const treeCalls = (state: State): TreeCalls => ({
  async 'tree.list'({ dn }) {
    const { referrals } = state;
    const place = state.at(dn);
    if (!place.ok) return place;
    const known = referrals.known(dn);
    if (known) return { ok: false, failure: referrals.ask(known) };
    return nextPage(state, listPages(referrals, dn, place.value, state.reading));
  },

  async 'tree.more'({ cursor }) {
    const listing = state.listings.take(cursor);
    return listing ? nextPage(state, listing) : fail('APP-LISTING-GONE');
  },

  async 'tree.find'({ name, kind }) {
    const place = state.at('');
    if (!place.ok) return place;
    const what = { name, classes: CLASSES[kind], signal: state.reading };
    return nextPage(state, findPages(state.referrals, place.value, what));
  },

  'directory.cancel'() {
    state.cancelReading();
    return Promise.resolve(ok(null));
  },

  async 'tree.findCa'() {
    const place = state.atSecurity();
    if (!place.ok) return place;
    const found = await place.value.session.findCa({ signal: state.reading });
    if (found.ok) return ok({ dn: found.value });
    const container = found.failure.values['name'] ?? place.value.dn;
    return state.referrals.asking(found, String(container), place.value);
  },
});

async function nextPage(state: State, listing: Pages): Promise<Result<TreePage>> {
  const step = await listing.next();
  if (step.done) return ok({ nodes: [] });
  if (!step.value.ok) return step.value;
  const { more, page } = step.value.value;
  return ok({ ...page, ...(more && { cursor: state.listings.add(listing) }) });
}
