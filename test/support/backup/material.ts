/** The CA of a training tree as a backup reads it. */
import { readMaterial } from '../../../electron/app/backup/index.ts';
import type { CaMaterial } from '../../../electron/ca/index.ts';
import { startTrainingTree, type TrainingMaterial } from '../../../electron/training/index.ts';
import { logIn, valueOf } from './log-in.ts';

/** @param keyForm how the directory keeps the keys */
export async function caMaterialOf(
  material: TrainingMaterial,
  keyForm: 'pkcs8' | 'wrapped',
): Promise<CaMaterial> {
  const tree = await startTrainingTree({ material, keyForm });
  const { dotted: user, password } = tree.administrator;
  const session = await logIn({ server: tree.host, port: tree.ldapsPort, security: 'ldaps', user, password });
  const read = valueOf(await readMaterial({ session }, tree.caDn));
  session.close();
  await tree.close();
  return read;
}
