/**
 * Names of the temporary files of a change. Each carries the process that owns it, so that another process can tell whether the
 * owner still runs: `.ca.pfx.HOST-PID-START-RANDOM-NUMBER.orgca-partial`.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isRunningProcess, startOf } from './processes.ts';

/** A new file that is not yet under its name. */
export const STAGED = '.orgca-partial';
/** A replaced file, kept until the whole set has changed. */
export const ASIDE = '.orgca-replaced';
const JOURNAL = '.orgca-journal';

const ID = '[0-9a-f]{8}-[0-9]{1,10}-[0-9]{1,20}-[0-9a-f]{12}';
const TEMPORARY = new RegExp(`^\\..+\\.(${ID})-[0-9]+(\\${STAGED}|\\${ASIDE})$`);
const JOURNAL_NAME = new RegExp(`^\\.orgca\\.(${ID})\\${JOURNAL}$`);
/** Earlier releases did not name the owner. */
const WITHOUT_OWNER = new RegExp(`^\\..+\\.[0-9a-f]{12}\\${STAGED}$`);

/** Changes of this process that are not finished. */
const running = new Set<string>();

export interface TemporaryName {
  /** ID of the change; undefined if the name does not contain it. */
  readonly id: string | undefined;
  readonly kind: 'staged' | 'aside' | 'journal';
}

/** Reads the name of a file; undefined for all names that this program does not give to temporary files. */
export function parseTemporaryName(name: string): TemporaryName | undefined {
  const [, id, ending] = TEMPORARY.exec(name) ?? [];
  if (id !== undefined) return { id, kind: ending === STAGED ? 'staged' : 'aside' };
  const [, journal] = JOURNAL_NAME.exec(name) ?? [];
  if (journal !== undefined) return { id: journal, kind: 'journal' };
  return WITHOUT_OWNER.test(name) ? { id: undefined, kind: 'staged' } : undefined;
}

/** @param name of the file as it will be called; `number` makes the result unique within the change */
export const temporaryName = (
  name: string,
  id: string,
  number: number,
  ending: typeof STAGED | typeof ASIDE,
): string => `.${shortened(name)}.${id}-${String(number)}${ending}`;

export const journalName = (id: string): string => `.orgca.${id}${JOURNAL}`;

/** Begins a change: until `endChange`, its files count as held by this process. */
export function beginChange(): string {
  const id = `${thisHost()}-${String(process.pid)}-${startOf(process.pid) ?? '0'}-${randomBytes(6).toString('hex')}`;
  running.add(id);
  return id;
}

export const endChange = (id: string): void => void running.delete(id);

/**
 * True if a running process may still need a temporary file. If its owner cannot be asked, the age of the file decides.
 * @param path absolute, of the file
 * @param maxAge milliseconds
 */
export async function isHeld(id: string | undefined, path: string, maxAge: number): Promise<boolean> {
  const running = id === undefined ? undefined : isRunning(id);
  if (running !== undefined) return running;
  const { mtimeMs } = await lstat(path);
  // FAT stores local time: a stick from another time zone can have files of the future.
  return Math.abs(Date.now() - mtimeMs) < maxAge;
}

/**
 * True if the process that began a change still runs, false if it does not, undefined if it ran on another computer, which
 * cannot be asked.
 */
function isRunning(id: string): boolean | undefined {
  const [host, pid = '', start = ''] = id.split('-');
  if (host !== thisHost()) return undefined;
  if (Number(pid) === process.pid && start === (startOf(process.pid) ?? '0')) return running.has(id);
  if (!isRunningProcess(Number(pid))) return false;
  // The number of a process is used again: the start tells them apart, on systems that show it.
  const now = startOf(Number(pid));
  return now === undefined || now === start;
}

/** Computers, and containers on one, see different processes under one number. */
function thisHost(): string {
  let processes = '';
  try {
    processes = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Linux only.
  }
  return createHash('sha256').update(`${hostname()}\n${processes}`).digest('hex').slice(0, 8);
}

/** Leaves room for the rest of the name, and cuts no character in half. */
const shortened = (name: string): string => [...name].slice(0, 40).join('');
