import { homedir } from 'node:os';
import { join } from 'node:path';

/** What Electron calls the folder, after `productName` of package.json. */
const PRODUCT = 'OrgCA Backup';
/** As Debian names the home of accounts that have none. */
const NO_HOME = '/nonexistent';

/** The folder of the app's data as Electron's `userData` names it, so that command line and window share their record. */
export function userDataFolder(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home = homeFolder(),
): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), PRODUCT);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', PRODUCT);
  const config = env['XDG_CONFIG_HOME'];
  return join(config === undefined || config === '' ? join(home, '.config') : config, PRODUCT);
}

/** An account without a name and without `HOME` has none: nothing is found there, and nothing can be stored. */
function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return NO_HOME;
  }
}
