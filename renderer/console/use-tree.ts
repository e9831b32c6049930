import { useCallback, useEffect, useReducer, useState } from 'react';
import type { Failure } from '../../shared/result.ts';
import { invoke } from '../components/index.ts';
import { firstTree, reduceTree, unread, type TreeEvent, type TreeState } from './tree-state.ts';

export interface UseTree {
  readonly state: TreeState;
  readonly dispatch: (event: TreeEvent) => void;
  /** Reads the next page of a container. */
  readonly more: (dn: string) => void;
  readonly failure: Failure | null;
  readonly clearFailure: () => void;
}

/** The tree of a session: reads containers when they come into sight. */
export function useTree(treeName: string): UseTree {
  const [state, dispatch] = useReducer(reduceTree, treeName, firstTree);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    for (const dn of unread(state)) {
      dispatch({ type: 'loading', dn });
      void invoke('tree.list', { dn }).then((result) => {
        if (result.ok) {
          dispatch({ type: 'loaded', dn, page: result.value });
          return;
        }
        dispatch({ type: 'failed', dn });
        setFailure(result.failure);
      });
    }
  }, [state]);

  const more = useCallback(
    (dn: string) => {
      const cursor = state.containers[dn]?.cursor;
      if (cursor === undefined) return;
      dispatch({ type: 'loading', dn });
      void invoke('tree.more', { cursor }).then((result) => {
        if (result.ok) {
          dispatch({ type: 'more-loaded', dn, page: result.value });
          return;
        }
        dispatch({ type: 'failed', dn });
        setFailure(result.failure);
      });
    },
    [state],
  );

  const clearFailure = useCallback(() => {
    setFailure(null);
  }, []);
  return { state, dispatch, more, failure, clearFailure };
}
