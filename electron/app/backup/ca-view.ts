/** The CA object and the Server Certificate objects, as the window shows them. */
import { toPem } from '../../certificates/index.ts';
import {
  isServerPair,
  ownCertificates,
  placedCertificates,
  type CaOverview,
  type KeyPairOverview,
  type PlacedCertificate,
} from '../../ca/index.ts';
import { toDotted } from '../../directory/index.ts';
import type {
  CaView,
  CertificateDetails,
  KeyPairView,
  KeyState,
  ValidationView,
} from '../../../shared/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { clockDoubtOf } from '../clock/index.ts';
import type { Installation } from '../installation/index.ts';
import type { Login } from '../login/index.ts';
import { sorting, withCa, type ReadCa } from './read-material.ts';
import { certificateView } from './view.ts';

export interface NamedCertificate {
  readonly dn: string;
  /** SHA-256 fingerprint. */
  readonly certificate: string;
}

/** Reads an object. @returns the failures of `withCa` */
export const viewCa = (login: Login, installation: Installation, dn: string): Promise<Result<CaView>> =>
  withCa(login, installation, dn, {}, async ({ ca }) => {
    const clock = await clockDoubtOf(login, ca, installation.now());
    return clock.ok ? ok({ ...caView(ca), ...(clock.value && { clock: clock.value }) }) : clock;
  });

/** Validates a certificate against the others of its object. @returns the failures of `withCertificate` */
export const validateCertificate = (
  login: Login,
  installation: Installation,
  named: NamedCertificate,
): Promise<Result<ValidationView>> =>
  withCertificate(login, installation, named, async (_, { ca, job, source }) => {
    const at = installation.now();
    const clock = await clockDoubtOf(login, ca, at);
    if (!clock.ok) return clock;
    const asked = { source, certificate: named.certificate, at, clock: clock.value };
    return job.call('validate', asked, sorting(login.signal));
  });

/** Reads what is inside a certificate. @returns the failures of `withCertificate` */
export const readCertificateDetails = (
  login: Login,
  installation: Installation,
  named: NamedCertificate,
): Promise<Result<CertificateDetails>> =>
  withCertificate(login, installation, named, ({ certificate, role, pair }) =>
    Promise.resolve(
      ok({
        certificate: certificateView(certificate, role, pair.id),
        keyUsage: certificate.keyUsage,
        isCa: certificate.isCa,
        extensions: certificate.extensions,
        pem: toPem(certificate.der, 'CERTIFICATE'),
      }),
    ),
  );

/** Reads a certificate as a file contains it. @returns the failures of `withCertificate` */
export const encodedCertificate = (
  login: Login,
  installation: Installation,
  named: NamedCertificate,
  format: 'der' | 'pem',
): Promise<Result<Buffer>> =>
  withCertificate(login, installation, named, ({ certificate: { der } }) =>
    Promise.resolve(ok(format === 'der' ? der : Buffer.from(toPem(der, 'CERTIFICATE'), 'ascii'))),
  );

/** Reads an object and finds one of its certificates. @returns the failures of `withCa`; `BACKUP-UNKNOWN-CERTIFICATE` */
const withCertificate = <Value>(
  login: Login,
  installation: Installation,
  { dn, certificate }: NamedCertificate,
  use: (found: PlacedCertificate, read: ReadCa) => Promise<Result<Value>>,
): Promise<Result<Value>> =>
  withCa(login, installation, dn, {}, async (read) => {
    const found = placedCertificates(read.ca).find((one) => one.certificate.sha256 === certificate);
    return found ? use(found, read) : fail('BACKUP-UNKNOWN-CERTIFICATE');
  });

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
