import { describe, expect, it } from 'vitest';
import { recordCsv, type RecordEntry, type RecordLine } from '../../../../electron/app/record/index.ts';

const line = (sequence: number, entry: Partial<RecordEntry>): RecordLine => ({
  sequence,
  previous: '0'.repeat(64),
  entry: {
    kind: 'backup',
    at: '2026-11-22T10:00:00.000Z',
    program: 'OrgCA Backup 0.1.0',
    tree: 'ACME-TREE',
    caObject: 'cn=ACME-TREE CA,cn=Security',
    subject: 'OU=Organizational CA.O=ACME-TREE',
    certificates: [],
    files: [],
    outcome: 'good',
    code: null,
    ...entry,
  },
});

describe('the record as CSV', () => {
  it('has a heading and one line an event, in UTF-8 that spreadsheets recognize', () => {
    const files = ['ca.pfx', 'ca-ec.pfx'].map((fileName) => ({
      fileName,
      folder: '/media/stick',
      sha256: 'AB',
    }));
    const text = recordCsv([line(1, { files }), line(2, { kind: 'verification' })]).toString('utf8');
    expect(text.startsWith('\ufeff"Line","When",')).toBe(true);
    const [, first, second, end] = text.split('\r\n');
    expect(first).toContain('"1","2026-11-22T10:00:00.000Z","Backup"');
    expect(first).toContain('"ca.pfx; ca-ec.pfx","/media/stick; /media/stick","AB; AB"');
    expect(second).toContain('"Verification"');
    expect(end).toBe('');
  });

  it('quotes quotation marks, and gives no spreadsheet a formula', () => {
    const text = recordCsv([line(1, { subject: '=HYPERLINK("x")', tree: '-1', caObject: '@a' })]).toString(
      'utf8',
    );
    expect(text).toContain(`"'=HYPERLINK(""x"")","'@a","'-1"`);
    const hidden = recordCsv([line(1, { subject: ' =1', tree: '\uff1d1', caObject: '\n=1' })]).toString(
      'utf8',
    );
    expect(hidden).toContain(`"' =1","⟨U+000A⟩=1","'\uff1d1"`);
  });
});
