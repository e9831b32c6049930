/** What the handlers stand on, and what they remember between calls. */
import type { EventName, Events } from '../../shared/contract.ts';
import type { AppInfo } from '../../shared/views.ts';
import type { PrintPage } from '../../shared/html.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Options, SecretsInSight } from '../../shared/options.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { StartJob } from '../job/index.ts';
import { HandleStore } from '../app/handles/index.ts';
import { KeeperVault } from '../app/keepers/index.ts';
import { isSameMedium, type MediumIdentity } from '../media/index.ts';
import type { Login } from '../app/login/index.ts';
import type { Desktop, RunLog } from '../app/support/index.ts';
import type { Pages } from '../app/tree/index.ts';
import { LoginAttempt } from './login-attempt.ts';

/** The desktop's dialogs, as far as handlers need them. Paths stay in main. */
export interface Dialogs {
  /**
   * @param options `asksToReplace`: the dialog asks before it returns the path of an existing file; else a page of the window does
   * @returns the absolute path that the user chose, or undefined when the dialog was closed
   */
  saveAs(
    suggested: string,
    type: { name: string; extensions: string[] },
    options: { readonly asksToReplace: boolean },
  ): Promise<string | undefined>;
  /** @returns the absolute path of the file that the user chose, or undefined when the dialog was closed */
  open(type: { name: string; extensions: string[] }): Promise<string | undefined>;
  /** @returns the absolute paths of the files that the user chose; none when the dialog was closed */
  openSeveral(type: { name: string; extensions: string[] }): Promise<readonly string[]>;
  /** @returns the absolute path of the folder that the user chose, or undefined when the dialog was closed */
  openFolder(): Promise<string | undefined>;
  /** Shows a file in the system's file manager. */
  reveal(path: string): void;
}

/** Pages on paper and as PDF. What a page may load, and how it is laid out, is in print-pdf.ts and renderer/print/. */
export interface Printing {
  /**
   * @param options `paper`: standard is that of the user's country
   * @returns a tagged PDF with an outline of its headings, the app's fonts embedded, and page numbers
   */
  pdf(page: PrintPage, options?: { paper?: 'A4' | 'Letter' }): Promise<Buffer>;
  /** Opens the system's print dialog. `printed` is false when the user closed it; APP-PRINT when there is no printer or it refused. */
  paper(page: PrintPage): Promise<Result<{ printed: boolean }>>;
}

export interface Guard {
  readOptions(): Options;
  /** They hold at once. @returns whether they could be stored for the next start */
  writeOptions(options: Options): boolean;
  secretsInSight(level: SecretsInSight): void;
  secretCopied(sha256: string): void;
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
  readonly log: RunLog;
  /** For the support report. */
  desktop(): Desktop;
  readonly printing: Printing;
  readonly guard: Guard;
  /** Absolute folder with a folder of the guide's pictures for each language. */
  readonly guidePictures: string;
  /** Absolute paths of files that were given to the program since this was last asked. */
  readonly givenFiles: () => readonly string[];
  readonly now: () => Date;
  /** The training tree keeps its keys readable, as a directory without NICI does. */
  readonly readableTrainingKeys: boolean;
  /** Starts the job program in a process of its own. */
  readonly startJob: StartJob;
  send<Name extends EventName>(name: Name, payload: Events[Name]): void;
  /** Reloads the window in another language. */
  setLanguage(language: Language): void;
  /** Told at every login, and when it ends. */
  loggedIn(open: boolean): void;
  /** Told once what is open, for the lock. */
  opened(state: Pick<State, 'endJobs' | 'isBusy' | 'isUnbroken' | 'lock'>): void;
}

interface ChosenDrive {
  readonly mountPoint: string;
  /** As it was when the drive was listed. */
  readonly medium: MediumIdentity;
}

/** A file name in a folder that the user chose. */
export interface ChosenDestination {
  /** Absolute. */
  readonly folder: string;
  readonly fileName: string;
  readonly medium: MediumIdentity;
  /** Names of the run's files that existed when the user was shown them. */
  readonly existing: readonly string[];
}

/** Everything that the handlers remember between calls. */
export class State {
  #login: Login | undefined;
  readonly loginAttempt = new LoginAttempt();
  /** At another server, for the current login. */
  readonly referralAttempt = new LoginAttempt();
  readonly #host: Pick<Host, 'loggedIn'>;
  readonly listings = new HandleStore<Pages>({ maxHandles: 100, evicts: true });
  readonly destinations = new HandleStore<ChosenDestination>();
  readonly drives = new HandleStore<ChosenDrive>({
    isSame: (a, b) => a.mountPoint === b.mountPoint && isSameMedium(a.medium, b.medium),
  });
  readonly keyFiles = new HandleStore<{ path: string }>();
  /** Shares outlive a login that the server ended: they can be the only way into a backup that was just made. */
  readonly keepers = new KeeperVault();
  #reading = new AbortController();
  readonly jobs = new Map<string, AbortController>();
  readonly #usedJobIds = new Set<string>();
  readonly #runningJobs = new Set<Promise<unknown>>();
  /** Work that changes the directory in several steps. */
  readonly #unbroken = new Set<Promise<unknown>>();

  constructor(host: Pick<Host, 'loggedIn'>) {
    this.#host = host;
  }

  get login(): Login | undefined {
    return this.#login;
  }

  /** Begins a login; ends the one before it. */
  logIn(login: Login): void {
    this.logOut();
    this.#login = login;
    this.#host.loggedIn(true);
  }

  /** The current login for work that `signal` ends, or `APP-NOT-LOGGED-IN`. @param signal undefined: nothing ends the work */
  current(signal: AbortSignal | undefined): Result<Login> {
    return this.#login ? ok(this.#login.until(signal)) : fail('APP-NOT-LOGGED-IN');
  }

  /** Ends what is read of the directory for the window, if the user does not want to wait for it. */
  get reading(): AbortSignal {
    return this.#reading.signal;
  }

  cancelReading(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
  }

  get isBusy(): boolean {
    return this.#runningJobs.size > 0;
  }

  /** Runs work that `job.cancel` can stop. An ID names one job only: `APP-ARGUMENT` if it was used before. */
  async runJob<Value>(
    jobId: string,
    work: (signal: AbortSignal) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    if (this.#usedJobIds.has(jobId)) return fail('APP-ARGUMENT');
    this.#usedJobIds.add(jobId);
    const job = new AbortController();
    this.jobs.set(jobId, job);
    try {
      return await this.busyWith(() => work(job.signal));
    } finally {
      this.jobs.delete(jobId);
    }
  }

  /** Runs short work that nothing stops: closing the window asks meanwhile, and waits for it. */
  async busyWith<Value>(work: () => Promise<Value>): Promise<Value> {
    const running = work();
    this.#runningJobs.add(running);
    try {
      return await running;
    } finally {
      this.#runningJobs.delete(running);
    }
  }

  /** Stops all jobs, and waits until they have cleaned up. */
  async endJobs(): Promise<void> {
    for (const job of this.jobs.values()) job.abort();
    await Promise.allSettled(this.#runningJobs);
  }

  /** True while work runs that neither a logout nor a lock may interrupt. */
  get isUnbroken(): boolean {
    return this.#unbroken.size > 0;
  }

  /** Runs work that a logout lets come to its end: the session stays open until then. */
  async unbroken<Value>(work: () => Promise<Value>): Promise<Value> {
    let resolve = (): void => undefined;
    const promise = new Promise<void>((done) => (resolve = done));
    // Before its first step: that can be the one that a logout must not cut.
    this.#unbroken.add(promise);
    try {
      return await work();
    } finally {
      this.#unbroken.delete(promise);
      resolve();
    }
  }

  /** Ends the login, also one that is under way, and forgets the shares of keepers. */
  lock(): void {
    this.loginAttempt.cancel();
    this.logOut();
    this.keepers.clear();
  }

  /** Ends the login: running jobs are cancelled, open listings forgotten. Chosen files and places stay for the next login. */
  logOut(): void {
    const login = this.#login;
    this.#login = undefined;
    this.referralAttempt.cancel();
    for (const job of this.jobs.values()) job.abort();
    this.cancelReading();
    this.listings.clear();
    if (this.isUnbroken) void Promise.allSettled(this.#unbroken).then(() => login?.close());
    else login?.close();
    if (login) this.#host.loggedIn(false);
  }
}
