import { describe, expect, it } from 'vitest';
import { readLdif, writeLdif } from '../../../electron/directory/index.ts';

describe('LDIF', () => {
  it('keeps every value byte by byte', () => {
    const entry = {
      dn: 'cn=Ärger CA,cn=Security',
      attributes: [
        { type: 'objectClass', values: [Buffer.from('nDSPKICertificateAuthority'), Buffer.from('Top')] },
        { type: 'cn', values: [Buffer.from('Ärger CA')] },
        {
          type: 'cACertificate;binary',
          values: [Buffer.from(Array.from({ length: 700 }, (_, i) => i % 256))],
        },
        {
          type: 'description',
          values: ['', ' space', 'end ', ':colon', '<less', 'a\nb', 'x'.repeat(200)].map((text) =>
            Buffer.from(text),
          ),
        },
      ],
    };
    const text = writeLdif(entry, ['Made for a test', 'of two lines']);
    expect(readLdif(text)).toEqual(entry);
    expect(readLdif(text.replaceAll('\n', '\r\n'))).toEqual(entry);
    expect(text.split('\n').every((line) => line.length <= 76)).toBe(true);
    expect(text).toContain('objectClass: Top');
  });

  it('reads the first record only, and nothing that is none', () => {
    expect(readLdif('dn: cn=a\ncn: a\n\ndn: cn=b\n')).toEqual({
      dn: 'cn=a',
      attributes: [{ type: 'cn', values: [Buffer.from('a')] }],
    });
    for (const text of [
      '',
      '# only a comment\n',
      'cn: a\n',
      'dn: cn=a\ncn:< file:///etc/passwd\n',
      'dn: cn=a\ngarbage\n',
    ]) {
      expect(readLdif(text)).toBeUndefined();
    }
  });
});
