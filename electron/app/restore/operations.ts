/** What the job process does with backups: it opens strangers' files and holds the keys in them. */
import type { JobContext } from '../../job/index.ts';
import type { ChangedPassword, VerifyReport } from '../../../shared/restore.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { changePassword, type ChangePasswordRequest } from './change-password.ts';
import { inspectFile, type InspectedFile } from './inspect.ts';
import { verifyFile, type VerifyOptions } from './verify.ts';
import type { LockedFile } from './open.ts';

/** A request as data: the moment that it counts as made, and its signal comes with the call. */
type AsData<Request> = Omit<Request, 'now' | 'signal'> & { readonly at: Date };

export const restoreOperations = {
  async inspect({ path }: { readonly path: string }): Promise<Result<InspectedFile['info']>> {
    return ok((await inspectFile(path)).info);
  },

  async verify(
    { path, password, at, ...options }: AsData<VerifyOptions> & LockedFile,
    { signal }: JobContext,
  ): Promise<Result<VerifyReport>> {
    return ok(await verifyFile(await inspectFile(path), password, { ...options, signal, now: () => at }));
  },

  changePassword: (
    { at, ...request }: AsData<ChangePasswordRequest>,
    { signal }: JobContext,
  ): Promise<Result<ChangedPassword>> => changePassword({ ...request, signal, now: () => at }),
};
