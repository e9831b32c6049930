/** A recovery stick: gathering what goes on it, planning, writing and recording. */
import { dirname, join } from 'node:path';
import { catalogues, LANGUAGES } from '../../../shared/messages/index.ts';
import { texts } from '../../../shared/messages/current.ts';
import type { ReceiptView } from '../../../shared/restore.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { StickPlan, StickView } from '../../../shared/stick.ts';
import { guidePdf, type GuideLayout } from '../guide/index.ts';
import type { Installation } from '../installation/index.ts';
import { checkReceipt } from '../receipt/index.ts';
import { inspectBackups } from '../restore/index.ts';
import { withBeside } from './beside.ts';
import { fileItem, planStick, programItems, START_HERE, textItem, type StickItem } from './contents.ts';
import { makeStick, type MakeOptions } from './make.ts';
import { programFile, programFolder, type Program } from './program.ts';
import { startHere } from './start-here.ts';
import { STARTER, starterScript } from './starter.ts';

/** A chosen program; read again each time, because it could have been replaced. */
export interface ChosenProgram {
  /** Absolute. */
  readonly path: string;
  readonly form: 'file' | 'folder';
}

export interface StickRequest {
  /** Absolute, of the PFX files. */
  readonly backups: readonly string[];
  readonly programs: readonly ChosenProgram[];
  /** Absolute. */
  readonly folder: string;
}

export const readProgram = ({ path, form }: ChosenProgram): Promise<Result<Program>> =>
  form === 'folder' ? programFolder(path) : programFile(path);

/** Makes recovery sticks. Lays out the guide once, for the plan and the run. */
export class StickMaker {
  readonly #installation: Installation;
  readonly #layout: GuideLayout;
  readonly #platform: NodeJS.Platform;
  readonly #locale: () => string;
  #guides: Promise<StickItem[]> | undefined;

  /** @param locale language of the user: its texts come first on the stick */
  constructor(
    installation: Installation,
    layout: GuideLayout,
    platform: NodeJS.Platform,
    locale: () => string,
  ) {
    this.#installation = installation;
    this.#layout = layout;
    this.#platform = platform;
    this.#locale = locale;
  }

  /** @returns the files that `make` would write, with the failures of reading what goes on the stick */
  async plan(request: StickRequest): Promise<Result<StickPlan>> {
    const gathered = await this.#gather(request);
    return gathered.ok ? planStick(gathered.value.items, request.folder) : gathered;
  }

  async make(request: StickRequest, options: MakeOptions): Promise<Result<StickView>> {
    const { folder } = request;
    const { now, program, record, recentFolders } = this.#installation;
    const gathered = await this.#gather(request);
    if (!gathered.ok) return gathered;
    const { items, tree, caObject } = gathered.value;
    const plan = await planStick(items, folder);
    if (!plan.ok) return plan;
    const folders = plan.value.files.map(({ name }) => dirname(join(folder, name)));
    for (const one of new Set([folder, ...folders])) await recentFolders.add(one);
    const made = await makeStick(items, folder, options);
    if (!made.ok) return made;
    const madeAt = now().toISOString();
    await record.add({
      ...{ kind: 'recovery-stick', at: madeAt, program },
      ...{ tree: tree ?? null, caObject: caObject ?? null, subject: null, certificates: [] },
      files: made.value.files
        .filter(({ kind }) => kind === 'backup')
        .map(({ name, sha256 }) => ({ fileName: name, folder, sha256 })),
      outcome: 'good',
      code: null,
    });
    return ok({ folder, madeAt, noPermissions: plan.value.noPermissions, ...made.value });
  }

  async #gather({ backups: paths, programs }: StickRequest): Promise<Result<Gathered>> {
    const backups = await this.#backupItems(paths);
    if (!backups.ok) return backups;
    const found: Program[] = [];
    for (const chosen of programs) {
      const program = await readProgram(chosen);
      if (!program.ok) return program;
      found.push(program.value);
    }
    const forLinux = ({ form }: Program): boolean =>
      form === 'appimage' || (form === 'folder' && this.#platform === 'linux');
    const script = starterScript(texts().documents.recoveryStick.starter);
    const items = [
      ...backups.value.items,
      ...found.flatMap(programItems),
      ...(found.some(forLinux) ? [textItem(STARTER, 'starter', script)] : []),
      ...(await this.#guideItems()),
    ];
    const { tree, caObject } = backups.value;
    const { now, program } = this.#installation;
    const facts = { madeAt: now().toISOString(), program, tree, caObject };
    const page = startHere(items, facts, await catalogueOrder(this.#locale()));
    return ok({ ...backups.value, items: [...items, textItem(START_HERE, 'start-here', page)] });
  }

  /** Backups with the files that belong to them. Refuses a backup that cannot be opened or that its receipt does not name. */
  async #backupItems(paths: readonly string[]): Promise<Result<Gathered>> {
    const files = await withBeside(paths);
    const backups = files.filter(({ kind }) => kind === 'backup').map(({ path }) => path);
    const infos = new Map(
      (await inspectBackups(this.#installation, backups)).map((info, at) => [backups[at], info]),
    );
    const items: StickItem[] = [];
    let about: Pick<Gathered, 'tree' | 'caObject'> = {};
    for (const file of files) {
      const info = infos.get(file.path);
      if (!info) {
        items.push(fileItem(file));
        continue;
      }
      const { failure, fileName, profile, receipt, sha256 } = info;
      if (failure) return { ok: false, failure };
      const named = checkReceipt(fileName, receipt);
      if (!named.ok) return named;
      about = { tree: receipt.tree ?? about.tree, caObject: receipt.caObject ?? about.caObject };
      items.push({ ...fileItem(file), sha256, profile });
    }
    return ok({ items, ...about });
  }

  #guideItems(): Promise<StickItem[]> {
    return (this.#guides ??= this.#layOutGuides().catch((error: unknown) => {
      this.#guides = undefined;
      throw error;
    }));
  }

  /** One PDF after the other: each is laid out in a window of its own. */
  async #layOutGuides(): Promise<StickItem[]> {
    const items: StickItem[] = [];
    for (const language of ownFirst(this.#locale())) {
      const pdf = await guidePdf(this.#layout, language);
      items.push(textItem(`OrgCA-Backup-Guide-${language}.pdf`, 'guide', pdf));
    }
    return items;
  }
}

interface Gathered {
  readonly items: readonly StickItem[];
  /** As the receipt has it. */
  readonly tree?: string | undefined;
  readonly caObject?: string | undefined;
}

/** File names of the backups that no readable receipt in the same folder names. */
export async function withoutReceipt(
  installation: Installation,
  paths: readonly string[],
): Promise<string[]> {
  const infos = await inspectBackups(installation, paths);
  const names: readonly ReceiptView['state'][] = ['same', 'differs'];
  return infos.filter(({ receipt }) => !names.includes(receipt.state)).map(({ fileName }) => fileName);
}

/** The user's own language first. The person who finds the stick might speak another one. */
const ownFirst = (own: string) => LANGUAGES.toSorted((a, b) => Number(b === own) - Number(a === own));

const catalogueOrder = (own: string) => Promise.all(ownFirst(own).map((language) => catalogues[language]()));
