/** Server Certificate objects (nDSPKIKeyMaterial): one key pair, whose certificate the CA issued. */
import { isSelfSigned, orderChain, type Certificate, type ClassifiedCa } from '../certificates/index.ts';
import type { CertificateRole } from '../../shared/views.ts';
import { SERVER_CERTIFICATE_CLASS } from '../directory/index.ts';
import { valuesOf, type StoredCa } from './read-ca.ts';

/** True for a Server Certificate object, which has the CA object's attributes for its key and certificates. */
export const isServerCertificate = (object: StoredCa): boolean =>
  valuesOf(object, 'objectClass').some(
    (value) => value.toString('latin1').toLowerCase() === SERVER_CERTIFICATE_CLASS.toLowerCase(),
  );

/**
 * Tells the certificates of the object apart.
 * @param certificate the server's, from nDSPKIPublicKeyCertificate
 * @param pool all certificates of the object
 */
export function classifyServer(
  certificate: Certificate | undefined,
  pool: readonly Certificate[],
): ClassifiedCa {
  const chain = certificate ? orderChain(certificate, pool) : [];
  const root = chain.at(-1) ?? certificate;
  const used = new Set([certificate, ...chain].map((one) => one?.sha256));
  return {
    selfSigned: undefined,
    publicKeyCertificate: certificate,
    chain,
    complete: root !== undefined && isSelfSigned(root),
    unrelated: pool.filter(({ sha256 }) => !used.has(sha256)),
  };
}

/** What the certificate of a key pair that another authority issued is: the CA's, or a server's. */
export const issuedRole = ({ isCa }: Certificate): CertificateRole => (isCa ? 'public-key' : 'server');

/** True for the key pair of a server. */
export const isServerPair = ({ certificates }: { readonly certificates: ClassifiedCa }): boolean =>
  certificates.publicKeyCertificate?.isCa === false;
