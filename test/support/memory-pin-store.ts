import type { Pin, PinStore } from '../../electron/directory/index.ts';
import { ok, type Result } from '../../shared/result.ts';

const keyOf = (server: string, port: number): string => `${server.toLowerCase()}:${port}`;

/** Pins in memory, for tests and benchmarks. */
export class MemoryPinStore implements PinStore {
  readonly #pins = new Map<string, Pin>();

  get(server: string, port: number): Promise<Result<Pin | undefined>> {
    return Promise.resolve(ok(this.#pins.get(keyOf(server, port))));
  }

  set(pin: Pin): Promise<Result<void>> {
    this.#pins.set(keyOf(pin.server, pin.port), pin);
    return Promise.resolve(ok(undefined));
  }

  remove(server: string, port: number): Promise<Result<boolean>> {
    return Promise.resolve(ok(this.#pins.delete(keyOf(server, port))));
  }

  list(): Promise<Result<readonly Pin[]>> {
    return Promise.resolve(ok([...this.#pins.values()]));
  }
}
