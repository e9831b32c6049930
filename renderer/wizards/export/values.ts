/** How numbers, names and findings are written on the pages of the export wizard. */
import type { CertificateView, PreflightCheck, ProfileChoice, TargetView } from '../../../shared/views.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import type { Failure } from '../../../shared/result.ts';
import { parseMnemonic } from '../../components/mnemonic.ts';
import { fill, format, t, userTag } from '../../text.ts';

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

/** `Modern: AES-256, SHA-256 (600,000 iterations)` */
export const profileText = ({ name, iterations }: ProfileChoice): string =>
  format(t.export.password.iterations, {
    profile: parseMnemonic(t.export.password.profiles[name].label).text,
    count: count(iterations),
  });

/** What a certificate is on the CA object, with its key where the name alone is not enough. */
export const certificateName = (
  { role, keyDetail }: Pick<CertificateView, 'role' | 'keyDetail'>,
  withKey: boolean,
): string =>
  withKey
    ? format(t.export.certificate.withKey, { role: t.export.roles[role], key: keyDetail })
    : t.export.roles[role];

/** The text of a check, with its dates as the user reads them. */
export const checkText = ({ id, state, values }: PreflightCheck): string =>
  fill(t.preflight[id][state], values);

const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(t.errors, code);

/** The failure behind a check, where the check names one. */
export const checkFailure = ({ state, values }: PreflightCheck): Failure | null =>
  state !== 'pass' && isErrorCode(values['code']) ? { code: values['code'], values } : null;

/** Why a place is a poor one for a backup, where it is. */
export function placeWarning(place: TargetView['place']): { title: string; text: string } | null {
  const { warnings } = t.export.file;
  return place in warnings ? warnings[place as keyof typeof warnings] : null;
}
