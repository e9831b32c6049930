import { randomUUID } from 'node:crypto';

interface Options<Thing> {
  readonly maxHandles?: number;
  /** True: the oldest handle is forgotten if there are too many. What a user chose must not be. */
  readonly evicts?: boolean;
  /** Things that are the same share one handle. */
  readonly isSame?: (a: Thing, b: Thing) => boolean;
}

/** Things that the window can name but not see, such as paths: it gets an opaque handle. */
export class HandleStore<Thing> {
  readonly #things = new Map<string, Thing>();
  readonly #options: Required<Options<Thing>>;

  constructor(options: Options<Thing> = {}) {
    this.#options = { maxHandles: 10_000, evicts: false, isSame: Object.is, ...options };
  }

  /** Throws a RangeError if there are too many handles and none may be forgotten. */
  add(thing: Thing): string {
    const { maxHandles, evicts, isSame } = this.#options;
    for (const [handle, known] of this.#things) if (isSame(known, thing)) return handle;
    if (this.#things.size >= maxHandles) {
      const [oldest] = this.#things.keys();
      if (!evicts || oldest === undefined) throw new RangeError('too many handles');
      this.#things.delete(oldest);
    }
    const handle = randomUUID();
    this.#things.set(handle, thing);
    return handle;
  }

  get(handle: string): Thing | undefined {
    return this.#things.get(handle);
  }

  take(handle: string): Thing | undefined {
    const thing = this.#things.get(handle);
    this.#things.delete(handle);
    return thing;
  }

  clear(): void {
    this.#things.clear();
  }
}
