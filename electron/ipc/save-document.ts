import { basename, dirname, extname, join } from 'node:path';
import type { Installation } from '../app/installation/index.ts';
import { existingNames, sha256Hex, writeVerified, type MediumIdentity } from '../media/index.ts';
import type { WrittenFileView } from '../../shared/views.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Host, State } from './services.ts';

/** A document that the user saves with the system's dialog. */
export interface Document {
  /** Proposed name without its extension. */
  readonly stem: string;
  /** Without a dot. */
  readonly extension: string;
  readonly typeName: string;
  make(): Promise<Buffer> | Buffer;
}

/**
 * Asks where to save a document, makes it, writes it and reads it back.
 * @param replace false: an existing file is a failure. The system's dialog has asked about replacing one already
 * @returns null if the user closed the dialog; the failures of writing (`MEDIA-*`)
 */
export async function saveDocument(
  state: Pick<State, 'busyWith'>,
  { dialogs, documents }: Host,
  { recentFolders }: Installation,
  { extension, make, stem, typeName }: Document,
  replace = true,
): Promise<Result<WrittenFileView | null>> {
  const suggested = join(documents, `${stem}.${extension}`);
  const type = { name: typeName, extensions: [extension] };
  const chosen = await dialogs.saveAs(suggested, type, { asksToReplace: true });
  if (chosen === undefined) return ok(null);
  const path = withExtension(chosen, extension);
  // The dialog has not asked about a name that it did not return, nor about a file that appears later.
  const existing = await existingNames(dirname(path), [basename(path)]);
  if (!existing.ok) return existing;
  const mayReplace = replace && path === chosen && existing.value.length > 0;
  return state.busyWith(async () =>
    writeDocument(path, await make(), { replace: mayReplace, recentFolders }),
  );
}

/** System dialogs differ in whether they add the extension. */
export const withExtension = (path: string, extension: string): string =>
  extname(path) === '' ? `${path}.${extension}` : path;

interface WriteOptions {
  /** As it was when the folder was chosen; absent: as it is now. */
  readonly medium?: MediumIdentity;
  /** An existing file may be replaced. */
  readonly replace: boolean;
}

/** Writes one file, reads it back and describes it. @param path absolute */
export async function writeDocument(
  path: string,
  bytes: Buffer,
  { recentFolders, ...options }: WriteOptions & Pick<Installation, 'recentFolders'>,
): Promise<Result<WrittenFileView>> {
  await recentFolders.add(dirname(path));
  const written = await writeVerified(path, bytes, options);
  if (!written.ok) return written;
  return ok({ path, fileName: basename(path), sizeBytes: bytes.length, sha256: sha256Hex(bytes) });
}
