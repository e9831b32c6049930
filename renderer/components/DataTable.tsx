import { useMemo, useState, type ReactNode } from 'react';
import {
  Cell,
  Column,
  ColumnResizer,
  ResizableTableContainer,
  Row,
  Table,
  TableBody,
  TableHeader,
  type SortDescriptor,
} from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { displayText } from '../../shared/display-text.ts';
import { sorted } from './sorted.ts';
import { SortMark } from './SortMark.tsx';

export interface DataColumn<Item> {
  readonly id: string;
  readonly label: string;
  /** CSS pixels, or a share of what is left. */
  readonly width: number | `${number}fr`;
  readonly minWidth?: number;
  /** In one line; what does not fit is cut and shown whole under the mouse. */
  readonly text: (item: Item) => string;
  /** In place of the text: with a mark or a color. */
  readonly cell?: (item: Item) => ReactNode;
  readonly sortBy?: (item: Item) => string | number;
}

export interface DataTableProps<Item> {
  readonly label: string;
  /** The first one names the row. */
  readonly columns: readonly DataColumn<Item>[];
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly sortedBy: SortDescriptor;
  /** Rows in sight at most; more scroll. */
  readonly maxRows: number;
  readonly selected?: string | null;
  readonly onSelect?: (id: string) => void;
  /** Enter or a double click on a row. */
  readonly onOpen?: (id: string) => void;
}

/** Heights in CSS pixels: rows out of sight are not drawn, so their heights are fixed. */
const ROW = 31;
const HEAD = 33;
const BORDERS = 2;

/** A table whose columns sort by their headings and are dragged, or moved with the arrow keys, to another width. */
export function DataTable<Item>(props: DataTableProps<Item>) {
  const { label, columns, items, idOf, maxRows, selected, onSelect, onOpen } = props;
  const [sorting, setSorting] = useState(props.sortedBy);
  const rows = useMemo(() => sort(items, columns, sorting), [items, columns, sorting]);
  const height = Math.min(Math.max(rows.length, 1), maxRows) * ROW + HEAD + BORDERS;
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: ROW, headingHeight: HEAD }}>
      <ResizableTableContainer className="data-table" style={{ height }}>
        <Table
          aria-label={label}
          sortDescriptor={sorting}
          onSortChange={setSorting}
          selectionMode={onSelect === undefined ? 'none' : 'single'}
          selectionBehavior="replace"
          // Escape closes the dialog around the table.
          escapeKeyBehavior="none"
          selectedKeys={typeof selected === 'string' ? [selected] : []}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (key !== undefined) onSelect?.(String(key));
          }}
          {...(onOpen !== undefined && {
            onRowAction: (key) => {
              onOpen(String(key));
            },
          })}
        >
          <TableHeader>
            {columns.map(({ id, label: name, width, minWidth }, index) => (
              <Column
                key={id}
                id={id}
                className="data-column"
                isRowHeader={index === 0}
                allowsSorting
                defaultWidth={width}
                minWidth={minWidth ?? 80}
              >
                {({ sortDirection }) => (
                  <>
                    <span className="cell-text" title={name}>
                      {name}
                    </span>
                    {sortDirection !== undefined && <SortMark direction={sortDirection} />}
                    <ColumnResizer className="column-resizer" />
                  </>
                )}
              </Column>
            ))}
          </TableHeader>
          <TableBody items={rows.map((item) => ({ id: idOf(item), item }))} dependencies={[columns]}>
            {({ id, item }) => (
              <Row id={id} className="data-row" data-row={id}>
                {columns.map((column) => (
                  <Cell key={column.id} className="data-cell">
                    <span className="cell-text" title={displayText(column.text(item))}>
                      {column.cell?.(item) ?? displayText(column.text(item))}
                    </span>
                  </Cell>
                ))}
              </Row>
            )}
          </TableBody>
        </Table>
      </ResizableTableContainer>
    </Virtualizer>
  );
}

function sort<Item>(
  items: readonly Item[],
  columns: readonly DataColumn<Item>[],
  { column, direction }: SortDescriptor,
): readonly Item[] {
  const by = columns.find(({ id }) => id === column);
  return by === undefined ? items : sorted(items, by.sortBy ?? by.text, direction);
}
