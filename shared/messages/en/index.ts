import { checks } from './checks.ts';
import { commandLine } from './command-line.ts';
import { common } from './common.ts';
import { console } from './console.ts';
import { documents } from './documents.ts';
import { errors } from './errors/index.ts';
import { exportWizard } from './export-wizard.ts';
import { keepers } from './keepers.ts';
import { login } from './login.ts';
import { restore } from './restore.ts';
import { stick } from './stick.ts';
import { tools } from './tools.ts';
import { treeBackup } from './tree-backup.ts';
import { verify } from './verify.ts';

/** Every text of the product, one part for each area. */
export const en = {
  checks,
  commandLine,
  common,
  console,
  documents,
  errors,
  exportWizard,
  keepers,
  login,
  restore,
  stick,
  tools,
  treeBackup,
  verify,
};
