import type { Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import { caCalls } from './ca-calls.ts';
import { exportCalls } from './export-calls.ts';
import { State, type Host } from './services.ts';
import { sessionCalls } from './session-calls.ts';
import { treeCalls } from './tree-calls.ts';

/** One handler for every call of the contract, over one shared state. */
export function createHandlers(host: Host): Handlers {
  const state = new State();
  const { version, electron, platform, packaged } = host.app;
  return {
    'app.info': () => Promise.resolve(ok({ version, electron, platform, packaged })),
    ...sessionCalls(state, host),
    ...treeCalls(state),
    ...caCalls(state, host.now),
    ...exportCalls(state, host),
  };
}
