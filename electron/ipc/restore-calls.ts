/** The restore wizard: what is in the files, what the directory holds, restoring into it or offline, checking the result. */
import { join } from 'node:path';
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
import { exists, mediaFailure } from '../media/index.ts';
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
            folder === undefined ? ok(sources[0]!.file.info.folder) : files.folderPath(folder);
          if (!destination.ok) return destination;
          return runRestore(login, installation, sources, {
            ...request,
            hostServer: server.value,
            save: {
              folder: destination.value,
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
        const destination = files.folderPath(folder);
        if (!destination.ok) return destination;
        const names = sources.flatMap(({ file, backup }) =>
          outputNames(file.info.fileName, backup.keyPair, outputs, profile),
        );
        const existing: string[] = [];
        try {
          for (const name of names) if (await exists(join(destination.value, name))) existing.push(name);
        } catch (error) {
          return mediaFailure(error, join(destination.value, names[0] ?? ''));
        }
        return ok({ names, existing });
      }),

    'restore.offline': ({ jobId, files: chosen, folder, password, ...request }) =>
      asJob(state, jobId, (signal) =>
        files.withSources(
          chosen,
          async (sources) => {
            const destination = files.folderPath(folder);
            if (!destination.ok) return destination;
            return withSecret(password ?? '', (secret) =>
              runConversion(installation, sources, {
                ...request,
                ...{ folder: destination.value, password: secret, signal },
              }),
            );
          },
          signal,
        ),
      ),
  };
};
