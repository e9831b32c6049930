/** Choosing backups and folders, verifying backups, saving reports, changing passwords. */
import { basename, dirname, extname, join } from 'node:path';
import { writeFileProved } from '../media/index.ts';
import type { RecordEntry } from '../app/record/index.ts';
import {
  changePassword,
  currentCa,
  factsOfFile,
  inspectFile,
  reportJson,
  reportPage,
  reportText,
  restoreSheet,
  sha256Of,
  verifyFile,
  type CurrentCa,
} from '../app/restore/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { texts } from '../../shared/messages/current.ts';
import type { VerifyReport } from '../../shared/restore.ts';
import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import type { BackupFiles } from './backup-files.ts';
import { asJob } from './jobs.ts';
import { withSecret } from './secret.ts';
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

export const verifyCalls = (state: State, host: Host, files: BackupFiles): VerifyCalls => ({
  async 'backups.browse'() {
    const paths = await host.dialogs.openSeveral({
      name: texts().menu.fileTypePfx,
      extensions: ['pfx', 'p12'],
    });
    return ok(paths.length === 0 ? null : await files.inspectAll(paths));
  },

  async 'backups.given'() {
    return ok(await files.inspectAll(host.givenFiles()));
  },

  async 'backups.onDrive'({ drive }) {
    const known = state.drives.get(drive);
    return known ? ok(await files.inspectFolder(known.mountPoint)) : fail('MEDIA-HANDLE');
  },

  async 'folders.browse'() {
    const path = await host.dialogs.openFolder();
    return ok(path === undefined ? null : await files.folder(path));
  },

  async 'folders.onDrive'({ drive }) {
    const known = state.drives.get(drive);
    return known ? ok(await files.folder(known.mountPoint)) : fail('MEDIA-HANDLE');
  },

  'verify.run': ({ jobId, files: chosen }) =>
    asJob(state, jobId, async (signal) => {
      const current = await treesCa(state);
      const reports: VerifyReport[] = [];
      for (const { file, password } of chosen) {
        const path = files.path(file);
        if (!path.ok) return path;
        const options = {
          program: host.program,
          now: host.now,
          signal,
          ...(current?.ok && { current: current.value }),
        };
        const report = await withSecret(password, async (secret) =>
          verifyFile(await inspectFile(path.value), secret, options),
        );
        if (signal.aborted) return fail('RESTORE-CANCELLED');
        const { contents, fileName, folder, sha256, receipt } = report;
        if (contents) {
          const { subject, keyDetail, certificates } = contents;
          const facts = { subject, folder, receipt, fileName, keyDetail, sha256 };
          files.keepFacts(file, factsOfFile(facts, certificates));
        }
        await state.record.add(verificationEntry(report, current?.ok ? current.value : undefined));
        reports.push(report);
      }
      const notCompared: Failure | undefined = current?.ok === false ? current.failure : undefined;
      return ok({ report: files.reports.add(reports), reports, ...(notCompared && { notCompared }) });
    }),

  async 'verify.save'({ report, format, replace }) {
    const reports = files.reports.get(report);
    if (!reports) return fail('MEDIA-HANDLE');
    const { fileTypeText, fileTypeJson, fileTypePdf } = texts().menu;
    const { extension, name, make } = {
      text: { extension: 'txt', name: fileTypeText, make: () => Buffer.from(reportText(reports), 'utf8') },
      json: { extension: 'json', name: fileTypeJson, make: () => Buffer.from(reportJson(reports), 'utf8') },
      pdf: { extension: 'pdf', name: fileTypePdf, make: () => host.printing.pdf(reportPage(reports)) },
    }[format];
    const stem = basename(reports[0]?.fileName ?? '', extname(reports[0]?.fileName ?? ''));
    const suggested = join(host.documents, `${stem}.verification.${extension}`);
    const chosen = await host.dialogs.saveAs(suggested, { name, extensions: [extension] });
    if (chosen === undefined) return ok(null);
    const path = extname(chosen) === '' ? `${chosen}.${extension}` : chosen;
    const bytes = await make();
    await files.recent.add(dirname(path));
    const written = await writeFileProved(path, bytes, { replace });
    if (!written.ok) return written;
    return ok({ path, fileName: basename(path), sizeBytes: bytes.length, sha256: sha256Of(bytes) });
  },

  'verify.sheet': ({ files: chosen, medium, name, hostServer }) =>
    files.withSources(chosen, (sources) =>
      Promise.resolve(
        ok(
          restoreSheet(sources, {
            printedAt: host.now().toISOString(),
            medium,
            objectName: name,
            hostServer,
          }),
        ),
      ),
    ),

  'password.change': ({ jobId, file, oldPassword, newPassword, profile }) =>
    asJob(state, jobId, async (signal) => {
      const path = files.path(file);
      if (!path.ok) return path;
      await files.recent.add(dirname(path.value));
      const changed = await withSecret(oldPassword, (old) =>
        withSecret(newPassword, (fresh) =>
          changePassword({
            path: path.value,
            oldPassword: old,
            newPassword: fresh,
            profile,
            program: host.program,
            now: host.now,
            signal,
          }),
        ),
      );
      if (changed.ok) {
        const { subject, certificates, fileName, folder, sha256 } = changed.value;
        await state.record.add({
          kind: 'password-change',
          at: host.now().toISOString(),
          program: host.program,
          tree: null,
          caObject: null,
          subject,
          certificates,
          files: [{ fileName, folder, sha256 }],
          outcome: 'good',
          code: null,
        });
      }
      return changed;
    }),
});

/** The CA of the tree at hand; undefined when nobody is logged in. A server that fails does not stop a verification. */
async function treesCa(state: State): Promise<Result<CurrentCa> | undefined> {
  const login = state.atSecurity();
  return login.ok ? currentCa(login.value.session) : undefined;
}

function verificationEntry(report: VerifyReport, current: CurrentCa | undefined): RecordEntry {
  const { fileName, folder, sha256, contents, receipt, checks, checkedAt, program, verdict } = report;
  const own = contents?.certificates.filter(({ role }) => role !== 'chain') ?? [];
  return {
    kind: 'verification',
    at: checkedAt,
    program,
    tree: receipt.tree ?? (report.todaysCa === 'same' ? (current?.tree ?? null) : null),
    caObject: receipt.caObject ?? null,
    subject: contents?.subject ?? null,
    certificates: own.map(({ id }) => id),
    files: [{ fileName, folder, sha256 }],
    outcome: verdict,
    code: checks.find(({ state }) => state === 'stop')?.failure?.code ?? null,
  };
}
