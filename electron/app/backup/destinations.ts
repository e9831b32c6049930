/**
 * The destinations of one run, such as two USB sticks: each gets the same files, and each file is read back from its own medium
 * and verified. A destination that fails is given up, with nothing left behind in it; the others go on.
 */
import { FileSet, isSameFile, type MediumIdentity, type Replaceable } from '../../media/index.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';

export interface Destination {
  /** Absolute. */
  readonly folder: string;
  /** As it was when the folder was chosen; absent: as it is when the run begins. */
  readonly medium?: MediumIdentity | undefined;
  readonly replace: Replaceable;
}

interface OpenDestination extends Destination {
  readonly set: FileSet | undefined;
  failure?: Failure;
}

export class Destinations {
  readonly #all: readonly OpenDestination[];
  readonly #signal: AbortSignal;

  private constructor(all: readonly OpenDestination[], signal: AbortSignal) {
    this.#all = all;
    this.#signal = signal;
  }

  /**
   * @param destinations one or more. Call `discard` in the end
   * @returns `BACKUP-SAME-FOLDER` if two are one folder, whatever its names: there would be fewer copies than were asked for
   */
  static async open(
    destinations: readonly Destination[],
    signal: AbortSignal,
  ): Promise<Result<Destinations>> {
    for (const [at, { folder }] of destinations.entries()) {
      const earlier = destinations.slice(0, at).map((one) => one.folder);
      const same = await Promise.all(earlier.map((one) => one === folder || isSameFile(one, folder)));
      if (same.includes(true)) return fail('BACKUP-SAME-FOLDER', { folder });
    }
    const opened = destinations.map(async (one): Promise<OpenDestination> => {
      const set = await FileSet.open(one.folder, { medium: one.medium, signal });
      return set.ok ? { ...one, set: set.value } : { ...one, set: undefined, failure: set.failure };
    });
    return ok(new Destinations(await Promise.all(opened), signal));
  }

  /** The result of each destination, in the order in which they were given. */
  get outcomes(): readonly { readonly folder: string; readonly failure?: Failure }[] {
    return this.#all.map(({ folder, failure }) => ({ folder, ...(failure && { failure }) }));
  }

  /** Folders of the destinations that have not failed. */
  get folders(): readonly string[] {
    return this.#good().map(({ folder }) => folder);
  }

  /** The first one that has not failed. */
  get folder(): string {
    return (this.#good()[0] ?? this.#all[0]!).folder;
  }

  /**
   * Writes a file to every destination and reads it back from each.
   * @param content the bytes, or those for a folder
   * @param verify takes the bytes as each medium returned them; they equal what was written
   * @returns the answer of the first good destination and whether every medium was read past the system's cache. BACKUP-CANCELLED,
   *   or the failure of the first destination if all have failed
   */
  async write<Verified>(
    name: string,
    content: Buffer | ((folder: string) => Buffer),
    verify: (readBack: Buffer) => Promise<Result<Verified>>,
    onProgress: (stage: 'write' | 'read-back') => void = () => undefined,
  ): Promise<Result<{ readonly verified: Verified; readonly direct: boolean }>> {
    onProgress('write');
    const staged = await Promise.all(
      this.#good().map(async (destination) => {
        const bytes = typeof content === 'function' ? content(destination.folder) : content;
        const file = await destination.set!.stage(name, bytes);
        if (!file.ok) await giveUp(destination, file.failure);
        return { destination, file };
      }),
    );
    if (this.#signal.aborted) return fail('BACKUP-CANCELLED');
    onProgress('read-back');
    let first: { readonly value: Verified } | undefined;
    let direct = true;
    for (const { destination, file } of staged) {
      if (!file.ok) continue;
      const read = await destination.set!.readBack(file.value);
      const verified = read.ok ? await verify(read.value.bytes) : read;
      if (this.#signal.aborted) return fail('BACKUP-CANCELLED');
      if (verified.ok) {
        first ??= verified;
        direct &&= read.ok && read.value.direct;
      } else {
        await giveUp(destination, verified.failure);
      }
    }
    return first ? ok({ verified: first.value, direct }) : this.#allFailed();
  }

  /** Gives the files their names: at each destination, all or none. */
  async commit(): Promise<Result<null>> {
    for (const destination of this.#good()) {
      const committed = await destination.set!.commit(destination.replace);
      if (!committed.ok) await giveUp(destination, committed.failure);
    }
    return this.#good().length > 0 ? ok(null) : this.#allFailed();
  }

  async discard(): Promise<void> {
    for (const { set } of this.#all) await set?.discard();
  }

  #good(): OpenDestination[] {
    return this.#all.filter(({ failure }) => failure === undefined);
  }

  #allFailed(): Result<never> {
    return { ok: false, failure: this.#all[0]!.failure! };
  }
}

async function giveUp(destination: OpenDestination, failure: Failure): Promise<void> {
  // Of several files that are written at once, the first failure counts; the others follow from it.
  destination.failure ??= failure;
  await destination.set?.discard();
}
