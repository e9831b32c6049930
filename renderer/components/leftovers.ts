/** What a crash left behind, found and removed when the program started: told once, on whatever page is open. */
import { useSyncExternalStore } from 'react';
import type { LeftoverView } from '../../shared/restore.ts';
import { invoke } from '../ipc/invoke.ts';

/** Kept as long as the window is open, so that a reload in another language does not repeat the notice. */
const READ = 'orgca.leftovers-read';

let found: readonly LeftoverView[] = [];
const listeners = new Set<() => void>();

function set(leftovers: readonly LeftoverView[]): void {
  found = leftovers;
  for (const listener of listeners) listener();
}

/** Asks main, once. */
export async function lookForLeftovers(): Promise<void> {
  const answer = await invoke('app.leftovers', undefined);
  if (answer.ok && answer.value.length > 0 && sessionStorage.getItem(READ) === null) set(answer.value);
}

/** The user has read it. */
export function dismissLeftovers(): void {
  sessionStorage.setItem(READ, 'yes');
  set([]);
}

export const useLeftovers = (): readonly LeftoverView[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => found,
  );
