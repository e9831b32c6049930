/** As the file LICENSE names it. */
export const COPYRIGHT = '© 2026 The OrgCA Backup team';
