/** The checklist of a complete recovery, after a backup of a live tree. */
import type { Installation } from '../app/installation/index.ts';
import { readRecoverySet, saveRecoverySet } from '../app/recovery-set/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { State } from './services.ts';

type RecoveryCalls = Pick<Handlers, 'recovery.read' | 'recovery.save'>;

export const recoveryCalls = (state: State, installation: Installation): RecoveryCalls => ({
  async 'recovery.read'({ dn }) {
    const login = state.current(state.reading);
    return login.ok ? readRecoverySet(login.value, installation, dn) : login;
  },

  async 'recovery.save'({ dn, items }) {
    const login = state.current(state.reading);
    return login.ok ? saveRecoverySet(login.value, installation, dn, items) : login;
  },
});
