import type { Surveyor } from '../app/backup/index.ts';
import type { Session } from '../directory/index.ts';
import type { Result } from '../../shared/result.ts';
import type { State } from './services.ts';

/** Asks each question where the object is that it is about; nobody is asked about another server for it. */
export const surveyor = (state: State): Surveyor => {
  const near = async <Value>(
    dn: string,
    ask: (session: Session) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const place = state.at(dn);
    return place.ok ? ask(place.value.session) : place;
  };
  return {
    readPresence: (dn, options) => near(dn, (session) => session.readPresence(dn, options)),
    readCrlConfiguration: (dn, options) => near(dn, (session) => session.readCrlConfiguration(dn, options)),
    countIssuedIn: (container, since, options) =>
      near(container, (session) => session.countIssuedIn(container, since, options)),
    async readKeyServers(options) {
      const place = state.atSecurity();
      return place.ok ? place.value.session.readKeyServers(options) : place;
    },
  };
};
