import { Glyph } from './Glyph.tsx';

/** The arrow in the heading of the column that a table is sorted by. */
export const SortMark = ({ direction }: { readonly direction: 'ascending' | 'descending' }) => (
  <span className={`sort-mark ${direction}`}>
    <Glyph name="down" size={12} />
  </span>
);
