import { errors } from '../shared/messages/en/errors/index.ts';
import { uiCommon } from '../shared/messages/en/ui-common.ts';
import { uiConsole } from '../shared/messages/en/ui-console.ts';
import { uiLogin } from '../shared/messages/en/ui-login.ts';
import { format } from '../shared/messages/format.ts';
import type { Failure, FailureValues } from '../shared/result.ts';

/** The catalogue of the window, one part for each area. */
export const t = { common: uiCommon, login: uiLogin, console: uiConsole };

export { format };

const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** Puts values into a catalogue text like `format`; moments (ISO 8601 in UTC) become the user's dates and times. */
export function fill(text: string, values: FailureValues): string {
  const readable = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && isoMoment.test(value) ? dateTime(value) : value,
  ]);
  return format(text, Object.fromEntries(readable) as FailureValues);
}

/** The filled texts of a failure: what happened, why, and what to do. */
export function failureText(failure: Failure): { what: string; why: string; todo: string } {
  const { what, why, todo } = errors[failure.code];
  return {
    what: fill(what, failure.values),
    why: fill(why, failure.values),
    todo: fill(todo, failure.values),
  };
}

/**
 * A moment as the user reads it: the locale's own order, 24-hour clock, the user's time zone.
 * @param iso ISO 8601 in UTC
 * @returns such as `14 September 2021, 10:02:11`
 */
export function dateTime(iso: string, locale: string = navigator.language, timeZone?: string): string {
  const moment = new Date(iso);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(moment);
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(moment);
  return format(t.common.dateTime, { date, time });
}
