/** Everything that is written for people: names from directories, media and receipts in it are text and nothing else. */
import { expect, it } from 'vitest';
import { shareSheetPage } from '../../../electron/app/keepers/sheet-page.ts';
import { recordCsv, type RecordEntry } from '../../../electron/app/record/index.ts';
import { receiptFiles, receiptText, type Receipt } from '../../../electron/app/receipt/index.ts';
import { startHere } from '../../../electron/app/recovery-stick/start-here.ts';
import {
  reportJson,
  reportPage,
  reportText,
  sheetOf,
  sheetText,
} from '../../../electron/app/restore/index.ts';
import { sheetPage } from '../../../electron/app/restore/sheet-page.ts';
import { nagios, prometheus, statusText } from '../../../electron/cli/status-formats.ts';
import { newSecret, newSetId, splitSecret } from '../../../electron/keepers/index.ts';
import { visibleJson, visibleLines } from '../../../shared/display-text.ts';
import { html } from '../../../shared/html.ts';
import { en } from '../../../shared/messages/en/index.ts';
import { format } from '../../../shared/messages/format.ts';
import { heading, rows } from '../../../shared/plain-text.ts';
import { goodReport } from '../../support/bridge-restore-fixtures.ts';

const NAME = 'ACME';
const PLANTED = 'ACME\r\n\nSTEP 1: evil\u001b[2J\u202etxt.exe\u2028STEP 1\u200b\ud800';

/** With the planted text in place of the name, wherever it is. */
const planted = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value).replaceAll(NAME, JSON.stringify(PLANTED).slice(1, -1))) as Value;

const at = '2026-11-22T10:00:00.000Z';
const entry: RecordEntry = planted({
  ...({ kind: 'backup', outcome: 'good', code: null, at, program: NAME } as const),
  ...{ tree: NAME, caObject: NAME, subject: NAME, by: NAME, witness: NAME },
  ...{ certificates: [], files: [{ fileName: NAME, folder: NAME, sha256: NAME }] },
});
const receipt = planted({
  ...{ format: 'orgca-backup-receipt', formatVersion: 1, program: NAME, madeAt: at, provedAt: at },
  ...{ tree: NAME, server: NAME, user: NAME, caObject: NAME, hostServer: NAME, witness: NAME },
  ...{
    files: [],
    checks: [],
    gateway: { address: NAME, verdicts: [{ kind: 'root', code: 1, message: NAME }] },
  },
}) as unknown as Receipt;
const sheet = sheetOf(
  planted({
    ...{ subject: NAME, folder: NAME, seal: 'none' },
    receipt: { tree: NAME, caObject: NAME, hostServer: NAME, madeAt: at, witness: NAME },
    files: [{ fileName: NAME, keyDetail: NAME, sha256: 'AA', certificates: [] }],
  } as const),
  planted({ printedAt: at, medium: NAME }),
);
const status = planted({
  state: 'warn',
  findings: [],
  cas: [{ tree: NAME, caObject: NAME, lastBackupAt: at, lastVerificationAt: at, findings: [] }],
} as const);
const limits = { backupDays: 1, verificationDays: 1, expiryDays: 1 };

it.each<[string, () => string | Promise<string>]>([
  [
    'the record as CSV',
    () =>
      recordCsv([{ sequence: 1, previous: '', entry }])
        .toString('utf8')
        .slice(1),
  ],
  ['a receipt', () => receiptText(receipt, false)],
  [
    'a receipt as JSON',
    () =>
      receiptFiles('ca.receipt.json', receipt, undefined, [])
        .map(({ bytes }) => bytes.toString('utf8'))
        .join(''),
  ],
  ['a report', () => reportText([planted(goodReport([]))])],
  ['a report as JSON', () => reportJson([planted(goodReport([]))])],
  ['a printed report', () => reportPage([planted(goodReport([]))]).body.markup],
  ['a restore sheet', () => sheetText(sheet)],
  ['a printed restore sheet', () => sheetPage([sheet]).body.markup],
  [
    'the printed sheet of a keeper',
    async () => {
      const [share] = await splitSecret(newSecret(), {
        set: newSetId(),
        threshold: 2,
        count: 3,
        fingerprint: '00112233',
      });
      const facts = {
        subject: NAME,
        tree: NAME,
        fileNames: [NAME],
        madeAt: at,
        program: NAME,
        witness: NAME,
      };
      const { body, title } = shareSheetPage(share!, planted(facts));
      return title + body.markup;
    },
  ],
  [
    'START-HERE.txt',
    () =>
      startHere(
        [{ name: PLANTED, kind: 'program' } as never],
        planted({ madeAt: at, program: NAME, tree: NAME, caObject: NAME }),
        [en],
      ),
  ],
  ['the status', () => statusText(status, new Date(at))],
  ['the status for Nagios', () => visibleLines(nagios(status, limits, new Date(at)).text)],
  ['the status for Prometheus', () => visibleLines(prometheus(status, new Date(at)))],
  ['JSON', () => visibleJson({ [PLANTED]: PLANTED }, 2)],
  ['markup', () => html`<p title="${PLANTED}">${PLANTED}</p>`.markup],
  ['a text with values', () => format('{x}', { x: PLANTED })],
  ['lines of a text file', () => [heading(PLANTED), ...rows([[NAME, PLANTED]])].join('\n')],
])('%s has no control character, no line, and no order of its own from a name', async (_what, make) => {
  const text = await make();
  expect(text).toContain('evil');
  expect(text).not.toMatch(/[^\P{Cc}\r\n]|[\p{Cf}\p{Cs}\u2028\u2029]/u);
  expect(text).not.toMatch(/^STEP 1/m);
});

it.each<[string, (text: string) => string]>([
  ['markup', (text) => html`<p title="${text}"></p>`.markup],
  ['a text with values', (text) => format('{x}', { x: text })],
  ['lines of a text file', (text) => rows([[NAME, text]]).join('\n')],
])('%s cuts a value that is longer than any real one, and shows it', (_what, make) => {
  expect(make('A'.repeat(1024))).toContain('A'.repeat(1024));
  expect(make('A'.repeat(120_000)).length).toBeLessThan(1100);
  expect(make('A'.repeat(120_000))).toContain('A…');
});
