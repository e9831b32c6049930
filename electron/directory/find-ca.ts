/** Finding the Organizational CA, with the same few requests in a tree of any size. */
import { type Result, fail, ok } from '../../shared/result.ts';
import { attributeTexts } from './attributes.ts';
import { displayName } from './display.ts';
import { normalizeDn, parseDn, sameDn } from './distinguished-name.ts';
import type { LdapChannel } from './ldap-channel.ts';
import { CA_CLASS, TREE_CA } from './pki-schema.ts';
import type { ServerInfo } from './root-dse.ts';
import { readEntry } from './read-entry.ts';
import { search, where } from './search.ts';
import type { RequestOptions } from './request-options.ts';

/** Naming contexts below which the Security container is looked for; eDirectory has one, the empty DN. */
const MAX_CONTEXTS = 4;
/** CA objects that are told apart; a tree has one. */
const MAX_CAS = 16;

/** DNs that the Security container may have: `cn=Security`, or below another root than the tree's. */
export function securityContainers(info: ServerInfo): string[] {
  const contexts = info.namingContexts.filter((context) => parseDn(context) !== undefined);
  const below = contexts.slice(0, MAX_CONTEXTS).map((context) => (context === '' ? '' : `,${context}`));
  return [...new Set(['', ...below])].map((rest) => `cn=Security${rest}`);
}

function distinct(dns: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const dn of dns) {
    const parsed = parseDn(dn);
    if (parsed !== undefined && parsed.length > 0) byName.set(normalizeDn(parsed), dn);
  }
  return [...byName.values()];
}

/** True for the failures of an object that does not exist or is hidden from the user. */
export const isMissing = (code: string): boolean => code === 'LDAP-32' || code === 'LDAP-601';

/**
 * The DN of the Organizational CA: where `nDSPKITreeCADN` of the Security container points, else the only object of the
 * CA's class directly below it.
 * @returns `LDAP-CA-NONE`, `LDAP-CA-SEVERAL`, `LDAP-SECURITY-NONE`, `LDAP-4`, or another failure of the server
 */
export async function findCa(
  channel: LdapChannel,
  info: ServerInfo,
  options: RequestOptions,
): Promise<Result<string>> {
  for (const security of securityContainers(info)) {
    const container = await readEntry(channel, security, [TREE_CA], options);
    if (!container.ok) {
      if (isMissing(container.failure.code)) continue;
      return container;
    }
    const pointers = distinct(attributeTexts(container.value, TREE_CA));
    const found = await search(channel, {
      ...options,
      base: security,
      scope: 'one',
      filter: `(objectClass=${CA_CLASS})`,
      attributes: ['1.1'],
      max: MAX_CAS,
    });
    if (!found.ok) return found;
    const { entries, limited } = found.value;
    const chosen = choose(pointers, distinct(entries.map(({ dn }) => dn)), security);
    // Among the objects that the server kept back there can be another CA.
    if (limited && chosen.ok && !pointers.some((dn) => sameDn(dn, chosen.value)))
      return fail('LDAP-4', { ...where(channel, security), codes: 'LDAP 4' });
    return chosen;
  }
  return fail('LDAP-SECURITY-NONE');
}

/** The pointer decides if it names an existing object; a stale one does not hide the only CA. */
function choose(pointers: readonly string[], objects: readonly string[], security: string): Result<string> {
  const known = new Set(objects.map((dn) => normalizeDn(parseDn(dn)!)));
  const pointed = pointers.filter((dn) => known.has(normalizeDn(parseDn(dn)!)));
  if (pointed.length === 1) return ok(pointed[0]!);
  const candidates = pointed.length > 1 ? pointed : objects;
  if (candidates.length === 1) return ok(candidates[0]!);
  // No object to be seen, but a pointer: reading it tells whether it is there, hidden or elsewhere.
  if (candidates.length === 0 && pointers.length === 1) return ok(pointers[0]!);
  if (candidates.length === 0) return fail('LDAP-CA-NONE', { name: displayName(security) });
  return fail('LDAP-CA-SEVERAL', {
    count: candidates.length,
    names: candidates.map(displayName).join('; '),
  });
}
