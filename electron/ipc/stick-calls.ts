/** Making a recovery stick. */
import { basename, dirname } from 'node:path';
import { HandleStore } from '../app/handles/index.ts';
import type { Installation } from '../app/installation/index.ts';
import {
  readProgram,
  runningProgram,
  stickFolder,
  StickMaker,
  withBeside,
  withoutReceipt,
  type ChosenProgram,
  type StickRequest,
} from '../app/recovery-stick/index.ts';
import { displayText } from '../../shared/display-text.ts';
import type { Argument, Handlers } from '../../shared/contract.ts';
import { texts } from '../../shared/messages/current.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ProgramView } from '../../shared/stick.ts';
import type { stickCalls as declared } from '../../shared/stick-calls.ts';
import type { BackupFiles, ChosenFolder } from './backup-files.ts';
import { asJob } from './jobs.ts';
import type { Host, State } from './services.ts';

interface Requested extends Omit<StickRequest, 'folder'> {
  readonly destination: ChosenFolder;
}

export function stickCalls(
  state: State,
  host: Host,
  installation: Installation,
  files: BackupFiles,
): Pick<Handlers, keyof typeof declared> {
  const programs = new HandleStore<ChosenProgram>();
  const maker = new StickMaker(installation, host, process.platform, () => host.app.locale);

  async function view(chosen: ChosenProgram): Promise<ProgramView> {
    const found = await readProgram(chosen);
    const { path } = chosen;
    return {
      handle: programs.add(chosen),
      fileName: displayText(basename(path)),
      folder: dirname(path),
      ...(found.ok
        ? { sizeBytes: found.value.sizeBytes, form: found.value.form }
        : { sizeBytes: 0, failure: found.failure }),
    };
  }

  const thisProcess = () => {
    const { execPath, env, platform } = process;
    return { packaged: host.app.packaged, platform, execPath, env };
  };

  /** The request with what its handles stand for. */
  function requested(chosen: Argument<'stick.plan'>): Result<Requested> {
    const destination = files.chosenFolder(chosen.folder);
    if (!destination.ok) return destination;
    const backups = files.paths(chosen.backups);
    if (!backups.ok) return backups;
    const handles = chosen.programs ?? [];
    const known = handles.flatMap((handle) => programs.get(handle) ?? []);
    if (known.length < handles.length) return fail('MEDIA-HANDLE');
    return ok({ destination: destination.value, backups: backups.value, programs: known });
  }

  return {
    async 'stick.beside'({ backups }) {
      const paths = files.paths(backups);
      if (!paths.ok) return paths;
      const found = await withBeside(paths.value);
      return ok({
        files: found.map(({ name, kind, sizeBytes }) => ({ name, kind, sizeBytes })),
        withoutReceipt: await withoutReceipt(installation, paths.value),
      });
    },

    async 'stick.programs'() {
      const paths = await host.dialogs.openSeveral({
        name: texts().common.menu.fileTypeProgram,
        extensions: ['AppImage', 'exe', 'dmg', 'zip'],
      });
      if (paths.length === 0) return ok(null);
      const views: ProgramView[] = [];
      for (const path of paths) views.push(await view({ path, form: 'file' }));
      return ok(views);
    },

    async 'stick.thisProgram'() {
      const running = runningProgram(thisProcess());
      return ok(running ? await view(running) : null);
    },

    async 'stick.backupsOnStick'() {
      const folder = await stickFolder(thisProcess(), process.argv);
      if (folder === undefined) return ok(null);
      const { files: found, total } = await files.inspectFolder(folder, state.reading);
      return ok({
        folder,
        total,
        files: found.filter(({ failure }) => failure === undefined),
        listed: found.length,
      });
    },

    async 'stick.plan'(chosen) {
      const request = requested(chosen);
      if (!request.ok) return request;
      const { destination } = request.value;
      const plan = await maker.plan({ ...request.value, folder: destination.folder });
      if (plan.ok) destination.existing = plan.value.existing;
      return plan;
    },

    'stick.run': ({ jobId, replace, ...chosen }) =>
      asJob(state, jobId, async (signal) => {
        const request = requested(chosen);
        if (!request.ok) return request;
        const { folder, medium, existing } = request.value.destination;
        return maker.make(
          { ...request.value, folder },
          {
            medium,
            replace: replace ? existing : [],
            signal,
            onProgress: (progress) => {
              host.send('stick.progress', { jobId, ...progress });
            },
          },
        );
      }),
  };
}
