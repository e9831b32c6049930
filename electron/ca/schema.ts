/**
 * The CA object in eDirectory's NDSPKI schema: class `nDSPKICertificateAuthority`, superclass Top, MUST cn.
 * Source: the schema of eDirectory 9.1.4 as its subschema entry publishes it.
 */
import { baseName, CA_CLASS, PAIR_ATTRIBUTES, TREE_CA } from '../directory/index.ts';
import type { KeyPairId } from '../../shared/views.ts';

export const KEY_PAIRS: readonly KeyPairId[] = ['rsa', 'ec'];

/** Attributes that contain a private key: the ones whose effective rights matter. */
export const PRIVATE_KEY_ATTRIBUTES: readonly string[] = KEY_PAIRS.map(
  (pair) => PAIR_ATTRIBUTES[pair].privateKey,
);

const DN_ATTRIBUTES = [
  'hostServer',
  'nDSPKIParentCADN',
  'ndspkiCRLContainerDN',
  'ndspkiIssuedCertContainerDN',
];

/** Values are typed names, `DN#level#interval` over LDAP (NDS syntax 15). */
export const CRL_CONFIGURATION_LISTS: readonly string[] = [
  'ndspkiCRLConfigurationDNList',
  'ndspkiCRLECConfigurationDNList',
];

export const CRL_CONFIGURATION_CLASS = 'ndspkiCRLConfiguration';

/** Attribute of a CRL configuration: the DN of its CA object. */
export const CA_OF_CRL_CONFIGURATION = 'ndspkiCADN';

const CROSS_CERTIFICATES = ['crossCertificatePair', 'crossCertificatePairEC'];

const TEXT_SETTINGS: readonly string[] = [
  ...DN_ATTRIBUTES,
  ...CRL_CONFIGURATION_LISTS,
  'nDSPKISubjectName',
  'nDSPKIParentCA',
  'nDSPKISuiteBMode',
  'ndspkiSecurityRightsLevel',
  'ndspkiDefaultRSAKeySize',
  'ndspkiDefaultECCurve',
  'ndspkiDefaultCertificateLife',
];

/** Attributes that no PKCS #12 file contains. */
export const SETTINGS_ATTRIBUTES: readonly string[] = [...TEXT_SETTINGS, ...CROSS_CERTIFICATES];

/** The name of an attribute without its options. */
export const withoutOptions = (type: string): string => type.split(';', 1)[0]!;

/** True for the attributes in `names`, whatever the case and options of the type. */
function among(names: readonly string[]): (type: string) => boolean {
  const known = new Set(names.map(baseName));
  return (type) => known.has(baseName(type));
}

/** Attributes with the keys and the certificates of both key pairs. */
export const KEY_ATTRIBUTES: readonly string[] = KEY_PAIRS.flatMap(
  (pair) => Object.values(PAIR_ATTRIBUTES[pair]) as string[],
);

/** True for the attributes that the class of the CA object has: the only ones that a restore writes. */
export const isCaAttribute = among([...KEY_ATTRIBUTES, ...SETTINGS_ATTRIBUTES, 'objectClass', 'cn']);

/** True for the attributes that no PKCS #12 file contains. */
export const isSetting = among(SETTINGS_ATTRIBUTES);

/** True for the settings whose values are text. */
export const isTextSetting = among(TEXT_SETTINGS);

/** True for the attributes with certificates of either key pair. */
export const isCertificateAttribute = among(
  KEY_PAIRS.flatMap((pair) => {
    const { publicKeyCertificate, chain, selfSigned } = PAIR_ATTRIBUTES[pair];
    return [publicKeyCertificate, chain, selfSigned];
  }),
);

/** True for the attributes that name CRL configurations. */
export const isCrlConfigurationList = among(CRL_CONFIGURATION_LISTS);

/** True if the values are private keys, of either key pair. */
export const isPrivateKey = among(PRIVATE_KEY_ATTRIBUTES);

/** True if the values are DNs, which a server may return in another spelling. */
export const isDnAttribute = among([...DN_ATTRIBUTES, TREE_CA, CA_OF_CRL_CONFIGURATION]);

const CLASSES: readonly string[] = [CA_CLASS, 'Top'].map((name) => name.toLowerCase());

/** True for the object classes of a CA object, whatever their case. The names of classes have no options. */
export const isCaClass = (name: string): boolean => CLASSES.includes(name.toLowerCase());
