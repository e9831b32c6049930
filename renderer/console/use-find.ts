import { useEffect, useRef, useState } from 'react';
import type { FindableKind, TreePage } from '../../shared/domain.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { invoke } from '../components/index.ts';

export interface UseFind {
  /** What has been found so far; null before the first search. */
  readonly found: TreePage | null;
  /** The name that is looked for now; null while nothing runs. */
  readonly searching: string | null;
  readonly failure: Failure | null;
  readonly find: (name: string, kind: FindableKind) => void;
  /** Reads the next page. */
  readonly more: () => void;
}

/** A search through the tree; only the latest one counts. */
export function useFind(): UseFind {
  const [found, setFound] = useState<TreePage | null>(null);
  const [searching, setSearching] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = useRef('');
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );

  const take = async (before: TreePage['nodes'], asked: Promise<Result<TreePage>>) => {
    const number = ++latest.current;
    setSearching(name.current);
    setFailure(null);
    const result = await asked;
    if (latest.current !== number) return;
    setSearching(null);
    // What was found before a failure stays; the rest cannot be read any more.
    if (result.ok) setFound({ ...result.value, nodes: [...before, ...result.value.nodes] });
    else {
      setFound(before.length === 0 ? null : { nodes: before });
      setFailure(result.failure);
    }
  };

  return {
    found,
    searching,
    failure,
    find: (wanted, kind) => {
      name.current = wanted;
      setFound(null);
      void take([], invoke('tree.find', { name: wanted, kind }));
    },
    more: () => {
      if (found?.cursor === undefined) return;
      void take(found.nodes, invoke('tree.more', { cursor: found.cursor }));
    },
  };
}
