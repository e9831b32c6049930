/** One login: the session, and the servers that the directory referred to since. */
import { securityContainers, toDotted, type Session } from '../../directory/index.ts';
import { Referrals, type TreeLocation } from './referrals.ts';

/** How receipts and the record name where a CA was read. */
export interface Origin {
  readonly tree: string;
  /** URL of the server, such as `ldaps://edir1:636`. */
  readonly server: string;
  /** Dotted name. */
  readonly user: string;
}

export class Login {
  readonly session: Session;
  /** When it was made, by the clock of this computer. */
  readonly since: Date;
  readonly referrals: Referrals;

  /** @param session closed by `close` */
  constructor(session: Session, since = new Date(), referrals = new Referrals()) {
    this.session = session;
    this.since = since;
    this.referrals = referrals;
  }

  get tree(): string {
    const { connection, serverInfo } = this.session;
    // Only eDirectory has a name for its tree.
    return serverInfo.treeName === '' ? connection.server : serverInfo.treeName;
  }

  get user(): string {
    return toDotted(this.session.userDn);
  }

  /** The session that answers for the object `dn`, and the referrals that led to it. */
  at(dn: string): TreeLocation {
    const place = this.referrals.locate(dn, this.session);
    return { ...place, session: place.session.until(this.signal) };
  }

  /** As `at`, for the Security container, whose DN it adds. */
  atSecurity(): TreeLocation & { readonly dn: string } {
    const [usual = '', ...others] = securityContainers(this.session.serverInfo);
    const dn = others.find((container) => this.referrals.followed(container)) ?? usual;
    return { ...this.at(dn), dn };
  }

  /** The same login for work that `signal` ends: every request to any of its servers then fails with `LDAP-CANCELLED`. */
  until(signal: AbortSignal | undefined): Login {
    return new Login(this.session.until(signal), this.since, this.referrals);
  }

  /** Ends the work that this login is for, see `until`. */
  get signal(): AbortSignal | undefined {
    return this.session.end;
  }

  /** @param session one that `at` returned */
  origin({ connection: { security, server, port } }: Session): Origin {
    const scheme = security === 'ldaps' ? 'ldaps' : 'ldap';
    return { tree: this.tree, server: `${scheme}://${server}:${String(port)}`, user: this.user };
  }

  close(): void {
    this.referrals.close();
    this.session.close();
  }
}
