/** Which wizard that works with backups is open over the page. One at a time; every page may ask for one. */
import { useSyncExternalStore } from 'react';

export type Tool = 'verify' | 'restore';

let open: Tool | null = null;
const listeners = new Set<() => void>();

function set(tool: Tool | null): void {
  open = tool;
  for (const listener of listeners) listener();
}

/** Opens a wizard, unless a dialog has the window already: work in it must not disappear behind another. */
export function openTool(tool: Tool): void {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) set(tool);
}

export const closeTool = (): void => {
  set(null);
};

export const useOpenTool = (): Tool | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
