/** The CA object: what it holds, whether its certificates are valid, and what is inside them. */
import { toPem, validateCertificate, type Certificate } from '../certificates/index.ts';
import {
  caMaterial,
  certificateView,
  ownCertificates,
  type CaMaterial,
  type KeyPairMaterial,
} from '../backup/index.ts';
import { toDotted } from '../directory/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { CaView, CertificateRole, KeyPairView, KeyState, RightsView } from '../../shared/domain.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { LoginState, State } from './services.ts';

/**
 * Reads the CA object and sorts it. Every call reads anew: what is shown, checked and saved is what the tree holds now.
 * @param keyPassword UTF-8; for a key that is stored as encrypted PKCS #8
 */
export async function readMaterial(
  { session }: LoginState,
  dn: string,
  keyPassword?: Buffer,
): Promise<Result<CaMaterial>> {
  const ca = await session.readCa(dn);
  if (!ca.ok) return ca;
  return ok(await caMaterial(ca.value, await readRights(session, dn), keyPassword));
}

async function readRights(session: LoginState['session'], dn: string): Promise<RightsView> {
  const [entry, key] = await session.effectiveRights(dn, ['[Entry Rights]', 'nDSPKIPrivateKey']);
  return { supervisor: entry?.supervisor ?? 'failed', readKey: key?.read ?? 'failed' };
}

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
        ? [{ certificate: publicKeyCertificate, role: 'public-key' as const, pair }]
        : []),
      ...chain.map((certificate) => ({ certificate, role: 'chain' as const, pair })),
    ];
  });

/** Finds one of the CA's certificates by its SHA-256 fingerprint and hands it to `use` while the material lives. */
export async function withCertificate<Value>(
  login: LoginState,
  argument: { dn: string; certificate: string },
  use: (found: Placed, material: CaMaterial) => Promise<Result<Value>> | Result<Value>,
): Promise<Result<Value>> {
  const material = await readMaterial(login, argument.dn);
  if (!material.ok) return material;
  try {
    const found = placed(material.value).find(
      ({ certificate }) => certificate.sha256 === argument.certificate,
    );
    return found ? await use(found, material.value) : fail('BACKUP-UNKNOWN-CERTIFICATE');
  } finally {
    material.value.wipe();
  }
}

function caView(material: CaMaterial): CaView {
  return {
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
  async 'ca.read'({ dn }) {
    const login = state.current();
    if (!login.ok) return login;
    const material = await readMaterial(login.value, dn);
    if (!material.ok) return material;
    material.value.wipe();
    return ok(caView(material.value));
  },

  async 'ca.validate'(argument) {
    const login = state.current();
    if (!login.ok) return login;
    return withCertificate(login.value, argument, ({ certificate }, material) => {
      const pool = placed(material).map((item) => item.certificate);
      return ok(validateCertificate(certificate, pool, now()));
    });
  },

  async 'ca.details'(argument) {
    const login = state.current();
    if (!login.ok) return login;
    return withCertificate(login.value, argument, ({ certificate, role, pair }) =>
      ok({
        certificate: certificateView(certificate, role, pair.id),
        keyUsage: certificate.keyUsage,
        isCa: certificate.isCa,
        extensions: certificate.extensions,
        pem: toPem(certificate.der, 'CERTIFICATE'),
      }),
    );
  },
});
