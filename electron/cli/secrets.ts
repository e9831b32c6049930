/** Passwords: never from an argument or an ordinary environment variable, and never asked for without a terminal. */
import { transcode } from 'node:buffer';
import { constants, closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { KeeperVault } from '../app/keepers/index.ts';
import type { EnteredShares } from '../../shared/keepers.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { texts } from '../../shared/messages/current.ts';
import { SECRET_SOURCES, SECRETS, type SecretName, type SecretSource } from './command-table.ts';
import type { Arguments } from './parse.ts';

/** Bytes; the window takes 1024 characters. */
const MAX_BYTES = 4096;
/** Permissions of group and others. */
const FOR_OTHERS = 0o077;

/** A terminal that can ask without showing what is typed. */
export interface Terminal {
  /** @returns UTF-8, wiped by the caller; undefined if the user cancelled */
  ask(question: string, signal: AbortSignal): Promise<Buffer | undefined>;
}

export interface SecretSettings {
  readonly arguments: Arguments;
  /** Absolute folder that relative names start from. */
  readonly folder: string;
  /** `$CREDENTIALS_DIRECTORY` of systemd. */
  readonly credentials: string | undefined;
  /** Absent: standard input is no terminal. */
  readonly terminal: Terminal | undefined;
  readonly signal: AbortSignal;
}

/** Reads each password once and wipes all of them at the end. */
export class Secrets {
  readonly #settings: SecretSettings;
  readonly #read = new Map<SecretName, Buffer>();

  constructor(settings: SecretSettings) {
    this.#settings = settings;
  }

  /** Fails if two passwords are to be read from standard input. */
  check(): Result<null> {
    const { arguments: args } = this.#settings;
    const fromStdin = SECRETS.filter((name) => args.has(`${name}-stdin`));
    return fromStdin.length > 1 ? fail('CLI-STDIN-TWICE') : ok(null);
  }

  /** Whether an option names a source for the password. */
  isGiven(name: SecretName): boolean {
    return this.#source(name) !== undefined;
  }

  /**
   * Reads a password from the source that an option names, else asks for it on the terminal.
   * @param repeat a new password is asked for twice
   * @returns UTF-8, without a final line end; wiped by `wipe`. `CLI-PASSWORD-*`, `MEDIA-FILE-*`, `RESTORE-CANCELLED`
   */
  async get(name: SecretName, repeat = false): Promise<Result<Buffer>> {
    const known = this.#read.get(name);
    if (known) return ok(known);
    const source = this.#source(name);
    const { arguments: args } = this.#settings;
    const isShared = name === 'password' && (args.has('share-file') || args.has('shares'));
    const read = isShared
      ? await this.#fromShares()
      : source
        ? this.#readFrom(name, source)
        : await this.#ask(name, repeat);
    if (read.ok) this.#read.set(name, read.value);
    return read;
  }

  /** As `get`, for a password that is not asked for: undefined if no option names a source for it. */
  async getIfGiven(name: SecretName): Promise<Result<Buffer | undefined>> {
    return this.isGiven(name) ? this.get(name) : ok(undefined);
  }

  wipe(): void {
    for (const secret of this.#read.values()) secret.fill(0);
  }

  #source(name: SecretName): SecretSource | undefined {
    return SOURCES.find((source) => this.#settings.arguments.has(`${name}-${source}`));
  }

  #readFrom(name: SecretName, source: SecretSource): Result<Buffer> {
    const { arguments: args, credentials, folder } = this.#settings;
    const option = `--${name}-${source}`;
    const value = args.value(`${name}-${source}`) ?? '';
    if (source === 'stdin') return readDescriptor(0, option);
    if (source === 'fd') {
      return /^\d{1,4}$/.test(value)
        ? readDescriptor(Number(value), option)
        : fail('CLI-PASSWORD-SOURCE', { option });
    }
    if (source === 'file') return readFile(resolve(folder, value), option, isForOthers);
    if (credentials === undefined || basename(value) !== value) return fail('CLI-CREDENTIAL', { option });
    // systemd protects the folder; the access list of its files shows as a permission of the group.
    return readFile(join(credentials, value), option, () => false);
  }

  /** Enters the shares of the files, then asks for those that are missing if `--shares` is given. */
  async #fromShares(): Promise<Result<Buffer>> {
    const { arguments: args, folder, signal, terminal } = this.#settings;
    const vault = new KeeperVault();
    let state: EnteredShares | undefined;
    const enter = async (words: Buffer): Promise<Result<EnteredShares>> => {
      const entered = await vault.enter(state?.handle, words.toString('utf8'));
      words.fill(0);
      if (entered.ok) state = entered.value;
      return entered;
    };
    try {
      for (const file of args.values('share-file')) {
        const words = readFile(resolve(folder, file), '--share-file', isForOthers);
        if (!words.ok) return words;
        if (state?.complete === true) words.value.fill(0);
        else {
          const entered = await enter(words.value);
          if (!entered.ok) return entered;
        }
      }
      while (state?.complete !== true && args.has('shares')) {
        if (!terminal) return fail('CLI-PASSWORD-MISSING', { option: '--share-file' });
        const words = await terminal.ask(texts().commandLine.share, signal);
        if (!words) return fail('RESTORE-CANCELLED');
        const entered = await enter(words);
        if (!entered.ok) return entered;
      }
      if (state?.complete !== true) return tooFew(state);
      return await vault.withPassword({ shares: state.handle }, (password) =>
        Promise.resolve(ok(Buffer.from(password))),
      );
    } finally {
      vault.clear();
    }
  }

  async #ask(name: SecretName, repeat: boolean): Promise<Result<Buffer>> {
    const { signal, terminal } = this.#settings;
    if (!terminal) return fail('CLI-PASSWORD-MISSING', { option: `--${name}-file` });
    const { again, secrets } = texts().commandLine;
    const first = await terminal.ask(secrets[name], signal);
    if (!first) return fail('RESTORE-CANCELLED');
    if (!repeat) return ok(first);
    const second = await terminal.ask(again, signal);
    const same = second?.equals(first);
    second?.fill(0);
    if (same) return ok(first);
    first.fill(0);
    return second ? fail('CLI-PASSWORDS-DIFFER') : fail('RESTORE-CANCELLED');
  }
}

function tooFew(state: EnteredShares | undefined): Result<never> {
  const { count = 0, entered = [], set = '', threshold = 0 } = state ?? {};
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((one) => !entered.includes(one));
  return fail('KEEPERS-TOO-FEW', {
    ...{ set, threshold, given: entered.join(', '), missing: missing.join(', ') },
  });
}

const SOURCES = Object.keys(SECRET_SOURCES) as SecretSource[];

/** Checked on the opened file, so that it cannot be exchanged after the check. */
function readFile(path: string, option: string, isRefused: (stats: Stats) => boolean): Result<Buffer> {
  const file = basename(path);
  let descriptor: number;
  try {
    // O_NONBLOCK: a pipe without a writer must not hang the command.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return fail(missing ? 'MEDIA-FILE-MISSING' : 'MEDIA-FILE-NOT-READABLE', { file });
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return fail('CLI-PASSWORD-SOURCE', { option });
    if (isRefused(stats)) return fail('CLI-PASSWORD-FILE-OPEN', { file });
    return readDescriptor(descriptor, option);
  } finally {
    closeSync(descriptor);
  }
}

/** Windows has no such permissions; its access lists cannot be checked here. */
function isForOthers({ mode, uid }: Stats): boolean {
  const own = process.getuid?.();
  if (own === undefined) return false;
  return (mode & FOR_OTHERS) !== 0 || (uid !== own && uid !== 0);
}

/** Reads to the end of a file, pipe or socket. */
function readDescriptor(descriptor: number, option: string): Result<Buffer> {
  const buffer = Buffer.alloc(MAX_BYTES + 1);
  let length = 0;
  try {
    for (;;) {
      const read = readSync(descriptor, buffer, length, buffer.length - length, null);
      if (read === 0) break;
      length += read;
      if (length > MAX_BYTES) return fail('CLI-PASSWORD-SOURCE', { option });
    }
    const text = asUtf8(buffer.subarray(0, length));
    const end = withoutLineEnd(text, text.length);
    const secret = Buffer.from(text.subarray(0, end));
    text.fill(0);
    return end === 0 ? fail('CLI-PASSWORD-SOURCE', { option }) : ok(secret);
  } catch {
    return fail('CLI-PASSWORD-SOURCE', { option });
  } finally {
    buffer.fill(0);
  }
}

/** Without the byte order mark that editors and PowerShell write, and in UTF-8 if the mark is that of UTF-16. */
function asUtf8(bytes: Buffer): Buffer {
  const mark = bytes.subarray(0, 3).toString('hex');
  if (mark === 'efbbbf') return bytes.subarray(3);
  const isBig = mark.startsWith('feff');
  if (!isBig && !mark.startsWith('fffe')) return bytes;
  const units = bytes.subarray(2, bytes.length - (bytes.length % 2));
  return transcode(isBig ? units.swap16() : units, 'utf16le', 'utf8');
}

/** Editors and `echo` end a file with a line feed that is not part of the password. */
function withoutLineEnd(bytes: Buffer, length: number): number {
  if (bytes[length - 1] !== 0x0a) return length;
  return bytes[length - 2] === 0x0d ? length - 2 : length - 1;
}
