/** The CA of a training tree as a backup reads it. */
import { caMaterial, readCa, type CaMaterial } from '../../../electron/ca/index.ts';
import { ENTRY_RIGHTS, type Session } from '../../../electron/directory/index.ts';
import { startTrainingTree, type TrainingMaterial } from '../../../electron/training/index.ts';
import { logInOverLdaps, valueOf } from './log-in.ts';

/** Reads a CA object and sorts it in this process, as the product does in a job process. */
export async function readMaterial(session: Session, dn: string, keyPassword?: Buffer): Promise<CaMaterial> {
  const [entry, key] = await session.effectiveRights(dn, [ENTRY_RIGHTS, 'nDSPKIPrivateKey']);
  const rights = { supervisor: entry?.supervisor ?? 'failed', readKey: key?.read ?? 'failed' } as const;
  return caMaterial(valueOf(await readCa(session, dn)), rights, keyPassword);
}

/** @param keyForm how the directory keeps the keys */
export async function caMaterialOf(
  material: TrainingMaterial,
  keyForm: 'pkcs8' | 'wrapped',
): Promise<CaMaterial> {
  const tree = await startTrainingTree({ material, keyForm });
  const session = await logInOverLdaps(tree, tree.administrator);
  const read = await readMaterial(session, tree.caDn);
  session.close();
  await tree.close();
  return read;
}
