/** How numbers, sizes, days, lists and encryption profiles are written for the user. */
import { isInFuture } from '../shared/clock.ts';
import type { ProfileChoice } from '../shared/views.ts';
import { parseMnemonic } from './components/mnemonic.ts';
import { format, t, userTag } from './text.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size as drives and file managers write it, in decimal units: `7.9 GB`. */
export function size(bytes: number, locale: string = userTag()): string {
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power]!,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}

/** A size with its exact number of bytes, where the size does not say it: `6.8 kB (6,781 bytes)`. */
export const exactSize = (bytes: number): string =>
  bytes < 1000 ? size(bytes) : format(t.common.files.facts.bytes, { size: size(bytes), count: count(bytes) });

/** A number with the locale's separators: `600,000`. */
export const count = (value: number, locale: string = userTag()): string =>
  new Intl.NumberFormat(locale).format(value);

/** Names in one line, joined as the locale does. */
export const list = (names: readonly string[], locale: string = userTag()): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);

/** Hexadecimal digits in groups of four, so that two people can compare them aloud. */
export const groups = (hex: string): string => (hex.replaceAll(':', '').match(/.{1,4}/g) ?? []).join(' ');

/** A label without a mnemonic: the name of a drive or a certificate may hold an ampersand. */
export const plainLabel = (text: string): string => text.replaceAll('&', '&&');

/** A day as the user reads it: `14 September 2031`. */
export const day = (iso: string, locale: string = userTag()): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(iso));

const SECOND = 1;
const DAY = 24 * 3600;
const YEAR = 365.25 * DAY;
const periods = [
  ['year', YEAR],
  ['month', YEAR / 12],
  ['day', DAY],
  ['hour', 3600],
  ['minute', 60],
  ['second', SECOND],
] as const;

/** Years beyond which a duration is only said to be longer. */
const MAX_YEARS = 1_000_000;

/** A duration in its largest unit: `4 years`. @param seconds any number that is not negative */
export function duration(seconds: number, locale: string = userTag()): string {
  const [unit, length] = periods.find(([, least]) => seconds >= least) ?? periods.at(-1)!;
  const amount = Math.min(Math.max(Math.round(seconds / length), 1), MAX_YEARS);
  const text = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
  if (seconds < SECOND) return format(t.common.duration.less, { time: text });
  return seconds > MAX_YEARS * YEAR ? format(t.common.duration.more, { time: text }) : text;
}

/** How long ago something was, in its largest unit: `2 weeks ago`, `today`. Of what a wrong clock dated: `in 2 weeks`. */
export function age(iso: string, now = new Date(), locale: string = userTag()): string {
  const passed = Math.floor((now.getTime() - Date.parse(iso)) / 1000 / DAY);
  const sign = isInFuture(iso, now) ? 1 : -1;
  const days = Math.max(-sign * passed, 0);
  const [unit, amount] =
    days < 14
      ? (['day', days] as const)
      : days < 60
        ? (['week', Math.floor(days / 7)] as const)
        : days < 730
          ? (['month', Math.floor(days / 30.44)] as const)
          : (['year', Math.floor(days / 365.25)] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(sign * amount, unit);
}

/** `Modern: AES-256, SHA-256 (600,000 iterations)` */
export const profileText = ({ name, iterations }: ProfileChoice): string =>
  format(t.exportWizard.password.iterations, {
    profile: parseMnemonic(t.exportWizard.password.profiles[name].label).text,
    count: count(iterations),
  });
