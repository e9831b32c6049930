import { afterEach, describe, expect, it } from 'vitest';
import { derInteger, derOctetString } from '../../../electron/asn1/index.ts';
import { ENTRY_RIGHTS } from '../../../electron/directory/index.ts';
import {
  type Handler,
  type HostileServer,
  ROOT_DSE,
  polite,
  result,
  startHostileServer,
} from '../../support/hostile-server/index.ts';
import { loggedIn } from '../../support/hostile-server/session.ts';

let server: HostileServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** An extended response with this value. */
const answering =
  (value: Buffer | undefined, code = 0, diagnostic = ''): Handler =>
  ({ id, socket }) =>
    void socket.write(
      result(id, 0x78, code, {
        diagnostic,
        more: value === undefined ? [] : [Buffer.concat([Buffer.from([0x8b, value.length]), value])],
      }),
    );

async function ask(handler: Handler, attributes: string[], rootDse = ROOT_DSE) {
  server = await startHostileServer({ onRequest: polite(handler, rootDse) });
  const session = await loggedIn({ port: server.port });
  const rights = await session.effectiveRights('cn=CA,cn=Security', attributes);
  return { session, rights };
}

const integer = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return Buffer.concat([Buffer.from([2, 4]), bytes]);
};

describe('effective rights', () => {
  it('are asked for with three octet strings one after the other', async () => {
    await ask(answering(derInteger(0x10)), ['nDSPKIPrivateKey']);
    const sent = server!.requests.at(-1)!;
    const octets = (text: string): Buffer => derOctetString(Buffer.from(text));
    const value = Buffer.concat([
      octets('cn=CA,cn=Security'),
      octets('cn=admin,o=acme'),
      octets('nDSPKIPrivateKey'),
    ]);
    expect(sent.raw.includes(Buffer.from('2.16.840.1.113719.1.27.100.33'))).toBe(true);
    expect(sent.raw.subarray(sent.raw.length - value.length).equals(value)).toBe(true);
  });

  it.each([
    [ENTRY_RIGHTS, 0x10, 'granted', 'granted', ['supervisor']],
    [ENTRY_RIGHTS, 0x01, 'denied', 'granted', ['browse']],
    [ENTRY_RIGHTS, 0x1f, 'granted', 'granted', ['browse', 'add', 'delete', 'rename', 'supervisor']],
    [ENTRY_RIGHTS, 0x20, 'denied', 'denied', []],
    [ENTRY_RIGHTS, 0, 'denied', 'denied', []],
    ['nDSPKIPrivateKey', 0x20, 'granted', 'granted', ['supervisor']],
    ['nDSPKIPrivateKey', 0x10, 'denied', 'denied', []],
    ['nDSPKIPrivateKey', 0x03, 'denied', 'granted', ['compare', 'read']],
    [
      'nDSPKIPrivateKey',
      0x4000002f,
      'granted',
      'granted',
      ['compare', 'read', 'write', 'self', 'supervisor'],
    ],
  ] as const)('%s 0x%s', async (attribute, bits, supervisor, read, names) => {
    const { rights } = await ask(answering(integer(bits)), [attribute]);
    expect(rights).toEqual([{ attribute, supervisor, read, bits, names }]);
  });

  it.each([
    ['a plain INTEGER', derInteger(0x91)],
    ['another element in front', Buffer.concat([derOctetString(Buffer.from('x')), derInteger(0x91)])],
    ['JSON', Buffer.from('{"privileges":145}')],
  ])('are read from %s', async (_name, value) => {
    const { rights } = await ask(answering(value), [ENTRY_RIGHTS]);
    expect(rights[0]).toMatchObject({ supervisor: 'granted', bits: 0x91 });
  });

  it.each([
    ['nothing', undefined],
    ['no number', Buffer.from([0x04, 0x01, 0x41])],
    ['garbage', Buffer.from([0x30, 0x50, 0x01])],
    ['a number of nine bytes', Buffer.concat([Buffer.from([2, 9]), Buffer.alloc(9, 1)])],
  ])('fail when the answer is %s', async (_name, value) => {
    const { rights } = await ask(answering(value), [ENTRY_RIGHTS]);
    expect(rights[0]).toMatchObject({
      supervisor: 'failed',
      read: 'failed',
      failure: { code: 'LDAP-RIGHTS-UNREADABLE' },
    });
  });

  it('keep apart: no rights, not offered, asked and failed', async () => {
    const none = await ask(answering(derInteger(0)), [ENTRY_RIGHTS]);
    expect(none.rights[0]!.supervisor).toBe('denied');
    await server!.stop();
    const failed = await ask(answering(undefined, 80, 'NDS error: no access (-672)'), [ENTRY_RIGHTS]);
    expect(failed.rights[0]).toMatchObject({ supervisor: 'failed', failure: { code: 'LDAP-672' } });
    await server!.stop();
    let asked = false;
    const silent = await ask(() => void (asked = true), [ENTRY_RIGHTS, 'nDSPKIPrivateKey'], {
      ...ROOT_DSE,
      supportedExtension: [],
    });
    expect(silent.rights.map(({ supervisor }) => supervisor)).toEqual(['not-offered', 'not-offered']);
    expect(asked).toBe(false);
  });
});
