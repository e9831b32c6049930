import type { CommandName } from './command-table.ts';
import type { Command } from './command.ts';

/** Loads the code of one command, so that each starts without the others. */
export const loadCommand: Readonly<Record<CommandName, () => Promise<Command>>> = {
  backup: async () => (await import('./commands/backup.ts')).backup,
  verify: async () => (await import('./commands/verify.ts')).verify,
  inspect: async () => (await import('./commands/inspect.ts')).inspect,
  'restore-files': async () => (await import('./commands/restore-files.ts')).restoreFiles,
  'change-password': async () => (await import('./commands/change-password.ts')).changePassword,
  status: async () => (await import('./commands/status.ts')).status,
  certificates: async () => (await import('./commands/certificates.ts')).certificates,
  training: async () => (await import('./commands/training.ts')).training,
  completion: async () => (await import('./commands/completion.ts')).completion,
};
