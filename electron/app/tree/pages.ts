/** Pages of a container and of a search, with what other servers hold of it. */
import {
  displayName,
  isChild,
  shortName,
  type FindOptions,
  type ListingPage,
} from '../../directory/index.ts';
import type { ReferralView } from '../../../shared/referral.ts';
import type { TreeNode, TreePage } from '../../../shared/views.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Offer, Place, Referrals } from '../login/index.ts';

/** A page without the handle of the next one. */
export interface PageRead {
  readonly page: TreePage;
  /** Another page follows. */
  readonly more: boolean;
}

/** Pages in order; a failure comes last. */
export type Pages = AsyncGenerator<Result<PageRead>, void, void>;

/** Servers that one search asks at most, the first one included. */
const MOST_SERVERS = 32;

/** What the page's references name, without those that no rule lets through: a circle, another place, no address. */
const offersOf = (referrals: Referrals, page: ListingPage, dn: string, place: Place): Offer[] =>
  page.referrals.flatMap((uri) => {
    const offer = referrals.judge(uri, dn, place, true);
    return offer.ok ? [offer.value] : [];
  });

/** An object in place of the reference to another server: what it is, only that server knows. */
const nodeOf = ({ referral: { dn, port, security, server } }: Offer): TreeNode => ({
  dn,
  name: displayName(shortName(dn)),
  kind: 'container',
  container: true,
  objectClass: 'referral',
  elsewhere: { server, port, security },
});

/** The objects directly below a container. A reference stands as an object that can be opened. */
export async function* listPages(referrals: Referrals, dn: string, place: Place, signal: AbortSignal): Pages {
  const named = new Set<string>();
  for await (const read of place.session.listChildren(dn, { signal })) {
    if (!read.ok) {
      yield referrals.asking(read, dn, place);
      return;
    }
    const { limited, more, nodes } = read.value;
    const elsewhere: TreeNode[] = [];
    for (const offer of offersOf(referrals, read.value, dn, place)) {
      const key = offer.referral.dn.toLowerCase();
      if (named.has(key) || !isChild(offer.referral.dn, dn)) continue;
      named.add(key);
      referrals.remember(offer);
      elsewhere.push(nodeOf(offer));
    }
    yield ok({ page: { nodes: [...nodes, ...elsewhere], ...(limited && { limited }) }, more });
  }
}

/**
 * Objects of the whole tree: at the server of the login, and then at those that the user followed. Others that the
 * servers name are handed out with the pages, to be asked about.
 */
export async function* findPages(
  referrals: Referrals,
  start: Place,
  what: Pick<FindOptions, 'name' | 'classes' | 'signal'>,
): Pages {
  const places: { place: Place; base: string }[] = [{ place: start, base: '' }];
  const named = new Set<string>();
  /** To be asked about, and not handed out yet. */
  let asked: ReferralView[] = [];
  for (const { place, base } of places) {
    for await (const read of place.session.find({ ...what, base })) {
      if (!read.ok) {
        yield referrals.asking(read, base, place);
        return;
      }
      for (const offer of offersOf(referrals, read.value, base, place)) {
        const { dn } = offer.referral;
        if (named.has(dn.toLowerCase())) continue;
        named.add(dn.toLowerCase());
        const followed = referrals.followed(dn);
        if (followed !== undefined && places.length < MOST_SERVERS)
          places.push({ place: followed, base: dn });
        else if (followed === undefined && !referrals.isDeclined(offer)) asked.push(referrals.view(offer));
      }
      const { limited, nodes } = read.value;
      const more = read.value.more || places.at(-1)?.base !== base;
      // A server without a match is no reason to make the user ask for the next one.
      if (nodes.length === 0 && more) continue;
      yield ok({
        page: { nodes, ...(limited && { limited }), ...(asked.length > 0 && { elsewhere: asked }) },
        more,
      });
      asked = [];
    }
  }
}
