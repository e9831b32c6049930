import { expect, it } from 'vitest';
import { userDataFolder } from '../../../electron/cli/user-data.ts';

it.each([
  ['linux', {}, '/home/a', '/home/a/.config/OrgCA Backup'],
  ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/home/a', '/cfg/OrgCA Backup'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/a', '/home/a/.config/OrgCA Backup'],
  ['darwin', {}, '/Users/a', '/Users/a/Library/Application Support/OrgCA Backup'],
] as const)('is where Electron has it: %s %j', (platform, env, home, folder) => {
  expect(userDataFolder(platform, env, home)).toBe(folder);
});
