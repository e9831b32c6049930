import { Installation } from '../app/installation/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import { AskAboutServer } from './ask-about-server.ts';
import { backupCalls } from './backup-calls.ts';
import { BackupFiles } from './backup-files.ts';
import { caCalls } from './ca-calls.ts';
import { destinationCalls } from './destination-calls.ts';
import { guideCalls } from './guide-calls.ts';
import { keeperCalls } from './keeper-calls.ts';
import { optionCalls } from './option-calls.ts';
import { recordCalls } from './record-calls.ts';
import { recoveryCalls } from './recovery-calls.ts';
import { referralCalls } from './referral-calls.ts';
import { restoreCalls } from './restore-calls.ts';
import { State, type Host } from './services.ts';
import { sessionCalls } from './session-calls.ts';
import { sheetCalls } from './sheet-calls.ts';
import { stickCalls } from './stick-calls.ts';
import { supportCalls } from './support-calls.ts';
import { treeBackupCalls } from './tree-backup-calls.ts';
import { treeCalls } from './tree-calls.ts';
import { trustCalls } from './trust-calls.ts';
import { verifyCalls } from './verify-calls.ts';

/** One handler for every call of the contract, over one shared state. */
export function createHandlers(host: Host): Handlers {
  const state = new State(host);
  const installation = new Installation(host.userData, host.program, host.now, () => host.startJob());
  const servers = new AskAboutServer(installation.trust);
  const files = new BackupFiles(installation, state.keepers);
  host.opened(state);
  return {
    'app.info': () => Promise.resolve(ok(host.app)),
    'app.setLanguage': ({ language }) => {
      // The process that is kept ready writes files in the language before.
      void installation.jobs.endAll();
      host.setLanguage(language);
      return Promise.resolve(ok(null));
    },
    ...sessionCalls(state, host, installation, servers),
    ...trustCalls(installation, host),
    ...referralCalls(state, servers),
    ...treeCalls(state, host.now),
    ...caCalls(state, installation),
    ...destinationCalls(state, host, files),
    ...backupCalls(state, host, installation, files, servers),
    ...treeBackupCalls(state, host, installation, files),
    ...verifyCalls(state, host, installation, files),
    ...restoreCalls(state, host, installation, files, servers),
    ...keeperCalls(state, host, installation, files),
    ...stickCalls(state, host, installation, files),
    ...recordCalls(state, host, installation),
    ...recoveryCalls(state, installation),
    ...sheetCalls(state, host, installation, files),
    ...optionCalls(host),
    ...supportCalls(state, host, installation),
    ...guideCalls(state, host, installation),
  };
}
