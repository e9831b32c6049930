import { visibleText } from '../../../shared/display-text.ts';
import { texts } from '../../../shared/messages/current.ts';
import type { RecordLine } from './schema.ts';

/** Spreadsheets take a cell that begins so for a formula, some also with the full-width characters of East Asia. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

function quoted(value: string): string {
  const shown = visibleText(value);
  return `"${(FORMULA.test(shown) ? `'${shown}` : shown).replaceAll('"', '""')}"`;
}

/**
 * Writes the record as a table: one line an event, the oldest first, headings in the language of the user.
 * @returns CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know the encoding
 */
export function recordCsv(lines: readonly RecordLine[]): Buffer {
  const { columns, kinds, outcomes, tree, program, by, witness } = texts().tools.record;
  const { columns: csv } = texts().tools.record.csv;
  const rows = lines.map(({ sequence, entry }) => [
    String(sequence),
    entry.at,
    kinds[entry.kind],
    entry.subject ?? '',
    entry.caObject ?? '',
    entry.tree ?? '',
    ...(['fileName', 'folder', 'sha256'] as const).map((part) =>
      entry.files.map((file) => file[part]).join('; '),
    ),
    outcomes[entry.outcome],
    entry.code ?? '',
    entry.program,
    entry.by ?? '',
    entry.witness ?? '',
  ]);
  const head = [
    csv.line,
    columns.when,
    columns.what,
    columns.ca,
    csv.caObject,
    tree,
    csv.files,
    csv.folders,
    'SHA-256',
    columns.outcome,
    csv.code,
    program,
    by,
    witness,
  ];
  const text = [head, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
  return Buffer.from(`\ufeff${text}`, 'utf8');
}
