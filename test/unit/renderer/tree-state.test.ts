import { describe, expect, it } from 'vitest';
import { ancestors, containerOf, parentDn } from '../../../renderer/console/dn.ts';
import { filterNodes } from '../../../renderer/console/filter-nodes.ts';
import {
  containersOf,
  firstTree,
  nodesOf,
  reduceTree,
  ROOT_DN,
  selectedNode,
  unfinished,
  unread,
  WORLD,
  type TreeEvent,
  type TreeState,
} from '../../../renderer/console/tree-state.ts';
import type { TreeNode } from '../../../shared/views.ts';
import { treeFixture } from '../../support/bridge-fixtures.ts';

const play = (start: TreeState, ...events: TreeEvent[]): TreeState => events.reduce(reduceTree, start);
const load = (dn: string, cursor?: string): TreeEvent => ({
  type: 'loaded',
  dn,
  page: { nodes: treeFixture[dn] ?? [], ...(cursor !== undefined && { cursor }) },
});
const start = firstTree('ACME-TREE');
const read = play(start, load(ROOT_DN), load('o=acme'), load('ou=sales,o=acme'));
const names = (nodes: readonly TreeNode[]) => nodes.map(({ name }) => name);

describe('the tree', () => {
  it('opens on "My World", with its root open and to be read', () => {
    expect(start.selected).toBe(WORLD);
    expect(unread(start)).toEqual([ROOT_DN]);
    expect(names(nodesOf(start, WORLD))).toEqual(['ACME-TREE']);
  });

  it('reads a container again that could not be read, when it is opened in the view once more', () => {
    const failed = play(read, { type: 'selected', dn: 'cn=Security' }, { type: 'failed', dn: 'cn=Security' });
    expect(unread(failed)).toEqual([]);
    expect(unread(play(failed, { type: 'opened', dn: 'cn=Security' }))).toEqual(['cn=Security']);
  });

  it('reads a container once, when it is opened or selected', () => {
    const loading = play(start, { type: 'loading', dn: ROOT_DN });
    expect(unread(loading)).toEqual([]);
    const selected = play(loading, load(ROOT_DN), { type: 'selected', dn: 'cn=Security' });
    expect(unread(selected)).toEqual(['cn=Security']);
    expect(unread(reduceTree(selected, load('cn=Security')))).toEqual([]);
  });

  it('never reads "My World"', () => {
    expect(unread(play(read, { type: 'selected', dn: WORLD }))).toEqual([]);
  });

  it('adds the next page behind the first', () => {
    const first = reduceTree(start, load(ROOT_DN, 'cursor-1'));
    expect(first.containers[ROOT_DN]).toMatchObject({ cursor: 'cursor-1' });
    const more: TreeNode = { ...treeFixture['o=acme']![0]!, dn: 'o=zeta', name: 'zeta' };
    const both = play(
      first,
      { type: 'loading', dn: ROOT_DN },
      { type: 'more-loaded', dn: ROOT_DN, page: { nodes: [more] } },
    );
    expect(names(nodesOf(both, ROOT_DN))).toEqual(['acme', 'services', 'Security', 'zeta']);
    expect(both.containers[ROOT_DN]).not.toHaveProperty('cursor');
  });

  it('reads the container in view to its end, unless the user stopped it', () => {
    const first = play(start, { type: 'selected', dn: ROOT_DN }, load(ROOT_DN, 'cursor-1'));
    expect(unfinished(first)).toBe(ROOT_DN);
    expect(unfinished(reduceTree(first, { type: 'selected', dn: 'o=acme' }))).toBeUndefined();
    const loading = reduceTree(first, { type: 'loading', dn: ROOT_DN });
    expect(unfinished(loading)).toBeUndefined();
    const node: TreeNode = { ...treeFixture['o=acme']![0]!, dn: 'o=zeta', name: 'zeta' };
    const arriving = reduceTree(loading, { type: 'arrived', dn: ROOT_DN, nodes: [node] });
    expect(arriving.containers[ROOT_DN]).toMatchObject({ status: 'loading' });
    expect(names(nodesOf(arriving, ROOT_DN))).toEqual(['acme', 'services', 'Security', 'zeta']);
    const rest = (stopped: boolean): TreeState =>
      reduceTree(arriving, {
        type: 'more-loaded',
        dn: ROOT_DN,
        page: { nodes: [], cursor: 'cursor-2' },
        stopped,
      });
    expect(unfinished(rest(true))).toBeUndefined();
    expect(unfinished(rest(false))).toBe(ROOT_DN);
  });

  it('remembers that the server stopped at a limit', () => {
    const limited = reduceTree(start, { type: 'loaded', dn: ROOT_DN, page: { nodes: [], limited: true } });
    expect(limited.containers[ROOT_DN]).toMatchObject({ limited: true });
  });

  it('keeps the objects in sight while the next page is read', () => {
    const loading = play(start, load(ROOT_DN, 'cursor-1'), { type: 'loading', dn: ROOT_DN });
    expect(names(nodesOf(loading, ROOT_DN))).toEqual(['acme', 'services', 'Security']);
  });

  it('opens a container of the view: selected, its parent open', () => {
    const opened = play(start, load(ROOT_DN), load('o=acme'), { type: 'opened', dn: 'ou=sales,o=acme' });
    expect(opened.selected).toBe('ou=sales,o=acme');
    expect(opened.expanded.has('o=acme')).toBe(true);
  });

  it('closes what could not be read, and tries again when it is opened again', () => {
    const open = new Set([WORLD, ROOT_DN, 'o=services']);
    const failed = play(
      read,
      { type: 'expanded', expanded: open },
      { type: 'loading', dn: 'o=services' },
      { type: 'failed', dn: 'o=services' },
    );
    expect(failed.expanded.has('o=services')).toBe(false);
    expect(unread(failed)).toEqual([]);
    expect(unread(reduceTree(failed, { type: 'expanded', expanded: open }))).toEqual(['o=services']);
  });

  it('tries again when the container that failed is selected again', () => {
    const failed = play(
      read,
      { type: 'selected', dn: 'o=services' },
      { type: 'loading', dn: 'o=services' },
      { type: 'failed', dn: 'o=services' },
      { type: 'selected', dn: 'o=acme' },
    );
    expect(unread(reduceTree(failed, { type: 'selected', dn: 'o=services' }))).toEqual(['o=services']);
  });
});

describe('refresh', () => {
  it('forgets what is below the container and reads it again', () => {
    const open = new Set([WORLD, ROOT_DN, 'o=acme']);
    const fresh = play(read, { type: 'expanded', expanded: open }, { type: 'refreshed', dn: 'o=acme' });
    expect(Object.keys(fresh.containers)).toEqual([ROOT_DN]);
    expect(unread(fresh)).toEqual(['o=acme']);
  });

  it('leaves containers beside it alone', () => {
    const fresh = play(read, load('cn=Security'), { type: 'refreshed', dn: 'o=acme' });
    expect(Object.keys(fresh.containers).sort()).toEqual([ROOT_DN, 'cn=Security']);
  });

  it('of the root keeps the root selected and closes what was below', () => {
    const open = new Set([WORLD, ROOT_DN, 'o=acme']);
    const fresh = play(
      read,
      { type: 'expanded', expanded: open },
      { type: 'selected', dn: 'o=acme' },
      { type: 'refreshed', dn: ROOT_DN },
    );
    expect(fresh.selected).toBe(ROOT_DN);
    expect([...fresh.expanded]).toEqual([WORLD, ROOT_DN]);
    expect(unread(fresh)).toEqual([ROOT_DN]);
  });

  it('of "My World" starts over', () => {
    const fresh = play(read, { type: 'selected', dn: WORLD }, { type: 'refreshed', dn: WORLD });
    expect(fresh).toMatchObject({ containers: {}, selected: WORLD });
    expect(unread(fresh)).toEqual([ROOT_DN]);
  });
});

describe('going to a container', () => {
  const node: TreeNode = {
    dn: 'ou=far,ou=sales,o=acme',
    name: 'far',
    kind: 'organizational-unit',
    container: true,
    objectClass: 'organizationalUnit',
  };
  const there = play(start, { type: 'revealed', node });

  it('selects it and opens all that it stands in', () => {
    expect(there.selected).toBe(node.dn);
    expect(selectedNode(there)).toBe(node);
    expect([...there.expanded]).toEqual(
      expect.arrayContaining([WORLD, ROOT_DN, 'o=acme', 'ou=sales,o=acme']),
    );
    expect(unread(there)).toEqual(expect.arrayContaining(['o=acme', 'ou=sales,o=acme', node.dn]));
  });

  it('shows it in the tree though its page has not been read, and once only', () => {
    const loaded = play(there, load('ou=sales,o=acme', 'next'));
    expect(containersOf(loaded, 'ou=sales,o=acme')).toEqual([node]);
    const all = play(there, { type: 'loaded', dn: 'ou=sales,o=acme', page: { nodes: [{ ...node }] } });
    expect(containersOf(all, 'ou=sales,o=acme')).toHaveLength(1);
    expect(containersOf(loaded, 'o=services')).toEqual([]);
  });

  it('goes to the root too', () => {
    const root = play(read, { type: 'revealed', node: containerOf({ dn: 'o=acme' }) }, load(ROOT_DN));
    expect(root.selected).toBe(ROOT_DN);
    expect(selectedNode(root)?.name).toBe('ACME-TREE');
    expect(containersOf(root, ROOT_DN).some(({ dn }) => dn === ROOT_DN)).toBe(false);
  });
});

describe('DNs', () => {
  it.each([
    ['cn=a,o=b', 'o=b'],
    ['o=b', ''],
    ['', ''],
    ['cn=a\\,x,o=b', 'o=b'],
    ['cn=a\\2Cx\\\\,o=b', 'o=b'],
    ['cn=a+uid=b,ou=c,o=d', 'ou=c,o=d'],
  ])('%s stands in %s', (dn, parent) => {
    expect(parentDn(dn)).toBe(parent);
  });

  it('names the containers above, the root first', () => {
    expect(ancestors('cn=a,ou=b,o=c')).toEqual(['', 'o=c', 'ou=b,o=c']);
    expect(ancestors('')).toEqual([]);
    expect(containerOf({ dn: 'cn=a,ou=b,o=c' })).toMatchObject({ dn: 'ou=b,o=c', name: 'b' });
  });
});

describe('the filter', () => {
  const nodes = treeFixture['o=acme']!;

  it('looks in name, type and description, without regard to case', () => {
    const names = (typed: string) => filterNodes(nodes, typed).map(({ name }) => name);
    expect(names('HELP')).toEqual(['helpdesk']);
    expect(names('administrator of')).toEqual(['admin']);
    expect(names('group')).toEqual(['everyone']);
    expect(names('nothing')).toEqual([]);
    expect(filterNodes(nodes, '  ')).toBe(nodes);
  });
});
