import { useEffect, useState } from 'react';
import type { PasswordAdvice } from '../../../shared/views.ts';
import { invoke } from '../../ipc/invoke.ts';

/** Milliseconds without a key press after which main is asked. */
const TYPED = 200;

/** Main's estimate of a password, a moment after it was typed; null while there is none for it. */
export function usePasswordAdvice(password: string): PasswordAdvice | null {
  const [known, setKnown] = useState<{ readonly password: string; readonly advice: PasswordAdvice } | null>(
    null,
  );
  useEffect(() => {
    if (password === '') return;
    let current = true;
    const timer = setTimeout(() => {
      void invoke('password.advice', { password }).then((answer) => {
        if (current && answer.ok) setKnown({ password, advice: answer.value });
      });
    }, TYPED);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [password]);
  return known?.password === password && password !== '' ? known.advice : null;
}
