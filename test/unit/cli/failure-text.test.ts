import { afterAll, describe, expect, it } from 'vitest';
import { failureText, failureWords } from '../../../electron/cli/failure-text.ts';
import { ERROR_CODES, type ErrorCode } from '../../../shared/error-codes.ts';
import { setTexts } from '../../../shared/messages/current.ts';
import { de } from '../../../shared/messages/de/index.ts';
import { en } from '../../../shared/messages/en/index.ts';

afterAll(() => {
  setTexts(en, 'en-GB');
});

/** Failures of the window, of restoring into a directory, and of making a stick: no command does these. */
const WINDOW = /^(?:APP|STICK)-|^RESTORE-(?:GATEWAY|NOT-ROLLED-BACK|NOT-DIRECT|NOT-CONFIRMED)/;
const WINDOW_CODES: readonly ErrorCode[] = [
  ...(['MEDIA-HANDLE', 'MEDIA-NOT-EJECTED', 'BACKUP-UNKNOWN-CERTIFICATE', 'KEEPERS-FORGOTTEN'] as const),
  ...(['RESTORE-OTHER-TREE', 'RESTORE-NAME-OCCUPIED', 'RESTORE-OTHER-CA', 'RESTORE-UNKNOWN-CA'] as const),
  ...(['RESTORE-HOST-SERVER', 'RESTORE-CHANGED-MEANWHILE', 'RESTORE-CRL-CONFIGURATIONS'] as const),
  ...(['RESTORE-SHEET-NO-RECEIPT'] as const),
];
const anyValue = new Proxy({}, { get: () => 'value' });

describe('the advice of a failure on the command line', () => {
  it.each([
    [
      en,
      /go back|finish”|backup file in|choose the backup file|summary page|select (?:“(?!Export Private)|the file|LDAPS)/i,
      /wizard|\bpage|field|“[^”]* >/,
    ],
    [
      de,
      /gehen Sie .*zurück|Fertig stellen|wählen Sie (?:die Sicherungsdatei|LDAPS|StartTLS|„)|wählen die Datei|Seite „/i,
      /ssistent|Seite |Feld |„[^“]* >/,
    ],
  ])('needs no window, or says what the command line has in its place', (catalogue, never, notAlone) => {
    setTexts(catalogue, 'en-GB');
    const ofWindow = ERROR_CODES.filter((code) => {
      if (WINDOW.test(code) || WINDOW_CODES.includes(code)) return false;
      const { todo } = failureWords({ code, values: anyValue });
      return never.test(todo) || (notAlone.test(todo) && !/command line|Befehlszeile/.test(todo));
    });
    expect(ofWindow).toEqual([]);
  });
});

it('shows a name with a line break in a visible form, on one line', () => {
  setTexts(en, 'en-GB');
  const text = failureText({ code: 'MEDIA-NAME', values: { folder: '/a', file: 'x\n-ec.pfx' } });
  expect(text.split('\n')).toHaveLength(3);
  expect(text).toContain('The name x⟨U+000A⟩-ec.pfx cannot');
});
