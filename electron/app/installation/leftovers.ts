import { listDrives, removeLeftovers, type RecentFolders } from '../../media/index.ts';
import type { LeftoverView } from '../../../shared/restore.ts';

/** Milliseconds. The job process of a killed program ends by itself, after the step that it is at. */
const PATIENCE = 10_000;

/** Removes what killed runs left in the folders written to lately and on the drives that are there now. */
export async function clearLeftovers(recentFolders: RecentFolders): Promise<readonly LeftoverView[]> {
  const drives = await listDrives();
  const folders = [...recentFolders.list(), ...drives.map(({ mountPoint }) => mountPoint)];
  return removeLeftovers(folders, { patience: PATIENCE });
}
