import { format } from '../../shared/messages/format.ts';
import { texts } from '../../shared/messages/current.ts';
import type { Failure } from '../../shared/result.ts';

export interface FailureWords {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

export function failureWords({ code, values }: Failure): FailureWords {
  const { commandLine, errors } = texts();
  // A command has no button for it.
  const { todo, what, why } = { ...errors[code], ...(code.endsWith('-CANCELLED') && commandLine.cancelled) };
  return { code, what: format(what, values), why: format(why, values), todo: format(todo, values) };
}

/** What happened, why, and what to do, one line each. */
export function failureText(failure: Failure): string {
  const { code, todo, what, why } = failureWords(failure);
  return `${what} [${code}]\n${why}\n${todo}`;
}
