import { describe, expect, it } from 'vitest';
import { HandleStore } from '../../../../electron/app/handles/index.ts';

describe('handles', () => {
  it('are opaque, and end when they are taken or cleared', () => {
    const store = new HandleStore<string>();
    const [first, second] = ['/a', '/b'].map((path) => store.add(path));
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(store.take(first!)).toBe('/a');
    expect(store.get(first!)).toBeUndefined();
    store.clear();
    expect(store.get(second!)).toBeUndefined();
  });

  it('are never forgotten while more are given out, unless they may be', () => {
    const chosen = new HandleStore<string>({ maxHandles: 2 });
    const handles = ['/a', '/b'].map((path) => chosen.add(path));
    expect(() => chosen.add('/c')).toThrow(RangeError);
    expect(handles.map((handle) => chosen.get(handle))).toEqual(['/a', '/b']);

    const listings = new HandleStore<string>({ maxHandles: 2, evicts: true });
    const [oldest] = ['/a', '/b', '/c'].map((path) => listings.add(path));
    expect(listings.get(oldest!)).toBeUndefined();
  });

  it('are one for the same thing, however often it is listed', () => {
    const store = new HandleStore<{ path: string }>({ maxHandles: 2, isSame: (a, b) => a.path === b.path });
    const handles = Array.from({ length: 10 }, () => store.add({ path: '/a' }));
    expect(new Set(handles).size).toBe(1);
  });
});
