/** Compares the CA object with the backup after an import by other tools. */
import { certificatesOf, readTreeCa, storedCa, storedKeyOf, textOf, type StoredCa } from '../../ca/index.ts';
import type { Session } from '../../directory/index.ts';
import type { RestoredCheck } from '../../../shared/restore.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Backup } from './open.ts';
import type { RestoreWork } from './restore-work.ts';

type Item = RestoredCheck['items'][number];

/** @returns `LDAP-CA-NONE` when there is no CA object, or failures of the server */
export async function checkRestored(
  session: Session,
  work: Pick<RestoreWork, 'compare'>,
): Promise<Result<RestoredCheck>> {
  const tree = await readTreeCa(session);
  if (!tree.ok) return tree;
  const { ca, securityDn } = tree.value;
  if (!ca) return fail('LDAP-CA-NONE', { name: securityDn });
  try {
    return await work.compare(storedCa(ca));
  } finally {
    ca.wipe();
  }
}

/** Compares the values of a CA object with the backups. */
export function compareRestored(ca: StoredCa, backups: readonly Backup[]): RestoredCheck {
  const items = backups.flatMap((backup) => compared(ca, backup));
  const hostServer = textOf(ca, 'hostServer');
  return {
    dn: ca.dn,
    name: ca.cn,
    ...(hostServer !== undefined && { hostServer }),
    verdict: items.every(({ state }) => state === 'same' || state === 'locked') ? 'same' : 'different',
    items,
  };
}

function compared(ca: StoredCa, { keyPair, ca: backup, key }: Backup): Item[] {
  const found = certificatesOf(ca, keyPair);
  const has = (sha256: string): boolean => found.some((certificate) => certificate.sha256 === sha256);
  const state = (wanted: readonly { readonly sha256: string }[]): Item['state'] => {
    if (wanted.every(({ sha256 }) => has(sha256))) return 'same';
    return found.length === 0 ? 'missing' : 'different';
  };
  const { publicKeyCertificate, selfSigned, chain } = backup;
  return [
    ...(publicKeyCertificate
      ? [{ keyPair, part: 'public-key' as const, state: state([publicKeyCertificate]) }]
      : []),
    ...(selfSigned ? [{ keyPair, part: 'self-signed' as const, state: state([selfSigned]) }] : []),
    ...(chain.length > 0 ? [{ keyPair, part: 'chain' as const, state: state(chain) }] : []),
    { keyPair, part: 'key', state: keyState(ca, keyPair, key.pkcs8) },
  ];
}

function keyState(ca: StoredCa, pair: Backup['keyPair'], pkcs8: Buffer): Item['state'] {
  const stored = storedKeyOf(ca, pair);
  if (!('pkcs8' in stored)) return stored.kind === 'absent' ? 'missing' : 'locked';
  const same = stored.pkcs8.equals(pkcs8);
  stored.pkcs8.fill(0);
  return same ? 'same' : 'different';
}
