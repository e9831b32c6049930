export { backUp, backupFileNames } from './back-up.ts';
export { certificateView } from './view.ts';
export { generatePassphrase } from './passphrase.ts';
export { passwordAdvice } from './password-advice.ts';
export { completeFrom, openExport, type CompletedPair, type OpenedExport } from './exported-key.ts';
export { checkBackup, runBackup, type BackupRun } from './run.ts';
export { readMaterial, withMaterial, type KeySource, type ReadMaterial } from './read-material.ts';
export { askGateway, completeFromGateway, readVerdicts } from './gateway-key.ts';
export { gatewayOffer } from './gateway-offer.ts';
