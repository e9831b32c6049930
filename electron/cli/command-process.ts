import type { StartJob } from '../job/index.ts';
import type { Terminal } from './secrets.ts';

/** Standard output and standard error. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

/** The process that runs the command. */
export interface CommandProcess extends Output {
  readonly version: string;
  /** Name and version, for receipts and the record. */
  readonly program: string;
  /** Absolute folder of the app's data, unless `--data-folder` names another. */
  readonly userData: string;
  /** Absolute folder that relative names start from. */
  readonly folder: string;
  /** `$CREDENTIALS_DIRECTORY` of systemd. */
  readonly credentials: string | undefined;
  /** Absent: standard input is not a terminal. */
  readonly terminal: Terminal | undefined;
  /** Standard error is a terminal. */
  readonly showsProgress: boolean;
  /** Aborted by `ENDING_SIGNALS`. */
  readonly signal: AbortSignal;
  readonly startJob: StartJob;
}
