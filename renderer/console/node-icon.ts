import type { TreeNode } from '../../shared/views.ts';
import type { IconName } from '../components/index.ts';
import { t } from '../text.ts';

export const nodeIcon = ({ kind }: TreeNode): IconName => kind;

const classes: Readonly<Record<string, string>> = t.console.classes;

/** The type of an object in words; the server's own class where the program has no word for it. */
export function nodeType({ kind, objectClass }: TreeNode): string {
  return kind === 'other' || kind === 'container'
    ? (classes[objectClass] ?? objectClass)
    : t.console.kinds[kind];
}
