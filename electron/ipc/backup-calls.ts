/** The backup wizard: checks, passwords, and the backup itself. */
import { basename, dirname, join } from 'node:path';
import {
  checkBackup,
  gatewayOffer,
  generatePassphrase,
  matchKeyFile,
  passwordAdvice,
  runBackup,
  type BackupRun,
} from '../app/backup/index.ts';
import type { Installation } from '../app/installation/index.ts';
import { newKeepers, type ShareSheetFacts } from '../app/keepers/index.ts';
import { factsOfFile, keyServersIn, type SheetFacts } from '../app/restore/index.ts';
import { toPem } from '../certificates/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { texts } from '../../shared/messages/current.ts';
import type { KeeperSet } from '../../shared/keepers.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { BackupView } from '../../shared/views.ts';
import type { AskAboutServer } from './ask-about-server.ts';
import type { BackupFiles } from './backup-files.ts';
import { withCertificate } from './ca-calls.ts';
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
    const login = state.current();
    if (!login.ok) return login;
    // The user is on the way to Finish: the process that makes the backup is ready by then.
    installation.jobs.warm();
    return withKeySource(state, installation.trust, named, (source) =>
      checkBackup(login.value, installation, dn, source, state.reading),
    );
  },

  async 'backup.chooseKeyFile'() {
    const path = await host.dialogs.open({
      name: texts().menu.fileTypeExport,
      extensions: ['pfx', 'p12', 'pem'],
    });
    return ok(path === undefined ? null : { handle: state.keyFiles.add({ path }), fileName: basename(path) });
  },

  async 'backup.matchKeyFile'({ dn, file, password }) {
    const login = state.current();
    if (!login.ok) return login;
    const chosen = state.keyFiles.get(file);
    if (!chosen) return fail('MEDIA-HANDLE');
    return withSecret(password, (secret) =>
      matchKeyFile(login.value, installation, dn, { path: chosen.path, password: secret }, state.reading),
    );
  },

  async 'backup.askGateway'({ dn, server, port, password }) {
    const login = state.current();
    if (!login.ok) return login;
    const trust = await installation.trust.policy();
    if (!trust.ok) return trust;
    const asked = await withSecret(password, (secret) =>
      gatewayOffer(
        login.value,
        installation,
        dn,
        { server, port, trust: trust.value, password: secret },
        state.reading,
      ),
    );
    return asked.ok ? ok(servers.question(asked.value)) : asked;
  },

  async 'password.advice'({ password }) {
    return ok(await passwordAdvice(password));
  },

  'password.generate': () => Promise.resolve(ok(generatePassphrase())),

  'backup.run': ({ jobId, dn, target, copies = [], password, profile, replace, witness, ...named }) =>
    asJob(state, jobId, async (signal) => {
      const login = state.current();
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
        sheet: files.backups.add(sheetFacts(done, witness)),
      });
      if (typeof password === 'string') {
        const done = await withSecret(password, (secret) => run(secret));
        return done.ok ? ok(view(done.value)) : done;
      }
      const fresh = newKeepers(password.keepers);
      try {
        const done = await run(fresh.password, fresh.facts);
        if (!done.ok) return done;
        const { fingerprint, sheet, paths } = shareSheetFacts(done.value, host.program, witness);
        const keepers = await state.keepers.keep(fresh, fingerprint, sheet, paths);
        return ok({ ...view(done.value), keepers });
      } finally {
        fresh.wipe();
      }
    }),

  async 'certificate.export'({ dn, certificate, format, target, replace }) {
    const known = state.destinations.get(target);
    if (!known) return fail('MEDIA-HANDLE');
    return withCertificate(state, installation, { dn, certificate }, (found) => {
      const { der } = found.certificate;
      const bytes = format === 'der' ? der : Buffer.from(toPem(der, 'CERTIFICATE'), 'ascii');
      const { folder, fileName, medium, existing } = known;
      const { recentFolders } = installation;
      const mayReplace = replace && existing.includes(fileName);
      return writeDocument(join(folder, fileName), bytes, { recentFolders, medium, replace: mayReplace });
    });
  },

  'job.cancel'({ jobId }) {
    state.jobs.get(jobId)?.abort();
    return Promise.resolve(ok(null));
  },
});

/** What the share sheets of a backup say, and every file and copy that the shares open. */
function shareSheetFacts(
  { backup, tree }: BackupRun,
  program: string,
  witness: string | undefined,
): { fingerprint: string; sheet: ShareSheetFacts; paths: string[] } {
  const { files, madeAt, places } = backup;
  const [own] = files[0]!.certificates;
  const fileNames = files.map(({ fileName }) => fileName);
  const written = places.filter(({ failure }) => failure === undefined);
  return {
    fingerprint: own!.id,
    sheet: { subject: own!.subject, tree, fileNames, madeAt, program, witness },
    paths: written.flatMap(({ folder }) => fileNames.map((name) => join(folder, name))),
  };
}

/** What the printed page of a backup says. */
const sheetFacts = (
  { backup, caObject, hostServer, tree }: BackupRun,
  witness: string | undefined,
): readonly SheetFacts[] =>
  backup.files.map(({ path, fileName, keyDetail, profile, sha256, certificates }) =>
    factsOfFile(
      {
        ...{ fileName, keyDetail, sha256, profile: profile.name },
        subject: certificates.find(({ role }) => role !== 'chain')?.subject ?? '',
        folder: dirname(path),
        ...keyServersIn(backup.checks),
        receipt: {
          ...{ tree, caObject, madeAt: backup.madeAt, record: backup.record },
          ...(hostServer !== undefined && { hostServer }),
          ...(witness !== undefined && { witness }),
        },
        seal: 'sound',
      },
      certificates,
    ),
  );
