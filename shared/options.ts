/** What the user can choose for the program itself (page T5), and the calls around passwords in sight. Part of the contract. */
import * as v from 'valibot';
import { call, nothing } from './call.ts';

/**
 * Minutes without use after which the session is locked. "Never" is not among them: an administrator's session that stands open
 * on a desk gives the CA's key to anyone who sits down.
 */
export const LOCK_MINUTES = [5, 10, 30] as const;

/** When the window is kept out of screenshots and screen sharing: while a password is readable, while a field for one is in sight, or never. */
export const CAPTURE_CHOICES = ['readable', 'fields', 'never'] as const;

/** Months after which the console reminds of a backup or a verification. */
export const REMINDER_MONTHS = [3, 6, 12, 24] as const;

/** How the window is drawn; `system` follows the desktop. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

export interface Options {
  readonly lockMinutes: (typeof LOCK_MINUTES)[number];
  readonly capture: (typeof CAPTURE_CHOICES)[number];
  readonly reminderMonths: (typeof REMINDER_MONTHS)[number];
  readonly theme: (typeof THEMES)[number];
}

/**
 * Ten minutes is long enough to look something up, and short enough for a desk. Visible passwords are kept out of screenshots;
 * password fields are not, because remote support needs to see them.
 */
export const STANDARD_OPTIONS: Options = {
  lockMinutes: 10,
  capture: 'readable',
  reminderMonths: 12,
  theme: 'system',
};

/** What is in sight of passwords: nothing, a field with dots, or letters. */
export const SECRETS_IN_SIGHT = ['none', 'fields', 'readable'] as const;

export type SecretsInSight = (typeof SECRETS_IN_SIGHT)[number];

/** Why the window was locked: it was not used for a while, the computer goes to sleep, or its screen was locked. */
export const LOCK_REASONS = ['idle', 'suspended', 'screen-locked'] as const;

export type LockReason = (typeof LOCK_REASONS)[number];

export const optionCalls = {
  'options.read': call<Options>()(nothing),
  'options.write': call<null>()(
    v.strictObject({
      lockMinutes: v.picklist(LOCK_MINUTES),
      capture: v.picklist(CAPTURE_CHOICES),
      reminderMonths: v.picklist(REMINDER_MONTHS),
      theme: v.picklist(THEMES),
    }),
  ),
  /** The window says what is in sight of passwords, each time that it changes. */
  'secrets.inSight': call<null>()(v.strictObject({ level: v.picklist(SECRETS_IN_SIGHT) })),
  /** A password was copied: main empties the clipboard after a while if a text with this digest is on it, without spaces around. */
  'secrets.copied': call<null>()(v.strictObject({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })),
} as const;
