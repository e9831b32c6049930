/**
 * Signals that ask a command to end: Ctrl-C, the end of a service, the loss of the terminal, and Ctrl-\. They can reach all
 * processes of a command at once.
 */
export const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
