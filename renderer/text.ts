import { texts, userTag } from '../shared/messages/current.ts';
import { format } from '../shared/messages/format.ts';
import type { Failure, FailureValues } from '../shared/result.ts';

/** The catalogue of the window; its language is chosen before this file is loaded (see main.tsx). */
export const t = texts();

export { format, userTag };

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

function readable(value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (moment.test(value)) return dateTime(value);
  return day.test(value)
    ? new Intl.DateTimeFormat(userTag(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value))
    : value;
}

/** Puts values into a catalogue text like `format`; moments and days (ISO 8601 in UTC) become the user's dates and times. */
export function fill(text: string, values: FailureValues): string {
  return format(
    text,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, readable(value)])),
  );
}

/** The filled texts of a failure: what happened, why, and what to do. */
export function failureText(failure: Failure): { what: string; why: string; todo: string } {
  const { what, why, todo } = t.errors[failure.code];
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
export function dateTime(iso: string, locale: string = userTag(), timeZone?: string): string {
  const at = new Date(iso);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(at);
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
  return format(t.common.dateTime, { date, time });
}
