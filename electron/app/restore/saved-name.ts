/** The name of what is saved of a CA before a restore replaces it. */
import { nameFault } from '../../media/index.ts';

/**
 * Returns the name without its ending, such as `ACME-TREE CA before 20261122-193800-042`. The time is in UTC, with milliseconds:
 * two attempts in one second need different names.
 * @param cn of the CA object
 */
export const savedName = (cn: string, now: Date): string => `${safeName(cn)} before ${stamp(now)}`;

const stamp = (now: Date): string =>
  now.toISOString().slice(0, 23).replace(/[-:]/g, '').replace('T', '-').replace('.', '-');

function safeName(cn: string): string {
  const name = cn.replace(/[^\p{L}\p{N} ._()-]/gu, '_').slice(0, 60);
  return nameFault(`${name} before`) ? 'CA' : name;
}
