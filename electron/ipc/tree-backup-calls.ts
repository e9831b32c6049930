/** The backup of all certificates of a tree. */
import { HandleStore } from '../app/handles/index.ts';
import { existingTreeFiles, runTreeBackup, surveyTree } from '../app/backup/index.ts';
import type { Installation } from '../app/installation/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { treeBackupCalls as declared } from '../../shared/tree-backup-calls.ts';
import type { TreeBackupSurvey } from '../../shared/tree-backup.ts';
import { fail, ok } from '../../shared/result.ts';
import type { BackupFiles } from './backup-files.ts';
import { asJob } from './jobs.ts';
import { withKeySource } from './key-source.ts';
import type { Host, State } from './services.ts';

export function treeBackupCalls(
  state: State,
  host: Host,
  installation: Installation,
  files: BackupFiles,
): Pick<Handlers, keyof typeof declared> {
  const surveys = new HandleStore<TreeBackupSurvey>({ maxHandles: 100, evicts: true });
  return {
    async 'treeBackup.survey'() {
      const login = state.current(state.reading);
      if (!login.ok) return login;
      const { tree } = login.value;
      installation.jobs.warm();
      const survey = await surveyTree(login.value, installation.now());
      return survey.ok ? ok({ ...survey.value, tree, handle: surveys.add(survey.value) }) : survey;
    },

    async 'treeBackup.existing'({ survey, folder }) {
      const known = surveys.get(survey);
      const destination = files.chosenFolder(folder);
      if (!known || !destination.ok) return fail('MEDIA-HANDLE');
      const existing = await existingTreeFiles(known.items, destination.value.folder);
      if (existing.ok) destination.value.existing = existing.value;
      return existing;
    },

    'treeBackup.run': ({ jobId, survey, folder, passwords, profile, replace, gateway }) =>
      asJob(state, jobId, async (signal) => {
        const login = state.current(signal);
        if (!login.ok) return login;
        const known = surveys.get(survey);
        const chosen = files.chosenFolder(folder);
        if (!known || !chosen.ok) return fail('MEDIA-HANDLE');
        const { items } = known;
        if (passwords.length !== 1 && passwords.length !== items.length) return fail('APP-ARGUMENT');
        const secrets = passwords.map((password) => Buffer.from(password, 'utf8'));
        const byObject = new Map(items.map(({ dn }, index) => [dn, secrets[index] ?? secrets[0]!]));
        const { existing, ...destination } = chosen.value;
        try {
          return await withKeySource(state, installation.trust, { gateway }, (source) =>
            runTreeBackup(login.value, installation, {
              ...{ items, profile, signal, gateway: source.gateway },
              destination: { ...destination, replace: replace ? existing : [] },
              passwordOf: (dn) => byObject.get(dn)!,
              onProgress: (stage, fileName, at) => {
                host.send('backup.progress', {
                  ...{ jobId, stage, at },
                  ...(fileName !== undefined && { fileName }),
                });
              },
            }),
          );
        } finally {
          for (const secret of secrets) secret.fill(0);
        }
      }),
  };
}
