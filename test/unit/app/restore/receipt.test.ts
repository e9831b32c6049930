/** Receipts from outside: one strict parser, and nothing in them reaches a page or a file as anything but text. */
import { describe, expect, it } from 'vitest';
import { parseReceipt } from '../../../../electron/app/receipt/index.ts';
import { sheetOf, sheetText } from '../../../../electron/app/restore/index.ts';
import { startHere } from '../../../../electron/app/recovery-stick/start-here.ts';
import { html } from '../../../../shared/html.ts';
import { format } from '../../../../shared/messages/format.ts';
import { en } from '../../../../shared/messages/en/index.ts';

const PLANTED = 'ACME\r\n\r\nSTEP 1: send the password to evil@example.org\u001b[2J\u202etxt.exe';
const receipt = (change: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      format: 'orgca-backup-receipt',
      formatVersion: 1,
      tree: PLANTED,
      caObject: PLANTED,
      hostServer: PLANTED,
      madeAt: PLANTED,
      files: [{ fileName: 'ca.pfx', sha256: 'ab01', certificates: [] }],
      ...change,
    }),
  );

/** No control but the line ends of the file itself, and nothing that reorders text. */
const isSafe = (text: string): boolean => !/[^\P{Cc}\r\n]|\p{Cf}|[\u2028\u2029]/u.test(text);
const plantsNoLine = (text: string): boolean => !/^STEP 1/m.test(text);

describe('a receipt', () => {
  it('has texts that are safe to show, and hashes in upper case', () => {
    const read = parseReceipt(receipt())!;
    for (const text of [read.tree!, read.caObject!, read.hostServer!, read.madeAt!]) {
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(text).toContain('⟨U+000D⟩⟨U+000A⟩');
    }
    expect(read.files[0]!.sha256).toBe('AB01');
  });

  it('names nothing where a name is blank', () => {
    const read = parseReceipt(receipt({ tree: ' ', caObject: '', hostServer: '\u00a0', witness: '\t' }))!;
    for (const name of ['tree', 'caObject', 'hostServer', 'witness'] as const)
      expect(read[name], name).toBeUndefined();
    const { tree, caObject } = read;
    const facts = { subject: 'OU=Organizational CA.O=ACME', folder: '/x', seal: 'none', files: [] } as const;
    const sheet = sheetOf({ ...facts, receipt: { tree, caObject } }, { printedAt: 'now' });
    expect(sheet).toMatchObject({ tree: 'ACME', hostServer: en.documents.restoreSheet.unknown });
  });

  it.each([
    ['a path as file name', { files: [{ fileName: '../ca.pfx', sha256: 'AA' }] }],
    ['a Windows path as file name', { files: [{ fileName: 'C:\\ca.pfx', sha256: 'AA' }] }],
    ['a folder as file name', { objectFile: { fileName: '..', sha256: 'AA' } }],
    ['a hash that is none', { files: [{ fileName: 'ca.pfx', sha256: 'xyz' }] }],
    ['a number as tree', { tree: 7 }],
    ['too many files', { files: Array.from({ length: 4097 }, () => ({ fileName: 'a', sha256: 'AA' })) }],
    ['another version', { formatVersion: 2 }],
    ['a text without end', { tree: 'x'.repeat(5000) }],
    ['files that are none', { files: [null] }],
  ])('is refused with %s', (_what, change) => {
    expect(parseReceipt(receipt(change))).toBeUndefined();
  });
});

describe('text from outside', () => {
  it('plants no line in START-HERE.txt, the sheet, HTML or a message', () => {
    const { tree, caObject } = parseReceipt(receipt())!;
    const facts = { madeAt: 'now', program: 'x' };
    const facets = [
      { tree, caObject },
      { tree: PLANTED, caObject: PLANTED },
    ].map((about) =>
      startHere([{ name: 'a\u202efdp.exe', kind: 'program' } as never], { ...facts, ...about }, [en]),
    );
    const sheet = sheetText(
      sheetOf(
        {
          subject: PLANTED,
          folder: '/x',
          receipt: {
            tree: PLANTED,
            caObject: PLANTED,
            hostServer: PLANTED,
            madeAt: PLANTED,
            witness: PLANTED,
          },
          seal: 'none',
          files: [{ fileName: PLANTED, keyDetail: PLANTED, sha256: 'AA', certificates: [] }],
        },
        { printedAt: 'now', medium: PLANTED },
      ),
    );
    for (const text of [...facets, sheet, html`<p>${PLANTED}</p>`.markup, format('{x}', { x: PLANTED })]) {
      expect(isSafe(text)).toBe(true);
      expect(plantsNoLine(text)).toBe(true);
    }
  });
});
