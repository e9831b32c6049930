import type { Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import { BackupFiles } from './backup-files.ts';
import { caCalls } from './ca-calls.ts';
import { exportCalls } from './export-calls.ts';
import { optionCalls } from './option-calls.ts';
import { guideCalls } from './guide-calls.ts';
import { recordCalls, rememberingFolders } from './record-calls.ts';
import { referralCalls } from './referral-calls.ts';
import { restoreCalls } from './restore-calls.ts';
import { State, type Host } from './services.ts';
import { stickCalls } from './stick-calls.ts';
import { sessionCalls } from './session-calls.ts';
import { supportCalls } from './support-calls.ts';
import { sheetCalls } from './sheet-calls.ts';
import { treeCalls } from './tree-calls.ts';
import { trustCalls, TrustStore } from './trust-calls.ts';
import { verifyCalls } from './verify-calls.ts';

/** One handler for every call of the contract, over one shared state. */
export function createHandlers(host: Host): Handlers {
  const state = new State(host);
  const trust = new TrustStore(host.userData);
  const files = new BackupFiles(host.userData);
  host.opened(state);
  const exporting = exportCalls(state, host, files);
  return {
    'app.info': () => Promise.resolve(ok(host.app)),
    'app.setLanguage': ({ language }) => {
      host.setLanguage(language);
      return Promise.resolve(ok(null));
    },
    ...sessionCalls(state, host, trust),
    ...trustCalls(trust, host),
    ...referralCalls(state, trust),
    ...treeCalls(state),
    ...caCalls(state, host.now),
    ...exporting,
    ...rememberingFolders(exporting, state, files),
    ...verifyCalls(state, host, files),
    ...restoreCalls(state, host, files),
    ...stickCalls(state, host, files),
    ...recordCalls(state, files),
    ...sheetCalls(state, host, files),
    ...optionCalls(host),
    ...supportCalls(state, host, trust, files),
    ...guideCalls(host, files),
  };
}
