import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { TreeNode } from '../../shared/domain.ts';
import { Icon } from '../components/index.ts';
import { nodeIcon, nodeType } from './node-icon.ts';

export interface ObjectTableProps {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  readonly columns: { readonly name: string; readonly type: string; readonly third: string };
  /** What stands in the third column. */
  readonly third: (node: TreeNode) => string;
  /** Shown in place of rows. */
  readonly emptyText: string;
  /** Enter or a double click on a row. */
  readonly onOpen: (node: TreeNode) => void;
}

/** Heights of the rows in CSS pixels: only the rows in sight are drawn, so their heights are fixed. */
const LAYOUT = { rowHeight: 31, headingHeight: 31 };

/** Keys of rows are never empty, as a DN may be. */
const rowKey = ({ dn }: TreeNode): string => `dn:${dn}`;

/** Objects of the directory in rows. */
export function ObjectTable({ label, nodes, columns, third, emptyText, onOpen }: ObjectTableProps) {
  return (
    <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
      <Table
        aria-label={label}
        className="objects"
        selectionMode="single"
        selectionBehavior="replace"
        onRowAction={(key) => {
          const node = nodes.find((one) => rowKey(one) === key);
          if (node !== undefined) onOpen(node);
        }}
      >
        <TableHeader>
          <Column id="name" isRowHeader className="column" width="2fr" minWidth={160}>
            {columns.name}
          </Column>
          <Column id="type" className="column" width="1.3fr" minWidth={110}>
            {columns.type}
          </Column>
          <Column id="third" className="column" width="1.7fr" minWidth={110}>
            {columns.third}
          </Column>
        </TableHeader>
        <TableBody items={nodes} renderEmptyState={() => <span className="objects-empty">{emptyText}</span>}>
          {(node) => (
            <Row id={rowKey(node)} className="object-row" textValue={node.name}>
              <Cell className="cell" textValue={node.name}>
                <Icon name={nodeIcon(node)} />
                <CellText text={node.name} />
              </Cell>
              <Cell className="cell">
                <CellText text={nodeType(node)} />
              </Cell>
              <Cell className="cell">
                <CellText text={third(node)} />
              </Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

/** A text that is cut where the column is too narrow, and shown whole under the mouse. */
function CellText({ text: value }: { text: string }) {
  return (
    <span className="cell-text" title={value}>
      {value}
    </span>
  );
}
