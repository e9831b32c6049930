/**
 * The places of one run, such as two memory sticks: each gets the same files, and each file is read back and proved on its own
 * medium. A place that fails is given up, with nothing left behind in it; the others go on.
 */
import { join } from 'node:path';
import { commitAll, stageFile, type StagedFile } from '../../media/index.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';

interface Place {
  readonly folder: string;
  staged: StagedFile[];
  failure?: Failure;
}

export class Places {
  readonly #places: readonly Place[];
  readonly #signal: AbortSignal;

  /** @param folders absolute; one or more */
  constructor(folders: readonly string[], signal: AbortSignal) {
    this.#places = [...new Set(folders)].map((folder) => ({ folder, staged: [] }));
    this.#signal = signal;
  }

  /** What became of each place, in the order in which they were asked for. */
  get outcomes(): readonly { readonly folder: string; readonly failure?: Failure }[] {
    return this.#places.map(({ folder, failure }) => ({ folder, ...(failure && { failure }) }));
  }

  /** The first place that has not failed. */
  get folder(): string {
    return (this.#good()[0] ?? this.#places[0]!).folder;
  }

  /**
   * Writes a file in every place and reads it back from each.
   * @param prove takes the bytes as each medium returned them; by then they are known to be the same as what was written
   * @returns the proof of the first good place. BACKUP-CANCELLED, or the failure of the first place when all have failed
   */
  async write<Proof>(
    name: string,
    bytes: Buffer,
    prove: (readBack: Buffer) => Promise<Result<Proof>>,
    onProgress: (stage: 'write' | 'read-back') => void = () => undefined,
  ): Promise<Result<Proof>> {
    const written: [Place, StagedFile][] = [];
    onProgress('write');
    for (const place of this.#good()) {
      const file = await stageFile(join(place.folder, name), bytes);
      if (this.#signal.aborted && file.ok) await file.value.discard();
      if (this.#signal.aborted) return fail('BACKUP-CANCELLED');
      if (!file.ok) {
        await giveUp(place, file.failure);
        continue;
      }
      place.staged.push(file.value);
      written.push([place, file.value]);
    }
    onProgress('read-back');
    let first: Result<Proof> | undefined;
    for (const [place, file] of written) {
      const proof = await proved(file, name, bytes, prove);
      if (this.#signal.aborted) return fail('BACKUP-CANCELLED');
      if (proof.ok) first ??= proof;
      else await giveUp(place, proof.failure);
    }
    return first ?? this.#allFailed();
  }

  /** Puts the files in place, place by place: in each, all or (where a name is taken and must not be) none. */
  async commit(options: { replace: boolean }): Promise<Result<null>> {
    for (const place of this.#good()) {
      const committed = await commitAll(place.staged, options);
      if (!committed.ok) await giveUp(place, committed.failure);
    }
    return this.#good().length > 0 ? ok(null) : this.#allFailed();
  }

  /** Removes what is not in place. */
  async discard(): Promise<void> {
    for (const place of this.#places) await discard(place);
  }

  #good(): Place[] {
    return this.#places.filter(({ failure }) => failure === undefined);
  }

  #allFailed(): Result<never> {
    return { ok: false, failure: this.#places[0]!.failure! };
  }
}

async function proved<Proof>(
  file: StagedFile,
  name: string,
  bytes: Buffer,
  prove: (readBack: Buffer) => Promise<Result<Proof>>,
): Promise<Result<Proof>> {
  const readBack = await file.readBack();
  if (!readBack.ok) return readBack;
  return readBack.value.equals(bytes) ? prove(readBack.value) : fail('MEDIA-DIFFERS', { file: name });
}

async function giveUp(place: Place, failure: Failure): Promise<void> {
  place.failure = failure;
  await discard(place);
}

async function discard(place: Place): Promise<void> {
  for (const file of place.staged) await file.discard();
  place.staged = [];
}
