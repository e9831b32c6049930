/** The calls for making a recovery stick. Part of the contract. */
import * as v from 'valibot';
import { call, handle, jobId, nothing } from './call.ts';
import type { BackupsOnStick, ProgramView, StickBackupView, StickPlan, StickView } from './stick.ts';

const backups = v.pipe(v.array(handle), v.minLength(1), v.maxLength(4));
const contents = {
  backups,
  /** Absent where no program goes on the stick. */
  programs: v.optional(v.pipe(v.array(handle), v.minLength(1), v.maxLength(12))),
  folder: handle,
};

export const stickCalls = {
  /** What goes on the stick with chosen backups: files of the same backup run that lie beside them. */
  'stick.beside': call<StickBackupView>()(v.strictObject({ backups })),
  /** Opens the system's dialog for portable forms of the program; null when the user closed it. */
  'stick.programs': call<readonly ProgramView[] | null>()(nothing),
  /** The running program in the form in which it can go on a stick; null where it cannot. */
  'stick.thisProgram': call<ProgramView | null>()(nothing),
  /** The backups beside this program, where it was started from a stick; null elsewhere. */
  'stick.backupsOnStick': call<BackupsOnStick | null>()(nothing),
  'stick.plan': call<StickPlan>()(v.strictObject(contents)),
  /** Cancelled with `job.cancel`. */
  'stick.run': call<StickView>()(v.strictObject({ ...contents, jobId, replace: v.boolean() })),
} as const;
