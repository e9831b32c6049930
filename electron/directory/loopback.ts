import * as net from 'node:net';

/** Whether an address is this machine's own loopback. */
export function isLoopback(address: string | undefined): boolean {
  const plain = (address ?? '').replace(/^::ffff:/i, '');
  return plain === '::1' || (net.isIPv4(plain) && plain.startsWith('127.'));
}
