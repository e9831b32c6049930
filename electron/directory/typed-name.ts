/** Values of NDS syntax 15, "Typed Name" or "Path", as eDirectory's LDAP server writes them: `DN#number#text`. */
import { parseDn } from './distinguished-name.ts';

/** Rest of a DN behind what only looks like the number and the text. */
const DN_GOES_ON = /,\s*[A-Za-z][A-Za-z0-9-]*\s*=/;

/** The DN of a typed name, whatever its text is. A value without number and text is returned as it is. */
export function dnOfTypedName(value: string): string {
  for (const { index, 0: number } of value.matchAll(/#\d+(?=#)/g)) {
    const dn = value.slice(0, index);
    const text = value.slice(index + number.length + 1);
    if ((parseDn(dn)?.length ?? 0) > 0 && !DN_GOES_ON.test(text)) return dn;
  }
  return value;
}
