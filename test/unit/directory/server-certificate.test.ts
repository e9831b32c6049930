import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DetailedPeerCertificate } from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import {
  chainWeaknesses,
  describeServerCertificate,
} from '../../../electron/directory/server-certificate.ts';
import { authorityStore } from '../../../electron/directory/trust.ts';
import { Issuer } from '../../support/slapd/certificates.ts';

const folder = mkdtempSync(join(tmpdir(), 'server-certificate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const issuer = new Issuer(folder);
issuer.key('ca', 'rsa');
const root = issuer.certificate('ca', 'ca', { subject: '/OU=Organizational CA', ca: true });
const { der: leaf } = issuer.server('server', 'ca');

/** The root with an algorithm that does not exist in place of rsaEncryption (1.2.840.113549.1.1.1). */
const unknownKey = Buffer.from(root);
unknownKey[root.indexOf(Buffer.from('300d06092a864886f70d0101010500', 'hex')) + 12] = 0x7f;

/** Peers as the TLS library hands them over, each with its issuer. */
const peer = (...chain: Buffer[]): DetailedPeerCertificate => {
  const [raw, ...issuers] = chain;
  return {
    raw,
    ...(issuers.length > 0 && { issuerCertificate: peer(...issuers) }),
  } as unknown as DetailedPeerCertificate;
};

describe('a certificate with a key that the runtime does not know', () => {
  it('is one: the test’s root', () => {
    expect(() => new X509Certificate(unknownKey).publicKey).toThrow();
  });

  it('as the root of a chain hides nothing of the server’s certificate', () => {
    const described = describeServerCertificate(peer(leaf, unknownKey));
    expect(described).toMatchObject({
      subject: 'CN=ldap1, O=ACME-TREE',
      keyType: 'RSA 2048',
      selfSigned: false,
    });
    expect(described.chain).toHaveLength(2);
    expect(chainWeaknesses(described.chain)).toEqual([]);
  });

  it('is described by what can be read', () => {
    expect(describeServerCertificate(peer(unknownKey))).toMatchObject({
      subject: 'OU=Organizational CA',
      keyType: 'unknown',
      selfSigned: true,
    });
  });
});

describe('bytes that are no certificate', () => {
  it('above the server’s certificate are passed over', () => {
    expect(chainWeaknesses([leaf, Buffer.from('3003020101', 'hex')])).toEqual([]);
  });

  it('among the authorities do not spoil the others', () => {
    const store = authorityStore([Buffer.from('3003020101', 'hex'), root]);
    expect(store).toContain(new X509Certificate(root).toString());
  });
});
