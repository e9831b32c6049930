import { fail, ok, type Result } from '../../shared/result.ts';
import type { Connection } from './connect.ts';
import { findCa } from './find-ca.ts';
import type { Attribute, SearchEntry } from './ldap-message.ts';
import type { Modification } from './ldap-requests.ts';
import { type FindOptions, type ListOptions, type Listing, findObjects, listChildren } from './listing.ts';
import { type Rights, effectiveRights } from './rights.ts';
import { type PagedOptions, type FoundPage, searchPaged } from './paged-search.ts';
import type { RequestOptions } from './request-options.ts';
import { type ServerInfo, supportsPaging } from './root-dse.ts';
import { type Found, type SearchOptions, search } from './search.ts';
import { readEntry } from './read-entry.ts';
import { addEntry, deleteEntry, modifyEntry } from './write-entry.ts';

/** A login with an expired password. */
export interface GraceLogin {
  /** How many more are left; undefined when the server does not tell. */
  readonly left?: number;
}

/** A login and its LDAP operations. Every failure is one of `errors/directory.ts`. */
export class Session {
  readonly serverInfo: ServerInfo;
  /** As it was sent to the server. */
  readonly userDn: string;
  readonly graceLogin: GraceLogin | undefined;
  /** Seconds from the login until the password expires, if the server warns of it. */
  readonly passwordExpiresIn: number | undefined;
  /** Its server, how that is trusted, and what ends with it. */
  readonly connection: Connection;
  /** Ends every request of this view, see `until`. */
  readonly end: AbortSignal | undefined;

  constructor(
    connection: Connection,
    serverInfo: ServerInfo,
    userDn: string,
    password: { readonly grace: GraceLogin | undefined; readonly expiresIn: number | undefined },
    end?: AbortSignal,
  ) {
    this.end = end;
    this.connection = connection;
    this.serverInfo = serverInfo;
    this.userDn = userDn;
    this.graceLogin = password.grace;
    this.passwordExpiresIn = password.expiresIn;
  }

  /** The same login for work that `signal` ends: each of its requests then fails with `LDAP-CANCELLED`. */
  until(signal: AbortSignal | undefined): Session {
    const password = { grace: this.graceLogin, expiresIn: this.passwordExpiresIn };
    return new Session(this.connection, this.serverInfo, this.userDn, password, signal);
  }

  /** For reading that leaves out what fails. @returns the value; `LDAP-CANCELLED` if the work has been ended meanwhile */
  unlessEnded<Value>(value: Value): Result<Value> {
    return this.end?.aborted ? fail('LDAP-CANCELLED') : ok(value);
  }

  #with<Options extends RequestOptions>(options: Options): Options & RequestOptions {
    return { ...options, signal: options.signal ?? this.end };
  }

  /** Entries directly below `dn`, page by page; the empty DN is the `[Root]`. */
  listChildren(dn: string, options: ListOptions = {}): Listing {
    return listChildren(this.connection.channel, this.serverInfo, dn, this.#with(options));
  }

  /** Entries by name and class, page by page. */
  find(options: FindOptions): Listing {
    return findObjects(this.connection.channel, this.serverInfo, this.#with(options));
  }

  /** DN of the Organizational CA; `LDAP-CA-NONE`, `LDAP-CA-SEVERAL`, `LDAP-SECURITY-NONE`. */
  findCa(options: RequestOptions = {}): Promise<Result<string>> {
    return findCa(this.connection.channel, this.serverInfo, this.#with(options));
  }

  /** The rights of this session's user to attributes of an entry, or to the entry itself (`ENTRY_RIGHTS`), in order. */
  effectiveRights(
    dn: string,
    attributes: readonly string[],
    options: RequestOptions = {},
  ): Promise<Rights[]> {
    const { channel } = this.connection;
    return effectiveRights(channel, this.serverInfo, dn, this.userDn, attributes, this.#with(options));
  }

  /** One search without pages, see `search`. @param options `max`: how many entries are wanted; more are `LDAP-TOO-MANY` */
  search(options: SearchOptions & { readonly max: number }): Promise<Result<Found>> {
    return search(this.connection.channel, this.#with(options));
  }

  /** A search page by page; in one answer if the server has no paging. */
  searchPaged(options: Omit<PagedOptions, 'paged'>): AsyncGenerator<Result<FoundPage>, void, void> {
    const paged = supportsPaging(this.serverInfo);
    return searchPaged(this.connection.channel, { ...this.#with(options), paged });
  }

  /** One entry with the attributes that are named, `*` for all; `LDAP-32` when it is missing or hidden. */
  readEntry(
    dn: string,
    attributes: readonly string[],
    options: RequestOptions = {},
  ): Promise<Result<SearchEntry>> {
    return readEntry(this.connection.channel, dn, attributes, this.#with(options));
  }

  /** Adds an entry; `LDAP-68`, `LDAP-65`, `LDAP-50`. The values are the caller's to wipe. */
  addEntry(
    dn: string,
    attributes: readonly Attribute[],
    options: RequestOptions = {},
  ): Promise<Result<void>> {
    return addEntry(this.connection.channel, dn, attributes, this.#with(options));
  }

  /** Changes an entry, all changes or none. */
  modifyEntry(
    dn: string,
    changes: readonly Modification[],
    options: RequestOptions = {},
  ): Promise<Result<void>> {
    return modifyEntry(this.connection.channel, dn, changes, this.#with(options));
  }

  /** Deletes an entry that has nothing below it; `LDAP-66`, `LDAP-50`. */
  deleteEntry(dn: string, options: RequestOptions = {}): Promise<Result<void>> {
    return deleteEntry(this.connection.channel, dn, this.#with(options));
  }

  close(): void {
    this.connection.close();
  }
}
