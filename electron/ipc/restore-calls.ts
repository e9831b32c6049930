/** The restore wizard: what is in the files, what the directory holds, restoring into it or offline, checking the result. */
import { dirname } from 'node:path';
import type { Installation } from '../app/installation/index.ts';
import {
  checkRestored,
  contentsView,
  oneCa,
  outputNames,
  planRestore,
  restoreDefaults,
  runConversion,
  runRestore,
  type LockedFile,
  type Source,
} from '../app/restore/index.ts';
import { toLdapDn } from '../directory/index.ts';
import type { Login } from '../app/login/index.ts';
import { existingNames, type MediumIdentity } from '../media/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { BackupFiles, ChosenBackup } from './backup-files.ts';
import { asJob, asUnbrokenJob } from './jobs.ts';
import { withSecret } from './secret.ts';
import type { Host, State } from './services.ts';

type RestoreCalls = Pick<
  Handlers,
  | 'restore.open'
  | 'restore.defaults'
  | 'restore.plan'
  | 'restore.run'
  | 'restore.check'
  | 'restore.offlineNames'
  | 'restore.offline'
>;

export const restoreCalls = (
  state: State,
  host: Host,
  installation: Installation,
  files: BackupFiles,
): RestoreCalls => {
  /** Opens the files of one CA for a call that needs a login. */
  const withLogin = async <Value>(
    chosen: readonly ChosenBackup[],
    use: (login: Login, sources: readonly Source[], locked: readonly LockedFile[]) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const login = state.current();
    if (!login.ok) return login;
    return files.withSources(chosen, (sources, locked) => use(login.value, sources, locked));
  };

  return {
    'restore.open': ({ jobId, files: chosen }) =>
      asJob(state, jobId, (signal) =>
        files.withSources(
          chosen,
          (sources) => {
            const one = oneCa(sources);
            const contents = sources.map(({ backup, opened }) => contentsView(backup, opened.inspection));
            return Promise.resolve(one.ok ? ok(contents) : one);
          },
          signal,
        ),
      ),

    async 'restore.defaults'({ files: handles }) {
      const paths = files.paths(handles);
      return paths.ok ? ok(await restoreDefaults(paths.value, state.login, installation)) : paths;
    },

    'restore.plan': ({ files: chosen, name, hostServer }) =>
      withLogin(chosen, async (login, sources) => {
        const server = toLdapDn(hostServer);
        if (!server.ok) return server;
        const { session } = login.until(state.reading).atSecurity();
        return planRestore(session, sources, { name, hostServer: server.value, now: host.now() });
      }),

    'restore.run': ({ jobId, files: chosen, folder, hostServer, ...request }) =>
      asUnbrokenJob(state, jobId, () =>
        withLogin(chosen, async (login, sources, [first]) => {
          const server = toLdapDn(hostServer);
          if (!server.ok) return server;
          const destination =
            folder === undefined ? folderOfFirst(files, chosen) : files.chosenFolder(folder);
          if (!destination.ok) return destination;
          return runRestore(login, installation, sources, {
            ...request,
            hostServer: server.value,
            save: {
              folder: destination.value.folder,
              medium: destination.value.medium,
              password: first!.password,
              profile: { name: 'modern', iterations: 600_000 },
            },
            onProgress: (stage) => {
              host.send('restore.progress', { jobId, stage });
            },
          });
        }),
      ),

    'restore.check': ({ files: chosen }) =>
      withLogin(chosen, (login, sources) =>
        checkRestored(
          login.until(state.reading).atSecurity().session,
          sources.map(({ backup }) => backup),
        ),
      ),

    'restore.offlineNames': ({ files: chosen, outputs, profile, folder }) =>
      files.withSources(chosen, async (sources) => {
        const destination = files.chosenFolder(folder);
        if (!destination.ok) return destination;
        const names = sources.flatMap(({ file, backup }) =>
          outputNames(file.info.fileName, backup.keyPair, outputs, profile),
        );
        const existing = await existingNames(destination.value.folder, names);
        if (!existing.ok) return existing;
        destination.value.existing = existing.value;
        return ok({ names, existing: existing.value });
      }),

    'restore.offline': ({ jobId, files: chosen, folder, password, replace, ...request }) =>
      asJob(state, jobId, (signal) =>
        files.withSources(
          chosen,
          async (sources) => {
            const destination = files.chosenFolder(folder);
            if (!destination.ok) return destination;
            const { medium: chosenMedium, existing } = destination.value;
            return withSecret(password ?? '', (secret) =>
              runConversion(installation, sources, {
                ...request,
                ...{ folder: destination.value.folder, chosenMedium, replace: replace ? existing : [] },
                ...{ password: secret, signal },
              }),
            );
          },
          signal,
        ),
      ),
  };
};

/** The folder of the first chosen backup. */
function folderOfFirst(
  files: BackupFiles,
  [first]: readonly ChosenBackup[],
): Result<{ readonly folder: string; readonly medium: MediumIdentity | undefined }> {
  const file = files.chosen(first!.file);
  return file.ok ? ok({ folder: dirname(file.value.path), medium: file.value.medium }) : file;
}
