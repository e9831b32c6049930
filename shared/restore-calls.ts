/** The calls for verifying backups, restoring from them, changing their passwords, and for the record. Part of the contract. */
import * as v from 'valibot';
import { call, dn, gateway, handle, jobId, nothing, profile, text } from './call.ts';
import type { GatewayOffer, GatewayOutcome } from './gateway.ts';
import { givenPassword } from './keeper-calls.ts';
import { MIN_PASSWORD_LENGTH, type WrittenFileView } from './views.ts';
import {
  OFFLINE_OUTPUTS,
  type BackupFileInfo,
  type BackupsInFolder,
  type ChangedPassword,
  type FolderView,
  type GatewayRestored,
  type LeftoverView,
  type OpenedBackupView,
  type RestoredCheck,
  type RestoredView,
  type RestoreDefaults,
  type RestorePlan,
  type RestoreSheet,
  type SheetAbout,
  type VerifiedView,
} from './restore.ts';
import type { LastBackupView, RecordGapsView, RecordView } from './record.ts';
import { BESIDE_CHOICES } from './seal.ts';

const password = givenPassword();
const newPassword = v.pipe(text(1024), v.minLength(MIN_PASSWORD_LENGTH));
const opened = v.strictObject({ file: handle, password, secondPassword: v.optional(text(1024)) });
/** The files of one CA: that of its RSA key pair, that of its EC key pair, or both. */
const caFiles = v.pipe(
  v.array(v.strictObject({ ...opened.entries, beside: v.optional(v.picklist(BESIDE_CHOICES)) })),
  v.minLength(1),
  v.maxLength(2),
);
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64));
const outputs = v.pipe(
  v.array(v.picklist(OFFLINE_OUTPUTS)),
  v.minLength(1),
  v.maxLength(OFFLINE_OUTPUTS.length),
);
/** Name of the CA object and dotted or LDAP name of its host server, for what is written down about it. */
const about = { name: v.optional(name), hostServer: v.optional(dn) };

const sheetSource = v.variant('kind', [
  v.strictObject({ kind: v.literal('backup'), backup: handle }),
  v.strictObject({ kind: v.literal('record'), sequence: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.strictObject({
    kind: v.literal('files'),
    files: v.pipe(v.array(handle), v.minLength(1), v.maxLength(20), v.readonly()),
  }),
]);

/** A restore, through the gateway or without it. */
const restoring = {
  jobId,
  files: caFiles,
  name,
  hostServer: dn,
  /** Of the plan that the user agreed to. */
  seen: text(64),
  /** What the user typed as the name of the CA object that is replaced; empty if there is none. */
  typedName: text(256),
  /** What the user entered as the fingerprints that `RestorePlan.identify` asks for. */
  knownCertificates: text(1024),
  allowOtherTree: v.boolean(),
  /** Where the existing CA object is saved; in the folder of the backup if none is named. */
  folder: v.optional(handle),
};

export const restoreCalls = {
  /** Opens the system's "open" dialog for one or several backups; null when the user closed it. Files of any kind come back, with what is wrong with them. */
  'backups.browse': call<readonly BackupFileInfo[] | null>()(nothing),
  /** The PFX files in the top folder of a drive that `drives.list` listed. */
  'backups.onDrive': call<BackupsInFolder>()(v.strictObject({ drive: handle })),
  /** Files that were given to the program from outside since this was last asked, such as by a double click. */
  'backups.given': call<readonly BackupFileInfo[]>()(nothing),
  /** Opens the system's dialog for a folder; null when the user closed it. */
  'folders.browse': call<FolderView | null>()(nothing),
  'folders.onDrive': call<FolderView>()(v.strictObject({ drive: handle })),

  /** Verifies each file; what is wrong with one stands in its report. Cancelled with `job.cancel`. */
  'verify.run': call<VerifiedView>()(
    v.strictObject({ jobId, files: v.pipe(v.array(opened), v.minLength(1), v.maxLength(20)) }),
  ),
  /** Saves the reports of one run with the system's "save as" dialog; null when the user closed it. */
  'verify.save': call<WrittenFileView | null>()(
    v.strictObject({ report: handle, format: v.picklist(['text', 'json', 'pdf']), replace: v.boolean() }),
  ),
  'verify.sheet': call<RestoreSheet>()(v.strictObject({ files: caFiles, medium: text(64), ...about })),

  'sheet.about': call<SheetAbout>()(v.strictObject({ source: sheetSource })),
  /** Saves the printed page as PDF with the system's "save as" dialog; null when the user closed it. */
  'sheet.save': call<WrittenFileView | null>()(v.strictObject({ source: sheetSource, medium: text(64) })),
  'sheet.print': call<{ readonly printed: boolean }>()(
    v.strictObject({ source: sheetSource, medium: text(64) }),
  ),

  'password.change': call<ChangedPassword>()(
    v.strictObject({
      ...{ jobId, file: handle, oldPassword: password, profile },
      newPassword: givenPassword(newPassword),
      secondPassword: v.optional(text(1024)),
      acceptUnprotected: v.optional(v.boolean()),
      acceptUnsealed: v.optional(v.boolean()),
    }),
  ),

  /** Opens the files of one CA and says what is in them. Fails with the code of what makes a restore impossible. */
  'restore.open': call<readonly OpenedBackupView[]>()(v.strictObject({ jobId, files: caFiles })),
  'restore.defaults': call<RestoreDefaults>()(
    v.strictObject({
      files: v.pipe(v.array(handle), v.minLength(1), v.maxLength(2)),
      /** The receipts are not read. */
      alone: v.boolean(),
    }),
  ),
  'restore.plan': call<RestorePlan>()(v.strictObject({ files: caFiles, name, hostServer: dn })),
  'restore.run': call<RestoredView>()(v.strictObject(restoring)),
  /** Logs in to the tree's gateway, for a restore through it. */
  'restore.askGateway': call<GatewayOutcome<GatewayOffer>>()(v.strictObject(gateway)),
  'restore.throughGateway': call<GatewayRestored>()(
    v.strictObject({
      ...restoring,
      gateway: v.strictObject(gateway),
      /** The existing CA is saved without its keys, which the tree cannot export. */
      withoutKeys: v.boolean(),
    }),
  ),
  /** Saves the CA object of the tree before an administrator deletes it; a readable key under the password of the first backup. */
  'restore.saveExisting': call<readonly WrittenFileView[]>()(
    v.strictObject({ jobId, files: caFiles, name, folder: handle }),
  ),
  'restore.check': call<RestoredCheck>()(v.strictObject({ files: caFiles })),
  /** Names of the files that `restore.offline` would write, and those of them that are there already. */
  'restore.offlineNames': call<{ readonly names: readonly string[]; readonly existing: readonly string[] }>()(
    v.strictObject({ files: caFiles, outputs, profile, folder: handle }),
  ),
  'restore.offline': call<readonly WrittenFileView[]>()(
    v.pipe(
      v.strictObject({
        jobId,
        files: caFiles,
        outputs,
        /** For the new PFX and the encrypted key: asked for where one of them is wanted. */
        password: v.optional(newPassword),
        profile,
        /** The user has confirmed a second time that the private key is written on its own. */
        keyConfirmed: v.boolean(),
        folder: handle,
        medium: text(64),
        replace: v.boolean(),
        ...about,
      }),
      v.check(
        ({ outputs: wanted, password: given }) =>
          given !== undefined || !wanted.some((output) => output === 'pfx' || output === 'key'),
      ),
    ),
  ),

  /** Everything that was done on this computer, the latest first. */
  'record.list': call<RecordView>()(nothing),
  /** Receipts of backups made on this computer that do not agree with the record. */
  'record.gaps': call<RecordGapsView>()(nothing),
  /** Saves the record as CSV with the system's "save as" dialog; null when the user closed it. */
  'record.save': call<WrittenFileView | null>()(nothing),
  /** What the record knows about a CA of the tree. */
  'record.last': call<LastBackupView>()(v.strictObject({ dn })),
  /** Temporary files that a crash left behind; the first call looks for them and removes them. */
  'app.leftovers': call<readonly LeftoverView[]>()(nothing),
} as const;
