/** The passwords that the window holds and shows. Each holder registers how its password is cleared and whether it is visible. */
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { SECRETS_IN_SIGHT, type SecretsInSight } from '../../shared/options.ts';
import { invoke } from '../ipc/invoke.ts';

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

/**
 * Empties an element, and fields in it, when it has left the page: a dialog that was open over the page keeps it in memory, to
 * give the focus back.
 */
export function useEmptied<Shown extends HTMLElement>(): RefObject<Shown | null> {
  const ref = useRef<Shown>(null);
  useEffect(() => {
    const element = ref.current;
    return () => {
      // React runs this once more than needed while the element is in place (StrictMode).
      if (element === null || element.isConnected) return;
      for (const input of element.querySelectorAll('input')) {
        input.value = '';
        // React writes each value into the attribute, too.
        input.defaultValue = '';
      }
      element.textContent = '';
    };
  }, []);
  return ref;
}

const levels = new Map<symbol, SecretsInSight>();
let told: SecretsInSight = 'none';

/** Tells main the highest level of all, where it has changed. */
function tell(): void {
  const highest = Math.max(0, ...[...levels.values()].map((level) => SECRETS_IN_SIGHT.indexOf(level)));
  const level = SECRETS_IN_SIGHT[highest]!;
  if (level === told) return;
  told = level;
  void invoke('secrets.inSight', { level });
}

/** Says what the component shows of a password, for as long as it is there. */
export function useInSight(level: SecretsInSight): void {
  useEffect(() => {
    const own = Symbol('in sight');
    levels.set(own, level);
    tell();
    return () => {
      levels.delete(own);
      // What takes its place on the page comes first.
      queueMicrotask(tell);
    };
  }, [level]);
}

/**
 * A password or the words of a share are copied or cut: main empties the clipboard after a while. It learns only the digest,
 * because the text reaches the clipboard on another way, perhaps later.
 */
export function secretCopied({ target }: { readonly target: EventTarget }): void {
  const text =
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      ? target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? undefined)
      : String(document.getSelection());
  void crypto.subtle.digest('SHA-256', new TextEncoder().encode(text.trim())).then((digest) => {
    const sha256 = Array.from(new Uint8Array(digest), (octet) => octet.toString(16).padStart(2, '0')).join(
      '',
    );
    return invoke('secrets.copied', { sha256 });
  });
}
