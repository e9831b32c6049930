import type { Catalogue } from '../catalogue.ts';
import { clock } from './clock.ts';
import { commandLine } from './command-line.ts';
import { errors } from './errors/index.ts';
import { findings } from './findings.ts';
import { ldifComments, savedObjectComments } from './ldif.ts';
import { menu } from './menu.ts';
import { preflight } from './preflight.ts';
import { print } from './print.ts';
import { receipt } from './receipt.ts';
import { recoverySet } from './recovery-set.ts';
import { recoveryStick } from './recovery-stick.ts';
import { report } from './report.ts';
import { restoreSheet } from './restore-sheet.ts';
import { shareSheet } from './share-sheet.ts';
import { support } from './support.ts';
import { uiCommon } from './ui-common.ts';
import { uiCertificates } from './ui-certificates.ts';
import { uiConsole } from './ui-console.ts';
import { uiExport } from './ui-export.ts';
import { uiFiles } from './ui-files.ts';
import { uiGateway } from './ui-gateway.ts';
import { uiGuide } from './ui-guide.ts';
import { uiKeepers } from './ui-keepers.ts';
import { uiLogin } from './ui-login.ts';
import { uiRestore } from './ui-restore.ts';
import { uiSheet } from './ui-sheet.ts';
import { uiServerCertificate } from './ui-server-certificate.ts';
import { uiStick } from './ui-stick.ts';
import { uiTools } from './ui-tools.ts';
import { uiTreeBackup } from './ui-tree-backup.ts';
import { uiVerify } from './ui-verify.ts';
import { uiWizard } from './ui-wizard.ts';
import { withoutProgram } from './without-program.ts';

/** Alle Texte des Produkts, ein Teil für jeden Bereich. */
export const de = {
  clock,
  commandLine,
  errors,
  findings,
  preflight,
  print,
  receipt,
  recoverySet,
  recoveryStick,
  report,
  restoreSheet,
  shareSheet,
  ldif: { ldifComments, savedObjectComments },
  support,
  menu,
  common: uiCommon,
  login: uiLogin,
  certificates: uiCertificates,
  console: uiConsole,
  wizard: uiWizard,
  export: uiExport,
  files: uiFiles,
  gateway: uiGateway,
  guide: uiGuide,
  keepers: uiKeepers,
  verify: uiVerify,
  restore: uiRestore,
  sheet: uiSheet,
  serverCertificate: uiServerCertificate,
  stick: uiStick,
  tools: uiTools,
  withoutProgram,
  treeBackup: uiTreeBackup,
} satisfies Catalogue;
