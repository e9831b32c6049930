import { useId, useMemo, useState } from 'react';
import type { TreeNode } from '../../shared/views.ts';
import { Button } from '../components/index.ts';
import { format, t } from '../text.ts';
import { filterNodes } from './filter-nodes.ts';
import { LastBackupLine } from './LastBackupLine.tsx';
import { ObjectTable } from './ObjectTable.tsx';

export interface ObjectViewProps {
  readonly container: string;
  readonly nodes: readonly TreeNode[];
  readonly loading: boolean;
  readonly failed: boolean;
  readonly hasMore: boolean;
  /** Says why an empty list need not mean an empty container. */
  readonly incomplete?: string | undefined;
  readonly onOpen: (node: TreeNode) => void;
  readonly onMore: () => void;
}

const text = t.console.c1;

/** The right side of the console: what is in the selected container, and a filter for it. */
export function ObjectView(props: ObjectViewProps) {
  const { container, nodes, loading, failed, hasMore, onOpen, onMore } = props;
  const [filter, setFilter] = useState('');
  const inputId = useId();
  const shown = useMemo(() => filterNodes(nodes, filter), [nodes, filter]);
  const ca = nodes.find(({ kind }) => kind === 'ca');
  const filtering = filter.trim() !== '';
  let emptyText = format(text.empty, { container });
  if (filtering && nodes.length > 0) emptyText = format(text.noMatch, { container });
  else if (loading) emptyText = format(text.loading, { container });
  else if (failed) emptyText = format(text.unreadable, { container });
  else if (props.incomplete !== undefined) emptyText = props.incomplete;
  return (
    <div className="object-view">
      <div className="filter-bar" role="search">
        <label htmlFor={inputId}>{text.filter}</label>
        <input
          id={inputId}
          className="input"
          type="text"
          value={filter}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setFilter(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || filter === '') return;
            event.preventDefault();
            setFilter('');
          }}
        />
        <span className="filter-count" role="status">
          {filtering ? format(text.filtered, { shown: shown.length, count: nodes.length }) : ''}
        </span>
      </div>
      {ca !== undefined && <LastBackupLine ca={ca} />}
      <ObjectTable
        label={format(text.view, { container })}
        nodes={shown}
        columns={{ name: text.columns.name, type: text.columns.type, third: text.columns.description }}
        third={({ description = '', elsewhere }) =>
          elsewhere === undefined ? description : format(text.onServer, elsewhere)
        }
        emptyText={emptyText}
        onOpen={onOpen}
      />
      {hasMore && (
        <div className="objects-more">
          <Button label={text.more} onPress={onMore} disabled={loading} />
        </div>
      )}
    </div>
  );
}
