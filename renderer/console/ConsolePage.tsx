import { useCallback, useEffect, useState } from 'react';
import type { TreeNode } from '../../shared/views.ts';
import type { SessionView } from '../../shared/session.ts';
import {
  Button,
  ErrorPanel,
  Icon,
  LeftoversNotice,
  Notice,
  Page,
  PageCorner,
  StatusLine,
} from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import type { Failure } from '../../shared/result.ts';
import { fill, format, t } from '../text.ts';
import { ToolButtons } from '../wizards/ToolButtons.tsx';
import { ObjectTree } from './ObjectTree.tsx';
import { ObjectView } from './ObjectView.tsx';
import { StatePane } from './state/StatePane.tsx';
import { Splitter, useTreeWidth } from './Splitter.tsx';
import { isContainer, nodesOf, selectedNode, WORLD } from './tree-state.ts';
import { useTree } from './use-tree.ts';

export interface ConsolePageProps {
  readonly session: SessionView;
  /** What the console is looking for at the user's request; empty while it looks for nothing. */
  readonly busyText: string;
  /** A failure of something other than reading the tree. */
  readonly failure: Failure | null;
  /** Counts the requests for a refresh that came from the menu. */
  readonly refreshes: number;
  /** A container to go to, from what was found; each wish is an object of its own. */
  readonly reveal: TreeNode | null;
  readonly onOpenCa: (dn?: string) => void;
  readonly onBackUp: () => void;
  readonly onFind: () => void;
  readonly onLogOut: () => void;
  /** Gives up what the console is looking for. */
  readonly onStop: () => void;
}

const text = t.console.c1;

/** C1: the tree on the left, what is in the selected container on the right. */
export function ConsolePage(props: ConsolePageProps) {
  const { session, busyText, onOpenCa, onFind, onLogOut } = props;
  const { state, dispatch, refresh, more, stop, failure, clearFailure } = useTree(session.treeName);
  const [treeWidth, setTreeWidth] = useTreeWidth();

  const { selected } = state;
  const node = selectedNode(state);
  const name = node?.name ?? text.myWorld;
  const nodes = nodesOf(state, selected);
  const content = state.containers[selected];
  const loading = selected !== WORLD && (content === undefined || content.status === 'loading');
  const failed = content?.status === 'failed';

  const [refreshes, setRefreshes] = useState(0);
  const refreshAll = () => {
    setRefreshes(refreshes + 1);
    refresh();
  };
  useRefreshRequests(props.refreshes, refreshAll);
  const { reveal } = props;
  useEffect(() => {
    if (reveal === null) return;
    clearFailure();
    dispatch({ type: 'revealed', node: reveal });
  }, [reveal, clearFailure, dispatch]);

  const expand = useCallback(
    (expanded: ReadonlySet<string>) => {
      dispatch({ type: 'expanded', expanded });
    },
    [dispatch],
  );
  const select = useCallback(
    (dn: string) => {
      clearFailure();
      dispatch({ type: 'selected', dn });
    },
    [clearFailure, dispatch],
  );
  const open = (opened: TreeNode) => {
    if (opened.kind === 'ca' || opened.kind === 'key-material') onOpenCa(opened.dn);
    else if (isContainer(opened)) dispatch({ type: 'opened', dn: opened.dn });
  };

  const count = nodes.length;
  const partly = content?.cursor !== undefined;
  const { none, one, many, partly: first, limited, unusable } = text.objects;
  const whole = content?.limited ? limited : count === 0 ? none : count === 1 ? one : many;
  const shown = format(failed ? text.unreadable : partly ? first : whole, { count, container: name });
  const countText = content?.unusable ? format(unusable, { shown, unusable: content.unusable }) : shown;
  const readingText = format(count === 0 ? text.loading : text.arriving, { container: name, count });

  return (
    <Page id="C1" heading={format(text.heading, { tree: session.treeName })} hideHeading className="console">
      <div className="toolbar" role="toolbar" aria-label={text.toolbar}>
        <Button label={text.backUp} onPress={props.onBackUp} />
        <Button
          label={text.openCa}
          icon={<Icon name="ca" />}
          onPress={() => {
            onOpenCa();
          }}
        />
        <Button label={text.find} onPress={onFind} />
        <Button label={text.refresh} onPress={refreshAll} />
        <ToolButtons />
        <span className="spring" />
        <Button label={text.logOut} onPress={onLogOut} />
        <HelpButton page="C1" paragraphs={text.help} label={text.helpButton} />
      </div>
      <div className="console-messages">
        <ErrorPanel failure={props.failure ?? failure} page="C1" />
        <LeftoversNotice />
        <PasswordNotice session={session} />
      </div>
      <div className="panes">
        <div className="tree-pane" style={{ width: treeWidth }}>
          <ObjectTree state={state} onExpand={expand} onSelect={select} onMore={more} />
        </div>
        <Splitter width={treeWidth} onChange={setTreeWidth} />
        {selected === WORLD ? (
          <StatePane
            treeName={session.treeName}
            refreshes={refreshes}
            onBackUp={props.onBackUp}
            shown={props.failure ?? failure}
          />
        ) : (
          <ObjectView
            key={selected}
            container={name}
            nodes={nodes}
            loading={loading}
            failed={failed}
            hasMore={partly}
            incomplete={content?.limited || content?.unusable ? countText : undefined}
            onOpen={open}
            onMore={() => {
              more(selected);
            }}
          />
        )}
      </div>
      <div className="status-bar">
        {busyText !== '' || loading ? (
          <>
            <StatusLine busy text={busyText || readingText} />
            <Button label={text.stop} cancel onPress={busyText === '' ? stop : props.onStop} />
          </>
        ) : (
          <StatusLine text={selected === WORLD ? '' : countText} />
        )}
        <span className="spring" />
        <span className="selectable connection">
          {format(text.connection[session.security], {
            user: session.userDotted,
            server: session.server,
            port: session.port,
          })}
        </span>
        <PageCorner id="C1" />
      </div>
    </Page>
  );
}

function useRefreshRequests(requests: number, refresh: () => void): void {
  useEffect(() => {
    if (requests > 0) refresh();
    // Do not refresh only because the callback changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [requests]);
}

function PasswordNotice({ session: { graceLogin, passwordExpiresAt } }: Pick<ConsolePageProps, 'session'>) {
  const { title, withCount, withoutCount } = text.grace;
  if (graceLogin !== undefined) {
    const { left } = graceLogin;
    return (
      <Notice tone="warning" title={title} live>
        {left === undefined ? withoutCount : format(withCount, { left })}
      </Notice>
    );
  }
  if (passwordExpiresAt === undefined) return null;
  const { expires, change } = text.passwordExpires;
  return (
    <Notice tone="warning" title={fill(expires, { date: passwordExpiresAt })} live>
      {change}
    </Notice>
  );
}
