import { useEffect, useRef } from 'react';
import type { KnownPassword } from '../../shared/keepers.ts';
import { invoke } from '../ipc/invoke.ts';

/** Has main wipe all shares that a wizard or dialog had, as soon as it disappears. */
export function useForgetShares(passwords: readonly (KnownPassword | { readonly handle: string })[]): void {
  const seen = useRef(new Set<string>());
  useEffect(() => {
    for (const one of passwords) if (typeof one !== 'string') seen.current.add(one.handle);
  });
  useEffect(() => {
    const handles = seen.current;
    return () => {
      for (const handle of handles) void invoke('keepers.forget', { handle });
    };
  }, []);
}
