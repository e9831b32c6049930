import { expect, it } from 'vitest';
import { HandleStore } from '../../../../electron/app/handles/index.ts';

it('hands out opaque handles and forgets the oldest first', () => {
  const store = new HandleStore<string>(2);
  const [first, second, third] = ['/a', '/b', '/c'].map((path) => store.add(path));
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(store.get(first!)).toBeUndefined();
  expect(store.get(second!)).toBe('/b');
  expect(store.take(third!)).toBe('/c');
  expect(store.get(third!)).toBeUndefined();
  store.clear();
  expect(store.get(second!)).toBeUndefined();
});
