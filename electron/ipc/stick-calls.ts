/** Making a recovery stick. */
import { basename, dirname, join } from 'node:path';
import {
  fileItem,
  makeStick,
  planStick,
  programFile,
  programFolder,
  programItems,
  runningProgram,
  START_HERE,
  STARTER,
  starterScript,
  startHere,
  stickFolder,
  textItem,
  withBeside,
  type Program,
  type StickItem,
} from '../app/recovery-stick/index.ts';
import { inspectFile } from '../app/restore/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { catalogues, LANGUAGES } from '../../shared/messages/index.ts';
import { texts } from '../../shared/messages/current.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ProgramView, StickPlan } from '../../shared/stick.ts';
import type { stickCalls as declared } from '../../shared/stick-calls.ts';
import type { BackupFiles } from './backup-files.ts';
import { guidePdf } from './guide-pdf.ts';
import { HandleStore } from './handle-store.ts';
import { asJob } from './jobs.ts';
import type { Host, State } from './services.ts';

/** A chosen program; read again each time, as it may have been replaced since. */
interface ChosenProgram {
  readonly path: string;
  readonly form: 'file' | 'folder';
}

interface Chosen {
  readonly backups: readonly string[];
  readonly programs?: readonly string[] | undefined;
}

export function stickCalls(
  state: State,
  host: Host,
  files: BackupFiles,
): Pick<Handlers, keyof typeof declared> {
  const programs = new HandleStore<ChosenProgram>();
  let guides: Promise<StickItem[]> | undefined;

  /** The guide in every language, laid out once for the plan and the run; the user's own first. */
  const guideItems = (): Promise<StickItem[]> =>
    (guides ??= layOutGuides(host).catch((error: unknown) => {
      guides = undefined;
      throw error;
    }));

  async function view(chosen: ChosenProgram): Promise<ProgramView> {
    const found = await readProgram(chosen);
    const { path } = chosen;
    return {
      handle: programs.add(chosen),
      fileName: basename(path),
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

  function backupPaths(handles: readonly string[]): Result<string[]> {
    const paths: string[] = [];
    for (const handle of handles) {
      const path = files.path(handle);
      if (!path.ok) return path;
      paths.push(path.value);
    }
    return ok(paths);
  }

  /** Everything that goes on the stick but the checksums, and where it goes. */
  async function prepare(chosen: Chosen): Promise<Result<Prepared>> {
    const paths = backupPaths(chosen.backups);
    if (!paths.ok) return paths;
    const backups = await backupItems(paths.value);
    if (!backups.ok) return backups;
    const found: Program[] = [];
    for (const handle of chosen.programs ?? []) {
      const known = programs.get(handle);
      if (!known) return fail('MEDIA-HANDLE');
      const program = await readProgram(known);
      if (!program.ok) return program;
      found.push(program.value);
    }
    const { starter } = texts().recoveryStick;
    const forLinux = ({ form }: Program): boolean =>
      form === 'appimage' || (form === 'folder' && host.app.platform === 'linux');
    const items = [
      ...backups.value.items,
      ...found.flatMap(programItems),
      ...(found.some(forLinux) ? [textItem(STARTER, 'starter', starterScript(starter))] : []),
      ...(await guideItems()),
    ];
    const { tree, caObject } = backups.value;
    const facts = { madeAt: host.now().toISOString(), program: host.program, tree, caObject };
    const page = startHere(items, facts, await languages(host.app.locale));
    return ok({ ...backups.value, items: [...items, textItem(START_HERE, 'start-here', page)] });
  }

  return {
    async 'stick.beside'({ backups }) {
      const paths = backupPaths(backups);
      if (!paths.ok) return paths;
      const found = await withBeside(paths.value);
      const withoutReceipt: string[] = [];
      for (const path of paths.value) {
        if ((await inspectFile(path)).info.receipt.state === 'none') withoutReceipt.push(basename(path));
      }
      return ok({
        files: found.map(({ name, kind, sizeBytes }) => ({ name, kind, sizeBytes })),
        withoutReceipt,
      });
    },

    async 'stick.programs'() {
      const paths = await host.dialogs.openSeveral({
        name: texts().menu.fileTypeProgram,
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

    async 'stick.besideProgram'() {
      const folder = await stickFolder(thisProcess(), process.argv);
      if (folder === undefined) return ok(null);
      const found = await files.inspectFolder(folder);
      return ok({ folder, files: found.filter(({ failure }) => failure === undefined) });
    },

    async 'stick.plan'({ folder, ...chosen }) {
      const place = files.folderPath(folder);
      if (!place.ok) return place;
      const prepared = await prepare(chosen);
      return prepared.ok ? planStick(prepared.value.items, place.value) : prepared;
    },

    'stick.run': ({ jobId, folder, replace, ...chosen }) =>
      asJob(state, jobId, async (signal) => {
        const place = files.folderPath(folder);
        if (!place.ok) return place;
        const prepared = await prepare(chosen);
        if (!prepared.ok) return prepared;
        const { items, tree, caObject } = prepared.value;
        const plan = await planStick(items, place.value);
        if (!plan.ok) return plan;
        await rememberFolders(files, plan.value);
        const made = await makeStick(items, place.value, {
          replace,
          signal,
          onProgress: (progress) => {
            host.send('stick.progress', { jobId, ...progress });
          },
        });
        if (!made.ok) return made;
        const madeAt = host.now().toISOString();
        await state.record.add({
          ...{ kind: 'recovery-stick', at: madeAt, program: host.program },
          ...{ tree: tree ?? null, caObject: caObject ?? null, subject: null, certificates: [] },
          files: made.value.files
            .filter(({ kind }) => kind === 'backup')
            .map(({ name, sha256 }) => ({ fileName: name, folder: place.value, sha256 })),
          outcome: 'good',
          code: null,
        });
        const { noPermissions } = plan.value;
        return ok({ folder: place.value, madeAt, noPermissions, ...made.value });
      }),
  };
}

interface Prepared {
  readonly items: readonly StickItem[];
  /** As the receipt has it. */
  readonly tree?: string | undefined;
  readonly caObject?: string | undefined;
}

const readProgram = ({ path, form }: ChosenProgram): Promise<Result<Program>> =>
  form === 'folder' ? programFolder(path) : programFile(path);

/** Backups with what lies beside them. One that cannot be opened, or that its receipt does not name, is of no use on a stick. */
async function backupItems(paths: readonly string[]): Promise<Result<Prepared>> {
  const items: StickItem[] = [];
  let about: Pick<Prepared, 'tree' | 'caObject'> = {};
  for (const file of await withBeside(paths)) {
    if (file.kind !== 'backup') {
      items.push(fileItem(file));
      continue;
    }
    const { failure, fileName, receipt, sha256 } = (await inspectFile(file.path)).info;
    if (failure) return { ok: false, failure };
    if (receipt.state === 'differs') {
      return fail('RESTORE-RECEIPT-DIFFERS', { file: fileName, receipt: receipt.fileName ?? '' });
    }
    about = { tree: receipt.tree ?? about.tree, caObject: receipt.caObject ?? about.caObject };
    items.push({ ...fileItem(file), sha256 });
  }
  return ok({ items, ...about });
}

/** The user's own first: who finds the stick may speak another. */
const ownFirst = (own: string) => LANGUAGES.toSorted((a, b) => Number(b === own) - Number(a === own));

/** What the stick says of itself in every language. */
const languages = (own: string) =>
  Promise.all(ownFirst(own).map(async (language) => (await catalogues[language]()).recoveryStick));

/** One PDF after the other: each is laid out in a window of its own. */
async function layOutGuides(host: Host): Promise<StickItem[]> {
  const items: StickItem[] = [];
  for (const language of ownFirst(host.app.locale)) {
    items.push(textItem(`OrgCA-Backup-Guide-${language}.pdf`, 'guide', await guidePdf(host, language)));
  }
  return items;
}

/** A crash is looked for there at the next start. */
async function rememberFolders(files: BackupFiles, { folder, files: planned }: StickPlan): Promise<void> {
  const folders = new Set([folder, ...planned.map(({ name }) => dirname(join(folder, name)))]);
  for (const one of folders) await files.recent.add(one);
}
