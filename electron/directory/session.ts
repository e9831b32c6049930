import type { Failure, Result } from '../../shared/result.ts';
import { type CaObject, readCa } from './ca-object.ts';
import type { Assurance, Connection } from './connect.ts';
import { findCa } from './find-ca.ts';
import { type FindOptions, type ListOptions, type Listing, findObjects, listChildren } from './listing.ts';
import { type Rights, effectiveRights, whoAmI } from './rights.ts';
import type { ServerInfo } from './root-dse.ts';

/** A login with an expired password. */
export interface GraceLogin {
  /** How many more are left; undefined when the server does not tell. */
  readonly left?: number;
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds without an answer after which the request is given up; 30 seconds by default. */
  readonly timeoutMs?: number | undefined;
}

/** Somebody who is logged in, and what can be asked then. Every failure is one of `errors/directory.ts`. */
export class Session {
  readonly serverInfo: ServerInfo;
  /** As it was sent to the server. */
  readonly userDn: string;
  readonly graceLogin: GraceLogin | undefined;
  readonly #connection: Connection;

  constructor(
    connection: Connection,
    serverInfo: ServerInfo,
    userDn: string,
    graceLogin: GraceLogin | undefined,
  ) {
    this.#connection = connection;
    this.serverInfo = serverInfo;
    this.userDn = userDn;
    this.graceLogin = graceLogin;
  }

  get server(): string {
    return this.#connection.server;
  }

  get port(): number {
    return this.#connection.port;
  }

  /** How the server is trusted; undefined without TLS. */
  get assurance(): Assurance | undefined {
    return this.#connection.assurance;
  }

  /** Why the session is over; undefined while it goes on. */
  get closed(): Failure | undefined {
    return this.#connection.channel.closed;
  }

  /** Calls back once when the server goes away or the session is closed. */
  onClosed(callback: (failure: Failure) => void): void {
    this.#connection.channel.onClosed(callback);
  }

  /** Entries directly below `dn`, page by page; the empty DN is the `[Root]`. */
  listChildren(dn: string, options: ListOptions = {}): Listing {
    return listChildren(this.#connection.channel, this.serverInfo, dn, options);
  }

  /** Entries by name and class, page by page. */
  find(options: FindOptions): Listing {
    return findObjects(this.#connection.channel, this.serverInfo, options);
  }

  /** DN of the Organizational CA; `LDAP-CA-NONE`, `LDAP-CA-SEVERAL`, `LDAP-SECURITY-NONE`. */
  findCa(options: RequestOptions = {}): Promise<Result<string>> {
    return findCa(this.#connection.channel, this.serverInfo, options);
  }

  /** The CA object with its keys; the caller ends with `wipeCaObject`. */
  readCa(dn: string, options: RequestOptions = {}): Promise<Result<CaObject>> {
    return readCa(this.#connection.channel, dn, options);
  }

  /** The rights of this session's user to attributes of an entry, or to the entry itself (`ENTRY_RIGHTS`), in order. */
  effectiveRights(
    dn: string,
    attributes: readonly string[],
    options: RequestOptions = {},
  ): Promise<Rights[]> {
    const { channel } = this.#connection;
    return effectiveRights(channel, this.serverInfo, dn, this.userDn, attributes, options);
  }

  /** The DN under which the server knows this session; undefined where it cannot be asked. */
  whoAmI(options: RequestOptions = {}): Promise<Result<string | undefined>> {
    return whoAmI(this.#connection.channel, this.serverInfo, options);
  }

  close(): void {
    this.#connection.close();
  }
}
