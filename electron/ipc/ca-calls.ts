/** The CA object and the Server Certificate objects: what they hold, whether its certificates are valid, and what is inside them. */
import { readCertificateDetails, validateCertificate, viewCa } from '../app/backup/index.ts';
import type { Installation } from '../app/installation/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { State } from './services.ts';

type CaCalls = Pick<Handlers, 'ca.read' | 'ca.validate' | 'ca.details'>;

export const caCalls = (state: State, installation: Installation): CaCalls => ({
  async 'ca.read'({ dn }) {
    const login = state.current(state.reading);
    return login.ok ? viewCa(login.value, installation, dn) : login;
  },

  async 'ca.validate'(named) {
    const login = state.current(state.reading);
    return login.ok ? validateCertificate(login.value, installation, named) : login;
  },

  async 'ca.details'(named) {
    const login = state.current(state.reading);
    return login.ok ? readCertificateDetails(login.value, installation, named) : login;
  },
});
