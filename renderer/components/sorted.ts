import { userTag } from '../text.ts';

/**
 * Sorts as a person does: numbers by value, texts by the user's language, with digits in them by value.
 * @param key text or number of an item; read once for each
 */
export function sorted<Item>(
  items: readonly Item[],
  key: (item: Item) => string | number,
  direction: 'ascending' | 'descending',
): readonly Item[] {
  const { compare } = new Intl.Collator(userTag(), { numeric: true });
  const sign = direction === 'descending' ? -1 : 1;
  const keyed = items.map((item) => ({ item, by: key(item) }));
  return keyed
    .sort(
      ({ by: a }, { by: b }) =>
        sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b))),
    )
    .map(({ item }) => item);
}
