import type { Installation } from '../app/installation/index.ts';
import type { Failure, Result } from '../../shared/result.ts';
import type { ExitStatus } from './exit-status.ts';
import type { Arguments } from './parse.ts';
import type { Secrets } from './secrets.ts';

export interface Context {
  readonly arguments: Arguments;
  readonly installation: Installation;
  readonly secrets: Secrets;
  /** Aborted by `ENDING_SIGNALS`. */
  readonly signal: AbortSignal;
  /** Absolute folder that relative names start from. */
  readonly folder: string;
  /** Shows a line on standard error, on a terminal only. */
  progress(line: string): void;
  /** Something that the user should know, although the command goes on. */
  readonly warn: (warning: Failure) => void;
  report(outcome: Outcome): void;
}

export interface Outcome {
  readonly status: ExitStatus;
  /** For `--json`; see `docs/cli-schema.json`. */
  readonly result: object;
  /** For people, with a final line feed. */
  readonly text: string;
  /** For `status --format`: printed in place of `text`, and with a status of its own. */
  readonly monitoring?: { readonly text: string; readonly status: number };
  /** Of a result of which a part failed, such as one of several files. */
  readonly failure?: Failure;
  /** `report` has printed it already. */
  readonly isReported?: true;
}

export type Command = (context: Context) => Promise<Result<Outcome>>;
