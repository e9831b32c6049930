/**
 * Lines of a table of texts: each label with a colon, and the values in one column.
 * @param width of the label column, in characters
 */
export const textRows = (
  pairs: readonly (readonly [label: string, value: string])[],
  width: number,
): string[] => pairs.map(([label, value]) => `${`${label}:`.padEnd(width - 1)} ${value}`);
