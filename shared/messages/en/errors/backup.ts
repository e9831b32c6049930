/** Failures of assembling and proving a backup. */
export const backupErrors = {
  'BACKUP-CANCELLED': {
    what: 'The backup was cancelled.',
    why: 'You chose Cancel while it was running.',
    todo: 'Start the wizard again when you are ready. No backup file was left behind.',
  },
} as const;
