/**
 * A container with many users, as LDIF for slapadd:
 *
 *     node test/support/slapd/large-container.ts users.ldif 100000
 */
import { closeSync, openSync, writeSync } from 'node:fs';

/** Below `baseTree`'s `o=acme`. */
export const LARGE_CONTAINER = 'ou=people,o=acme';

const BLOCK = 1000;

/** @param count number of users below `LARGE_CONTAINER`, which is written too */
export function writeLargeContainer(path: string, count: number): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, `dn: ${LARGE_CONTAINER}\nobjectClass: organizationalUnit\nou: people\n\n`);
    for (let from = 0; from < count; from += BLOCK) {
      const entries = Array.from({ length: Math.min(BLOCK, count - from) }, (_, i) => {
        const name = `user${String(from + i).padStart(6, '0')}`;
        return `dn: cn=${name},${LARGE_CONTAINER}\nobjectClass: inetOrgPerson\ncn: ${name}\nsn: Person\n`;
      });
      writeSync(file, `${entries.join('\n')}\n`);
    }
  } finally {
    closeSync(file);
  }
}

if (import.meta.main) {
  const [path, count] = process.argv.slice(2);
  if (path === undefined) throw new Error('usage: large-container.ts FILE [COUNT]');
  writeLargeContainer(path, Number(count ?? 100_000));
}
