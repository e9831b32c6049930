/** The backup wizard: checks, passwords, and the backup itself. */
import { basename, join } from 'node:path';
import {
  checkBackup,
  encodedCertificate,
  gatewayOffer,
  generatePassphrase,
  matchKeyFile,
  passwordAdvice,
  runBackup,
  type BackupRun,
} from '../app/backup/index.ts';
import type { Installation } from '../app/installation/index.ts';
import { backUpForKeepers } from '../app/keepers/index.ts';
import { factsOfRun } from '../app/restore/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { texts } from '../../shared/messages/current.ts';
import type { KeeperSet } from '../../shared/keepers.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { BackupView } from '../../shared/views.ts';
import type { AskAboutServer } from './ask-about-server.ts';
import type { BackupFiles } from './backup-files.ts';
import { asJob } from './jobs.ts';
import { withKeySource } from './key-source.ts';
import { writeDocument } from './save-document.ts';
import { withSecret } from './secret.ts';
import type { Host, State } from './services.ts';

type BackupCalls = Pick<
  Handlers,
  | 'backup.preflight'
  | 'backup.chooseKeyFile'
  | 'backup.matchKeyFile'
  | 'backup.askGateway'
  | 'backup.run'
  | 'password.advice'
  | 'password.generate'
  | 'certificate.export'
  | 'job.cancel'
>;

export const backupCalls = (
  state: State,
  host: Host,
  installation: Installation,
  files: BackupFiles,
  servers: AskAboutServer,
): BackupCalls => ({
  async 'backup.preflight'({ dn, ...named }) {
    const login = state.current(state.reading);
    if (!login.ok) return login;
    // The user is on the way to Finish: the process that makes the backup is ready by then.
    installation.jobs.warm();
    return withKeySource(state, installation.trust, named, (source) =>
      checkBackup(login.value, installation, dn, source),
    );
  },

  async 'backup.chooseKeyFile'() {
    const path = await host.dialogs.open({
      name: texts().common.menu.fileTypeExport,
      extensions: ['pfx', 'p12', 'pem'],
    });
    return ok(path === undefined ? null : { handle: state.keyFiles.add({ path }), fileName: basename(path) });
  },

  async 'backup.matchKeyFile'({ dn, file, password }) {
    const login = state.current(state.reading);
    if (!login.ok) return login;
    const chosen = state.keyFiles.get(file);
    if (!chosen) return fail('MEDIA-HANDLE');
    return withSecret(password, (secret) =>
      matchKeyFile(login.value, installation, dn, { path: chosen.path, password: secret }),
    );
  },

  async 'backup.askGateway'({ dn, server, port, password }) {
    const login = state.current(state.reading);
    if (!login.ok) return login;
    const trust = await installation.trust.policy();
    if (!trust.ok) return trust;
    const asked = await withSecret(password, (secret) =>
      gatewayOffer(login.value, installation, dn, { server, port, trust: trust.value, password: secret }),
    );
    return asked.ok ? ok(servers.question(asked.value)) : asked;
  },

  async 'password.advice'({ password }) {
    return ok(await passwordAdvice(password));
  },

  'password.generate': () => Promise.resolve(ok(generatePassphrase())),

  'backup.run': ({ jobId, dn, target, copies = [], password, profile, replace, witness, ...named }) =>
    asJob(state, jobId, async (signal) => {
      const login = state.current(signal);
      if (!login.ok) return login;
      const handles = [target, ...copies];
      const chosen = handles.flatMap((handle) => state.destinations.get(handle) ?? []);
      const [main] = chosen;
      if (!main || chosen.length < handles.length) return fail('MEDIA-HANDLE');
      const destinations = chosen.map(({ folder, medium, existing }) => ({
        ...{ folder, medium, replace: replace ? existing : [] },
      }));
      const run = (secret: Buffer, keepers?: KeeperSet): Promise<Result<BackupRun>> =>
        withKeySource(state, installation.trust, named, (source) =>
          runBackup(login.value, installation, dn, source, {
            ...{ fileName: main.fileName, destinations, password: secret, profile, signal },
            ...{ keepers, witness },
            onProgress: (stage, fileName) => {
              host.send('backup.progress', { jobId, stage, ...(fileName !== undefined && { fileName }) });
            },
          }),
        );
      const view = (done: BackupRun): BackupView => ({
        ...done.backup,
        sheet: files.backups.add(factsOfRun(done, witness)),
      });
      if (typeof password === 'string') {
        const done = await withSecret(password, (secret) => run(secret));
        return done.ok ? ok(view(done.value)) : done;
      }
      const done = await backUpForKeepers(state.keepers, installation, password.keepers, witness, run);
      return done.ok ? ok({ ...view(done.value.made), keepers: done.value.keepers }) : done;
    }),

  'certificate.export': ({ jobId, dn, certificate, format, target, replace }) =>
    asJob(state, jobId, async (signal) => {
      const login = state.current(signal);
      if (!login.ok) return login;
      const known = state.destinations.get(target);
      if (!known) return fail('MEDIA-HANDLE');
      const named = { dn, certificate };
      const bytes = await encodedCertificate(login.value, installation, named, format);
      if (!bytes.ok) return bytes;
      const { folder, fileName, medium, existing } = known;
      const { recentFolders } = installation;
      const mayReplace = replace && existing.includes(fileName);
      return writeDocument(join(folder, fileName), bytes.value, {
        recentFolders,
        medium,
        replace: mayReplace,
      });
    }),

  'job.cancel'({ jobId }) {
    state.jobs.get(jobId)?.abort();
    return Promise.resolve(ok(null));
  },
});
