import { memo } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { TreeNode } from '../../shared/views.ts';
import { Glyph, Icon, type IconName } from '../components/index.ts';
import { t } from '../text.ts';
import { containersOf, treeRoot, WORLD, type TreeState } from './tree-state.ts';

export interface ObjectTreeProps {
  readonly state: TreeState;
  readonly onExpand: (expanded: ReadonlySet<string>) => void;
  readonly onSelect: (dn: string) => void;
  readonly onMore: (dn: string) => void;
}

/** One row: a container, or the offer to read more of its parent. */
interface Row {
  readonly key: string;
  readonly dn: string;
  readonly name: string;
  readonly icon: IconName | null;
  readonly loading: boolean;
  /** Has no subordinates, as far as the server says. */
  readonly leaf: boolean;
}

/** Keys of rows are never empty, as the root's DN is. */
const rowKey = (dn: string): string => (dn === WORLD ? WORLD : `dn:${dn}`);
const rowDn = (key: string): string => (key === WORLD ? WORLD : key.slice(3));
const MORE = 'more:';

/** Height of a row in CSS pixels, and the room around all of them: only the rows in sight are drawn. */
const LAYOUT = { rowHeight: 28, padding: 6 };

function row(state: TreeState, node: TreeNode): Row {
  const loading = state.containers[node.dn]?.status === 'loading';
  const icon = node.kind;
  return { key: rowKey(node.dn), dn: node.dn, name: node.name, icon, loading, leaf: !node.container };
}

/** The containers below a container; last, where there is more to read, the row that reads it. */
function rowsOf(state: TreeState, dn: string): Row[] {
  if (dn === WORLD) return [row(state, treeRoot(state))];
  const rows = containersOf(state, dn).map((node) => row(state, node));
  if (state.containers[dn]?.cursor !== undefined) {
    rows.push({ key: MORE + dn, dn, name: t.console.c1.moreInTree, icon: null, loading: false, leaf: true });
  }
  return rows;
}

/** The left side of the console: My World, the tree, its containers. Redrawn only when one of them changes. */
export const ObjectTree = memo(function ObjectTree({ state, onExpand, onSelect, onMore }: ObjectTreeProps) {
  const world: Row = {
    key: WORLD,
    dn: WORLD,
    name: t.console.c1.myWorld,
    icon: 'world',
    loading: false,
    leaf: false,
  };
  const renderRow = (item: Row) => {
    const isMore = item.key.startsWith(MORE);
    const known = state.containers[item.dn];
    const mayHaveChildren =
      !item.leaf && (item.dn === WORLD || known?.status !== 'loaded' || rowsOf(state, item.dn).length > 0);
    return (
      <TreeItem
        key={item.key}
        id={item.key}
        textValue={item.name}
        className="tree-row"
        hasChildItems={mayHaveChildren}
        {...(isMore && {
          onAction: () => {
            onMore(item.dn);
          },
        })}
      >
        <TreeItemContent>
          {({ hasChildItems, isExpanded }) => (
            <span className="tree-line">
              {hasChildItems ? (
                <AriaButton slot="chevron" className="chevron">
                  <Glyph name={isExpanded ? 'down' : 'right'} size={14} />
                </AriaButton>
              ) : (
                <span className="chevron" />
              )}
              {item.icon !== null && <Icon name={item.icon} />}
              <span className={isMore ? 'tree-name more-text' : 'tree-name'} title={item.name}>
                {item.name}
              </span>
              {item.loading && <span className="busy-mark" />}
            </span>
          )}
        </TreeItemContent>
        {!isMore && (
          <Collection items={rowsOf(state, item.dn)} dependencies={[state.containers]}>
            {renderRow}
          </Collection>
        )}
      </TreeItem>
    );
  };
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
      <Tree
        className="object-tree"
        aria-label={t.console.c1.tree}
        items={[world]}
        dependencies={[state.containers]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        // Escape belongs to the button Stop.
        escapeKeyBehavior="none"
        selectedKeys={[rowKey(state.selected)]}
        onSelectionChange={(keys) => {
          const key = keys === 'all' ? undefined : [...keys][0];
          if (typeof key !== 'string') return;
          if (key.startsWith(MORE)) onMore(key.slice(MORE.length));
          else onSelect(rowDn(key));
        }}
        expandedKeys={[...state.expanded].map(rowKey)}
        onExpandedChange={(keys) => {
          onExpand(new Set([...keys].map((key) => rowDn(String(key)))));
        }}
      >
        {renderRow}
      </Tree>
    </Virtualizer>
  );
});
