/** What a server sends can contain a private key: what nobody takes is wiped, on every way that a request can end. */
import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LdapChannel } from '../../../electron/directory/ldap-channel.ts';
import { encodeAdd, encodeBind, encodeModify } from '../../../electron/directory/ldap-requests.ts';
import { search } from '../../../electron/directory/search.ts';
import { overwriteRecord } from '../../../electron/memory/index.ts';

vi.mock('../../../electron/memory/index.ts', async (original) => ({
  ...(await original<object>()),
  overwriteRecord: vi.fn(),
}));

const SECRET = 'private key, unencrypted';
const DN = 'cn=CA,cn=Security';

const tlv = (tag: number, ...contents: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(contents.map((one) => Buffer.from(one)));
  return Buffer.concat([Buffer.from([tag, body.length]), body]);
};
const message = (operation: Buffer): Buffer => tlv(0x30, tlv(0x02, Buffer.from([1])), operation);
const entry = (dn = DN): Buffer =>
  message(
    tlv(
      0x64,
      tlv(0x04, dn),
      tlv(0x30, tlv(0x30, tlv(0x04, 'nDSPKIPrivateKey'), tlv(0x31, tlv(0x04, SECRET)))),
    ),
  );
const done = (code: number): Buffer =>
  message(tlv(0x65, tlv(0x0a, Buffer.from([code])), tlv(0x04), tlv(0x04)));

class FakeSocket extends EventEmitter {
  readonly destroyed = false;
  setNoDelay(): void {}
  setKeepAlive(): void {}
  write(): void {}
  end(): void {}
  destroy(): void {}
}

function begin(more: { mayHoldKey?: boolean } = {}) {
  const socket = new FakeSocket();
  const channel = new LdapChannel(socket as unknown as Socket, { server: 'a', port: 1 });
  const cancel = new AbortController();
  const options = {
    base: DN,
    scope: 'base',
    attributes: ['*'],
    signal: cancel.signal,
    max: 1,
    ...more,
  } as const;
  const found = search(channel, options);
  const receive = (bytes: Buffer): Buffer => {
    socket.emit('data', bytes);
    return bytes;
  };
  return { socket, channel, cancel, found, receive };
}

describe('an entry is wiped', () => {
  it('that comes after the request was cancelled', async () => {
    const { cancel, found, receive } = begin();
    cancel.abort();
    expect(receive(entry()).includes(SECRET)).toBe(false);
    expect((await found).ok).toBe(false);
  });

  it('that came before the request was cancelled, or failed', async () => {
    const cancelled = begin();
    const one = cancelled.receive(entry());
    cancelled.cancel.abort();
    expect((await cancelled.found).ok).toBe(false);
    expect(one.includes(SECRET)).toBe(false);
    const failed = begin();
    const other = failed.receive(entry());
    failed.receive(done(1));
    expect((await failed.found).ok).toBe(false);
    expect(other.includes(SECRET)).toBe(false);
  });

  it('that nobody asked for, or that is one too many', async () => {
    const { found, receive } = begin();
    expect(receive(entry('cn=Other')).includes(SECRET)).toBe(false);
    const first = receive(entry());
    expect(receive(entry()).includes(SECRET)).toBe(false);
    expect((await found).ok).toBe(false);
    expect(first.includes(SECRET)).toBe(false);
  });

  it('that is not complete when the connection ends, or comes afterwards', async () => {
    const { socket, found, receive } = begin();
    const half = receive(entry().subarray(0, -1));
    socket.emit('close');
    expect((await found).ok).toBe(false);
    expect(half.includes(SECRET)).toBe(false);
    expect(receive(entry()).includes(SECRET)).toBe(false);
  });

  it('only then: the receiver of an answer gets it', async () => {
    const { found, receive } = begin();
    const bytes = receive(entry());
    receive(done(0));
    expect((await found).ok).toBe(true);
    expect(bytes.includes(SECRET)).toBe(true);
  });
});

describe('the memory of a record is overwritten', () => {
  afterEach(() => {
    vi.mocked(overwriteRecord).mockClear();
  });

  it('when the answer to a request comes that may hold a key', () => {
    const { receive } = begin({ mayHoldKey: true });
    const { length } = receive(entry());
    expect(overwriteRecord).toHaveBeenCalledExactlyOnceWith(length);
  });

  it('also after the request was given up, or the connection closed', () => {
    const cancelled = begin({ mayHoldKey: true });
    cancelled.cancel.abort();
    cancelled.receive(entry());
    expect(overwriteRecord).toHaveBeenCalledTimes(1);
    const closed = begin({ mayHoldKey: true });
    closed.channel.close();
    closed.receive(entry());
    expect(overwriteRecord).toHaveBeenCalledTimes(2);
  });

  it('not for other answers', () => {
    begin().receive(entry());
    expect(overwriteRecord).not.toHaveBeenCalled();
  });
});

describe('a secret that is sent', () => {
  const attributes = [
    { type: 'nDSPKIPrivateKey', values: [Buffer.from(SECRET)] },
    { type: 'nDSPKISDKeyStruct', values: [Buffer.alloc(70_000)] },
  ];
  const changes = attributes.map((attribute) => ({ operation: 'replace' as const, attribute }));
  it.each([
    ['of a new object', () => encodeAdd(1, DN, attributes)],
    ['of a changed object', () => encodeModify(1, DN, changes)],
    ['of a login', () => encodeBind(1, DN, Buffer.from(SECRET))],
  ])('is copied to the message alone: %s', (_of, encode) => {
    const makers = (['alloc', 'allocUnsafe', 'concat'] as const).map((name) => vi.spyOn(Buffer, name));
    const sent = encode();
    const made = makers.flatMap(({ mock }) => mock.results.map(({ value }) => value as Buffer));
    vi.restoreAllMocks();
    expect(sent.includes(SECRET)).toBe(true);
    sent.fill(0);
    expect(made).toContain(sent);
    expect(made.filter((one) => one.includes(SECRET))).toEqual([]);
  });
});
