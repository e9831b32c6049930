import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { TreeNode } from '../../shared/views.ts';
import type { Failure } from '../../shared/result.ts';
import { firstTree, reduceTree, unfinished, unread, type TreeEvent, type TreeState } from './tree-state.ts';
import { invoke } from '../ipc/invoke.ts';
import { isCanceled } from './is-canceled.ts';

export interface UseTree {
  readonly state: TreeState;
  readonly dispatch: (event: TreeEvent) => void;
  readonly refresh: () => void;
  readonly more: (dn: string) => void;
  /** Ends the reading; what came stays, and the rest can be asked for. */
  readonly stop: () => void;
  readonly failure: Failure | null;
  readonly clearFailure: () => void;
}

/** Milliseconds between two updates of the list: drawing each page on its own would take longer than reading it. */
const REDRAW_INTERVAL = 300;

/** Milliseconds for which a request that runs is waited for after the user stopped. */
const PATIENCE = 700;

interface Run {
  readonly dn: string;
  /** Why it is to end: the user stopped it, went elsewhere, or wants all of it again. */
  end?: 'stopped' | 'left' | 'dropped';
}

/** The tree of a session: reads containers when they come into sight, and the one in view to its end. */
export function useTree(treeName: string): UseTree {
  const [state, dispatch] = useReducer(reduceTree, treeName, firstTree);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** What reads a container to its end; null while nothing does. */
  const run = useRef<Run | null>(null);
  const giveUp = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const failed = useCallback((dn: string, why: Failure) => {
    dispatch({ type: 'failed', dn });
    if (!isCanceled(why)) setFailure(why);
  }, []);

  useEffect(() => {
    for (const dn of unread(state)) {
      dispatch({ type: 'loading', dn });
      void invoke('tree.list', { dn }).then((result) => {
        clearTimeout(giveUp.current);
        if (result.ok) dispatch({ type: 'loaded', dn, page: result.value });
        else failed(dn, result.failure);
      });
    }
  }, [state, failed]);

  const readOn = useCallback(
    async (dn: string, start: string) => {
      const mine: Run = { dn };
      run.current = mine;
      const over = () => {
        clearTimeout(giveUp.current);
        if (run.current === mine) run.current = null;
      };
      dispatch({ type: 'loading', dn });
      let nodes: TreeNode[] = [];
      let drawnAt = performance.now();
      for (let cursor = start; ;) {
        const result = await invoke('tree.more', { cursor });
        if (mine.end === 'dropped') {
          over();
          return;
        }
        if (!result.ok) {
          over();
          dispatch({ type: 'arrived', dn, nodes });
          failed(dn, result.failure);
          return;
        }
        const page = result.value;
        // A server without pages sends more in one answer than a call takes arguments.
        for (const node of page.nodes) nodes.push(node);
        if (page.cursor === undefined || mine.end !== undefined) {
          over();
          dispatch({ type: 'more-loaded', dn, page: { ...page, nodes }, stopped: mine.end === 'stopped' });
          return;
        }
        cursor = page.cursor;
        if (performance.now() - drawnAt < REDRAW_INTERVAL) continue;
        dispatch({ type: 'arrived', dn, nodes });
        nodes = [];
        // Drawing, and whatever the user does, comes before the next page.
        await new Promise((resolve) => setTimeout(resolve));
        drawnAt = performance.now();
      }
    },
    [failed],
  );

  const more = useCallback(
    (dn: string) => {
      const cursor = state.containers[dn]?.cursor;
      if (cursor !== undefined) void readOn(dn, cursor);
    },
    [state, readOn],
  );

  const next = unfinished(state);
  useEffect(() => {
    if (next !== undefined && run.current === null) more(next);
  }, [next, more]);
  const { selected } = state;
  useEffect(() => {
    if (run.current !== null && run.current.dn !== selected) run.current.end ??= 'left';
  }, [selected]);

  const stop = useCallback(() => {
    if (run.current !== null) run.current.end = 'stopped';
    clearTimeout(giveUp.current);
    giveUp.current = setTimeout(() => void invoke('directory.cancel', undefined), PATIENCE);
  }, []);

  const clearFailure = useCallback(() => {
    setFailure(null);
  }, []);
  const refresh = useCallback(() => {
    if (run.current !== null) run.current.end = 'dropped';
    setFailure(null);
    dispatch({ type: 'refreshed', dn: selected });
  }, [selected]);
  return { state, dispatch, refresh, more, stop, failure, clearFailure };
}
