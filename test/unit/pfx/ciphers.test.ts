import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decryptCamelliaCbc } from '../../../electron/pfx/camellia.ts';
import { decrypt, des, PBES2_CIPHERS, rc2Cipher, tripleDes2 } from '../../../electron/pfx/ciphers.ts';
import { decryptRc2Cbc, encryptRc2Cbc } from '../../../electron/pfx/rc2.ts';
import { rc4 } from '../../../electron/pfx/rc4.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('RC2', () => {
  // RFC 2268, section 5: key, effective bits, plain text, cipher text
  it.each([
    ['0000000000000000', 63, '0000000000000000', 'ebb773f993278eff'],
    ['ffffffffffffffff', 64, 'ffffffffffffffff', '278b27e42e2f0d49'],
    ['3000000000000000', 64, '1000000000000001', '30649edf9be7d2c2'],
    ['88', 64, '0000000000000000', '61a8a244adacccf0'],
    ['88bca90e90875a', 64, '0000000000000000', '6ccf4308974c267f'],
    ['88bca90e90875a7f0f79c384627bafb2', 64, '0000000000000000', '1a807d272bbe5db1'],
    ['88bca90e90875a7f0f79c384627bafb2', 128, '0000000000000000', '2269552ab0f85ca6'],
    [
      '88bca90e90875a7f0f79c384627bafb216f80a6f85920584c42fceb0be255daf1e',
      129,
      '0000000000000000',
      '5b78d3a43dfff1f1',
    ],
  ])('holds the vector with key %s and %i bits', (key, bits, plain, cipher) => {
    const found = decryptRc2Cbc(hex(key), bits, Buffer.alloc(8), hex(cipher));
    expect(found.toString('hex')).toBe(plain);
    const encrypted = encryptRc2Cbc(hex(key), bits, Buffer.alloc(8), hex(plain));
    expect(encrypted.subarray(0, 8).toString('hex')).toBe(cipher);
  });

  it('pads what it encrypts, and takes it apart again', () => {
    const [key, iv] = [hex('0102030405'), hex('0102030405060708')];
    for (let length = 0; length < 20; length++) {
      const plain = Buffer.alloc(length, 7);
      const encrypted = encryptRc2Cbc(key, 40, iv, plain);
      expect(decrypt(rc2Cipher('1.2.840.113549.1.12.1.6', 40), key, iv, encrypted)).toEqual(plain);
    }
  });

  it('chains blocks', () => {
    const one = hex('278b27e42e2f0d49');
    const iv = hex('0102030405060708');
    const found = decryptRc2Cbc(hex('ffffffffffffffff'), 64, iv, Buffer.concat([one, one]));
    const first = Buffer.from(iv.map((octet) => octet ^ 0xff));
    const second = Buffer.from(one.map((octet) => octet ^ 0xff));
    expect(found.equals(Buffer.concat([first, second]))).toBe(true);
  });
});

describe('RC4', () => {
  // RFC 6229, the first 16 octets of each stream
  it.each([
    ['0102030405', 'b2396305f03dc027ccc3524a0a1118a8'],
    ['0102030405060708090a0b0c0d0e0f10', '9ac7cc9a609d1ef7b2932899cde41b97'],
  ])('gives the stream of key %s', (key, stream) => {
    expect(rc4(hex(key), Buffer.alloc(16)).toString('hex')).toBe(stream);
  });
});

describe('DES', () => {
  it('decrypts single DES as three equal keys, and two keys as the first repeated', () => {
    const key = hex('0123456789abcdef fedcba9876543210');
    const iv = hex('1122334455667788');
    const plain = Buffer.from('a text of some length');
    const encrypted = (whole: Buffer): Buffer => {
      const cipher = createCipheriv('des-ede3-cbc', whole, iv);
      return Buffer.concat([cipher.update(plain), cipher.final()]);
    };
    const first = key.subarray(0, 8);
    const single = decrypt(des('1.3.14.3.2.7'), first, iv, encrypted(Buffer.concat([first, first, first])));
    const double = decrypt(tripleDes2('2-key'), key, iv, encrypted(Buffer.concat([key, first])));
    expect(single?.equals(plain)).toBe(true);
    expect(double?.equals(plain)).toBe(true);
  });
});

describe('Camellia', () => {
  // RFC 3713, appendix A
  it.each([
    ['0123456789abcdeffedcba9876543210', '67673138549669730857065648eabe43'],
    ['0123456789abcdeffedcba98765432100011223344556677', 'b4993401b3e996f84ee5cee7d79b09b9'],
    ['0123456789abcdeffedcba987654321000112233445566778899aabbccddeeff', '9acc237dff16d76c20ef7c919e3a7509'],
  ])('decrypts the vector with key %s', (key, cipher) => {
    const found = decryptCamelliaCbc(hex(key), Buffer.alloc(16), hex(cipher));
    expect(found.toString('hex')).toBe('0123456789abcdeffedcba9876543210');
  });

  it('chains blocks', () => {
    const [key, iv] = [Buffer.alloc(32, 5), Buffer.alloc(16, 6)];
    const one = decryptCamelliaCbc(key, Buffer.alloc(16), Buffer.alloc(16, 7));
    const found = decryptCamelliaCbc(key, iv, Buffer.alloc(32, 7));
    expect(found.subarray(0, 16)).toEqual(Buffer.from(one.map((octet) => octet ^ 6)));
    expect(found.subarray(16)).toEqual(Buffer.from(one.map((octet) => octet ^ 7)));
  });
});

describe('padding', () => {
  const aes = PBES2_CIPHERS['2.16.840.1.101.3.4.1.42']!;
  const key = Buffer.alloc(32, 7);
  const iv = Buffer.alloc(16, 9);
  const encryptedBlock = (block: Buffer): Buffer => {
    const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    return Buffer.concat([cipher.update(block), cipher.final()]);
  };

  it.each([
    ['00', Buffer.alloc(16, 0)],
    ['beyond a block', Buffer.alloc(16, 17)],
    ['uneven', Buffer.concat([Buffer.alloc(13, 1), Buffer.of(2, 3, 3)])],
  ])('refuses %s', (_, block) => {
    expect(decrypt(aes, key, iv, encryptedBlock(block))).toBeUndefined();
  });

  it('takes a whole block of padding off', () => {
    expect(decrypt(aes, key, iv, encryptedBlock(Buffer.alloc(16, 16)))).toHaveLength(0);
  });

  it('refuses what is no whole number of blocks', () => {
    expect(decrypt(aes, key, iv, Buffer.alloc(17))).toBeUndefined();
    expect(decrypt(rc2Cipher('rc2', 40), Buffer.alloc(5), Buffer.alloc(8), Buffer.alloc(0))).toBeUndefined();
  });
});
