import { classifyCa } from '../../certificates/index.ts';
import type { Session } from '../../directory/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { CurrentCa } from './checks.ts';
import { certificatesOf, readPresentCa } from './present-ca.ts';

/** The CA that the tree has now, for comparing; without certificates when it has none. @returns failures of the server */
export async function currentCa(session: Session): Promise<Result<CurrentCa>> {
  const present = await readPresentCa(session);
  if (!present.ok) return present;
  const { ca } = present.value;
  const own = (['rsa', 'ec'] as const).flatMap((pair) => {
    const { selfSigned, publicKeyCertificate } = classifyCa(certificatesOf(ca, pair));
    return [publicKeyCertificate, selfSigned].filter((certificate) => certificate !== undefined);
  });
  ca?.wipe();
  return ok({ tree: session.serverInfo.treeName, certificates: own });
}
