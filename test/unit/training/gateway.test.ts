import { Client } from 'ldapts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classifyCa, toPem } from '../../../electron/certificates/index.ts';
import { inspectPfx, profile, readPfx, writePfx, type PfxContents } from '../../../electron/pfx/index.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingMaterial,
  type TrainingTree,
} from '../../../electron/training/index.ts';
import { toPkcs8 } from '../../../electron/training/issue/keys.ts';
import { parsed } from '../../support/certificates/index.ts';
import {
  logIn,
  originOf,
  send,
  sessionHeaders,
  type GatewayAnswer,
} from '../../support/training/gateway-client.ts';

let material: TrainingMaterial;
let tree: TrainingTree;
let headers: Record<string, string>;

beforeAll(async () => {
  material = await createTrainingMaterial();
  tree = await startTrainingTree({ material });
  headers = await sessionHeaders(tree);
});

afterAll(() => tree.close());

const pki = (call: string, body?: unknown, more: Record<string, string> = headers): Promise<GatewayAnswer> =>
  send(tree, 'POST', `acme-tree/pki/${call}`, { headers: more, body });

const PASSWORD = 'one-time transport password';

async function open(answer: GatewayAnswer): Promise<PfxContents> {
  const { certificate } = answer.body as { certificate: string };
  const opened = await readPfx(Buffer.from(certificate, 'base64'), Buffer.from(PASSWORD));
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

const backUp = (der: Buffer): Promise<GatewayAnswer> =>
  pki('certificateAuthority/backupCertificate', {
    certificate: der.toString('base64'),
    password: PASSWORD,
  });

describe('the conversation', () => {
  test('begins with a session, whose cookie is for HTTPS alone and out of reach for scripts', async () => {
    const answer = await logIn(tree, tree.administrator);
    expect(answer.status).toBe(201);
    expect(answer.cookie).toMatch(/^RSESSIONID=[\w-]{20,}; Path=\/; Secure; HttpOnly$/);
  });

  test('is refused without a good login, with 401 and the LDAP code', async () => {
    const { dn } = tree.administrator;
    for (const credentials of [
      { dn, password: 'wrong' },
      { dn: 'cn=nobody,o=acme', password: 'training' },
      { dn, password: '' },
      tree.accounts.expired,
    ]) {
      expect(await logIn(tree, credentials)).toMatchObject({ status: 401, cookie: undefined });
    }
    const wrong = await logIn(tree, { dn, password: 'wrong' });
    expect(wrong.body).toEqual({ code: 49, message: 'NDS error: failed authentication (-669)' });
  });

  test('takes names in LDAP form, its own server and JSON, else it answers 400', async () => {
    const session = async (body: unknown, contentType = 'application/json'): Promise<number> => {
      const head = { Origin: originOf(tree), 'Content-Type': contentType };
      return (await send(tree, 'POST', 'session', { headers: head, body })).status;
    };
    const { dn, password } = tree.administrator;
    const ldapserver = `localhost:${String(tree.ldapsPort)}`;
    expect(await session({ dn, password, ldapserver })).toBe(201);
    expect(await session({ dn: 'o=acme/cn=admin', password, ldapserver })).toBe(400);
    expect(await session({ dn, password, ldapserver: '127.0.0.1' })).toBe(201);
    expect(await session({ dn, password, ldapserver: 'localhost:1' })).toBe(400);
    expect(await session({ dn, password, ldapserver: 'elsewhere.example' })).toBe(400);
    expect(await session({ dn, password })).toBe(400);
    expect(await session('{"dn":')).toBe(400);
    expect(await session({ dn, password, ldapserver }, 'text/plain')).toBe(400);
  });

  test('checks the origin, the cookie and the token of every call', async () => {
    const status = async (change: Record<string, string | undefined>): Promise<number> => {
      const all = Object.entries({ ...headers, ...change }).filter(([, value]) => value !== undefined);
      const { status: found } = await pki(
        'certificateAuthority/getChain',
        undefined,
        Object.fromEntries(all) as Record<string, string>,
      );
      return found;
    };
    expect(await status({})).toBe(200);
    expect(await status({ Origin: undefined })).toBe(403);
    expect(await status({ Origin: 'https://elsewhere.example' })).toBe(403);
    expect(await status({ Cookie: undefined })).toBe(401);
    expect(await status({ Cookie: 'RSESSIONID=guessed' })).toBe(401);
    expect(await status({ 'X-CSRF-Token': undefined })).toBe(403);
    expect(await status({ 'X-CSRF-Token': 'guessed' })).toBe(403);
    expect((await logIn(tree, tree.administrator, { Origin: 'https://elsewhere.example' })).status).toBe(403);
  });

  test('takes the name of the tree in lower case, as the session tells it', async () => {
    const { body } = await send(tree, 'GET', 'session', { headers });
    expect(body).toEqual({ dn: 'cn=admin,o=acme', treeName: 'acme-tree' });
    const { status } = await send(tree, 'GET', 'ACME-TREE/getanticsrftoken', { headers });
    expect(status).toBe(404);
  });

  test('answers 404 for what it does not have, and 405 for another method', async () => {
    expect((await pki('certificateAuthority/issueCRL')).status).toBe(404);
    expect((await pki('somethingElse/getChain')).status).toBe(404);
    const got = await send(tree, 'GET', 'acme-tree/pki/certificateAuthority/getChain', { headers });
    expect(got.status).toBe(405);
    expect(
      (await pki('certificateAuthority/backupCertificate', { certificate: '!', password: '' })).status,
    ).toBe(400);
  });

  test('ends with the session', async () => {
    const own = await sessionHeaders(tree);
    expect((await send(tree, 'DELETE', 'session', { headers: own })).status).toBe(204);
    expect((await pki('certificateAuthority/getChain', undefined, own)).status).toBe(401);
  });
});

describe('the CA', () => {
  test('is described as published', async () => {
    const { body } = await pki('certificateAuthority/getCertificates');
    const { certificates } = body as { certificates: Record<string, unknown>[] };
    const { rsa, ec } = material;
    expect(certificates.map(({ certificate }) => certificate)).toEqual(
      [rsa.publicKeyCertificate, rsa.selfSigned, ec!.publicKeyCertificate, ec!.selfSigned].map((der) =>
        der.toString('base64'),
      ),
    );
    const own = parsed(rsa.publicKeyCertificate);
    expect(certificates[0]).toMatchObject({
      serialNumber: own.serialHex,
      effectiveDate: own.notBefore.getTime() / 1000,
      expiryDate: own.notAfter.getTime() / 1000,
      keySize: 2048,
      signatureAlgorithm: 'sha256WithRSAEncryption',
    });
    const chain = (await pki('certificateAuthority/getChain')).body as typeof body;
    expect((chain as { certificates: unknown[] }).certificates).toHaveLength(4);
    expect((await pki('certificateAuthority/getCAConfiguration')).body).toMatchObject({
      enableSuiteBMode: false,
      requireReadRights: true,
    });
  });

  test.each(['rsa', 'ec'] as const)('gives its %s key in a file of its own layout', async (kind) => {
    const pair = material[kind]!;
    for (const asked of [pair.publicKeyCertificate, pair.selfSigned]) {
      const answer = await backUp(asked);
      expect(answer.status).toBe(200);
      const { keys, certificates, inspection } = await open(answer);
      expect(inspection.profile).toBe('edirectory');
      expect(keys.map(({ pkcs8 }) => pkcs8.equals(toPkcs8(pair.key)))).toEqual([true]);
      expect(certificates[0]!.der).toEqual(asked);
      expect(certificates).toHaveLength(4);
      const { selfSigned, publicKeyCertificate, complete } = classifyCa(
        certificates.map(({ der }) => parsed(der)),
        pair.key.spki,
      );
      expect([selfSigned?.der, publicKeyCertificate?.der, complete]).toEqual([
        pair.selfSigned,
        pair.publicKeyCertificate,
        true,
      ]);
    }
  });

  test('gives it for its own certificates alone, and to a supervisor alone', async () => {
    expect((await backUp(material.rsa.chain[0]!)).status).toBe(404);
    const helpDesk = await sessionHeaders(tree, tree.helpDesk);
    const body = { certificate: material.rsa.selfSigned.toString('base64'), password: PASSWORD };
    const refused = await pki('certificateAuthority/backupCertificate', body, helpDesk);
    expect(refused).toMatchObject({ status: 403, body: { code: 50 } });
    expect((await pki('certificateAuthority/getCertificates', undefined, helpDesk)).status).toBe(200);
  });

  test('keeps a key that is not exportable', async () => {
    const own = await startTrainingTree({ material, exportable: false });
    try {
      const { status, body } = await send(
        own,
        'POST',
        'acme-tree/pki/certificateAuthority/backupCertificate',
        {
          headers: await sessionHeaders(own),
          body: { certificate: material.rsa.selfSigned.toString('base64'), password: PASSWORD },
        },
      );
      expect([status, body]).toEqual([500, { code: 80, message: expect.stringContaining('not exportable') }]);
      const inspected = inspectPfx(Buffer.from(JSON.stringify(body)));
      expect(inspected.ok).toBe(false);
    } finally {
      await own.close();
    }
  });

  test.each(['root', 'self-signed RSA', 'self-signed EC'])('is validated: %s', async (certificateType) => {
    const answer = await pki('certificateAuthority/validateCertificate', { certificateType });
    expect(answer).toMatchObject({ status: 200, body: { code: 0 } });
  });
});

describe('an import', () => {
  const file = async (kind: 'rsa' | 'ec', password = PASSWORD, leaveOut = 0): Promise<string> => {
    const { key, publicKeyCertificate, chain, selfSigned } = material[kind]!;
    const all = [publicKeyCertificate, ...chain, selfSigned];
    const written = await writePfx({
      key: { pkcs8: toPkcs8(key) },
      certificates: all.slice(0, all.length - leaveOut).map((der) => ({ der })),
      profile: profile('edirectory'),
      password: Buffer.from(password),
    });
    if (!written.ok) throw new Error(written.failure.code);
    return written.value.toString('base64');
  };
  const importBody = async (leaveOut = 0): Promise<object> => ({
    serverDN: 'ACME-SRV1.services',
    certificateName: 'ACME-TREE CA',
    certificates: [
      { algorithm: 0, fileContent: await file('rsa', PASSWORD, leaveOut), password: PASSWORD },
      { algorithm: 1, fileContent: await file('ec'), password: PASSWORD },
    ],
  });
  const restore = (body: unknown): Promise<GatewayAnswer> =>
    pki('certificateAuthority/importCertificate', body);

  test('puts the CA back after it was deleted, and NICI keeps its new keys', async () => {
    expect(await restore(await importBody())).toMatchObject({ status: 400, body: { code: 68 } });
    const ca = toPem(material.rsa.selfSigned, 'CERTIFICATE');
    const client = new Client({ url: `ldaps://127.0.0.1:${String(tree.ldapsPort)}`, tlsOptions: { ca } });
    await client.bind(tree.administrator.dn, tree.administrator.password);
    try {
      const read = async (): Promise<Record<string, unknown>> =>
        (await client.search(tree.caDn, { scope: 'base', explicitBufferAttributes: ['cACertificate'] }))
          .searchEntries[0]!;
      const before = await read();
      await client.del(tree.caDn);
      expect((await backUp(material.rsa.selfSigned)).status).toBe(404);
      expect(
        (await pki('certificateAuthority/validateCertificate', { certificateType: 'root' })).status,
      ).toBe(404);

      expect((await restore({ ...(await importBody()), serverDN: 'NO-SRV.services' })).status).toBe(404);
      expect((await restore(await importBody(1))).status).toBe(400);
      const wrong = { algorithm: 0, fileContent: await file('rsa', 'another password'), password: PASSWORD };
      expect((await restore({ ...(await importBody()), certificates: [wrong] })).status).toBe(400);

      expect(await restore(await importBody())).toMatchObject({ status: 201, body: { code: 0 } });
      const after = await read();
      const changed = Object.keys({ ...before, ...after }).filter(
        (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
      );
      expect(changed.filter((name) => !/timestamp/i.test(name)).sort()).toEqual([
        'nDSPKIPrivateKey',
        'nDSPKIPrivateKeyEC',
      ]);
      const [security] = (await client.search('cn=Security', { scope: 'base' })).searchEntries;
      expect(security!['nDSPKITreeCADN']).toBe(tree.caDn);
    } finally {
      await client.unbind();
    }
    const { keys } = await open(await backUp(material.ec!.selfSigned));
    expect(keys[0]!.pkcs8.equals(toPkcs8(material.ec!.key))).toBe(true);
  });
});

describe('server certificates', () => {
  const serverDN = 'ACME-SRV1.services';
  const certificateName = 'SSL CertificateDNS - ACME-SRV1';

  test('are listed, exported and validated', async () => {
    const { body } = await pki('serverCertificates/getCertificates', { serverDN });
    const { certificates } = body as { certificates: { certificateName: string }[] };
    expect(certificates.map((one) => one.certificateName)).toEqual([
      'SSL CertificateDNS',
      'SSL CertificateIP',
      'IPAG 192.0.2.11',
    ]);
    const chains = (await pki('serverCertificates/getChain', { serverDN })).body as {
      certificates: { certificateName: string; certificateChain: { subjectDN: string }[] }[];
    };
    expect(chains.certificates[0]!.certificateName).toBe('SSL CertificateDNS');
    expect(chains.certificates[0]!.certificateChain.at(-1)!.subjectDN).toContain('Organizational CA');
    const one = { serverDN, certificateName };
    const exported = (await pki('serverCertificates/exportCertificate', one)).body as { certificate: string };
    expect(parsed(Buffer.from(exported.certificate, 'base64')).issuer).toContain('Organizational CA');
    expect((await pki('serverCertificates/validateCertificate', one)).body).toMatchObject({ code: 0 });
    expect((await pki('serverCertificates/getCertificates', { serverDN: 'x.y' })).status).toBe(404);
  });

  test('give their key under object name and nickname, to a supervisor', async () => {
    for (const name of [certificateName, 'SSL CertificateDNS']) {
      const answer = await pki('serverCertificates/backupCertificate', {
        serverDN,
        certificateName: name,
        password: PASSWORD,
        certProtectionAlgorithm: 0,
      });
      const { keys, certificates } = await open(answer);
      expect(keys[0]!.friendlyName).toBe('SSL CertificateDNS');
      expect(certificates.at(-1)!.friendlyName).toBe('OU=Organizational CA.O=ACME-TREE');
    }
    const body = { serverDN, certificateName, password: PASSWORD };
    const helpDesk = await sessionHeaders(tree, tree.helpDesk);
    expect((await pki('serverCertificates/backupCertificate', body, helpDesk)).status).toBe(403);
    expect(
      (await pki('serverCertificates/backupCertificate', { ...body, certificateName: 'x' })).status,
    ).toBe(404);
  });
});
