import { spawnSync } from 'node:child_process';

export interface SandboxChoice {
  /** Switches that Electron needs on this machine. */
  switches: string[];
  /** One line for the user when the sandbox has to be left out, else undefined. */
  warning?: string;
}

/**
 * Chromium's sandbox refuses to run as root, and elsewhere needs user namespaces, which many containers forbid.
 * @returns what this machine needs; nothing on Windows, macOS and an ordinary Linux account
 */
export function sandboxChoice(): SandboxChoice {
  if (process.platform !== 'linux') return { switches: [] };
  if (process.getuid?.() === 0) {
    return {
      switches: ['--no-sandbox'],
      warning:
        'Warning: started as root, so without the Chromium sandbox. Use an ordinary account for real work.',
    };
  }
  // Ubuntu 24.04 gives out user namespaces without any rights in them.
  const probe = ['--user', '--map-root-user', 'unshare', '--net', 'true'];
  if (spawnSync('unshare', probe, { stdio: 'ignore' }).status === 0) return { switches: [] };
  return {
    switches: ['--no-sandbox'],
    warning: 'Warning: this system forbids user namespaces, so the app runs without the Chromium sandbox.',
  };
}
