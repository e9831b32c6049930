import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { TreeNode } from '../../shared/domain.ts';
import { Button, Icon } from '../components/index.ts';
import { format, t } from '../text.ts';
import { nodeIcon, nodeType } from './node-icon.ts';

export interface ObjectViewProps {
  readonly container: string;
  readonly nodes: readonly TreeNode[];
  readonly loading: boolean;
  readonly failed: boolean;
  readonly hasMore: boolean;
  readonly onOpen: (node: TreeNode) => void;
  readonly onMore: () => void;
}

const text = t.console.c1;

/** Heights of the rows in CSS pixels: only the rows in sight are drawn, so their heights are fixed. */
const LAYOUT = { rowHeight: 31, headingHeight: 31 };

/** Keys of rows are never empty, as a DN may be. */
const rowKey = ({ dn }: TreeNode): string => `dn:${dn}`;

/** The right side of the console: what is in the selected container. */
export function ObjectView({ container, nodes, loading, failed, hasMore, onOpen, onMore }: ObjectViewProps) {
  const emptyText = loading ? text.loading : failed ? text.unreadable : text.empty;
  return (
    <div className="object-view">
      <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
        <Table
          key={container}
          aria-label={format(text.view, { container })}
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
              {text.columns.name}
            </Column>
            <Column id="type" className="column" width="1.3fr" minWidth={110}>
              {text.columns.type}
            </Column>
            <Column id="description" className="column" width="1.7fr" minWidth={110}>
              {text.columns.description}
            </Column>
          </TableHeader>
          <TableBody
            items={nodes}
            renderEmptyState={() => <span className="objects-empty">{format(emptyText, { container })}</span>}
          >
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
                  <CellText text={node.description ?? ''} />
                </Cell>
              </Row>
            )}
          </TableBody>
        </Table>
      </Virtualizer>
      {hasMore && (
        <div className="objects-more">
          <Button label={text.more} onPress={onMore} disabled={loading} />
        </div>
      )}
    </div>
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
