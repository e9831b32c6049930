import { afterEach, describe, expect, it } from 'vitest';
import { setTexts } from '../../../shared/messages/current.ts';
import { encryptionText } from '../../../shared/messages/encryption-text.ts';
import { catalogues } from '../../../shared/messages/index.ts';
import { reportCheckValues } from '../../../shared/messages/report-check.ts';

const RECORDED = 'AES-256-CBC, PBKDF2-HMAC-SHA-256, 600,000 iterations';
const GERMAN = 'AES-256-CBC, PBKDF2-HMAC-SHA-256, 600.000 Iterationen';

afterEach(async () => {
  setTexts(await catalogues.en(), 'en-GB');
});

describe('a recorded encryption', () => {
  it('reads in English as it is recorded', () => {
    expect(encryptionText(RECORDED)).toBe(RECORDED);
    expect(encryptionText('none')).toBe('none');
  });

  it('is written in the language of the process, with its separators', async () => {
    setTexts(await catalogues.de(), 'de-DE');
    expect(encryptionText(RECORDED)).toBe(GERMAN);
    expect(encryptionText('scrypt')).toBe('scrypt');
    expect(encryptionText('none')).toBe('keine');
    expect(encryptionText('AES-256-CBC, PBKDF2-HMAC-SHA-256, 4-byte salt, 600,000 iterations')).toBe(
      'AES-256-CBC, PBKDF2-HMAC-SHA-256, 4-Byte-Salt, 600.000 Iterationen',
    );
  });

  it('is translated in the check of a report', async () => {
    setTexts(await catalogues.de(), 'de-DE');
    const values = { key: RECORDED, certificates: 'none', mac: 'HMAC-SHA-1, 2,048 iterations' };
    expect(reportCheckValues({ id: 'file-encryption', state: 'warn', values })).toEqual({
      key: GERMAN,
      certificates: 'keine',
      mac: 'HMAC-SHA-1, 2.048 Iterationen',
    });
    expect(reportCheckValues({ id: 'key', state: 'pass', values: { key: 'RSA 4096' } })).toEqual({
      key: 'RSA 4096',
    });
  });
});
