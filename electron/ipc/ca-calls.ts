/** The CA object and the Server Certificate objects: what they hold, whether its certificates are valid, and what is inside them. */
import { toPem } from '../certificates/index.ts';
import {
  isServerPair,
  ownCertificates,
  placedCertificates,
  type CaOverview,
  type KeyPairOverview,
  type PlacedCertificate,
} from '../ca/index.ts';
import { certificateView, sorting, withCa, type ReadCa } from '../app/backup/index.ts';
import { clockDoubtOf } from '../app/clock/index.ts';
import type { Installation } from '../app/installation/index.ts';
import type { Login } from '../app/login/index.ts';
import { toDotted } from '../directory/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { CaView, KeyPairView, KeyState } from '../../shared/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { State } from './services.ts';

/** Finds one of the CA's certificates by its SHA-256 fingerprint and hands it to `use`. */
export const withCertificate = <Value>(
  state: State,
  installation: Installation,
  argument: { dn: string; certificate: string },
  use: (found: PlacedCertificate, read: ReadCa, login: Login) => Promise<Result<Value>>,
): Promise<Result<Value>> =>
  withCurrentCa(state, installation, argument.dn, async (read, login) => {
    const found = placedCertificates(read.ca).find(
      ({ certificate }) => certificate.sha256 === argument.certificate,
    );
    return found ? use(found, read, login) : fail('BACKUP-UNKNOWN-CERTIFICATE');
  });

async function withCurrentCa<Value>(
  state: State,
  installation: Installation,
  dn: string,
  use: (read: ReadCa, login: Login) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const login = state.current();
  if (!login.ok) return login;
  return withCa(login.value, installation, dn, {}, (read) => use(read, login.value), state.reading);
}

function caView(ca: CaOverview): CaView {
  return {
    kind: ca.pairs.some(isServerPair) ? 'server' : 'ca',
    dn: ca.dn,
    dotted: toDotted(ca.dn),
    name: ca.name,
    ...(ca.hostServer && { hostServer: toDotted(ca.hostServer) }),
    keyPairs: ca.pairs.map((pair) => keyPairView(pair, ca)),
    rights: ca.rights,
  };
}

function keyPairView(pair: KeyPairOverview, ca: CaOverview): KeyPairView {
  return {
    id: pair.id,
    keyDetail: ownCertificates(pair.certificates)[0]?.keyDetail ?? pair.id.toUpperCase(),
    certificates: placedCertificates(ca)
      .filter((item) => item.pair === pair)
      .map(({ certificate, role }) => certificateView(certificate, role, pair.id)),
    key: keyState(pair),
  };
}

const keyState = ({ key }: KeyPairOverview): KeyState => (key.kind === 'clear' ? { kind: 'available' } : key);

type CaCalls = Pick<Handlers, 'ca.read' | 'ca.validate' | 'ca.details'>;

export const caCalls = (state: State, installation: Installation): CaCalls => ({
  'ca.read': ({ dn }) =>
    withCurrentCa(state, installation, dn, async ({ ca }, login) => {
      const clock = await clockDoubtOf(login, ca, installation.now());
      return ok({ ...caView(ca), ...(clock && { clock }) });
    }),

  'ca.validate': (argument) =>
    withCertificate(state, installation, argument, async (found, { ca, job, source }, login) => {
      const { sha256: certificate } = found.certificate;
      const at = installation.now();
      const clock = await clockDoubtOf(login, ca, at);
      return job.call('validate', { source, certificate, at, clock }, sorting(state.reading));
    }),

  'ca.details': (argument) =>
    withCertificate(state, installation, argument, ({ certificate, role, pair }) =>
      Promise.resolve(
        ok({
          certificate: certificateView(certificate, role, pair.id),
          keyUsage: certificate.keyUsage,
          isCa: certificate.isCa,
          extensions: certificate.extensions,
          pem: toPem(certificate.der, 'CERTIFICATE'),
        }),
      ),
    ),
});
