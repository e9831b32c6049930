/**
 * What happened since the program started, for the support report. Secrets, names, addresses and paths cannot get in,
 * because there is no field for them: an entry is made of numbers and of words that the program itself defines.
 */
import {
  calls,
  MENU_COMMANDS,
  type CallName,
  type Events,
  type MenuCommand,
} from '../../../shared/contract.ts';
import { BACKUP_STAGES, type BackupStage } from '../../../shared/views.ts';
import { ERROR_CODES, type ErrorCode } from '../../../shared/error-codes.ts';
import { LOCK_REASONS } from '../../../shared/options.ts';
import { PAGE_IDS, type PageId } from '../../../shared/pages.ts';
import { RESTORE_STAGES, type RestoreStage } from '../../../shared/restore.ts';
import { STICK_STAGES, type StickStage } from '../../../shared/stick.ts';

/** Names of the language's own errors; any other error is called `Error`. */
const ERROR_NAMES = ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError'] as const;
const END_REASONS = ['server-gone', ...LOCK_REASONS] as const satisfies readonly EndReason[];

type EndReason = Events['session.ended']['reason'];

/** Something that happened. */
export type RunEvent =
  | { readonly kind: 'page'; readonly page: PageId }
  | { readonly kind: 'menu'; readonly command: MenuCommand | 'language' }
  | { readonly kind: 'done'; readonly call: CallName; readonly ms: number }
  | { readonly kind: 'failed'; readonly call: CallName; readonly ms: number; readonly code: ErrorCode }
  /** A message that is not of the contract's form, or that came from elsewhere. */
  | { readonly kind: 'refused'; readonly call: CallName | null }
  | { readonly kind: 'bug'; readonly call: CallName; readonly error: string; readonly at: readonly string[] }
  | { readonly kind: 'progress'; readonly stage: BackupStage | RestoreStage | StickStage }
  | { readonly kind: 'ended'; readonly reason: EndReason }
  /** Files came from outside the window. */
  | { readonly kind: 'given'; readonly count: number };

export interface LoggedEvent {
  /** Milliseconds since the start of the program. */
  readonly atMs: number;
  readonly event: RunEvent;
}

const VOCABULARY: ReadonlySet<string> = new Set([
  ...['page', 'menu', 'done', 'failed', 'refused', 'bug', 'progress', 'ended', 'given'],
  ...Object.keys(calls),
  ...ERROR_CODES,
  ...MENU_COMMANDS,
  'language',
  ...PAGE_IDS,
  ...BACKUP_STAGES,
  ...RESTORE_STAGES,
  ...STICK_STAGES,
  ...ERROR_NAMES,
  ...END_REASONS,
]);

/** A place in the program's own files, such as `handlers-B2x.js:12:34`. */
const PLACE = /^[\w-]{1,40}\.(?:js|cjs|ts):\d{1,7}:\d{1,7}$/;

/** The types allow nothing else already; a value that slipped past them is left out, whatever it is. */
function allowed(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value);
  if (typeof value === 'string') return VOCABULARY.has(value) ? value : '?';
  if (Array.isArray(value)) return value.filter((place) => typeof place === 'string' && PLACE.test(place));
  return null;
}

/** The latest events of this run, in memory only; the oldest are dropped if there are too many. */
export class RunLog {
  readonly #max: number;
  readonly #now: () => number;
  readonly #events: LoggedEvent[] = [];
  #dropped = 0;

  /**
   * @param max events that are kept
   * @param now milliseconds since the start of the program
   */
  constructor(max = 500, now: () => number = () => process.uptime() * 1000) {
    this.#max = max;
    this.#now = now;
  }

  add(event: RunEvent): void {
    const entries = Object.entries(event).map(([name, value]: [string, unknown]) => [name, allowed(value)]);
    this.#events.push({
      atMs: Math.round(this.#now()),
      event: Object.fromEntries(entries) as unknown as RunEvent,
    });
    if (this.#events.length <= this.#max) return;
    this.#events.shift();
    this.#dropped++;
  }

  get events(): readonly LoggedEvent[] {
    return this.#events;
  }

  get dropped(): number {
    return this.#dropped;
  }
}

export function sentEvent(payload: Events[keyof Events]): RunEvent {
  if ('stage' in payload) return { kind: 'progress', stage: payload.stage };
  if ('count' in payload) return { kind: 'given', count: payload.count };
  if ('language' in payload) return { kind: 'menu', command: 'language' };
  return 'command' in payload
    ? { kind: 'menu', command: payload.command }
    : { kind: 'ended', reason: payload.reason };
}

/** Frames of a stack that are kept. */
const MAX_FRAMES = 5;

/**
 * What may be told of a thrown value: the kind of the error and where in the program it was thrown, as file name, line and
 * column. Its message and its folders stay out.
 * @param folder absolute, of the program's own files
 */
export function bugEvent(call: CallName, error: unknown, folder: string): RunEvent {
  const { name = 'Error', stack = '' } = error instanceof Error ? error : {};
  const own = [folder, folder.replaceAll('\\', '/')];
  const at = stack
    .split('\n')
    .filter((line) => own.some((part) => line.includes(part)))
    .flatMap((line) => /([\w-]+\.(?:js|cjs|ts):\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
    .slice(0, MAX_FRAMES);
  return { kind: 'bug', call, error: ERROR_NAMES.some((known) => known === name) ? name : 'Error', at };
}
