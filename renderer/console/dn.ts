/** What the console needs to know of DNs (RFC 4514): the position of an object. Pure. */
import type { TreeNode } from '../../shared/views.ts';

/** Splits behind the first RDN, at the first comma that is not escaped (RFC 4514, section 2.4). */
const FIRST_RDN = /^((?:[^\\,]|\\.)*),?(.*)$/su;

/** @returns the DN of the container that holds an object; the root's is the empty one */
export const parentDn = (dn: string): string => FIRST_RDN.exec(dn)?.[2] ?? '';

/** @returns the DNs of the containers above an object, the root first */
export function ancestors(dn: string): readonly string[] {
  const found: string[] = [];
  for (let at = dn; at !== '';) {
    at = parentDn(at);
    found.unshift(at);
  }
  return found;
}

/** Undoes RFC 4514's escapes; consecutive hexadecimal pairs are UTF-8 octets. */
const unescapeValue = (value: string): string =>
  value.replace(/((?:\\[0-9a-f]{2})+)|\\(.)/gisu, (_whole, pairs: string | undefined, character: string) =>
    pairs === undefined
      ? character
      : new TextDecoder().decode(
          Uint8Array.from(pairs.slice(1).split('\\'), (pair) => Number.parseInt(pair, 16)),
        ),
  );

/** The naming value as text, for a container that has not been read. */
function namingValue(dn: string): string {
  const rdn = FIRST_RDN.exec(dn)?.[1] ?? dn;
  return unescapeValue(rdn.slice(rdn.indexOf('=') + 1));
}

/** The container that holds an object, as far as the object's own DN tells. */
export function containerOf({ dn }: Pick<TreeNode, 'dn'>): TreeNode {
  const parent = parentDn(dn);
  return { dn: parent, name: namingValue(parent), kind: 'container', container: true, objectClass: '' };
}
