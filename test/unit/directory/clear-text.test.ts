import { afterEach, expect, it } from 'vitest';
import { login } from '../../../electron/directory/index.ts';
import { isLoopback } from '../../../electron/directory/loopback.ts';
import {
  type HostileServer,
  isBind,
  polite,
  startHostileServer,
} from '../../support/hostile-server/index.ts';
import { codeOf, connected } from '../../support/hostile-server/session.ts';

let server: HostileServer | undefined;
afterEach(async () => server?.stop());

it('takes only this machine’s own addresses for loopback', () => {
  for (const address of ['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])
    expect(isLoopback(address)).toBe(true);
  for (const address of ['10.0.0.1', '::2', '::ffff:10.0.0.1', '127.evil.com', '0.0.0.0', '', undefined])
    expect(isLoopback(address)).toBe(false);
});

it('sends no password in clear text to another machine', async () => {
  server = await startHostileServer({ onRequest: polite(() => undefined) });
  const connection = await connected({ port: server.port });
  // The same conversation as seen from a socket whose other end is elsewhere.
  const channel = new Proxy(connection.channel, {
    get: (target, name) => (name === 'remoteAddress' ? '10.0.0.7' : (Reflect.get(target, name) as unknown)),
  });
  const refused = await login({ ...connection, channel }, 'admin.acme', Buffer.from('secret'));
  expect(codeOf(refused)).toBe('LDAP-CLEAR-REFUSED');
  expect(server.requests.filter(isBind)).toHaveLength(0);
});
