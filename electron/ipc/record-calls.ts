/** The record as a table, what it knows about the current CA, and what a crash left behind. */
import type { Installation } from '../app/installation/index.ts';
import { listDrives, removeLeftovers } from '../media/index.ts';
import { lastOf, recordCsv, type ListedLine } from '../app/record/index.ts';
import { currentCa, recordGaps } from '../app/restore/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { LeftoverView } from '../../shared/restore.ts';
import type { RecordEntryView } from '../../shared/record.ts';
import { texts } from '../../shared/messages/current.ts';
import { ok } from '../../shared/result.ts';
import { saveDocument } from './save-document.ts';
import type { Host, State } from './services.ts';

type RecordCalls = Pick<
  Handlers,
  'record.list' | 'record.gaps' | 'record.save' | 'record.last' | 'app.leftovers'
>;

export const recordCalls = (state: State, host: Host, installation: Installation): RecordCalls => {
  const { record, recentFolders } = installation;
  let leftovers: Promise<readonly LeftoverView[]> | undefined;

  return {
    async 'record.list'() {
      const contents = await record.list();
      if (!contents.ok) return contents;
      const { lines, broken } = contents.value;
      return ok({
        entries: lines.map((line) => entryView(line, lines)).toReversed(),
        ...(broken && { broken }),
      });
    },

    'record.gaps': () => recordGaps(installation),

    async 'record.save'() {
      const contents = await record.list();
      if (!contents.ok) return contents;
      return saveDocument(host, installation, {
        stem: texts().tools.record.csv.name,
        extension: 'csv',
        typeName: texts().menu.fileTypeCsv,
        make: () => recordCsv(contents.value.lines),
      });
    },

    async 'record.last'({ dn }) {
      const login = state.current();
      if (!login.ok) return login;
      const contents = await record.list();
      if (!contents.ok) return contents;
      // The CA is read to be compared; on a new computer there is nothing to compare it with.
      if (contents.value.lines.length === 0) return ok({ renewedSince: false });
      const current = await currentCa(login.value.atSecurity().session, installation);
      if (!current.ok) return current;
      const { backup, verification, renewedSince } = lastOf(contents.value.lines, {
        tree: login.value.tree,
        caObject: dn,
        certificates: current.value.certificates.map(({ sha256 }) => sha256),
      });
      return ok({
        ...(backup && {
          backupAt: backup.at,
          backupFiles: [...new Set(backup.files.map(({ fileName }) => fileName))],
        }),
        ...(verification && { verifiedAt: verification.at }),
        renewedSince,
      });
    },

    async 'app.leftovers'() {
      // Once in the life of the program, before anything is written: later there could be files of a running backup.
      leftovers ??= state.jobs.size > 0 ? Promise.resolve([]) : lookForLeftovers(recentFolders);
      return ok(await leftovers);
    },
  };
};

/** Milliseconds. The job process of a killed program ends by itself, after the step that it is at. */
const PATIENCE = 10_000;

async function lookForLeftovers(
  recentFolders: Installation['recentFolders'],
): Promise<readonly LeftoverView[]> {
  const drives = await listDrives();
  const folders = [...recentFolders.list(), ...drives.map(({ mountPoint }) => mountPoint)];
  return removeLeftovers(folders, PATIENCE);
}

function entryView({ sequence, entry, hash }: ListedLine, lines: readonly ListedLine[]): RecordEntryView {
  const { kind, at, program, tree, caObject, subject, files, outcome, gateway, by, witness } = entry;
  const hashes = new Set(files.map(({ sha256 }) => sha256));
  const verified =
    kind === 'backup'
      ? lines.findLast(
          (line) =>
            line.entry.kind === 'verification' &&
            line.entry.outcome !== 'bad' &&
            line.entry.files.some(({ sha256 }) => hashes.has(sha256)),
        )
      : undefined;
  return {
    ...{ sequence, hash, kind, at, program, tree, caObject, subject, files, outcome },
    ...(by && { by }),
    ...(witness !== undefined && { witness }),
    ...(verified && { verifiedAt: verified.entry.at }),
    ...(gateway && { gateway: gateway.address }),
  };
}
