import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { TreeNode } from '../../shared/views.ts';
import { sorted, SortMark } from '../components/index.ts';
import { format, t } from '../text.ts';

const COLUMNS = ['name', 'type', 'third'] as const;
export type ObjectColumn = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: ObjectColumn;
  readonly direction: 'ascending' | 'descending';
}

const MIN_WIDTH = 80;
const STEP = 20;

/** Sorts nodes by the text of a column. @param sorting null: as the directory returned them */
export function sortNodes(
  nodes: readonly TreeNode[],
  sorting: Sorting | null,
  textOf: (column: ObjectColumn, node: TreeNode) => string,
): readonly TreeNode[] {
  if (sorting === null) return nodes;
  const { column, direction } = sorting;
  return sorted(nodes, (node) => textOf(column, node), direction);
}

export interface ObjectTableHeadProps {
  readonly labels: Readonly<Record<ObjectColumn, string>>;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
  /** CSS `grid-template-columns` of head and rows. */
  readonly onColumns: (template: string) => void;
}

/** The headings: each sorts its column; the bars between them are dragged, or moved with the arrow keys. */
export function ObjectTableHead({ labels, sorting, onSort, onColumns }: ObjectTableHeadProps) {
  const [widths, setWidths] = useState<Partial<Record<ObjectColumn, number>>>({});
  const resize = (column: ObjectColumn, width: number) => {
    const changed = { ...widths, [column]: Math.max(MIN_WIDTH, Math.round(width)) };
    setWidths(changed);
    const [name, type] = (['name', 'type'] as const).map((one, index) => {
      const own = changed[one];
      return own === undefined
        ? `minmax(0, ${index === 0 ? '2fr' : '1.3fr'})`
        : `minmax(0, ${String(own)}px)`;
    });
    onColumns(`${name!} ${type!} minmax(0, 1.7fr)`);
  };
  return (
    <div role="row" aria-rowindex={1} className="objects-head">
      {COLUMNS.map((column) => {
        const direction = sorting?.column === column ? sorting.direction : undefined;
        return (
          <div
            key={column}
            role="columnheader"
            aria-label={labels[column]}
            aria-sort={direction ?? 'none'}
            className="column"
          >
            <button
              type="button"
              className="column-button"
              title={labels[column]}
              onClick={() => {
                onSort({ column, direction: direction === 'ascending' ? 'descending' : 'ascending' });
              }}
            >
              <span className="cell-text">{labels[column]}</span>
              {direction !== undefined && <SortMark direction={direction} />}
            </button>
            {column !== 'third' && (
              <Grip
                label={format(t.console.c1.columnWidth, { column: labels[column] })}
                onWidth={(width) => {
                  resize(column, width);
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function Grip({ label, onWidth }: { readonly label: string; readonly onWidth: (width: number) => void }) {
  const [width, setWidth] = useState(0);
  const boxOf = (grip: HTMLElement) => grip.parentElement!.getBoundingClientRect();
  const move = (to: number) => {
    setWidth(Math.round(to));
    onWidth(to);
  };
  return (
    <div
      className="column-resizer"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      tabIndex={0}
      onFocus={(event) => {
        setWidth(Math.round(boxOf(event.currentTarget).width));
      }}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event: PointerEvent<HTMLDivElement>) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          move(event.clientX - boxOf(event.currentTarget).left);
      }}
      onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => {
        const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        move(boxOf(event.currentTarget).width + step);
      }}
    />
  );
}
