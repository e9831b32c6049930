/** Pages of a container and of a search, with what other servers hold of it. */
import {
  CA_CLASS,
  displayName,
  isChild,
  SERVER_CERTIFICATE_CLASS,
  shortName,
  type ListingPage,
} from '../../directory/index.ts';
import type { ReferralView } from '../../../shared/referral.ts';
import type { FindableKind, TreeNode, TreePage } from '../../../shared/views.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Offers, TreeLocation, Referrals } from '../login/index.ts';

interface PageRead {
  readonly page: TreePage;
  readonly more: boolean;
}

/** Pages in order; a failure comes last. */
export type Pages = AsyncGenerator<Result<PageRead>, void, void>;

/** Object classes that stand for a kind, in eDirectory's schema. */
const CLASSES: Readonly<Record<FindableKind, readonly string[]>> = {
  any: [],
  ca: [CA_CLASS],
  user: ['inetOrgPerson', 'person'],
  group: ['groupOfNames'],
  server: ['ncpServer'],
  'organizational-unit': ['organizationalUnit'],
  'key-material': [SERVER_CERTIFICATE_CLASS],
};

/** Servers that one search asks at most, the first one included. */
const MAX_SERVERS = 32;

/** What the references of a page offer, and how many no rule lets through: a circle, another place, no address. */
function offersOf(
  referrals: Referrals,
  { references }: ListingPage,
  dn: string,
  place: TreeLocation,
): { offered: readonly Offers[]; refused: number } {
  const judged = references.map((uris) => referrals.judgeAll(uris, dn, place, true));
  const offered = judged.flatMap((offers) => (offers.ok ? [offers.value] : []));
  return { offered, refused: judged.length - offered.length };
}

class Omissions {
  #limited = false;
  #unusable = 0;

  add({ limited, unusable }: ListingPage, refused: number): Pick<TreePage, 'limited' | 'unusable'> {
    this.#limited ||= limited;
    this.#unusable += unusable + refused;
    return {
      ...(this.#limited && { limited: true }),
      ...(this.#unusable > 0 && { unusable: this.#unusable }),
    };
  }
}

/** An object in place of the reference to another server: what it is, only that server knows. */
const nodeOf = ([{ referral }]: Offers): TreeNode => ({
  dn: referral.dn,
  name: displayName(shortName(referral.dn)),
  kind: 'container',
  container: true,
  objectClass: 'referral',
  elsewhere: { server: referral.server, port: referral.port, security: referral.security },
});

/** The objects directly below a container. A reference is listed as an object that can be opened. */
export async function* listPages(
  referrals: Referrals,
  dn: string,
  place: TreeLocation,
  signal: AbortSignal,
): Pages {
  const named = new Set<string>();
  const omissions = new Omissions();
  for await (const read of place.session.listChildren(dn, { signal })) {
    if (!read.ok) {
      yield referrals.askOnReferral(read, dn, place);
      return;
    }
    const { more, nodes } = read.value;
    const { offered, refused } = offersOf(referrals, read.value, dn, place);
    const below = offered.filter(([{ referral }]) => isChild(referral.dn, dn));
    const elsewhere: TreeNode[] = [];
    for (const offers of below) {
      const target = offers[0].referral.dn;
      const key = target.toLowerCase();
      if (named.has(key)) continue;
      named.add(key);
      referrals.remember(offers);
      elsewhere.push(nodeOf(offers));
    }
    yield ok({
      page: {
        nodes: [...nodes, ...elsewhere],
        ...omissions.add(read.value, refused + offered.length - below.length),
      },
      more,
    });
  }
}

/**
 * Objects of the whole tree: at the server of the login, and then at those that the user followed. Others that the
 * servers name are handed out with the pages, to be asked about.
 */
export async function* findPages(
  referrals: Referrals,
  start: TreeLocation,
  {
    name,
    kind,
    signal,
  }: { readonly name: string; readonly kind: FindableKind; readonly signal: AbortSignal },
): Pages {
  const places: { place: TreeLocation; base: string }[] = [{ place: start, base: '' }];
  const named = new Set<string>();
  /** To be asked about, and not handed out yet. */
  let asked: ReferralView[] = [];
  const omissions = new Omissions();
  for (const { place, base } of places) {
    for await (const read of place.session.find({ name, classes: CLASSES[kind], signal, base })) {
      if (!read.ok) {
        yield referrals.askOnReferral(read, base, place);
        return;
      }
      const { offered, refused } = offersOf(referrals, read.value, base, place);
      for (const offers of offered) {
        const { dn } = offers[0].referral;
        if (named.has(dn.toLowerCase())) continue;
        named.add(dn.toLowerCase());
        const followed = referrals.followed(dn);
        if (followed !== undefined && places.length < MAX_SERVERS) places.push({ place: followed, base: dn });
        else if (followed === undefined && !referrals.isDeclined(offers)) asked.push(referrals.view(offers));
      }
      const { nodes } = read.value;
      const omitted = omissions.add(read.value, refused);
      const more = read.value.more || places.at(-1)?.base !== base;
      // Without a match on one server, the next one is asked without the user.
      if (nodes.length === 0 && more) continue;
      yield ok({
        page: { nodes, ...omitted, ...(asked.length > 0 && { elsewhere: asked }) },
        more,
      });
      asked = [];
    }
  }
}
