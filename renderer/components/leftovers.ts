/** What a crash left behind, found and removed when the program started: told once, on whatever page is open. */
import type { LeftoverView } from '../../shared/restore.ts';
import { invoke } from '../ipc/invoke.ts';
import { createStore } from '../store.ts';

/** Kept as long as the window is open, so that a reload in another language does not repeat the notice. */
const READ = 'orgca.leftovers-read';

const leftovers = createStore<readonly LeftoverView[]>([]);

/** Asks main, once. */
export async function lookForLeftovers(): Promise<void> {
  const answer = await invoke('app.leftovers', undefined);
  if (answer.ok && answer.value.length > 0 && sessionStorage.getItem(READ) === null)
    leftovers.set(answer.value);
}

/** The user has read it. */
export function dismissLeftovers(): void {
  sessionStorage.setItem(READ, 'yes');
  leftovers.set([]);
}

export const useLeftovers = leftovers.useValue;
