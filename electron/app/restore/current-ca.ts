import { classifyKeyPair, keyPairsOf, ownCertificates, type StoredCa } from '../../ca/index.ts';
import type { CurrentCa } from './checks.ts';

/** The CA's own certificates, of all its key pairs. */
export function currentCaOf(ca: StoredCa | undefined, tree: string): CurrentCa {
  if (!ca) return { tree, certificates: [] };
  const pairs = keyPairsOf(ca);
  return {
    tree,
    pairs,
    certificates: pairs.flatMap((pair) => ownCertificates(classifyKeyPair(ca, pair).certificates)),
  };
}
