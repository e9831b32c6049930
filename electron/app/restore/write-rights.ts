/** Whether the user may write what a restore writes: asked before anything is done. */
import { isPrivateKey, sameValues, withoutOptions, type TreeCa } from '../../ca/index.ts';
import {
  ATTRIBUTE_RIGHT,
  ENTRY_RIGHT,
  ENTRY_RIGHTS,
  TREE_CA,
  type Attribute,
  type Rights,
  type Session,
} from '../../directory/index.ts';
import type { WriteRights } from '../../../shared/restore.ts';

/** Whether the Security container points to this CA object and to no other. */
export const isPointedTo = ({ pointers }: Pick<TreeCa, 'pointers'>, dn: string): boolean =>
  sameValues(TREE_CA, pointers, [Buffer.from(dn, 'utf8')]);

/** @returns `unknown` if the server does not answer for effective rights, as servers other than eDirectory */
export async function writeRights(
  session: Session,
  { ca, pointers, securityDn }: TreeCa,
  dn: string,
  attributes: readonly Attribute[],
): Promise<WriteRights> {
  const pointed = isPointedTo({ pointers }, dn);
  const inSecurity = [...(ca ? [] : [ENTRY_RIGHTS]), ...(pointed ? [] : [TREE_CA])];
  const keys = attributes.map(({ type }) => withoutOptions(type)).filter(isPrivateKey);
  const asked = [
    ...(ca ? await session.effectiveRights(ca.dn, ['hostServer', ...keys]) : []),
    ...(inSecurity.length > 0 ? await session.effectiveRights(securityDn, inSecurity) : []),
  ];
  if (asked.some((rights) => rights.bits !== undefined && !mayWrite(rights))) return 'denied';
  return asked.every(({ bits }) => bits !== undefined) ? 'granted' : 'unknown';
}

/** Write, or for an entry the right to add entries to it; Supervisor includes both. */
function mayWrite({ attribute, bits = 0 }: Rights): boolean {
  const needed =
    attribute === ENTRY_RIGHTS
      ? ENTRY_RIGHT.add | ENTRY_RIGHT.supervisor
      : ATTRIBUTE_RIGHT.write | ATTRIBUTE_RIGHT.supervisor;
  return (bits & needed) !== 0;
}
