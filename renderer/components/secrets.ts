/** The passwords that the window holds: whoever holds one says here how it is forgotten. */
import { useEffect, useEffectEvent } from 'react';

const holders = new Set<() => boolean>();

/**
 * Takes part in `forgetSecrets` for as long as the component is there.
 * @param forget empties what the component holds; returns whether there was anything
 */
export function useSecrets(forget: () => boolean): void {
  const forgetNow = useEffectEvent(forget);
  useEffect(() => {
    const holder = () => forgetNow();
    holders.add(holder);
    return () => {
      holders.delete(holder);
    };
  }, []);
}

/** Empties every password field and every answer that is a password. @returns whether there was any */
export function forgetSecrets(): boolean {
  let any = false;
  for (const forget of holders) any = forget() || any;
  return any;
}
