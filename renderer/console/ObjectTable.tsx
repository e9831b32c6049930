import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { TreeNode } from '../../shared/views.ts';
import { Icon } from '../components/index.ts';
import { nodeIcon, nodeType } from './node-icon.ts';
import { ObjectTableHead, sortNodes, type Sorting } from './ObjectTableHead.tsx';

export interface ObjectTableProps {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  readonly columns: { readonly name: string; readonly type: string; readonly third: string };
  readonly third: (node: TreeNode) => string;
  readonly emptyText: string;
  /** Enter or a double click on a row. */
  readonly onOpen: (node: TreeNode) => void;
}

/** Height of a row in CSS pixels: only the rows in sight are drawn, so their heights are fixed. */
const ROW = 31;
/** Rows that are drawn beyond the sight, above and below. */
const BEYOND = 8;
/** Milliseconds after which a typed letter begins a new word. */
const WORD = 700;

/**
 * Objects of the directory in rows, a hundred thousand of them if need be: what is not in sight costs nothing. The focus
 * stays on the grid, which names the row that the keys act on.
 */
export function ObjectTable({ label, nodes: unsorted, columns, third, emptyText, onOpen }: ObjectTableProps) {
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const typed = useRef({ word: '', at: 0 });
  const [chosen, setChosen] = useState<string | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const nodes = useMemo(
    () =>
      sortNodes(unsorted, sorting, (column, node) =>
        column === 'name' ? node.name : column === 'type' ? nodeType(node) : third(node),
      ),
    [unsorted, sorting, third],
  );
  const height = useHeight(grid) - ROW;

  const active = useMemo(() => nodes.findIndex(({ dn }) => dn === chosen), [nodes, chosen]);
  const first = Math.max(0, Math.floor(scrollTop / ROW) - BEYOND);
  const drawn = nodes.slice(first, Math.ceil((scrollTop + height) / ROW) + BEYOND);
  const rowId = (index: number) => `${id}-${index}`;
  const isDrawn = active >= first && active < first + drawn.length;

  const choose = (index: number) => {
    const to = Math.min(Math.max(index, 0), nodes.length - 1);
    const node = nodes[to];
    if (node === undefined || grid.current === null) return;
    setChosen(node.dn);
    const top = grid.current.scrollTop;
    if (to * ROW < top) grid.current.scrollTop = to * ROW;
    else if ((to + 1) * ROW > top + height) grid.current.scrollTop = (to + 1) * ROW - height;
  };

  /** Goes to the next row whose name begins with the letters that were typed one after the other. */
  const type = (letter: string) => {
    const now = performance.now();
    const { word, at } = typed.current;
    const next = (now - at < WORD ? word : '') + letter.toLocaleLowerCase();
    typed.current = { word: next, at: now };
    const from = Math.max(active, 0) + (next.length === 1 ? 1 : 0);
    const fits = ({ name }: TreeNode) => name.toLocaleLowerCase().startsWith(next);
    const behind = nodes.findIndex((node, index) => index >= from && fits(node));
    const found = behind >= 0 ? behind : nodes.findIndex(fits);
    if (found >= 0) choose(found);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys on a heading are its own.
    if (event.target !== event.currentTarget) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(height / ROW) - 1);
    const node = nodes[active];
    const moves: Partial<Record<string, () => void>> = {
      ArrowDown: () => {
        choose(active + 1);
      },
      ArrowUp: () => {
        choose(active - 1);
      },
      PageDown: () => {
        choose(active + page);
      },
      PageUp: () => {
        choose(active - page);
      },
      Home: () => {
        choose(0);
      },
      End: () => {
        choose(nodes.length - 1);
      },
      ...(node !== undefined && {
        Enter: () => {
          onOpen(node);
        },
      }),
    };
    const inWord = typed.current.word !== '' && performance.now() - typed.current.at < WORD;
    const move =
      moves[event.key] ??
      (event.key.length === 1 && (event.key !== ' ' || inWord)
        ? () => {
            type(event.key);
          }
        : undefined);
    if (move === undefined) return;
    event.preventDefault();
    move();
  };

  return (
    <div
      role="grid"
      className="objects"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={nodes.length + 1}
      aria-activedescendant={isDrawn ? rowId(active) : undefined}
      ref={grid}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        setScrollTop(event.currentTarget.scrollTop);
      }}
      onFocus={(event) => {
        if (
          event.target === event.currentTarget &&
          active < 0 &&
          event.currentTarget.matches(':focus-visible')
        )
          choose(0);
      }}
    >
      <div role="rowgroup" className="objects-top">
        <ObjectTableHead
          labels={columns}
          sorting={sorting}
          onSort={setSorting}
          onColumns={(template) => {
            grid.current?.style.setProperty('--columns', template);
          }}
        />
      </div>
      <div role="rowgroup">
        {nodes.length === 0 ? (
          <div role="row">
            <div role="gridcell" className="objects-empty">
              {emptyText}
            </div>
          </div>
        ) : (
          <div role="presentation" className="objects-space" style={{ height: nodes.length * ROW }}>
            {drawn.map((node, place) => {
              const index = first + place;
              return (
                <div
                  key={node.dn}
                  id={rowId(index)}
                  role="row"
                  className="object-row"
                  style={{ top: index * ROW, height: ROW }}
                  aria-rowindex={index + 2}
                  aria-selected={index === active}
                  aria-labelledby={`${rowId(index)}-name`}
                  onClick={() => {
                    setChosen(node.dn);
                  }}
                  onDoubleClick={() => {
                    onOpen(node);
                  }}
                >
                  <div role="rowheader" className="cell">
                    <Icon name={nodeIcon(node)} />
                    <CellText id={`${rowId(index)}-name`} text={node.name} />
                  </div>
                  <div role="gridcell" className="cell">
                    <CellText text={nodeType(node)} />
                  </div>
                  <div role="gridcell" className="cell">
                    <CellText text={third(node)} />
                  </div>
                </div>
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

/** The inner height of an element; follows the window and the zoom. */
function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(600);
  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const observer = new ResizeObserver(() => {
      setHeight(target.clientHeight);
    });
    observer.observe(target);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return height;
}

/** A text that is cut where the column is too narrow, and shown whole under the mouse. */
function CellText({ id, text: value }: { id?: string; text: string }) {
  return (
    <span id={id} className="cell-text" title={value}>
      {value}
    </span>
  );
}
