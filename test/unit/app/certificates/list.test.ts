import { expect, it } from 'vitest';
import { listCertificates } from '../../../../electron/app/certificates/index.ts';
import { startTrainingTree } from '../../../../electron/training/index.ts';
import { logIn, valueOf } from '../../../support/backup/log-in.ts';

it('lists the certificates of CA and servers by their end, and marks those within 60 days', async () => {
  const tree = await startTrainingTree();
  const { dotted: user, password } = tree.helpDesk;
  const session = await logIn({ server: tree.host, port: tree.ldapsPort, security: 'ldaps', user, password });
  try {
    const { rows, incomplete } = valueOf(await listCertificates(session, new Date()));
    expect(incomplete).toBe(false);
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['IPAG 192.0.2.12 - ACME-SRV2', 'expired'],
      ['IPAG 192.0.2.11 - ACME-SRV1', 'soon'],
      ['SSL CertificateIP - ACME-SRV2', 'valid'],
      ['SSL CertificateIP - ACME-SRV1', 'valid'],
      ['SSL CertificateDNS - ACME-SRV1', 'valid'],
      ['SSL CertificateDNS - ACME-SRV2', 'valid'],
      ...Array<unknown>(4).fill(['ACME-TREE CA', 'valid']),
    ]);
    expect(rows[1]).toMatchObject({
      kind: 'server',
      hostServer: 'ACME-SRV1.services',
      issuer: 'OU=Organizational CA.O=ACME-TREE',
    });
    const inThreeYears = new Date(Date.now() + 3 * 365 * 24 * 60 * 60 * 1000);
    const later = valueOf(await listCertificates(session, inThreeYears));
    expect(later.rows.filter(({ state }) => state === 'expired')).toHaveLength(6);
  } finally {
    session.close();
    await tree.close();
  }
});
