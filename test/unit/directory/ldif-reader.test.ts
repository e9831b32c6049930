import { describe, expect, it } from 'vitest';
import { readLdif, toLdif } from '../../../electron/directory/index.ts';

describe('an LDIF record', () => {
  it('gives back every value that was written, byte by byte', () => {
    const attributes = [
      { type: 'objectClass', values: [Buffer.from('nDSPKICertificateAuthority'), Buffer.from('Top')] },
      { type: 'cn', values: [Buffer.from('Ärger CA')] },
      { type: 'cACertificate;binary', values: [Buffer.from(Array.from({ length: 700 }, (_, i) => i % 256))] },
      {
        type: 'description',
        values: ['', ' space', 'end ', ':colon', '<less', 'a\nb', 'x'.repeat(200)].map((text) =>
          Buffer.from(text),
        ),
      },
    ];
    const text = `# Made for a test\nversion: 1\n\n${toLdif('cn=Ärger CA,cn=Security', attributes)}`;
    const expected = { dn: 'cn=Ärger CA,cn=Security', attributes };
    expect(readLdif(text)).toEqual(expected);
    expect(readLdif(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  it('is the first of a file, and none where the file is another or refers to others', () => {
    expect(readLdif('dn: cn=a\ncn: a\n\ndn: cn=b\n')).toEqual({
      dn: 'cn=a',
      attributes: [{ type: 'cn', values: [Buffer.from('a')] }],
    });
    for (const text of [
      '',
      '# comment\n',
      'cn: a\n',
      'dn: cn=a\ncn:< file:///etc/passwd\n',
      'dn: cn=a\ngarbage\n',
    ]) {
      expect(readLdif(text)).toBeUndefined();
    }
  });
});
