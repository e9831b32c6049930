/** The restore wizard: what is in the files, what the directory holds, restoring into it or offline, checking the result. */
import { dirname } from 'node:path';
import type { Installation } from '../app/installation/index.ts';
import {
  askImport,
  checkRestored,
  contentsView,
  oneCa,
  outputNamesOf,
  planRestore,
  restoreDefaults,
  runConversion,
  runGatewayRestore,
  runRestore,
  savedName,
  saveExistingCa,
  type LockedFile,
  type OpenBackups,
  type RestoreWork,
} from '../app/restore/index.ts';
import { toLdapDn, type Session } from '../directory/index.ts';
import type { GatewayAccess, Login } from '../app/login/index.ts';
import { existingNames, type MediumIdentity } from '../media/index.ts';
import { PROFILES } from '../pfx/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AskAboutServer } from './ask-about-server.ts';
import type { BackupFiles, ChosenBackup } from './backup-files.ts';
import { asJob, asUnbrokenJob } from './jobs.ts';
import { withSecret } from './secret.ts';
import type { Host, State } from './services.ts';

/** Of what is saved before it is replaced or deleted. */
const SAVED = PROFILES.modern;

type RestoreCalls = Pick<
  Handlers,
  | 'restore.open'
  | 'restore.defaults'
  | 'restore.plan'
  | 'restore.run'
  | 'restore.askGateway'
  | 'restore.throughGateway'
  | 'restore.saveExisting'
  | 'restore.check'
  | 'restore.offlineNames'
  | 'restore.offline'
>;

export const restoreCalls = (
  state: State,
  host: Host,
  installation: Installation,
  files: BackupFiles,
  servers: AskAboutServer,
): RestoreCalls => {
  /** Opens the files of one CA for a call that needs a login. @param signal ends the opening and the work with both */
  const withLogin = async <Value>(
    chosen: readonly ChosenBackup[],
    use: (login: Login, opened: OpenBackups, locked: readonly LockedFile[]) => Promise<Result<Value>>,
    signal: AbortSignal | undefined,
  ): Promise<Result<Value>> => {
    const login = state.current(signal);
    if (!login.ok) return login;
    return files.withSources(
      chosen,
      (sources, work, locked) => use(login.value, { sources, work }, locked),
      signal,
    );
  };

  /** As `withLogin`, for what the window reads: *Cancel*, a logout, and the lock end it. */
  const reading = <Value>(
    chosen: readonly ChosenBackup[],
    use: (session: Session, work: RestoreWork) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const signal = state.reading;
    return withLogin(chosen, (login, { work }) => use(login.atSecurity().session, work), signal);
  };

  const withAccess = async <Value>(
    { password, ...address }: { readonly server: string; readonly port: number; readonly password: string },
    use: (login: Login, access: GatewayAccess) => Promise<Result<Value>>,
    signal: AbortSignal | undefined,
  ): Promise<Result<Value>> => {
    const login = state.current(signal);
    if (!login.ok) return login;
    const trust = await installation.trust.policy();
    if (!trust.ok) return trust;
    return withSecret(password, (secret) =>
      use(login.value, { ...address, trust: trust.value, password: secret }),
    );
  };

  /** The server that is to host the CA, and where and with which password the existing CA is saved. */
  const resolved = (
    hostServer: string,
    folder: string | undefined,
    chosen: readonly ChosenBackup[],
    { password }: LockedFile,
  ): Result<{ readonly hostServer: string; readonly save: Parameters<typeof runRestore>[3]['save'] }> => {
    const server = toLdapDn(hostServer);
    if (!server.ok) return server;
    const saved = folder === undefined ? folderOfFirst(files, chosen) : files.chosenFolder(folder);
    if (!saved.ok) return saved;
    const { folder: path, medium } = saved.value;
    return ok({ hostServer: server.value, save: { folder: path, medium, password, profile: SAVED } });
  };

  return {
    'restore.open': ({ jobId, files: chosen }) =>
      asJob(state, jobId, (signal) =>
        files.withSources(
          chosen,
          (sources) => {
            const one = oneCa(sources);
            const contents = sources.map(({ backup, opened, seal }) => ({
              ...contentsView(backup, opened),
              seal,
            }));
            return Promise.resolve(one.ok ? ok(contents) : one);
          },
          // The wizard waits for it on a page: its Cancel ends what is read.
          AbortSignal.any([signal, state.reading]),
        ),
      ),

    async 'restore.defaults'({ files: handles, alone }) {
      const paths = files.paths(handles);
      if (!paths.ok) return paths;
      return ok(await restoreDefaults(paths.value, state.login, installation, alone, state.reading));
    },

    'restore.plan': ({ files: chosen, name, hostServer }) =>
      reading(chosen, async (session, work) => {
        const server = toLdapDn(hostServer);
        if (!server.ok) return server;
        return planRestore(session, work, { name, hostServer: server.value, now: host.now() });
      }),

    'restore.run': ({ jobId, files: chosen, folder, hostServer, ...request }) =>
      asUnbrokenJob(state, jobId, (signal, unbroken) =>
        withLogin(
          chosen,
          async (login, opened, [first]) => {
            const into = resolved(hostServer, folder, chosen, first!);
            if (!into.ok) return into;
            return runRestore(login, installation, opened, {
              ...request,
              ...into.value,
              unbroken,
              onProgress: (stage) => {
                host.send('restore.progress', { jobId, stage });
              },
            });
          },
          signal,
        ),
      ),

    'restore.askGateway': (named) =>
      withAccess(
        named,
        async (login, access) => {
          const asked = await askImport(login, access);
          return asked.ok ? ok(servers.question(asked.value)) : asked;
        },
        state.reading,
      ),

    'restore.throughGateway': ({
      jobId,
      files: chosen,
      folder,
      gateway,
      hostServer,
      withoutKeys,
      ...request
    }) =>
      asUnbrokenJob(state, jobId, (signal, unbroken) =>
        withAccess(
          gateway,
          (login, access) =>
            files.withSources(
              chosen,
              (sources, work, [first]) => {
                const into = resolved(hostServer, folder, chosen, first!);
                if (!into.ok) return Promise.resolve(into);
                const { save } = into.value;
                return runGatewayRestore(
                  login,
                  installation,
                  { sources, work },
                  {
                    ...request,
                    gateway: access,
                    hostServer: into.value.hostServer,
                    save: {
                      fileName: `${savedName(request.name, host.now())}.pfx`,
                      destinations: [{ folder: save.folder, medium: save.medium, replace: [] }],
                      ...{ password: save.password, profile: save.profile },
                    },
                    ...{ signal, unbroken },
                    ...(withoutKeys && { saveWithoutKeys: save }),
                    onProgress: (stage) => {
                      host.send('restore.progress', { jobId, stage });
                    },
                  },
                );
              },
              signal,
            ),
          signal,
        ),
      ),

    'restore.saveExisting': ({ jobId, files: chosen, name, folder }) =>
      asJob(state, jobId, (signal) =>
        withLogin(
          chosen,
          async (login, { work }, [first]) => {
            const destination = files.chosenFolder(folder);
            if (!destination.ok) return destination;
            const { folder: path, medium } = destination.value;
            const { password } = first!;
            const request = { folder: path, medium, name, password, profile: SAVED, signal };
            return saveExistingCa(login, installation, work, request);
          },
          signal,
        ),
      ),

    'restore.check': ({ files: chosen }) => reading(chosen, checkRestored),

    'restore.offlineNames': ({ files: chosen, outputs, profile, folder }) =>
      files.withSources(
        chosen,
        async (sources) => {
          const destination = files.chosenFolder(folder);
          if (!destination.ok) return destination;
          const names = outputNamesOf(sources, outputs, profile);
          const existing = await existingNames(destination.value.folder, names);
          if (!existing.ok) return existing;
          destination.value.existing = existing.value;
          return ok({ names, existing: existing.value });
        },
        state.reading,
      ),

    'restore.offline': ({ jobId, files: chosen, folder, password, replace, ...request }) =>
      asJob(state, jobId, (signal) =>
        files.withLocked(chosen, async (locked) => {
          const destination = files.chosenFolder(folder);
          if (!destination.ok) return destination;
          const { medium: chosenMedium, existing } = destination.value;
          const converted = await withSecret(password ?? '', (secret) =>
            runConversion(installation, locked, {
              ...request,
              ...{ folder: destination.value.folder, chosenMedium, replace: replace ? existing : [] },
              ...{ password: secret, signal },
            }),
          );
          return converted.ok ? ok(converted.value.files) : converted;
        }),
      ),
  };
};

function folderOfFirst(
  files: BackupFiles,
  [first]: readonly ChosenBackup[],
): Result<{ readonly folder: string; readonly medium: MediumIdentity | undefined }> {
  const file = files.chosen(first!.file);
  return file.ok ? ok({ folder: dirname(file.value.path), medium: file.value.medium }) : file;
}
