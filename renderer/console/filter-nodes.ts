import type { TreeNode } from '../../shared/views.ts';
import { nodeType } from './node-icon.ts';

/** The objects that contain a text in their name, type or description, without regard to case. All of them without a text. */
export function filterNodes(nodes: readonly TreeNode[], typed: string): readonly TreeNode[] {
  const wanted = typed.trim().toLocaleLowerCase();
  if (wanted === '') return nodes;
  return nodes.filter((node) =>
    [node.name, nodeType(node), node.description ?? ''].some((value) =>
      value.toLocaleLowerCase().includes(wanted),
    ),
  );
}
