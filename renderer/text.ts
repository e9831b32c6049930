import { errors } from '../shared/messages/en/errors/index.ts';
import { uiCommon } from '../shared/messages/en/ui-common.ts';
import { format } from '../shared/messages/format.ts';
import type { Failure } from '../shared/result.ts';

/** The catalogue of the window, one part for each area. */
export const t = { common: uiCommon };

export { format };

/** The filled texts of a failure: what happened, why, and what to do. */
export function failureText(failure: Failure): { what: string; why: string; todo: string } {
  const { what, why, todo } = errors[failure.code];
  return {
    what: format(what, failure.values),
    why: format(why, failure.values),
    todo: format(todo, failure.values),
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
