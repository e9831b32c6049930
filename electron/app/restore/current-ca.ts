import { classifyKeyPair, keyPairsOf, ownCertificates, readTreeCa, type CaObject } from '../../ca/index.ts';
import type { Session } from '../../directory/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { CurrentCa } from './checks.ts';

/** The CA that the tree has now, for comparing; without certificates if it has none. @returns failures of the server */
export async function currentCa(session: Session): Promise<Result<CurrentCa>> {
  const read = await readTreeCa(session);
  if (!read.ok) return read;
  const { ca } = read.value;
  const current = currentCaOf(ca, session.serverInfo.treeName);
  ca?.wipe();
  return ok(current);
}

/** The CA's own certificates, of all its key pairs. */
export function currentCaOf(ca: CaObject | undefined, tree: string): CurrentCa {
  if (!ca) return { tree, certificates: [] };
  const pairs = keyPairsOf(ca);
  return {
    tree,
    pairs,
    certificates: pairs.flatMap((pair) => ownCertificates(classifyKeyPair(ca, pair).certificates)),
  };
}
