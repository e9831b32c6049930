/** What the console knows of the tree: the containers read so far, which are open, and which one is selected. Pure. */
import type { ObjectKind, TreeNode, TreePage } from '../../shared/views.ts';
import { ancestors, parentDn } from './dn.ts';

/** Key of the row "My World", which is above the tree and is not a directory object. */
export const WORLD = 'world';

export const ROOT_DN = '';

interface Container {
  /** What `failed` is read again when it is opened or selected again. */
  readonly status: 'loading' | 'loaded' | 'failed';
  readonly nodes: readonly TreeNode[];
  /** Asks for the next page; absent on the last one. */
  readonly cursor?: string;
  /** The user stopped the reading: it goes on when it is asked for. */
  readonly stopped?: boolean;
  /** The server stopped at a limit of its own. */
  readonly limited?: boolean;
  readonly unusable?: number;
}

export interface TreeState {
  readonly treeName: string;
  /** By DN. What is not here has not been read. */
  readonly containers: Readonly<Record<string, Container>>;
  /** DNs of the open containers, and `WORLD`. */
  readonly expanded: ReadonlySet<string>;
  /** DN of the container that the view shows, or `WORLD`. */
  readonly selected: string;
  /** A container that was gone to directly, and so may not be among the pages that were read of its parent. */
  readonly revealed?: TreeNode;
}

export type TreeEvent =
  | { readonly type: 'loading'; readonly dn: string }
  | { readonly type: 'loaded'; readonly dn: string; readonly page: TreePage }
  /** More objects; while the reading goes on the container stays `loading`. */
  | { readonly type: 'arrived'; readonly dn: string; readonly nodes: readonly TreeNode[] }
  | { readonly type: 'more-loaded'; readonly dn: string; readonly page: TreePage; readonly stopped?: boolean }
  | { readonly type: 'failed'; readonly dn: string }
  | { readonly type: 'expanded'; readonly expanded: ReadonlySet<string> }
  | { readonly type: 'selected'; readonly dn: string }
  /** A container of the view is opened: selected there, and its parent opened in the tree. */
  | { readonly type: 'opened'; readonly dn: string }
  /** Goes to a container: selects it and opens all containers above it. */
  | { readonly type: 'revealed'; readonly node: TreeNode }
  | { readonly type: 'refreshed'; readonly dn: string };

export const firstTree = (treeName: string): TreeState => ({
  treeName,
  containers: {},
  expanded: new Set([WORLD, ROOT_DN]),
  selected: WORLD,
});

export function treeRoot({ treeName }: TreeState): TreeNode {
  return { dn: ROOT_DN, name: treeName, kind: 'tree', container: true, objectClass: 'Tree' };
}

/** Kinds that stand in the tree even while nothing is below them. */
const CONTAINERS: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  'tree',
  'organization',
  'organizational-unit',
  'container',
  'security',
]);

/** Whether an object is in the tree on the left and can be opened. */
export const isContainer = (node: TreeNode): boolean => node.container || CONTAINERS.has(node.kind);

/** The objects below a container, as far as they have been read. */
export function nodesOf(state: TreeState, dn: string): readonly TreeNode[] {
  return dn === WORLD ? [treeRoot(state)] : (state.containers[dn]?.nodes ?? []);
}

/** The selected container's own node; "My World" has none. */
export function selectedNode(state: TreeState): TreeNode | undefined {
  if (state.selected === ROOT_DN) return treeRoot(state);
  if (state.selected === state.revealed?.dn) return state.revealed;
  for (const { nodes } of Object.values(state.containers)) {
    const found = nodes.find(({ dn }) => dn === state.selected);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Kept for each list of objects: a list does not change, and large ones are asked about often. */
const containersAmong = new WeakMap<readonly TreeNode[], readonly TreeNode[]>();

function containersIn(nodes: readonly TreeNode[]): readonly TreeNode[] {
  const known = containersAmong.get(nodes) ?? nodes.filter(isContainer);
  containersAmong.set(nodes, known);
  return known;
}

/** The containers that the tree shows below a container: those that were read, and the one that was gone to. */
export function containersOf(state: TreeState, dn: string): readonly TreeNode[] {
  const nodes = containersIn(nodesOf(state, dn));
  const { revealed } = state;
  const missing =
    revealed !== undefined &&
    revealed.dn !== ROOT_DN &&
    dn !== WORLD &&
    parentDn(revealed.dn) === dn &&
    state.containers[dn]?.status === 'loaded' &&
    !nodes.some((node) => node.dn === revealed.dn);
  return missing ? [...nodes, revealed] : nodes;
}

/** The container in view whose next page is to be read now, without being asked for. */
export function unfinished({ containers, selected }: TreeState): string | undefined {
  const { status, cursor, stopped } = containers[selected] ?? {};
  return status === 'loaded' && cursor !== undefined && !stopped ? selected : undefined;
}

/** Containers that are shown, open or selected, and have not been read: they are to be read now. */
export function unread({ containers, expanded, selected }: TreeState): readonly string[] {
  return [...new Set([...expanded, selected])].filter((dn) => dn !== WORLD && containers[dn] === undefined);
}

function parentOf({ containers }: TreeState, dn: string): string {
  const parent = Object.entries(containers).find(([, { nodes }]) => nodes.some((node) => node.dn === dn));
  return parent?.[0] ?? WORLD;
}

/** The DNs of everything that was read below a container, itself included. */
function family(containers: TreeState['containers'], dn: string): Set<string> {
  const found = new Set([dn]);
  for (const member of found) {
    for (const node of containers[member]?.nodes ?? []) if (isContainer(node)) found.add(node.dn);
  }
  return found;
}

function without<Kept>(
  record: Readonly<Record<string, Kept>>,
  drop: ReadonlySet<string>,
): Record<string, Kept> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !drop.has(key)));
}

/** Forgets those of the given containers that could not be read, so that they are read again. */
function retried(containers: TreeState['containers'], dns: readonly string[]): TreeState['containers'] {
  const failed = dns.filter((dn) => containers[dn]?.status === 'failed');
  return failed.length === 0 ? containers : without(containers, new Set(failed));
}

const container = (nodes: readonly TreeNode[], { cursor, limited, unusable }: TreePage): Container => ({
  status: 'loaded',
  nodes,
  ...(cursor !== undefined && { cursor }),
  ...(limited && { limited }),
  ...(unusable !== undefined && { unusable }),
});

export function reduceTree(state: TreeState, event: TreeEvent): TreeState {
  const { containers, expanded, selected } = state;
  const put = (dn: string, value: Container): TreeState => ({
    ...state,
    containers: { ...containers, [dn]: value },
  });
  switch (event.type) {
    case 'loading':
      return put(event.dn, { status: 'loading', nodes: containers[event.dn]?.nodes ?? [] });
    case 'loaded':
      return put(event.dn, container(event.page.nodes, event.page));
    case 'arrived':
      return put(event.dn, { status: 'loading', nodes: [...nodesOf(state, event.dn), ...event.nodes] });
    case 'more-loaded': {
      const { page, stopped } = event;
      const read = container([...nodesOf(state, event.dn), ...page.nodes], page);
      return put(event.dn, stopped ? { ...read, stopped } : read);
    }
    case 'failed': {
      // Closed again, so that opening it is another try.
      const open = new Set([...expanded].filter((dn) => dn !== event.dn));
      const read: Container = { status: 'failed', nodes: containers[event.dn]?.nodes ?? [] };
      return { ...put(event.dn, read), expanded: open };
    }
    case 'expanded': {
      const opened = [...event.expanded].filter((dn) => !expanded.has(dn));
      return { ...state, expanded: event.expanded, containers: retried(containers, opened) };
    }
    case 'selected':
      return { ...state, selected: event.dn, containers: retried(containers, [event.dn]) };
    case 'opened':
      return {
        ...state,
        selected: event.dn,
        expanded: new Set([...expanded, parentOf(state, event.dn)]),
        containers: retried(containers, [event.dn]),
      };
    case 'revealed': {
      const { node } = event;
      const above = ancestors(node.dn);
      return {
        ...state,
        selected: node.dn,
        revealed: node,
        expanded: new Set([...expanded, WORLD, ...above]),
        containers: retried(containers, [...above, node.dn]),
      };
    }
    case 'refreshed': {
      if (event.dn === WORLD) return { ...state, containers: {}, expanded: new Set([WORLD, ROOT_DN]) };
      const drop = family(containers, event.dn);
      const keptOpen = new Set([...expanded].filter((dn) => dn === event.dn || !drop.has(dn)));
      const lost = drop.has(selected) && selected !== event.dn;
      return {
        ...state,
        containers: without(containers, drop),
        expanded: keptOpen,
        selected: lost ? event.dn : selected,
      };
    }
  }
}
