/** The shares and passwords of keepers that this run of the program holds, by handles. The window never gets a password. */
import { randomUUID } from 'node:crypto';
import {
  combineShares,
  newSecret,
  newSetId,
  parseShare,
  passwordOf,
  splitSecret,
  wipeShare,
  type Share,
} from '../../keepers/index.ts';
import {
  wordsIn,
  type EnteredShares,
  type GivenPassword,
  type KeeperNumbers,
  type KeeperSet,
  type MadeKeepers,
} from '../../../shared/keepers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ShareSheetFacts } from './sheet-page.ts';

/** A new password with the set that it will be split into. Wiped by `wipe`. */
export interface NewKeepers {
  readonly facts: KeeperSet;
  readonly secret: Buffer;
  /** UTF-8. */
  readonly password: Buffer;
  wipe(): void;
}

/** Makes the password of a set. @param numbers 2 to 16 shares, and how many of them open the backup */
export function newKeepers(numbers: KeeperNumbers): NewKeepers {
  const secret = newSecret();
  const password = passwordOf(secret);
  const wipe = (): void => {
    secret.fill(0);
    password.fill(0);
  };
  return { facts: { set: newSetId(), ...numbers }, secret, password, wipe };
}

export interface MadeSet {
  readonly facts: KeeperSet;
  readonly shares: readonly Share[];
  readonly sheet: ShareSheetFacts;
  /** Absolute paths of the files that the set opens, as far as they are written. */
  readonly files: readonly string[];
}

interface Entry {
  readonly facts: KeeperSet;
  readonly shares: Share[];
  /** Known as soon as there are enough shares; these are forgotten then. */
  password: Buffer | undefined;
  readonly entered: number[];
}

/** Sets that were made, and shares that were entered. */
export class KeeperVault {
  readonly #made = new Map<string, MadeSet>();
  readonly #entries = new Map<string, Entry>();
  /** How often everything was wiped: shares and passwords of a round that is over are not kept. */
  #round = 0;

  /**
   * Splits a password and keeps the shares until `forget` or `clear`; after a `clear` meanwhile, the set has none.
   * @param fingerprint SHA-256 of the CA's certificate, hexadecimal
   */
  async keep(
    { facts, secret }: NewKeepers,
    fingerprint: string,
    sheet: ShareSheetFacts,
    files: readonly string[] = [],
  ): Promise<MadeKeepers> {
    const round = this.#round;
    const short = fingerprint.replaceAll(':', '').slice(0, 8).toUpperCase();
    const made = await splitSecret(secret, { ...facts, fingerprint: short });
    const shares = round === this.#round ? made : [];
    if (shares !== made) made.forEach(wipeShare);
    const handle = randomUUID();
    this.#made.set(handle, { facts, shares, sheet, files });
    return { handle, ...facts };
  }

  /** A set with its shares. @returns `KEEPERS-FORGOTTEN`, also after `clear` */
  made(handle: string): Result<MadeSet> {
    const made = this.#made.get(handle);
    return made && made.shares.length > 0 ? ok(made) : fail('KEEPERS-FORGOTTEN');
  }

  /** What is public about a set and where its files are, for the rehearsal: known until `forget`. @returns `KEEPERS-FORGOTTEN` */
  written(handle: string): Result<Pick<MadeSet, 'facts' | 'files'>> {
    const made = this.#made.get(handle);
    return made ? ok(made) : fail('KEEPERS-FORGOTTEN');
  }

  /**
   * Adds one share to those that were entered before.
   * @param handle of those before; undefined: it is the first
   * @param only the only set that is taken; undefined: that of the first share
   * @returns the failures of `parseShare`, after which the shares before are still there; `KEEPERS-OTHER-SET`, `KEEPERS-TWICE`;
   *   `KEEPERS-COMBINATION`, after which they are forgotten; `KEEPERS-FORGOTTEN`
   */
  async enter(handle: string | undefined, words: string, only?: string): Promise<Result<EnteredShares>> {
    const before = handle === undefined ? undefined : this.#entries.get(handle);
    if (handle !== undefined && !before) return fail('KEEPERS-FORGOTTEN');
    const parsed = parseShare(wordsIn(words));
    if (!parsed.ok) return parsed;
    const share = parsed.value;
    const fault =
      only !== undefined && share.set !== only
        ? fail('KEEPERS-OTHER-SET', { set: only, other: share.set })
        : before && misfit(before, share);
    if (fault) {
      wipeShare(share);
      return fault;
    }
    const { set, threshold, count, index } = share;
    const entry: Entry = before ?? {
      facts: { set, threshold, count },
      shares: [],
      password: undefined,
      entered: [],
    };
    entry.shares.push(share);
    entry.entered.push(index);
    const known = handle ?? randomUUID();
    this.#entries.set(known, entry);
    if (entry.shares.length === threshold) {
      const secret = await combineShares(entry.shares);
      entry.shares.splice(0).forEach(wipeShare);
      if (!secret.ok) {
        this.forget(known);
        return secret;
      }
      // Everything was wiped while the shares were combined.
      const isKept = this.#entries.get(known) === entry;
      if (isKept) entry.password = passwordOf(secret.value);
      secret.value.fill(0);
      if (!isKept) return fail('KEEPERS-FORGOTTEN');
    }
    return ok({
      handle: known,
      ...entry.facts,
      entered: entry.entered.toSorted((a, b) => a - b),
      complete: entry.password !== undefined,
    });
  }

  /** The set of entered shares that stand for a password; undefined for one that was typed. */
  factsOf(given: GivenPassword): KeeperSet | undefined {
    return typeof given === 'string' ? undefined : this.#entries.get(given.shares)?.facts;
  }

  /**
   * The password as UTF-8 bytes for as long as `use` runs; the copy is wiped afterwards.
   * @returns the result of `use`, or `KEEPERS-FORGOTTEN`
   */
  async withPassword<Value>(
    given: GivenPassword,
    use: (password: Buffer) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const known =
      typeof given === 'string' ? Buffer.from(given, 'utf8') : this.#entries.get(given.shares)?.password;
    if (!known) return fail('KEEPERS-FORGOTTEN');
    // A lock wipes what is stored: a file must never be encrypted with that.
    const password = typeof given === 'string' ? known : Buffer.from(known);
    try {
      return await use(password);
    } finally {
      password.fill(0);
    }
  }

  /** Wipes one set, or the shares entered under one handle. */
  forget(handle: string): void {
    this.#made.get(handle)?.shares.forEach(wipeShare);
    this.#made.delete(handle);
    const entry = this.#entries.get(handle);
    entry?.shares.forEach(wipeShare);
    entry?.password?.fill(0);
    this.#entries.delete(handle);
  }

  /**
   * Wipes every share and password, such as when the window is locked. The sheets of a set that were saved or printed can still be
   * rehearsed.
   */
  clear(): void {
    this.#round++;
    for (const [handle, made] of this.#made) {
      made.shares.forEach(wipeShare);
      this.#made.set(handle, { ...made, shares: [] });
    }
    for (const handle of [...this.#entries.keys()]) this.forget(handle);
  }
}

function misfit({ facts, shares, entered, password }: Entry, share: Share): Result<never> | undefined {
  const [first] = shares;
  const isSame =
    facts.set === share.set &&
    facts.threshold === share.threshold &&
    facts.count === share.count &&
    (first === undefined || first.fingerprint === share.fingerprint);
  if (!isSame) return fail('KEEPERS-OTHER-SET', { set: facts.set, other: share.set });
  if (entered.includes(share.index) || password) return fail('KEEPERS-TWICE', { index: share.index });
  return undefined;
}
