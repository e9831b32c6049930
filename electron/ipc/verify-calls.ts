/** Choosing backups and folders, verifying backups, saving reports, changing passwords. */
import { basename, extname } from 'node:path';
import type { Installation } from '../app/installation/index.ts';
import {
  factsOfReport,
  reportJson,
  reportPage,
  reportText,
  restoreSheet,
  runPasswordChange,
  verifyBackups,
} from '../app/restore/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { texts } from '../../shared/messages/current.ts';
import { fail, ok } from '../../shared/result.ts';
import type { BackupFiles } from './backup-files.ts';
import { asJob } from './jobs.ts';
import { saveDocument } from './save-document.ts';
import { withOptionalSecret } from './secret.ts';
import type { Host, State } from './services.ts';

type VerifyCalls = Pick<
  Handlers,
  | 'backups.browse'
  | 'backups.onDrive'
  | 'backups.given'
  | 'folders.browse'
  | 'folders.onDrive'
  | 'verify.run'
  | 'verify.save'
  | 'verify.sheet'
  | 'password.change'
>;

export const verifyCalls = (
  state: State,
  host: Host,
  installation: Installation,
  files: BackupFiles,
): VerifyCalls => ({
  async 'backups.browse'() {
    // Ready when the user has chosen.
    installation.jobs.warm();
    const paths = await host.dialogs.openSeveral({
      name: texts().common.menu.fileTypePfx,
      extensions: ['pfx', 'p12'],
    });
    return ok(paths.length === 0 ? null : await files.inspectAll(paths, state.reading));
  },

  async 'backups.given'() {
    return ok(await files.inspectAll(host.givenFiles(), state.reading));
  },

  async 'backups.onDrive'({ drive }) {
    const known = state.drives.get(drive);
    return known ? ok(await files.inspectFolder(known.mountPoint, state.reading)) : fail('MEDIA-HANDLE');
  },

  async 'folders.browse'() {
    const path = await host.dialogs.openFolder();
    return path === undefined ? ok(null) : files.folder(path);
  },

  async 'folders.onDrive'({ drive }) {
    const known = state.drives.get(drive);
    return known ? files.folder(known.mountPoint, known.medium) : fail('MEDIA-HANDLE');
  },

  'verify.run': ({ jobId, files: chosen }) =>
    asJob(state, jobId, async (signal) => {
      const verified = await files.withLocked(chosen, (locked) =>
        verifyBackups(installation, locked, { login: state.login, signal }),
      );
      if (!verified.ok) return verified;
      verified.value.reports.forEach((report, at) => {
        const facts = factsOfReport(report);
        if (facts) files.keepFacts(chosen[at]!.file, facts);
      });
      return ok({ report: files.reports.add(verified.value.reports), ...verified.value });
    }),

  async 'verify.save'({ report, format, replace }) {
    const reports = files.reports.get(report);
    if (!reports) return fail('MEDIA-HANDLE');
    const { fileTypeText, fileTypeJson, fileTypePdf } = texts().common.menu;
    const document = {
      text: {
        extension: 'txt',
        typeName: fileTypeText,
        make: () => Buffer.from(reportText(reports), 'utf8'),
      },
      json: {
        extension: 'json',
        typeName: fileTypeJson,
        make: () => Buffer.from(reportJson(reports), 'utf8'),
      },
      pdf: { extension: 'pdf', typeName: fileTypePdf, make: () => host.printing.pdf(reportPage(reports)) },
    }[format];
    const { fileName = '' } = reports[0] ?? {};
    const stem = `${basename(fileName, extname(fileName))}.verification`;
    return saveDocument(state, host, installation, { stem, ...document }, replace);
  },

  'verify.sheet': ({ files: chosen, medium, name, hostServer }) =>
    files.withSources(
      chosen,
      (sources) => {
        const printedAt = host.now().toISOString();
        return Promise.resolve(
          ok(restoreSheet(sources, { printedAt, medium, objectName: name, hostServer })),
        );
      },
      state.reading,
    ),

  'password.change': ({ jobId, file, oldPassword, secondPassword, newPassword, ...request }) =>
    asJob(state, jobId, async (signal) => {
      const chosen = files.chosen(file);
      if (!chosen.ok) return chosen;
      const { keepers } = state;
      return keepers.withPassword(oldPassword, (old) =>
        withOptionalSecret(secondPassword, (second) =>
          keepers.withPassword(newPassword, (fresh) =>
            runPasswordChange(installation, {
              ...{ ...chosen.value, ...request, signal, keepers: keepers.factsOf(newPassword) },
              shares: keepers.factsOf(oldPassword),
              ...{ oldPassword: old, secondPassword: second, newPassword: fresh },
            }),
          ),
        ),
      );
    }),
});
