import type { ErrorCode } from '../../../error-codes.ts';
import { appErrors } from './app.ts';
import { backupErrors } from './backup.ts';
import { certificateErrors } from './certificates.ts';
import { commandLineErrors } from './command-line.ts';
import { directoryErrors } from './directory.ts';
import type { ErrorText } from './error-text.ts';
import { gatewayErrors } from './gateway.ts';
import { keeperErrors } from './keepers.ts';
import { mediaErrors } from './media.ts';
import { pfxErrors } from './pfx.ts';
import { restoreErrors } from './restore.ts';
import { stickErrors } from './stick.ts';

/** The text of every error code. */
export const errors = {
  ...appErrors,
  ...directoryErrors,
  ...certificateErrors,
  ...pfxErrors,
  ...keeperErrors,
  ...backupErrors,
  ...gatewayErrors,
  ...mediaErrors,
  ...restoreErrors,
  ...stickErrors,
  ...commandLineErrors,
} satisfies Record<ErrorCode, ErrorText>;
