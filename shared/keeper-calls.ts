/** The calls for keepers: entering shares, saving and printing share sheets. Part of the contract. */
import * as v from 'valibot';
import { call, handle, jobId, text } from './call.ts';
import {
  MAX_KEEPERS,
  MIN_KEEPERS,
  SET_ID,
  type EnteredShares,
  type MadeKeepers,
  type Rehearsed,
} from './keepers.ts';
import type { WrittenFileView } from './views.ts';

/** A typed password, or the handle of entered shares in its place. */
export const givenPassword = (typed: v.GenericSchema<string> = text(1024)) =>
  v.union([typed, v.strictObject({ shares: handle })]);

const number = v.pipe(v.number(), v.integer(), v.minValue(MIN_KEEPERS), v.maxValue(MAX_KEEPERS));
/** How many shares are made, and how many of them open the backup. */
export const keeperNumbers = v.pipe(
  v.strictObject({ count: number, threshold: number }),
  v.check(({ count, threshold }) => threshold <= count),
);
const sheet = v.strictObject({
  made: handle,
  index: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_KEEPERS)),
});

export const keeperCalls = {
  /** Adds one share to those of `entered`; without it, the share is the first. */
  'keepers.enter': call<EnteredShares>()(
    v.strictObject({
      entered: v.optional(handle),
      words: text(1024),
      set: v.optional(v.pipe(v.string(), v.regex(SET_ID))),
    }),
  ),
  /** Wipes a set that was made, or entered shares. */
  'keepers.forget': call<null>()(v.strictObject({ handle })),
  /** Saves the sheet of one keeper with the system's "save as" dialog; null when the user closed it. */
  'keepers.save': call<WrittenFileView | null>()(sheet),
  /** Opens the system's print dialog for the sheet of one keeper. */
  'keepers.print': call<{ readonly printed: boolean }>()(sheet),
  /** Opens a backup and makes a new set for it; `password.change` with shares of the set then changes the file. */
  'keepers.prepare': call<MadeKeepers>()(
    v.strictObject({ jobId, file: handle, password: givenPassword(), numbers: keeperNumbers }),
  ),
  /** Opens the files of a set that was made with entered shares, and notes it in their receipts. */
  'keepers.rehearse': call<Rehearsed>()(v.strictObject({ jobId, made: handle, entered: handle })),
} as const;
