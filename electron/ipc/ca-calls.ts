/** The CA object and the Server Certificate objects: what they hold, whether its certificates are valid, and what is inside them. */
import { toPem, validateCertificate, type Certificate } from '../certificates/index.ts';
import {
  isServerPair,
  issuedRole,
  ownCertificates,
  type CaMaterial,
  type KeyPairMaterial,
} from '../ca/index.ts';
import { certificateView, withMaterial } from '../app/backup/index.ts';
import { toDotted } from '../directory/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { CaView, CertificateRole, KeyPairView, KeyState } from '../../shared/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { State } from './services.ts';

/** A certificate on the CA object with the part that it plays there. */
interface Placed {
  readonly certificate: Certificate;
  readonly role: CertificateRole;
  readonly pair: KeyPairMaterial;
}

const placed = ({ pairs }: CaMaterial): Placed[] =>
  pairs.flatMap((pair) => {
    const { selfSigned, publicKeyCertificate, chain } = pair.certificates;
    return [
      ...(selfSigned ? [{ certificate: selfSigned, role: 'self-signed' as const, pair }] : []),
      ...(publicKeyCertificate
        ? [{ certificate: publicKeyCertificate, role: issuedRole(publicKeyCertificate), pair }]
        : []),
      ...chain.map((certificate) => ({ certificate, role: 'chain' as const, pair })),
    ];
  });

/** Finds one of the CA's certificates by its SHA-256 fingerprint and hands it to `use` while the material lives. */
export const withCertificate = <Value>(
  state: State,
  argument: { dn: string; certificate: string },
  use: (found: Placed, material: CaMaterial) => Promise<Result<Value>> | Result<Value>,
): Promise<Result<Value>> =>
  withCa(state, argument.dn, async (material) => {
    const found = placed(material).find(({ certificate }) => certificate.sha256 === argument.certificate);
    return found ? await use(found, material) : fail('BACKUP-UNKNOWN-CERTIFICATE');
  });

async function withCa<Value>(
  state: State,
  dn: string,
  use: (material: CaMaterial) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const login = state.current();
  return login.ok ? withMaterial(login.value, dn, {}, ({ material }) => use(material), state.reading) : login;
}

function caView(material: CaMaterial): CaView {
  return {
    kind: material.pairs.some(isServerPair) ? 'server' : 'ca',
    dn: material.dn,
    dotted: toDotted(material.dn),
    name: material.name,
    ...(material.hostServer && { hostServer: toDotted(material.hostServer) }),
    keyPairs: material.pairs.map((pair) => keyPairView(pair, material)),
    rights: material.rights,
  };
}

function keyPairView(pair: KeyPairMaterial, material: CaMaterial): KeyPairView {
  return {
    id: pair.id,
    keyDetail: ownCertificates(pair.certificates)[0]?.keyDetail ?? pair.id.toUpperCase(),
    certificates: placed(material)
      .filter((item) => item.pair === pair)
      .map(({ certificate, role }) => certificateView(certificate, role, pair.id)),
    key: keyState(pair),
  };
}

const keyState = ({ key }: KeyPairMaterial): KeyState => (key.kind === 'clear' ? { kind: 'available' } : key);

type CaCalls = Pick<Handlers, 'ca.read' | 'ca.validate' | 'ca.details'>;

export const caCalls = (state: State, now: () => Date): CaCalls => ({
  'ca.read': ({ dn }) => withCa(state, dn, (material) => Promise.resolve(ok(caView(material)))),

  'ca.validate': (argument) =>
    withCertificate(state, argument, ({ certificate, role }, material) => {
      const pool = placed(material).map((item) => item.certificate);
      return ok(validateCertificate(certificate, pool, now(), { expectCa: role !== 'server' }));
    }),

  'ca.details': (argument) =>
    withCertificate(state, argument, ({ certificate, role, pair }) =>
      ok({
        certificate: certificateView(certificate, role, pair.id),
        keyUsage: certificate.keyUsage,
        isCa: certificate.isCa,
        extensions: certificate.extensions,
        pem: toPem(certificate.der, 'CERTIFICATE'),
      }),
    ),
});
