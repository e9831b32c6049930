import { useEffect, useRef, useState } from 'react';
import type { Argument } from '../../shared/contract.ts';
import type { ReferralView } from '../../shared/referral.ts';
import type { FindableKind, TreePage } from '../../shared/views.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { invoke } from '../ipc/invoke.ts';
import { askReferral } from '../ipc/referral-ask.ts';
import { isCanceled } from './is-canceled.ts';

export interface UseFind {
  readonly found: TreePage | null;
  /** The name that is looked for now; null while nothing runs. */
  readonly searching: string | null;
  readonly failure: Failure | null;
  readonly find: (name: string, kind: FindableKind) => void;
  /** Asks whether to connect to a server that holds more, and searches again. */
  readonly findElsewhere: (referral: ReferralView) => void;
  readonly more: () => void;
  readonly stop: () => void;
}

/** A search through the tree; only the latest one counts. */
export function useFind(): UseFind {
  const [found, setFound] = useState<TreePage | null>(null);
  const [searching, setSearching] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const what = useRef<Argument<'tree.find'>>({ name: '', kind: 'any' });
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );

  const take = async (before: TreePage | null, asked: Promise<Result<TreePage>>) => {
    const number = ++latest.current;
    setSearching(what.current.name);
    setFailure(null);
    const result = await asked;
    if (latest.current !== number) return;
    setSearching(null);
    // What was found before a failure stays; the rest cannot be read any more.
    const { nodes = [], elsewhere = [] } = before ?? {};
    if (result.ok) {
      setFound({
        ...result.value,
        nodes: [...nodes, ...result.value.nodes],
        elsewhere: [...elsewhere, ...(result.value.elsewhere ?? [])],
      });
    } else {
      setFound(nodes.length === 0 ? null : { nodes, elsewhere });
      if (!isCanceled(result.failure)) setFailure(result.failure);
    }
  };

  const find = () => {
    setFound(null);
    void take(null, invoke('tree.find', what.current));
  };

  return {
    found,
    searching,
    failure,
    find: (name, kind) => {
      what.current = { name, kind };
      find();
    },
    findElsewhere: (referral) => {
      void askReferral(referral).then(() => {
        if (latest.current >= 0) find();
      });
    },
    stop: () => void invoke('directory.cancel', undefined),
    more: () => {
      if (found?.cursor === undefined) return;
      void take(found, invoke('tree.more', { cursor: found.cursor }));
    },
  };
}
