import { appErrors } from './app.ts';
import { backupErrors } from './backup.ts';
import { certificateErrors } from './certificates.ts';
import { directoryErrors } from './directory.ts';
import { mediaErrors } from './media.ts';
import { pfxErrors } from './pfx.ts';
import { restoreErrors } from './restore.ts';
import { stickErrors } from './stick.ts';

/**
 * The text of one error code. `{name}` is replaced by the failure's value of that name.
 * `what` happened, `why`, and what `todo` next: each one or two plain sentences.
 */
export interface ErrorText {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

export const errors = {
  ...appErrors,
  ...directoryErrors,
  ...certificateErrors,
  ...pfxErrors,
  ...backupErrors,
  ...mediaErrors,
  ...restoreErrors,
  ...stickErrors,
} satisfies Record<string, ErrorText>;

/** Every expected failure of the product, such as `LDAP-49-669`. */
export type ErrorCode = keyof typeof errors;
