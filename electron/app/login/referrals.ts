/** Other servers that the directory points to for parts of the tree: offered, followed or declined, for one login. */
import {
  displayName,
  isWithin,
  parseDn,
  parseReferral,
  ReferralTrail,
  sameDn,
  type Referral,
  type Session,
} from '../../directory/index.ts';
import type { ReferralView } from '../../../shared/referral.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { HandleStore } from '../handles/index.ts';

export interface TreeLocation {
  readonly session: Session;
  readonly trail: ReferralTrail;
}

export interface Offer {
  readonly referral: Referral & { readonly dn: string; readonly security: 'ldaps' | 'starttls' };
  readonly from: { readonly server: string; readonly port: number };
  /** As it is once the server was followed. */
  readonly trail: ReferralTrail;
}

/** The servers that are said to hold one object; LDAPS comes first. */
export type Offers = readonly [Offer, ...Offer[]];

interface Route extends TreeLocation {
  readonly dn: string;
}

/** Parts of the tree for which a listing named another server; a bound for a server that names them without end. */
const MAX_KNOWN = 10_000;

const depth = (dn: string): number => parseDn(dn)?.length ?? 0;
const peer = ({ server, port }: { server: string; port: number }): string =>
  `${server.toLowerCase()}:${port}`;

export class Referrals {
  readonly #offers = new HandleStore<Offer>({ maxHandles: 1000, evicts: true });
  readonly #declined = new Set<string>();
  /** What listings named, by the DN in lower case. */
  readonly #known = new Map<string, Offers>();
  #routes: readonly Route[] = [];

  /** Where the object `dn` is asked for: at the server that was followed for it or for something above it, else at `start`. */
  locate(dn: string, start: Session): TreeLocation {
    const open = this.#routes.filter(({ session }) => session.connection.channel.closed === undefined);
    const above = open.filter((route) => isWithin(dn, route.dn));
    const nearest = above.toSorted((a, b) => depth(b.dn) - depth(a.dn))[0];
    return nearest ?? { session: start, trail: ReferralTrail.START };
  }

  /** The session that was followed for exactly this object; undefined if none is open. */
  followed(dn: string): TreeLocation | undefined {
    return this.#routes.find(
      (route) => route.session.connection.channel.closed === undefined && sameDn(route.dn, dn),
    );
  }

  /**
   * Judges an address that a server gave for `dn`, or for anything below it if `below` is set.
   * @returns `LDAP-REFERRAL-INVALID` for what is not an address or another object, `LDAP-REFERRAL-LOOP`
   */
  judge(uri: string, dn: string, { session, trail }: TreeLocation, below = false): Result<Offer> {
    const { connection } = session;
    const read = parseReferral(uri, connection.security, connection);
    if (!read.ok) return read;
    const target = read.value.dn ?? dn;
    const { security } = read.value;
    const fits = below ? isWithin(target, dn) && !sameDn(target, dn) : sameDn(target, dn);
    // The window never opens an unencrypted session, so it refuses referrals to one.
    if (!fits || security === 'clear') {
      const values = { server: displayName(connection.server), target: displayName(uri) };
      return fail('LDAP-REFERRAL-INVALID', values);
    }
    const hop = trail.hop(connection, read.value, target);
    if (!hop.ok) return hop;
    const { server, port } = connection;
    return ok({
      referral: { ...read.value, dn: target, security },
      from: { server, port },
      trail: hop.value,
    });
  }

  /**
   * Judges the addresses that a server gave for one object, as `judge` does each.
   * @returns those that can be followed; the failure of the first address if there are none
   */
  judgeAll(uris: readonly string[], dn: string, place: TreeLocation, below = false): Result<Offers> {
    const judged = uris.map((uri) => this.judge(uri, dn, place, below));
    const usable = judged.flatMap((offer) => (offer.ok ? [offer.value] : []));
    const [first, ...others] = [
      ...usable.filter(({ referral }) => referral.security === 'ldaps'),
      ...usable.filter(({ referral }) => referral.security !== 'ldaps'),
    ];
    if (first !== undefined)
      return ok([first, ...others.filter(({ referral }) => sameDn(referral.dn, first.referral.dn))]);
    const failed = judged.find((offer) => !offer.ok) ?? this.judge('', dn, place, below);
    return failed.ok ? ok([failed.value]) : failed;
  }

  /** Remembers what a listing named, so that opening it asks without another request. */
  remember(offers: Offers): void {
    if (this.#known.size < MAX_KNOWN) this.#known.set(offers[0].referral.dn.toLowerCase(), offers);
  }

  /** What a listing named for exactly this object, if the user has not been there yet. */
  known(dn: string): Offers | undefined {
    return this.followed(dn) === undefined ? this.#known.get(dn.toLowerCase()) : undefined;
  }

  isDeclined(offers: Offers): boolean {
    return offers.every(({ referral }) => this.#declined.has(peer(referral)));
  }

  /** The question which of the servers to connect to, as the window shows it. */
  view(offers: Offers): ReferralView {
    const [{ from, referral }] = offers;
    return {
      servers: offers.map((offer) => {
        const { port, security, server } = offer.referral;
        return { handle: this.#offers.add(offer), server, port, security };
      }),
      dn: displayName(referral.dn),
      pointedBy: `${displayName(from.server)}:${from.port}`,
    };
  }

  /** The failure that lets the window ask the user, or says that the user did not want to. */
  ask(offers: Offers): Failure {
    const [{ from, referral }] = offers;
    const values = {
      server: displayName(from.server),
      target: offers.map((offer) => displayName(peer(offer.referral))).join(', '),
      name: displayName(referral.dn),
    };
    return this.isDeclined(offers)
      ? { code: 'LDAP-REFERRAL-DECLINED', values }
      : { code: 'LDAP-REFERRAL', values, referral: this.view(offers) };
  }

  /** Turns the failure of a server that points elsewhere for `dn` into a question; every other result stays as it is. */
  askOnReferral<Value>(result: Result<Value>, dn: string, place: TreeLocation): Result<Value> {
    if (result.ok || result.failure.code !== 'LDAP-REFERRAL') return result;
    const uris = String(result.failure.values['target'] ?? '').split(' ');
    const offers = this.judgeAll(uris, dn, place);
    return offers.ok ? { ok: false, failure: this.ask(offers.value) } : offers;
  }

  offer(handle: string): Offer | undefined {
    return this.#offers.get(handle);
  }

  decline({ referral }: Offer): void {
    this.#declined.add(peer(referral));
  }

  /** From now on `session` answers for what was offered. */
  follow({ referral: { dn }, trail }: Offer, session: Session): void {
    for (const route of this.#routes) if (sameDn(route.dn, dn)) route.session.close();
    this.#routes = [...this.#routes.filter((route) => !sameDn(route.dn, dn)), { dn, session, trail }];
  }

  close(): void {
    for (const { session } of this.#routes) session.close();
    this.#routes = [];
    this.#known.clear();
    this.#declined.clear();
    this.#offers.clear();
  }
}
