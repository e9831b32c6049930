import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Attribute, Client, InvalidCredentialsError, ConfidentialityRequiredError } from 'ldapts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derOctetString } from '../../../electron/asn1/index.ts';
import { sniffPrivateKey, toPem } from '../../../electron/certificates/index.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type KeyForm,
  type TrainingMaterial,
  type TrainingTree,
} from '../../../electron/training/index.ts';
import { startOddTree, type OddOptions } from '../../support/training/odd-tree.ts';
import { abandonRequest, bindRequest, extendedRequest, searchRequest } from './requests.ts';

let material: TrainingMaterial;
let tree: TrainingTree;

beforeAll(async () => {
  material = await createTrainingMaterial();
  tree = await startTrainingTree({ material });
});

afterAll(() => tree.close());

const ca = (): string => toPem(material.rsa.selfSigned, 'CERTIFICATE');

const secureClient = (of = tree): Client =>
  new Client({ url: `ldaps://127.0.0.1:${String(of.ldapsPort)}`, tlsOptions: { ca: ca() }, timeout: 5000 });

/** Runs with a client that has logged in, against the tree that the options ask for. */
async function on<T>(
  options: OddOptions,
  work: (client: Client, tree: TrainingTree) => Promise<T>,
): Promise<T> {
  const own = await startOddTree({ material, ...options });
  const client = secureClient(own);
  try {
    await client.bind(own.administrator.dn, own.administrator.password);
    return await work(client, own);
  } finally {
    await client.unbind();
    await own.close();
  }
}

const caObject = async (client: Client): Promise<Record<string, Buffer[]>> => {
  const { searchEntries } = await client.search(tree.caDn, {
    scope: 'base',
    explicitBufferAttributes: [
      'nDSPKIPrivateKey',
      'nDSPKIPrivateKeyEC',
      'cACertificate',
      'nDSPKIPublicKeyCertificate',
      'nDSPKICertificateChain',
    ],
  });
  const [entry] = searchEntries;
  return Object.fromEntries(
    Object.entries(entry ?? {}).map(([name, value]) => [name, [value].flat() as Buffer[]]),
  );
};

describe('login', () => {
  const bind = async (dn: string, password: string): Promise<unknown> => {
    const client = secureClient();
    try {
      await client.bind(dn, password);
      return 'in';
    } catch (error) {
      return { code: (error as { code: number }).code, message: (error as Error).message };
    } finally {
      await client.unbind();
    }
  };

  test('with the right password, whatever the case of the name', async () => {
    expect(await bind(tree.administrator.dn, tree.administrator.password)).toBe('in');
    expect(await bind('CN=HelpDesk, OU=IT, O=ACME', tree.helpDesk.password)).toBe('in');
    expect(await bind('', '')).toBe('in');
  });

  test('with a wrong one, or as somebody who is not there: the same answer', async () => {
    const refused = { code: 49, message: expect.stringContaining('NDS error: failed authentication (-669)') };
    expect(await bind(tree.administrator.dn, 'wrong')).toEqual(refused);
    expect(await bind('cn=nobody,o=acme', 'training')).toEqual(refused);
  });

  test('with each of the reasons why eDirectory refuses', async () => {
    const { expired, graceLogin, disabled, loginHours, maximumLogins, lockedOut } = tree.accounts;
    for (const [account, code, text] of [
      [expired, 49, 'bad password (-222)'],
      [disabled, 53, 'log account expired (-220)'],
      [loginHours, 53, 'bad login time or Q halted (-218)'],
      [maximumLogins, 53, 'maximum logins exceeded or Q stn not server (-217)'],
      [lockedOut, 53, 'login lockout (-197)'],
    ] as const) {
      expect(await bind(account.dn, account.password)).toEqual({
        code,
        message: expect.stringContaining(`NDS error: ${text}`),
      });
      expect(await bind(account.dn, 'wrong')).toMatchObject({ code: 49 });
    }
    expect(await bind(graceLogin.dn, graceLogin.password)).toBe('in');
  });

  test('takes no password in clear, but does after StartTLS', async () => {
    const url = `ldap://127.0.0.1:${String(tree.ldapPort)}`;
    const clear = new Client({ url });
    await expect(clear.bind(tree.administrator.dn, 'training')).rejects.toBeInstanceOf(
      ConfidentialityRequiredError,
    );
    await clear.unbind();
    const upgraded = new Client({ url });
    await upgraded.startTLS({ ca: ca(), host: '127.0.0.1' });
    await upgraded.bind(tree.administrator.dn, 'training');
    const { searchEntries } = await upgraded.search(tree.caDn, {
      scope: 'base',
      attributes: ['nDSPKIPrivateKey'],
    });
    expect(searchEntries[0]).toHaveProperty('nDSPKIPrivateKey');
    await expect(upgraded.bind(tree.administrator.dn, 'x')).rejects.toBeInstanceOf(InvalidCredentialsError);
    await upgraded.unbind();
  });
});

describe('the CA object', () => {
  test('shows an administrator both keys, and nobody else', async () => {
    const administrator = await on({}, caObject);
    expect(sniffPrivateKey(administrator['nDSPKIPrivateKey']?.[0]).kind).toBe('wrapped');
    expect(sniffPrivateKey(administrator['nDSPKIPrivateKeyEC']?.[0]).kind).toBe('wrapped');
    const client = secureClient();
    await client.bind(tree.helpDesk.dn, tree.helpDesk.password);
    const seen = await caObject(client);
    await client.unbind();
    expect(Object.keys(seen)).not.toContain('nDSPKIPrivateKey');
    expect(Object.keys(seen)).not.toContain('nDSPKIPrivateKeyEC');
    expect(Object.keys(seen)).toContain('hostServer');
  });

  test.each<[KeyForm, string, string]>([
    ['pkcs8', 'pkcs8', 'pkcs8'],
    ['pkcs1', 'pkcs1', 'sec1'],
    ['sec1', 'pkcs1', 'sec1'],
    ['encrypted-pkcs8', 'encrypted-pkcs8', 'encrypted-pkcs8'],
    ['wrapped', 'wrapped', 'wrapped'],
    ['absent', 'absent', 'absent'],
  ])('holds keys in the form %s', async (keyForm, rsa, ec) => {
    const object = await on({ keyForm }, caObject);
    expect(sniffPrivateKey(object['nDSPKIPrivateKey']?.[0]).kind).toBe(rsa);
    expect(sniffPrivateKey(object['nDSPKIPrivateKeyEC']?.[0]).kind).toBe(ec);
  });

  test('can be deleted and restored by an administrator, and by nobody else', async () => {
    await on({}, async (client, own) => {
      const before = await caObject(client);
      const helper = secureClient(own);
      await helper.bind(own.helpDesk.dn, own.helpDesk.password);
      await expect(helper.del(own.caDn)).rejects.toMatchObject({ code: 50 });
      await helper.unbind();
      await client.del(own.caDn);
      await expect(caObject(client)).rejects.toMatchObject({ code: 32 });
      await client.add(own.caDn, [
        new Attribute({ type: 'objectClass', values: ['nDSPKICertificateAuthority', 'Top'] }),
        new Attribute({ type: 'nDSPKIPrivateKey', values: before['nDSPKIPrivateKey']! }),
        new Attribute({ type: 'cACertificate', values: before['cACertificate']! }),
      ]);
      expect((await caObject(client))['nDSPKIPrivateKey']).toEqual(before['nDSPKIPrivateKey']);
    });
  });
});

describe('pages', () => {
  const list = (client: Client, pageSize: number): Promise<number> =>
    client
      .search('ou=Everyone,o=acme', { scope: 'one', attributes: ['cn'], paged: { pageSize } })
      .then(({ searchEntries }) => searchEntries.length);

  test('hand out a large container piece by piece', async () => {
    await on({ largeContainer: 1234 }, async (client) => {
      expect(await list(client, 100)).toBe(1234);
      expect(await list(client, 617)).toBe(1234);
      // The client library takes 'size limit exceeded' for an end like any other.
      const limited = await client.search('ou=Everyone,o=acme', { scope: 'one', sizeLimit: 10 });
      expect(limited.searchEntries).toHaveLength(10);
    });
  });
});

describe('rights', () => {
  const rights = async (client: Client, ...names: string[]): Promise<number> => {
    const value = Buffer.concat(names.map((name) => derOctetString(Buffer.from(name))));
    const answer = await client.exop('2.16.840.1.113719.1.27.100.33', value);
    expect(answer.oid).toBe('2.16.840.1.113719.1.27.100.34');
    return Buffer.from(answer.value as unknown as string, 'latin1').at(-1)!;
  };

  test('are answered for entries and attributes, and who is asking', async () => {
    await on({}, async (client, { administrator, helpDesk, caDn }) => {
      expect(await rights(client, caDn, administrator.dn, '[Entry Rights]')).toBe(0x1f);
      expect(await rights(client, caDn, administrator.dn, 'nDSPKIPrivateKey')).toBe(0x2f);
      expect(await rights(client, caDn, helpDesk.dn, '[Entry Rights]')).toBe(0x01);
      expect(await rights(client, caDn, helpDesk.dn, 'nDSPKIPrivateKey')).toBe(0);
      expect(await rights(client, caDn, helpDesk.dn, '[All Attributes Rights]')).toBe(3);
      const refused = (...names: string[]): Promise<unknown> =>
        rights(client, ...names).catch((error: unknown) => error);
      expect(await refused('cn=nothing', administrator.dn, '[Entry Rights]')).toMatchObject({ code: 32 });
      expect(await refused(caDn, administrator.dn, 'noSuchThing')).toMatchObject({ code: 16 });
      expect(await refused(caDn)).toMatchObject({ code: 80 });
      const me = await client.exop('2.16.840.1.113719.1.27.100.31');
      expect(String(me.value)).toContain(administrator.dn);
    });
  });
});

/** Sends bytes in clear and collects what comes until the server ends the connection, or `enough` bytes are there. */
function exchange(port: number, bytes: Buffer, enough = Infinity): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const done = (): void => {
      socket.destroy();
      resolve(Buffer.concat(received));
    };
    socket.on('data', (chunk: Buffer) => {
      received.push(chunk);
      if (Buffer.concat(received).length >= enough) done();
    });
    socket.on('close', done);
    socket.on('error', reject);
    socket.setTimeout(4000, () => reject(new Error('the server neither answered nor ended')));
  });
}

describe('the connection', () => {
  test('ends with a notice when what comes is no LDAP', async () => {
    const notice = await exchange(tree.ldapPort, Buffer.from('GET / HTTP/1.1\r\n\r\n'));
    expect(notice.toString('latin1')).toContain('1.3.6.1.4.1.1466.20036');
  });

  test('takes nothing that was sent along with StartTLS', async () => {
    const both = Buffer.concat([
      extendedRequest(1, '1.3.6.1.4.1.1466.20037'),
      bindRequest(2, tree.administrator.dn, 'training'),
    ]);
    // 1 is operationsError: nothing was upgraded, and the password was refused as in clear.
    const answer = await exchange(tree.ldapPort, both, 60);
    expect(answer.subarray(0, 12).toString('hex')).toMatch(/^30..02010178..0a0101/);
    expect(answer.toString('latin1')).toContain('Confidentiality required');
  });

  test('drops a request that was abandoned before its turn', async () => {
    const requests = [
      searchRequest(1, 'o=acme', 'base'),
      abandonRequest(2, 1),
      searchRequest(3, '', 'base', { attributes: ['vendorVersion'] }),
    ];
    const answer = await exchange(tree.ldapPort, Buffer.concat(requests), 60);
    expect(answer.includes(Buffer.from('o=acme'))).toBe(false);
    expect(answer.includes(Buffer.from('vendorVersion'))).toBe(true);
  });

  test('that never finishes its handshake does not keep the tree from closing', async () => {
    const own = await startTrainingTree({ material });
    const stuck = connect(own.ldapsPort, '127.0.0.1');
    const ended = new Promise((resolve) => stuck.on('close', resolve));
    stuck.on('error', () => undefined);
    await new Promise((resolve) => stuck.on('connect', resolve));
    await own.close();
    await ended;
    await expect(exchange(own.ldapPort, Buffer.from('x'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('is refused at a port that is taken, and leaves the other one free', async () => {
    await expect(startTrainingTree({ material, ldapPort: tree.ldapPort })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  test('shows a certificate of its own CA for this computer only', async () => {
    const socket = connectTls({ host: '127.0.0.1', port: tree.ldapsPort, ca: ca(), servername: 'localhost' });
    await new Promise((resolve, reject) => {
      socket.on('secureConnect', resolve);
      socket.on('error', reject);
    });
    expect(socket.authorized).toBe(true);
    expect(socket.getPeerCertificate(true).issuerCertificate.raw).toEqual(tree.selfSignedCertificate);
    socket.destroy();
  });
});

test('the rootDSE says what eDirectory says, and that it is a training tree', async () => {
  const client = secureClient();
  const { searchEntries } = await client.search('', { scope: 'base' });
  await client.unbind();
  expect(searchEntries[0]).toMatchObject({
    directoryTreeName: 'ACME-TREE',
    dsaName: 'cn=ACME-SRV1,o=services',
    vendorVersion: expect.stringContaining('Training tree'),
    supportedExtension: expect.arrayContaining(['1.3.6.1.4.1.1466.20037', '2.16.840.1.113719.1.27.100.33']),
    supportedControl: expect.arrayContaining(['1.2.840.113556.1.4.319']),
  });
});
