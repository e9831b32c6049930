/** What the handlers stand on, and what they remember between calls. */
import { join } from 'node:path';
import type { EventName, Events } from '../../shared/contract.ts';
import type { AppInfo } from '../../shared/views.ts';
import type { PrintPage } from '../../shared/html.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Options, SecretsInSight } from '../../shared/options.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { securityContainers, type Session } from '../directory/index.ts';
import { LocalRecord } from '../app/record/index.ts';
import { HandleStore } from './handle-store.ts';
import { Referrals, type Place } from './referrals.ts';
import type { RunLog } from './run-log.ts';
import type { Pages } from './tree-pages.ts';

/** The desktop's dialogs, as far as handlers need them. Paths stay in main. */
export interface Dialogs {
  /** @returns the absolute path that the user chose, or undefined when the dialog was closed */
  saveAs(suggested: string, type: { name: string; extensions: string[] }): Promise<string | undefined>;
  /** @returns the absolute path of the file that the user chose, or undefined when the dialog was closed */
  open(type: { name: string; extensions: string[] }): Promise<string | undefined>;
  /** @returns the absolute paths of the files that the user chose; none when the dialog was closed */
  openSeveral(type: { name: string; extensions: string[] }): Promise<readonly string[]>;
  /** @returns the absolute path of the folder that the user chose, or undefined when the dialog was closed */
  openFolder(): Promise<string | undefined>;
  /** Shows a file in the system's file manager. */
  reveal(path: string): void;
}

/** How the app stands on the desktop, for the support report. */
export interface Surroundings {
  readonly dark: boolean;
  readonly highContrast: boolean;
  readonly screenReader: boolean;
  readonly zoomPercent: number;
  /** Of the screen that shows the window. */
  readonly scalePercent: number;
  /** In CSS pixels at 100 % zoom. */
  readonly window: { readonly width: number; readonly height: number };
}

/** Pages on paper and as PDF. What a page may load, and how it is laid out, is in print-pdf.ts and renderer/print/. */
export interface Printing {
  /**
   * @param options `paper`: standard is that of the user's country. `date`: stands in the file instead of the present time, so
   *   that the same page gives the same bytes
   * @returns a tagged PDF with an outline of its headings, the app's fonts embedded, and page numbers
   */
  pdf(page: PrintPage, options?: { paper?: 'A4' | 'Letter'; date?: Date }): Promise<Buffer>;
  /** Opens the system's print dialog. `printed` is false when the user closed it; APP-PRINT when there is no printer or it refused. */
  paper(page: PrintPage): Promise<Result<{ printed: boolean }>>;
}

/** What watches over passwords and the open session; see guard.ts. */
export interface Guard {
  readOptions(): Options;
  /** They hold at once. @returns whether they could be stored for the next start */
  writeOptions(options: Options): boolean;
  secretsInSight(level: SecretsInSight): void;
  secretCopied(): void;
}

/** What main.ts hands in: the only link to Electron. */
export interface Host {
  /** Absolute folders. */
  readonly userData: string;
  readonly documents: string;
  readonly app: AppInfo;
  /** Name and version of the app, as receipts and records say it. */
  readonly program: string;
  readonly dialogs: Dialogs;
  /** What happened in this run. */
  readonly log: RunLog;
  surroundings(): Surroundings;
  readonly printing: Printing;
  readonly guard: Guard;
  /** Absolute folder with a folder of the guide's pictures for each language. */
  readonly guidePictures: string;
  /** Absolute paths of files that were given to the program since this was last asked. */
  readonly givenFiles: () => readonly string[];
  readonly now: () => Date;
  send<Name extends EventName>(name: Name, payload: Events[Name]): void;
  /** Loads the window anew in another language. */
  setLanguage(language: Language): void;
  /** Told at every login, and when it ends. */
  loggedIn(open: boolean): void;
  /** Told once what is open, for the lock. */
  opened(state: Pick<State, 'jobs' | 'logOut'>): void;
}

/** A place that the user chose for a file. */
export interface Target {
  readonly path: string;
}

/** What belongs to one login; dropped at logout. */
export interface LoginState {
  readonly session: Session;
  readonly server: string;
  readonly tree: string;
  readonly user: string;
}

/** How receipts and the record name a server. */
export const addressOf = ({ security, server, port }: Session): string =>
  `${security === 'ldaps' ? 'ldaps' : 'ldap'}://${server}:${String(port)}`;

/** Everything that the handlers remember. */
export class State {
  /** Backups, verifications and restores that were made on this computer. */
  readonly record: LocalRecord;
  #login: LoginState | undefined;
  readonly #host: Pick<Host, 'loggedIn'>;
  readonly listings = new HandleStore<Pages>();
  /** Servers that the directory pointed to since the login. */
  readonly referrals = new Referrals();
  readonly targets = new HandleStore<Target>();
  readonly drives = new HandleStore<{ mountPoint: string }>();
  readonly keyFiles = new HandleStore<{ path: string }>();
  #reading = new AbortController();
  readonly jobs = new Map<string, AbortController>();

  constructor(host: Pick<Host, 'userData' | 'loggedIn'>) {
    this.record = new LocalRecord(join(host.userData, 'record.jsonl'));
    this.#host = host;
  }

  get login(): LoginState | undefined {
    return this.#login;
  }

  /** Begins a login; ends the one before it. */
  logIn(login: LoginState): void {
    this.logOut();
    this.#login = login;
    this.#host.loggedIn(true);
  }

  /** The login at hand, or the failure that says that there is none. */
  current(): Result<LoginState> {
    return this.#login ? ok(this.#login) : fail('APP-NOT-LOGGED-IN');
  }

  /** The login with the session that answers for an object, and how the directory led to it. */
  at(dn: string): Result<LoginState & Place> {
    if (!this.#login) return fail('APP-NOT-LOGGED-IN');
    const place = this.referrals.placeOf(dn, this.#login.session);
    return ok({ ...this.#login, ...place, server: addressOf(place.session) });
  }

  /** As `at`, for the Security container, whose name `dn` is. */
  atSecurity(): Result<LoginState & Place & { readonly dn: string }> {
    if (!this.#login) return fail('APP-NOT-LOGGED-IN');
    const [usual = '', ...others] = securityContainers(this.#login.session.serverInfo);
    const dn = others.find((container) => this.referrals.followed(container)) ?? usual;
    const found = this.at(dn);
    return found.ok ? ok({ ...found.value, dn }) : found;
  }

  /** Ends what is read of the directory for the window, when the user does not want to wait for it. */
  get reading(): AbortSignal {
    return this.#reading.signal;
  }

  cancelReading(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
  }

  /** Ends the login: running jobs are cancelled, open listings forgotten. Chosen files and places stay for the next login. */
  logOut(): void {
    const login = this.#login;
    this.#login = undefined;
    for (const job of this.jobs.values()) job.abort();
    this.listings.clear();
    this.referrals.close();
    login?.session.close();
    if (login) this.#host.loggedIn(false);
  }
}
