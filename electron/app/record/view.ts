import type { RecordEntryView, RecordView } from '../../../shared/record.ts';
import type { ListedLine, RecordContents } from './record.ts';

/** The record as the window shows it, the latest entry first. */
export const recordView = ({ broken, lines }: RecordContents): RecordView => ({
  entries: lines.map((line) => entryView(line, lines)).toReversed(),
  ...(broken && { broken }),
});

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
