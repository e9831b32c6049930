/** Values of NDS syntax 15, "Typed Name" or "Path", as eDirectory's LDAP server writes them: `DN#number#text`. */
import { parseDn } from './distinguished-name.ts';

/** Rest of a DN behind what only looks like the number and the text. */
const DN_GOES_ON = /,\s*[A-Za-z][A-Za-z0-9-]*\s*=/g;

/** Places that are tried as the number; a DN with more of them is taken for no typed name. */
const MAX_NUMBERS = 16;

/** The DN of a typed name, whatever its text is. A value without number and text is returned as it is. */
export function dnOfTypedName(value: string): string {
  let dnEnd = 0;
  for (const { index } of value.matchAll(DN_GOES_ON)) dnEnd = index;
  let tried = 0;
  for (const { index } of value.matchAll(/#\d+(?=#)/g)) {
    if (index < dnEnd) continue;
    const dn = value.slice(0, index);
    if ((parseDn(dn)?.length ?? 0) > 0) return dn;
    if (++tried === MAX_NUMBERS) break;
  }
  return value;
}
