import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table';
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

/** The right side of the console: what is in the selected container. */
export function ObjectView({ container, nodes, loading, failed, hasMore, onOpen, onMore }: ObjectViewProps) {
  const emptyText = loading ? text.loading : failed ? text.unreadable : text.empty;
  const rows = nodes.map((node) => ({ id: `dn:${node.dn}`, node }));
  return (
    <div className="object-view">
      <Table
        key={container}
        aria-label={format(text.view, { container })}
        className="objects"
        selectionMode="single"
        selectionBehavior="replace"
        onRowAction={(key) => {
          const row = rows.find(({ id }) => id === key);
          if (row !== undefined) onOpen(row.node);
        }}
      >
        <TableHeader>
          <Column isRowHeader>{text.columns.name}</Column>
          <Column>{text.columns.type}</Column>
          <Column>{text.columns.description}</Column>
        </TableHeader>
        <TableBody
          items={rows}
          renderEmptyState={() => <span className="objects-empty">{format(emptyText, { container })}</span>}
        >
          {({ id, node }) => (
            <Row id={id} className="object-row" textValue={node.name}>
              <Cell>
                <span className="object-name">
                  <Icon name={nodeIcon(node)} />
                  {node.name}
                </span>
              </Cell>
              <Cell>{nodeType(node)}</Cell>
              <Cell>{node.description ?? ''}</Cell>
            </Row>
          )}
        </TableBody>
      </Table>
      {hasMore && (
        <div className="objects-more">
          <Button label={text.more} onPress={onMore} disabled={loading} />
        </div>
      )}
    </div>
  );
}
