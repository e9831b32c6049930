/** Server certificates that the user has accepted, one for each server and port. */
import { dirname } from 'node:path';
import { type Result, fail, ok } from '../../shared/result.ts';
import { WEAKNESSES, type AcceptedServerView } from '../../shared/session.ts';
import { makeOwnFolder, readOwnFile, writeVerified } from '../media/index.ts';

export type Pin = AcceptedServerView;

export interface PinStore {
  get(server: string, port: number): Promise<Result<Pin | undefined>>;
  /** Replaces the pin of that server and port. */
  set(pin: Pin): Promise<Result<void>>;
  /** @returns true if there was one */
  remove(server: string, port: number): Promise<Result<boolean>>;
  list(): Promise<Result<readonly Pin[]>>;
}

const keyOf = (server: string, port: number): string =>
  `${server.trim().toLowerCase().replace(/\.$/, '')}:${port}`;

/**
 * A pin as the file has it; undefined for what is none. Version 1.0.0-rc.1 stored no weaknesses but whether any were allowed,
 * so that none is: the user is asked again.
 */
function pinOf(value: unknown): Pin | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { allowWeak, ...stored } = value as Record<string, unknown>;
  const pin = typeof allowWeak === 'boolean' ? { ...stored, allowed: [] } : stored;
  return isPin(pin) ? pin : undefined;
}

function isPin(pin: Record<string, unknown>): pin is Record<string, unknown> & Pin {
  const { allowed } = pin;
  const texts = ['server', 'sha256', 'subject', 'issuer', 'notAfter', 'acceptedAt'];
  return (
    texts.every((name) => typeof pin[name] === 'string') &&
    /^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/.test(pin['sha256'] as string) &&
    Number.isInteger(pin['port']) &&
    Array.isArray(allowed) &&
    allowed.every((one) => WEAKNESSES.includes(one))
  );
}

/**
 * Pins in a JSON file that people can read. A file that cannot be read or understood is an error (`LDAP-PINS`), never
 * an empty list: a changed certificate must not pass for one that was never seen.
 */
export class FilePinStore implements PinStore {
  readonly #path: string;
  /** Changes wait for each other, so that two at once lose nothing. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param path of the file; its folder is made when the first pin is written */
  constructor(path: string) {
    this.#path = path;
  }

  async get(server: string, port: number): Promise<Result<Pin | undefined>> {
    const pins = await this.#read();
    return pins.ok ? ok(pins.value.get(keyOf(server, port))) : pins;
  }

  async list(): Promise<Result<readonly Pin[]>> {
    const pins = await this.#read();
    return pins.ok ? ok([...pins.value.values()]) : pins;
  }

  set(pin: Pin): Promise<Result<void>> {
    return this.#change((pins) => void pins.set(keyOf(pin.server, pin.port), pin));
  }

  remove(server: string, port: number): Promise<Result<boolean>> {
    return this.#change((pins) => pins.delete(keyOf(server, port)));
  }

  #change<T>(change: (pins: Map<string, Pin>) => T): Promise<Result<T>> {
    const run = async (): Promise<Result<T>> => {
      const pins = await this.#read();
      if (!pins.ok) return pins;
      const value = change(pins.value);
      return (await this.#write([...pins.value.values()])) ? ok(value) : fail('LDAP-PINS');
    };
    const done = this.#last.then(run);
    this.#last = done;
    return done;
  }

  async #read(): Promise<Result<Map<string, Pin>>> {
    let text: string;
    try {
      const file = readOwnFile(this.#path);
      if (!file) return ok(new Map());
      text = file.toString('utf8');
    } catch {
      return fail('LDAP-PINS');
    }
    try {
      const { servers } = JSON.parse(text) as { servers?: unknown };
      if (!Array.isArray(servers)) return fail('LDAP-PINS');
      const pins = servers.map(pinOf).filter((pin) => pin !== undefined);
      if (pins.length < servers.length) return fail('LDAP-PINS');
      return ok(new Map(pins.map((pin) => [keyOf(pin.server, pin.port), pin])));
    } catch {
      return fail('LDAP-PINS');
    }
  }

  async #write(servers: readonly Pin[]): Promise<boolean> {
    try {
      makeOwnFolder(dirname(this.#path));
    } catch {
      return false;
    }
    const text = `${JSON.stringify({ version: 1, servers }, null, 2)}\n`;
    return (await writeVerified(this.#path, Buffer.from(text, 'utf8'), { replace: true })).ok;
  }
}
