/**
 * eDirectory's NDSPKI classes as an OpenLDAP schema. The names are eDirectory's; the OIDs are OpenLDAP's experimental
 * arc, as eDirectory 9 gives one OID to several attributes, which slapd refuses. `cACertificate`, `userCertificate` and
 * the revocation lists come from OpenLDAP's core schema.
 */
const ARC = '1.3.6.1.4.1.4203.666.11.99';

type Syntax = 'octets' | 'dn' | 'text' | 'ia5' | 'integer' | 'time';

const SYNTAXES: Readonly<Record<Syntax, string>> = {
  octets: 'EQUALITY octetStringMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.40',
  dn: 'EQUALITY distinguishedNameMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.12',
  text: 'EQUALITY caseIgnoreMatch SUBSTR caseIgnoreSubstringsMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15',
  ia5: 'EQUALITY caseIgnoreIA5Match SYNTAX 1.3.6.1.4.1.1466.115.121.1.26',
  integer: 'EQUALITY integerMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27',
  time: 'EQUALITY generalizedTimeMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.24',
};

/** Name, syntax, and whether one value is the most. */
const ATTRIBUTES: readonly (readonly [string, Syntax, ('single' | 'multi')?])[] = [
  ['hostServer', 'dn'],
  ['directoryTreeName', 'text'],
  ['dsaName', 'dn'],
  ['subordinateCount', 'integer'],
  ['loginGraceRemaining', 'integer'],
  ['nDSPKIPublicKey', 'octets'],
  ['nDSPKIPrivateKey', 'octets'],
  ['nDSPKIPublicKeyCertificate', 'octets'],
  ['nDSPKICertificateChain', 'octets', 'multi'],
  ['nDSPKIPublicKeyEC', 'octets'],
  ['nDSPKIPrivateKeyEC', 'octets'],
  ['nDSPKIPublicKeyCertificateEC', 'octets'],
  ['crossCertificatePairEC', 'octets', 'multi'],
  ['nDSPKICertificateChainEC', 'octets', 'multi'],
  ['cAECCertificate', 'octets', 'multi'],
  ['nDSPKIParentCA', 'text'],
  ['nDSPKIParentCADN', 'dn'],
  ['nDSPKISuiteBMode', 'integer'],
  ['nDSPKIKeyFile', 'octets'],
  ['nDSPKISubjectName', 'text'],
  ['nDSPKIGivenName', 'text'],
  ['nDSPKIKeyMaterialDN', 'dn', 'multi'],
  ['nDSPKITreeCADN', 'dn', 'multi'],
  ['nDSPKITrustedRootCertificate', 'octets'],
  ['nDSPKINotBefore', 'text'],
  ['nDSPKINotAfter', 'text'],
  ['nDSPKISDKeyServerDN', 'dn', 'multi'],
  ['nDSPKISDKeyStruct', 'octets', 'multi'],
  ['nDSPKISDKeyCert', 'octets'],
  ['ndspkiAdditionalRoots', 'octets', 'multi'],
  ['ndspkiCRLFileName', 'text'],
  ['ndspkiStatus', 'integer', 'multi'],
  ['ndspkiIssueTime', 'time'],
  ['ndspkiNextIssueTime', 'time'],
  ['ndspkiAttemptTime', 'time'],
  ['ndspkiTimeInterval', 'octets'],
  ['ndspkiCRLMaxProcessingInterval', 'integer'],
  ['ndspkiCRLNumber', 'integer'],
  ['ndspkiDistributionPoints', 'text', 'multi'],
  ['ndspkiCRLProcessData', 'octets', 'multi'],
  ['ndspkiCRLConfigurationDNList', 'text', 'multi'],
  ['ndspkiCRLECConfigurationDNList', 'text', 'multi'],
  ['ndspkiCADN', 'dn'],
  ['ndspkiCRLContainerDN', 'dn'],
  ['ndspkiIssuedCertContainerDN', 'dn'],
  ['ndspkiDistributionPointDN', 'dn'],
  ['ndspkiCRLConfigurationDN', 'dn'],
  ['ndspkiDirectory', 'text', 'multi'],
  ['ndspkiTrustedRootList', 'dn', 'multi'],
  ['ndspkiSecurityRightsLevel', 'integer'],
  ['ndspkiKMOExport', 'text', 'multi'],
  ['ndspkiCRLType', 'integer'],
  ['ndspkiCRLExtendValidity', 'integer'],
  ['ndspkiDefaultRSAKeySize', 'integer'],
  ['ndspkiDefaultECCurve', 'ia5'],
  ['ndspkiDefaultCertificateLife', 'integer'],
];

/** Class, what it must have besides `cn`, what it may have. */
const CLASSES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['sASSecurity', [], ['nDSPKITreeCADN']],
  [
    'nDSPKICertificateAuthority',
    [],
    [
      'hostServer',
      'nDSPKIPublicKey',
      'nDSPKIPrivateKey',
      'nDSPKIPublicKeyCertificate',
      'nDSPKICertificateChain',
      'nDSPKICertificateChainEC',
      'nDSPKIParentCA',
      'nDSPKIParentCADN',
      'nDSPKISubjectName',
      'nDSPKIPublicKeyEC',
      'nDSPKIPrivateKeyEC',
      'nDSPKIPublicKeyCertificateEC',
      'crossCertificatePairEC',
      'nDSPKISuiteBMode',
      'cACertificate',
      'cAECCertificate',
      'ndspkiCRLContainerDN',
      'ndspkiIssuedCertContainerDN',
      'ndspkiCRLConfigurationDNList',
      'ndspkiCRLECConfigurationDNList',
      'ndspkiSecurityRightsLevel',
      'ndspkiDefaultRSAKeySize',
      'ndspkiDefaultECCurve',
      'ndspkiDefaultCertificateLife',
    ],
  ],
  [
    'nDSPKIKeyMaterial',
    [],
    [
      'hostServer',
      'nDSPKIKeyFile',
      'nDSPKIPrivateKey',
      'nDSPKIPublicKey',
      'nDSPKIPublicKeyCertificate',
      'nDSPKICertificateChain',
      'nDSPKISubjectName',
      'nDSPKIGivenName',
      'ndspkiAdditionalRoots',
      'nDSPKINotBefore',
      'nDSPKINotAfter',
    ],
  ],
  ['nDSPKITrustedRoot', [], ['ndspkiTrustedRootList']],
  [
    'nDSPKITrustedRootObject',
    ['nDSPKITrustedRootCertificate'],
    ['nDSPKISubjectName', 'nDSPKINotBefore', 'nDSPKINotAfter', 'givenName', 'sn'],
  ],
  ['nDSPKISDKeyAccessPartition', [], []],
  ['nDSPKISDKeyList', [], ['nDSPKISDKeyServerDN', 'nDSPKISDKeyStruct', 'nDSPKISDKeyCert']],
  ['sASService', [], ['hostServer', 'nDSPKIKeyMaterialDN', 'ndspkiKMOExport', 'owner']],
  ['ndspkiContainer', [], []],
  [
    'ndspkiCertificate',
    ['userCertificate'],
    ['nDSPKISubjectName', 'nDSPKINotBefore', 'nDSPKINotAfter', 'givenName', 'sn'],
  ],
  [
    'ndspkiCRLConfiguration',
    [],
    [
      'ndspkiCRLFileName',
      'ndspkiDirectory',
      'ndspkiStatus',
      'ndspkiIssueTime',
      'ndspkiNextIssueTime',
      'ndspkiAttemptTime',
      'ndspkiTimeInterval',
      'ndspkiCRLMaxProcessingInterval',
      'ndspkiCRLNumber',
      'ndspkiDistributionPoints',
      'ndspkiDistributionPointDN',
      'ndspkiCADN',
      'ndspkiCRLProcessData',
      'nDSPKIPublicKey',
      'nDSPKIPrivateKey',
      'nDSPKIPublicKeyCertificate',
      'nDSPKICertificateChain',
      'nDSPKIParentCA',
      'nDSPKIParentCADN',
      'nDSPKISubjectName',
      'cACertificate',
      'hostServer',
      'ndspkiCRLType',
      'ndspkiCRLExtendValidity',
    ],
  ],
  ['ncpServer', [], ['hostServer', 'description']],
];

/** The schema in slapd.conf's form (slapd.conf(5)). */
export function ndspkiSchema(): string {
  const attributes = ATTRIBUTES.map(
    ([name, syntax, count = 'single'], index) =>
      `attributetype ( ${ARC}.4.${index + 1} NAME '${name}' ${SYNTAXES[syntax]}${count === 'single' ? ' SINGLE-VALUE' : ''} )`,
  );
  const classes = CLASSES.map(
    ([name, must, may], index) =>
      `objectclass ( ${ARC}.6.${index + 1} NAME '${name}' SUP top STRUCTURAL ` +
      `MUST ( ${['cn', ...must].join(' $ ')} ) MAY ( ${['description', ...may].join(' $ ')} ) )`,
  );
  // eDirectory's users have their grace logins as an ordinary attribute.
  const login = `objectclass ( ${ARC}.6.90 NAME 'ndsLoginProperties' SUP top AUXILIARY MAY ( loginGraceRemaining $ subordinateCount ) )`;
  return [...attributes, ...classes, login, ''].join('\n');
}
