import type { Catalogue } from '../catalogue.ts';
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

/** Alle Texte des Produkts, ein Teil für jeden Bereich. */
export const de = {
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
} satisfies Catalogue;
