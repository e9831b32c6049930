/** The export wizard: checks, places, passwords, and the backup itself. */
import { createHash } from 'node:crypto';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import {
  backUp,
  backupFileNames,
  generatePassphrase,
  ownCertificates,
  passwordAdvice,
  preflight,
  surroundings,
  type CaMaterial,
} from '../app/backup/index.ts';
import { warmUp } from '../pfx/index.ts';
import { factsOfFile, type SheetFacts } from '../app/restore/index.ts';
import { lastOf } from '../app/record/index.ts';
import { toPem } from '../certificates/index.ts';
import { exists, freeBytes, listDrives, mediaFailure, placeOf, writeFileProved } from '../media/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { MadeBackup, PreflightCheck, TargetView } from '../../shared/views.ts';
import { texts } from '../../shared/messages/current.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { BackupFiles } from './backup-files.ts';
import { withCertificate } from './ca-calls.ts';
import { withMaterial } from './material.ts';
import { withSecret } from './secret.ts';
import type { Host, LoginState, State } from './services.ts';
import { surveyor } from './surveyor.ts';

type ExportCalls = Pick<
  Handlers,
  | 'backup.preflight'
  | 'backup.chooseKeyFile'
  | 'backup.matchKeyFile'
  | 'drives.list'
  | 'destination.browse'
  | 'destination.onDrive'
  | 'destination.browseFolder'
  | 'destination.renamed'
  | 'password.advice'
  | 'password.generate'
  | 'backup.run'
  | 'certificate.export'
  | 'job.cancel'
  | 'destination.reveal'
>;

const EXTENSIONS = { pfx: ['pfx', 'p12'], der: ['der', 'cer', 'crt'], pem: ['pem', 'b64', 'crt'] };

/** What the dialogs call the kinds of files. */
const fileTypeNames = (): Record<keyof typeof EXTENSIONS, string> => {
  const { fileTypePfx, fileTypeDer, fileTypePem } = texts().menu;
  return { pfx: fileTypePfx, der: fileTypeDer, pem: fileTypePem };
};

export const exportCalls = (state: State, host: Host, files: BackupFiles): ExportCalls => {
  async function lookAround({ tree }: LoginState, material: CaMaterial): Promise<PreflightCheck[]> {
    const record = await state.record.list();
    const last = record.ok
      ? lastOf(record.value.lines, { tree, caObject: material.dn, certificates: ownFingerprints(material) })
          .backup
      : undefined;
    return surroundings(surveyor(state), material, last && new Date(last.at), host.now());
  }

  /** The backup lies proved on its medium: a record that cannot be written does not undo that. */
  async function keepRecord(material: CaMaterial, view: MadeBackup, tree: string): Promise<void> {
    await state.record.add({
      kind: 'backup',
      at: view.provedAt,
      program: host.program,
      tree,
      caObject: material.dn,
      subject: ownCertificates(material.pairs[0]!.certificates)[0]?.subjectDotted ?? null,
      certificates: ownFingerprints(material),
      files: view.places
        .filter(({ failure }) => failure === undefined)
        .flatMap(({ folder }) => view.files.map(({ fileName, sha256 }) => ({ fileName, folder, sha256 }))),
      outcome:
        view.checks.every(({ state: checked }) => checked === 'pass') &&
        view.places.every(({ failure }) => failure === undefined)
          ? 'good'
          : 'attention',
      code: null,
    });
  }

  return {
    'backup.preflight': ({ dn, ...source }) => {
      // The user is on the way to Finish: the workers that derive keys are ready by then.
      warmUp();
      return withMaterial(state, dn, source, async (material, _completed, login) =>
        ok(preflight(material, host.now(), await lookAround(login, material))),
      );
    },

    async 'backup.chooseKeyFile'() {
      const path = await host.dialogs.open({
        name: texts().menu.fileTypeExport,
        extensions: ['pfx', 'p12', 'pem'],
      });
      return ok(
        path === undefined ? null : { handle: state.keyFiles.add({ path }), fileName: basename(path) },
      );
    },

    'backup.matchKeyFile': ({ dn, file, password }) =>
      withMaterial(state, dn, { keyFile: { file, password } }, (_material, completed) =>
        Promise.resolve(
          ok(
            completed.map(({ pair, freshness, fromTree, fromFile }) => ({
              keyPair: pair.id,
              keyDetail: ownCertificates(pair.certificates)[0]?.keyDetail ?? '',
              freshness,
              fromTree,
              fromFile,
            })),
          ),
        ),
      ),

    async 'drives.list'() {
      const drives = await listDrives();
      return ok(drives.map((drive) => ({ handle: state.drives.add(drive), ...drive })));
    },

    async 'destination.browse'({ fileName, kind }) {
      const type = { name: fileTypeNames()[kind], extensions: EXTENSIONS[kind] };
      const chosen = await host.dialogs.saveAs(join(host.documents, fileName), type);
      if (chosen === undefined) return ok(null);
      return targetView(state, withExtension(chosen, type.extensions), kind);
    },

    async 'destination.onDrive'({ drive, fileName, kind }) {
      const known = state.drives.get(drive);
      return known ? targetView(state, join(known.mountPoint, fileName), kind) : fail('MEDIA-HANDLE');
    },

    async 'destination.browseFolder'({ fileName }) {
      const folder = await host.dialogs.openFolder();
      return folder === undefined ? ok(null) : targetView(state, join(folder, fileName), 'pfx');
    },

    async 'destination.renamed'({ target, fileName }) {
      const known = state.targets.get(target);
      return known ? targetView(state, join(dirname(known.path), fileName), 'pfx') : fail('MEDIA-HANDLE');
    },

    async 'password.advice'({ password }) {
      return ok(await passwordAdvice(password));
    },

    'password.generate': () => Promise.resolve(ok(generatePassphrase())),

    async 'backup.run'({ jobId, dn, target, copies = [], password, profile, replace, ...source }) {
      const place = state.targets.get(target);
      const further = copies.flatMap((copy) => state.targets.get(copy)?.path ?? []);
      if (!place || further.length < copies.length) return fail('MEDIA-HANDLE');
      const job = new AbortController();
      state.jobs.set(jobId, job);
      const onProgress: Parameters<typeof backUp>[1]['onProgress'] = (stage, fileName) => {
        host.send('backup.progress', { jobId, stage, ...(fileName !== undefined && { fileName }) });
      };
      try {
        onProgress('read');
        return await withSecret(password, (secret) =>
          withMaterial(state, dn, source, async (material, _completed, login) => {
            const { tree, server, user } = login;
            const done = await backUp(material, {
              path: place.path,
              copies: further,
              password: secret,
              profile,
              replace,
              origin: { tree, server, user },
              program: host.program,
              now: host.now,
              around: await lookAround(login, material),
              signal: job.signal,
              onProgress,
            });
            if (!done.ok) return done;
            await keepRecord(material, done.value, tree);
            return ok({ ...done.value, sheet: files.backups.add(sheetFacts(material, done.value, tree)) });
          }),
        );
      } finally {
        state.jobs.delete(jobId);
      }
    },

    async 'certificate.export'({ dn, certificate, format, target, replace }) {
      const place = state.targets.get(target);
      if (!place) return fail('MEDIA-HANDLE');
      return withCertificate(state, { dn, certificate }, async (found) => {
        const { der } = found.certificate;
        const bytes = format === 'der' ? der : Buffer.from(toPem(der, 'CERTIFICATE'), 'ascii');
        const written = await writeFileProved(place.path, bytes, { replace });
        if (!written.ok) return written;
        return ok({
          path: place.path,
          fileName: basename(place.path),
          sizeBytes: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex').toUpperCase(),
        });
      });
    },

    'job.cancel'({ jobId }) {
      state.jobs.get(jobId)?.abort();
      return Promise.resolve(ok(null));
    },

    'destination.reveal'({ target }) {
      const place = state.targets.get(target);
      if (place) host.dialogs.reveal(place.path);
      return Promise.resolve(place ? ok(null) : fail('MEDIA-HANDLE'));
    },
  };
};

/** SHA-256 fingerprints of the CA's own certificates, of all its key pairs. */
const ownFingerprints = ({ pairs }: CaMaterial): string[] =>
  pairs.flatMap(({ certificates }) => ownCertificates(certificates).map(({ sha256 }) => sha256));

/** What the printed page of a backup says. */
const sheetFacts = (
  { dn, hostServer }: CaMaterial,
  { files, madeAt }: MadeBackup,
  tree: string,
): readonly SheetFacts[] =>
  files.map(({ path, fileName, keyDetail, sha256, certificates }) =>
    factsOfFile(
      {
        ...{ fileName, keyDetail, sha256 },
        subject: certificates.find(({ role }) => role !== 'chain')?.subject ?? '',
        folder: dirname(path),
        receipt: { tree, caObject: dn, madeAt, ...(hostServer !== undefined && { hostServer }) },
      },
      certificates,
    ),
  );

/** System dialogs differ in whether they add the extension. */
const withExtension = (path: string, [preferred = '']: readonly string[]): string =>
  extname(path) === '' ? `${path}.${preferred}` : path;

async function targetView(
  state: State,
  path: string,
  kind: keyof typeof EXTENSIONS,
): Promise<Result<TargetView>> {
  if (!isAbsolute(path)) return fail('MEDIA-NAME', { file: basename(path), folder: dirname(path) });
  const folder = dirname(path);
  // A run may write the EC pair's file too; whether it does is not known on this page.
  const names = kind === 'pfx' ? backupFileNames(path, [{ id: 'rsa' }, { id: 'ec' }]) : [basename(path)];
  try {
    const existing: string[] = [];
    for (const name of names) if (await exists(join(folder, name))) existing.push(name);
    const free = await freeBytes(folder);
    return ok({
      handle: state.targets.add({ path }),
      path,
      fileName: basename(path),
      folder,
      existing,
      ...(free !== undefined && { freeBytes: free }),
      place: await placeOf(folder),
    });
  } catch (error) {
    return mediaFailure(error, path);
  }
}
