/**
 * The attributes of the training tree: server spelling, how values compare, who may read them. NDSPKI names and flags as in
 * eDirectory 9.1.4's subschema.
 */

export type Syntax = 'text' | 'exact' | 'dn' | 'octets' | 'integer' | 'boolean' | 'time';

export interface AttributeSchema {
  /** Spelling that the server answers with. */
  readonly name: string;
  readonly syntax: Syntax;
  readonly single: boolean;
  /** Readable by: `public` everyone, `bound` all users, `supervisor` users with that right, `never` no one. */
  readonly read: 'public' | 'bound' | 'supervisor' | 'never';
  /** Answered only when asked for by name or with `+`. */
  readonly operational: boolean;
}

/** One line for each kind: flags, then names. `1` single-valued, `p` public, `s` supervisor only, `n` never read, `o` operational. */
const kinds: readonly (readonly [Syntax, string, string])[] = [
  ['text', 'p', 'objectClass cn o ou T c l dc uid'],
  [
    'text',
    '',
    'sn givenName fullName initials title description telephoneNumber facsimileTelephoneNumber mobile mail',
  ],
  [
    'text',
    '',
    'st street postalCode employeeNumber departmentNumber Language Version status networkAddress externalName',
  ],
  ['dn', '', 'member equivalentToMe groupMembership securityEquals manager owner ndsHomeDirectoryHost'],
  ['dn', '1', 'hostServer ldapServerDN ldapGroupDN nDSPKIParentCADN sASServiceDN sASSecurityDN'],
  ['dn', '', 'nDSPKITreeCADN nDSPKIKeyMaterialDN nDSPKISDKeyServerDN ndspkiTrustedRootList'],
  ['dn', '1', 'sASLoginPolicyDN sASLoginMethodContainerDN nspmPasswordPolicyDN'],
  ['dn', '1p', 'ndspkiCADN ndspkiCRLContainerDN ndspkiIssuedCertContainerDN ndspkiDistributionPointDN'],
  ['dn', '1p', 'ndspkiCRLConfigurationDN'],
  [
    'octets',
    'p',
    'userCertificate cACertificate cAECCertificate crossCertificatePair crossCertificatePairEC',
  ],
  [
    'octets',
    '1p',
    'nDSPKIPublicKey nDSPKIPublicKeyEC nDSPKIPublicKeyCertificate nDSPKIPublicKeyCertificateEC',
  ],
  ['octets', 'p', 'nDSPKICertificateChain nDSPKICertificateChainEC ndspkiAdditionalRoots'],
  [
    'octets',
    '1p',
    'nDSPKITrustedRootCertificate certificateRevocationList authorityRevocationList deltaRevocationList',
  ],
  ['octets', '1p', 'ndspkiTimeInterval'],
  ['octets', '1s', 'nDSPKIPrivateKey nDSPKIPrivateKeyEC nDSPKIKeyFile'],
  ['octets', 's', 'nDSPKISDKeyStruct'],
  ['octets', '1', 'nDSPKISDKeyCert nDSPKISDKeyID'],
  ['text', '1', 'nDSPKISubjectName nDSPKIGivenName nDSPKIParentCA'],
  ['text', '1p', 'nDSPKINotBefore nDSPKINotAfter ndspkiDefaultECCurve ndspkiCRLFileName'],
  ['text', 'p', 'ndspkiDistributionPoints ndspkiCRLConfigurationDNList ndspkiCRLECConfigurationDNList'],
  ['text', '', 'ndspkiKMOExport ndspkiDirectory'],
  [
    'integer',
    '1p',
    'nDSPKISuiteBMode ndspkiCRLNumber ndspkiDefaultRSAKeySize ndspkiDefaultCertificateLife ndspkiCRLType',
  ],
  ['integer', '1p', 'ndspkiCRLExtendValidity ndspkiStatus ndspkiCRLMaxProcessingInterval'],
  ['integer', '1', 'ndspkiSecurityRightsLevel'],
  ['time', '1p', 'ndspkiIssueTime ndspkiNextIssueTime ndspkiAttemptTime'],
  ['boolean', '1', 'loginDisabled lockedByIntruder passwordAllowChange passwordRequired'],
  ['integer', '1', 'loginGraceLimit loginGraceRemaining loginMaximumSimultaneous passwordMinimumLength'],
  ['time', '1', 'passwordExpirationTime loginExpirationTime loginTime loginIntruderResetTime'],
  ['octets', '1', 'loginAllowedTimeMap'],
  ['octets', 'n', 'userPassword'],
  ['text', '', 'ACL'],
  ['time', '1o', 'createTimestamp modifyTimestamp'],
  ['dn', '1o', 'creatorsName modifiersName subschemaSubentry'],
  ['text', '1o', 'structuralObjectClass entryDN'],
  ['integer', '1o', 'subordinateCount revision localEntryID entryFlags'],
  ['octets', '1o', 'GUID'],
];

const schema = new Map<string, AttributeSchema>(
  kinds.flatMap(([syntax, flags, names]) =>
    names.split(' ').map((name): [string, AttributeSchema] => [
      name.toLowerCase(),
      {
        name,
        syntax,
        single: flags.includes('1'),
        operational: flags.includes('o'),
        read: flags.includes('p')
          ? 'public'
          : flags.includes('s')
            ? 'supervisor'
            : flags.includes('n')
              ? 'never'
              : 'bound',
      },
    ]),
  ),
);

/** The attribute of this name in any case, without options such as `;binary`; undefined for one that the tree does not know. */
export const attributeSchema = (type: string): AttributeSchema | undefined => schema.get(attributeKey(type));

/** Lower-case name without options. */
export const attributeKey = (type: string): string => type.split(';', 1)[0]!.trim().toLowerCase();

/** Classes that may stand below a Security container only, or below each other (allowed parents of the schema). */
export const allowedParents: Readonly<Record<string, readonly string[]>> = {
  ndspkicertificateauthority: ['sassecurity'],
  ndspkisdkeyaccesspartition: ['sassecurity'],
  ndspkisdkeylist: ['ndspkisdkeyaccesspartition'],
  ndspkicrlconfiguration: ['ndspkicontainer'],
  ndspkitrustedrootobject: ['ndspkitrustedroot'],
};
