/** Listening ports that are the same on every run, as the app shows them; the real ones stay free ones. */
import net, { type AddressInfo } from 'node:net';
import { syncBuiltinESMExports } from 'node:module';

/** Of each tree in turn: LDAP, LDAP over TLS, the gateway. */
const SHOWN = [40389, 40636, 40900, 41389, 41636, 41900];

export function freezePorts(): void {
  const shown = new WeakMap<net.Server, number>();
  const real = new Map<number, () => number>();
  const { listen, address } = net.Server.prototype;
  net.Server.prototype.listen = function (this: net.Server, ...values: unknown[]) {
    const port = SHOWN.shift();
    if (port !== undefined) {
      shown.set(this, port);
      real.set(port, () => (address.call(this) as AddressInfo).port);
    }
    return (listen as (...all: unknown[]) => net.Server).apply(this, values);
  };
  net.Server.prototype.address = function (this: net.Server) {
    const place = address.call(this);
    const port = shown.get(this);
    return port === undefined || place === null || typeof place === 'string' ? place : { ...place, port };
  };
  const { connect } = net.Socket.prototype;
  net.Socket.prototype.connect = function (this: net.Socket, ...values: unknown[]) {
    // node:net passes what it was called with as one array, whose first element holds the options.
    const [options] = (Array.isArray(values[0]) ? values[0] : values) as [{ port?: number } | undefined];
    const port = real.get(Number(options?.port));
    if (port !== undefined) options!.port = port();
    return (connect as (...all: unknown[]) => net.Socket).apply(this, values);
  };
  syncBuiltinESMExports();
}
