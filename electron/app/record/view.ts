import type { RecordEntryView, RecordView } from '../../../shared/record.ts';
import type { ListedLine, RecordContents } from './record.ts';

/** The record as the window shows it, the latest entry first. */
export function recordView({ broken, lines }: RecordContents): RecordView {
  const verified = lastVerifications(lines);
  return {
    entries: lines.map((line) => entryView(line, lines, verified)).toReversed(),
    ...(broken && { broken }),
  };
}

/** The last line, by its index, that verified a file, by its SHA-256. */
function lastVerifications(lines: readonly ListedLine[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  lines.forEach(({ entry: { files, kind, outcome } }, index) => {
    if (kind !== 'verification' || outcome === 'bad') return;
    for (const { sha256 } of files) found.set(sha256, index);
  });
  return found;
}

function entryView(
  { sequence, entry, hash }: ListedLine,
  lines: readonly ListedLine[],
  verified: ReadonlyMap<string, number>,
): RecordEntryView {
  const { kind, at, program, tree, caObject, subject, files, outcome, gateway, by, witness } = entry;
  const last = kind === 'backup' ? files.map(({ sha256 }) => verified.get(sha256) ?? -1) : [];
  const verification = lines[last.reduce((one, other) => Math.max(one, other), -1)];
  return {
    ...{ sequence, hash, kind, at, program, tree, caObject, subject, files, outcome },
    ...(by && { by }),
    ...(witness !== undefined && { witness }),
    ...(verification && { verifiedAt: verification.entry.at }),
    ...(gateway && { gateway: gateway.address }),
  };
}
