/** Names of eDirectory's NDSPKI schema that finding, listing, reading, and writing share. */
import type { KeyPairId } from '../../shared/views.ts';

/** Class of the Organizational CA. */
export const CA_CLASS = 'nDSPKICertificateAuthority';
/** Class of Server Certificate objects. */
export const SERVER_CERTIFICATE_CLASS = 'nDSPKIKeyMaterial';
/** Attribute of the Security container: the DN of the tree's CA. */
export const TREE_CA = 'nDSPKITreeCADN';

interface KeyPairAttributes {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly publicKeyCertificate: string;
  readonly chain: string;
  readonly selfSigned: string;
}

/** Attributes of a key pair. The twins of the EC key pair came with eDirectory 9.0. */
export const PAIR_ATTRIBUTES: Readonly<Record<KeyPairId, KeyPairAttributes>> = {
  rsa: {
    privateKey: 'nDSPKIPrivateKey',
    publicKey: 'nDSPKIPublicKey',
    publicKeyCertificate: 'nDSPKIPublicKeyCertificate',
    chain: 'nDSPKICertificateChain',
    // A certificate by its syntax, which is transferred with `;binary` (RFC 4523, section 2.1).
    selfSigned: 'cACertificate;binary',
  },
  ec: {
    privateKey: 'nDSPKIPrivateKeyEC',
    publicKey: 'nDSPKIPublicKeyEC',
    publicKeyCertificate: 'nDSPKIPublicKeyCertificateEC',
    chain: 'nDSPKICertificateChainEC',
    selfSigned: 'cAECCertificate',
  },
};
