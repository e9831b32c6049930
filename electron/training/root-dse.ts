/** The root DSE, readable by everyone (RFC 4512, section 5.1), with the attributes of eDirectory 9. */
import { OID } from './oids.ts';
import type { Attribute } from './tree/directory.ts';
import { HOST_SERVER, TREE_NAME } from './tree/facts.ts';

const attribute = (name: string, ...values: string[]): Attribute => ({
  name,
  values: values.map((value) => Buffer.from(value, 'utf8')),
});

export const rootDse: readonly Attribute[] = [
  attribute('objectClass', 'Top'),
  attribute('directoryTreeName', TREE_NAME),
  attribute('dsaName', HOST_SERVER),
  attribute('vendorName', 'OrgCA Backup'),
  attribute('vendorVersion', 'Training tree of OrgCA Backup, in the manner of eDirectory 9.1.4'),
  attribute('namingContexts', ''),
  attribute('supportedLDAPVersion', '2', '3'),
  attribute('supportedFeatures', '1.3.6.1.4.1.4203.1.5.1', '2.16.840.1.113719.1.27.99.1'),
  attribute('supportedControl', OID.pagedResults, OID.manageDsaIt),
  attribute(
    'supportedExtension',
    OID.startTls,
    OID.whoAmIRequest,
    OID.whoAmIResponse,
    OID.effectiveRightsRequest,
    OID.effectiveRightsResponse,
  ),
];
