import { dirname, basename } from 'node:path';
import { fail, type Result } from '../../shared/result.ts';

/**
 * The failure that a file system error means for the user.
 * @param error what node:fs threw; an error without a system code is a bug and is thrown again
 * @param path the file that was read or written
 */
export function mediaFailure(error: unknown, path: string): Result<never> {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (typeof code !== 'string') throw error;
  const values = { folder: dirname(path), file: basename(path), reason: code };
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return fail('MEDIA-FULL', values);
    case 'EACCES':
    case 'EPERM':
      return fail('MEDIA-NOT-WRITABLE', values);
    case 'EROFS':
      return fail('MEDIA-READ-ONLY', values);
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
      return fail('MEDIA-VANISHED', values);
    case 'EEXIST':
      return fail('MEDIA-EXISTS', values);
    case 'EISDIR':
      return fail('MEDIA-NOT-A-FILE', values);
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return fail('MEDIA-NAME', values);
    default:
      return fail('MEDIA-IO', values);
  }
}
