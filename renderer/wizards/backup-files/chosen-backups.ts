/** Backups that were chosen for verifying or restoring, and the passwords to open them. */
import { asGiven, type GivenPassword, type KnownPassword } from '../../../shared/keepers.ts';
import type { BackupFileInfo } from '../../../shared/restore.ts';
import { needsSecondPassword } from '../../../shared/verdict.ts';
import type { Failure } from '../../../shared/result.ts';

export interface ChosenBackups {
  readonly files: readonly BackupFileInfo[];
  /** One password opens all files; else each has its own. */
  readonly samePassword: boolean;
  readonly openPassword: KnownPassword;
  /** By handle of the file. */
  readonly passwords: Readonly<Record<string, KnownPassword>>;
  /** Of the files that have turned out to have a second password, by handle. */
  readonly secondPasswords: Readonly<Record<string, string>>;
}

export const noBackups: ChosenBackups = {
  files: [],
  samePassword: true,
  openPassword: '',
  passwords: {},
  secondPasswords: {},
};

export const withoutPasswords: Pick<ChosenBackups, 'openPassword' | 'passwords' | 'secondPasswords'> = {
  openPassword: '',
  passwords: {},
  secondPasswords: {},
};

const sameFile = (a: BackupFileInfo, b: BackupFileInfo): boolean =>
  a.folder === b.folder && a.fileName === b.fileName;

/**
 * Adds what the user chose. A file that is in the list already is checked again: it keeps its place, and its password
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

const passwordOf = (data: ChosenBackups, handle: string): KnownPassword =>
  hasOwnPasswords(data) ? (data.passwords[handle] ?? '') : data.openPassword;

/** What a call gets: each file with its passwords, the empty one where none is of use. */
export const withPasswords = (
  data: ChosenBackups,
): { file: string; password: GivenPassword; secondPassword?: string }[] =>
  data.files.map(({ handle, failure }) => {
    const secondPassword = data.secondPasswords[handle];
    return {
      file: handle,
      password: failure === undefined ? asGiven(passwordOf(data, handle)) : '',
      ...(secondPassword && { secondPassword }),
    };
  });

/** The files that a failure of opening several is about, by handle. */
export const refusedFiles = (
  { files }: Pick<ChosenBackups, 'files'>,
  failure: Failure,
): Record<string, Failure> =>
  Object.fromEntries(
    files.flatMap(({ fileName, handle }) => (fileName === failure.values['file'] ? [[handle, failure]] : [])),
  );

/** Has the fields for second passwords appear. @param refused by handle of the file */
export const askSecondPasswords = (
  { secondPasswords }: ChosenBackups,
  refused: Readonly<Record<string, Failure>>,
): Pick<ChosenBackups, 'secondPasswords'> => ({
  secondPasswords: {
    ...Object.fromEntries(
      Object.entries(refused).flatMap(([handle, failure]) =>
        needsSecondPassword(failure) ? [[handle, '']] : [],
      ),
    ),
    ...secondPasswords,
  },
});

/** Whether a password is missing for a file that one may open. */
export const lacksPassword = (data: ChosenBackups): boolean =>
  openable(data).some(({ handle }) => passwordOf(data, handle) === '');

/** Every password that the answers hold. */
export const allPasswords = (data: ChosenBackups): readonly KnownPassword[] => [
  data.openPassword,
  ...Object.values(data.passwords),
];
