/** Controls and extended operations that this server knows. */
export const OID = {
  /** RFC 2696 */
  pagedResults: '1.2.840.113556.1.4.319',
  /** RFC 3296 */
  manageDsaIt: '2.16.840.1.113730.3.4.2',
  /** RFC 4511, section 4.14 */
  startTls: '1.3.6.1.4.1.1466.20037',
  /** eDirectory's own (LDAP Libraries for C: ldap_get_effective_privileges, ldap_get_bind_dn). */
  whoAmIRequest: '2.16.840.1.113719.1.27.100.31',
  whoAmIResponse: '2.16.840.1.113719.1.27.100.32',
  effectiveRightsRequest: '2.16.840.1.113719.1.27.100.33',
  effectiveRightsResponse: '2.16.840.1.113719.1.27.100.34',
} as const;
