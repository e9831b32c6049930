import { randomUUID } from 'node:crypto';

/**
 * Things that the window may name but not see, such as paths: it gets an opaque handle. The oldest is forgotten when there
 * are too many.
 */
export class HandleStore<Thing> {
  readonly #things = new Map<string, Thing>();
  readonly #limit: number;

  constructor(limit = 100) {
    this.#limit = limit;
  }

  add(thing: Thing): string {
    const handle = randomUUID();
    this.#things.set(handle, thing);
    for (const [oldest] of this.#things) {
      if (this.#things.size <= this.#limit) break;
      this.#things.delete(oldest);
    }
    return handle;
  }

  get(handle: string): Thing | undefined {
    return this.#things.get(handle);
  }

  /** Hands the thing out for the last time. */
  take(handle: string): Thing | undefined {
    const thing = this.#things.get(handle);
    this.#things.delete(handle);
    return thing;
  }

  clear(): void {
    this.#things.clear();
  }
}
