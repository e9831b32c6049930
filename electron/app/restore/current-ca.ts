import { classifyKeyPair, keyPairsOf, ownCertificates, readTreeCa } from '../../ca/index.ts';
import type { Session } from '../../directory/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { CurrentCa } from './checks.ts';

/** The CA that the tree has now, for comparing; without certificates if it has none. @returns failures of the server */
export async function currentCa(session: Session): Promise<Result<CurrentCa>> {
  const read = await readTreeCa(session);
  if (!read.ok) return read;
  const { ca } = read.value;
  const tree = session.serverInfo.treeName;
  const certificates = ca
    ? keyPairsOf(ca).flatMap((pair) => ownCertificates(classifyKeyPair(ca, pair).certificates))
    : [];
  ca?.wipe();
  return ok({ tree, certificates });
}
