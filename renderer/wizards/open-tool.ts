/** Which wizard that works with backups is open over the page. One at a time; every page may ask for one. */
import { useEffect, useEffectEvent } from 'react';
import type { BackupFileInfo } from '../../shared/restore.ts';
import { createStore } from '../store.ts';

const TOOLS = ['verify', 'restore', 'recovery-stick', 'tree-backup'] as const;

export type Tool = (typeof TOOLS)[number];

export const isTool = (command: string): command is Tool => TOOLS.some((tool) => tool === command);

interface OpenTool {
  readonly tool: Tool;
  readonly files: readonly BackupFileInfo[];
}

const open = createStore<OpenTool | null>(null);

/** True while a modal dialog is open. */
export const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** Opens a wizard, unless a dialog has the window already: work in it must not disappear behind another. */
export function openTool(tool: Tool, files: readonly BackupFileInfo[] = []): void {
  if (isDialogOpen()) return;
  // What was given for a wizard that is still being loaded goes with it.
  const current = open.get();
  const before = current?.tool === tool ? current.files : [];
  open.set({ tool, files: [...before, ...files] });
}

export const isToolOpen = (): boolean => open.get() !== null;

/** Opens a wizard as soon as no dialog has the window. @returns a function that gives up */
export function openToolWhenFree(
  tool: Tool,
  files: readonly BackupFileInfo[] = [],
  opened?: () => void,
): () => void {
  const observer = new MutationObserver(tryToOpen);
  function tryToOpen(): void {
    if (isDialogOpen()) return;
    observer.disconnect();
    openTool(tool, files);
    opened?.();
  }
  observer.observe(document.body, { childList: true });
  tryToOpen();
  return () => {
    observer.disconnect();
  };
}

export const closeTool = (): void => {
  open.set(null);
};

/** The open wizard with the files that it was opened with. */
export const useOpenToolWithFiles = open.useValue;

export const useOpenTool = (): Tool | null => useOpenToolWithFiles()?.tool ?? null;

/** Takes files that were given to the program, or answers false where it cannot take them now. */
type Taker = (files: readonly BackupFileInfo[]) => boolean;

let taker: Taker | null = null;

/** Whether the open wizard took the files in. */
export const offerToOpenTool: Taker = (files) => taker?.(files) ?? false;

/** An open wizard that takes files as they are given. */
export function useGivenFiles(take: Taker): void {
  const taken = useEffectEvent(take);
  useEffect(() => {
    const mine: Taker = (files) => taken(files);
    taker = mine;
    return () => {
      if (taker === mine) taker = null;
    };
  }, []);
}
