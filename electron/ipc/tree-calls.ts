/** The tree pane: subordinates page by page, and the way to the Organizational CA. */
import type { Handlers } from '../../shared/contract.ts';
import type { FindableKind, TreePage } from '../../shared/domain.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Listing } from '../directory/index.ts';
import type { State } from './services.ts';

type TreeCalls = Pick<Handlers, 'tree.list' | 'tree.more' | 'tree.find' | 'tree.findCa'>;

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
    const login = state.current();
    if (!login.ok) return login;
    return nextPage(state, login.value.session.listChildren(dn));
  },

  async 'tree.more'({ cursor }) {
    const listing = state.listings.take(cursor);
    return listing ? nextPage(state, listing) : fail('APP-LISTING-GONE');
  },

  async 'tree.find'({ name, kind }) {
    const login = state.current();
    if (!login.ok) return login;
    return nextPage(state, login.value.session.find({ name, classes: CLASSES[kind] }));
  },

  async 'tree.findCa'() {
    const login = state.current();
    if (!login.ok) return login;
    const dn = await login.value.session.findCa();
    return dn.ok ? ok({ dn: dn.value }) : dn;
  },
});

async function nextPage(state: State, listing: Listing): Promise<Result<TreePage>> {
  const step = await listing.next();
  if (step.done) return ok({ nodes: [] });
  const page = step.value;
  if (!page.ok) return page;
  return ok({ nodes: page.value.nodes, ...(page.value.more && { cursor: state.listings.add(listing) }) });
}
