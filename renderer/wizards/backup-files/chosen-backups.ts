/** Backups that were chosen for verifying or restoring, and the passwords to open them. */
import type { BackupFileInfo } from '../../../shared/restore.ts';

export interface ChosenBackups {
  readonly files: readonly BackupFileInfo[];
  /** One password opens all files; else each has its own. */
  readonly samePassword: boolean;
  readonly openPassword: string;
  /** By handle of the file. */
  readonly passwords: Readonly<Record<string, string>>;
}

export const noBackups: ChosenBackups = {
  files: [],
  samePassword: true,
  openPassword: '',
  passwords: {},
};

/** What the wizards forget when their work is done. */
export const withoutPasswords: Pick<ChosenBackups, 'openPassword' | 'passwords'> = {
  openPassword: '',
  passwords: {},
};

const sameFile = (a: BackupFileInfo, b: BackupFileInfo): boolean =>
  a.folder === b.folder && a.fileName === b.fileName;

/**
 * Adds what the user chose. A file that is in the list already is looked at anew: it keeps its place, and its password
 * where its contents are still the same.
 */
export function addBackups(
  { files }: ChosenBackups,
  chosen: readonly BackupFileInfo[],
): Pick<ChosenBackups, 'files'> {
  const result = [...files];
  for (const file of chosen) {
    const at = result.findIndex((known) => sameFile(known, file));
    if (at < 0) result.push(file);
    else if (result[at]!.sha256 !== file.sha256 || result[at]!.receipt.state !== file.receipt.state) {
      result[at] = file;
    }
  }
  return { files: result };
}

export const removeBackup = (
  { files, passwords }: ChosenBackups,
  handle: string,
): Pick<ChosenBackups, 'files' | 'passwords'> => ({
  files: files.filter((file) => file.handle !== handle),
  passwords: Object.fromEntries(Object.entries(passwords).filter(([key]) => key !== handle)),
});

/** The files that a password may open. */
export const openable = ({ files }: Pick<ChosenBackups, 'files'>): readonly BackupFileInfo[] =>
  files.filter(({ failure }) => failure === undefined);

/** Each file has a password of its own: possible only where there are several. */
export const hasOwnPasswords = (data: ChosenBackups): boolean =>
  !data.samePassword && openable(data).length > 1;

/** The password of one file. */
const passwordOf = (data: ChosenBackups, handle: string): string =>
  hasOwnPasswords(data) ? (data.passwords[handle] ?? '') : data.openPassword;

/** What a call gets: each file with its password, the empty one where none is of use. */
export const withPasswords = (data: ChosenBackups): { file: string; password: string }[] =>
  data.files.map(({ handle, failure }) => ({
    file: handle,
    password: failure === undefined ? passwordOf(data, handle) : '',
  }));

/** Whether a password is missing for a file that one may open. */
export const lacksPassword = (data: ChosenBackups): boolean =>
  openable(data).some(({ handle }) => passwordOf(data, handle) === '');
