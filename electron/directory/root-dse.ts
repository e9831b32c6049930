/** What the server says about itself (RFC 4512, section 5.1, and eDirectory's own attributes). */
import { type Result, ok } from '../../shared/result.ts';
import { attributeText, attributeTexts } from './attributes.ts';
import { displayName } from './display.ts';
import type { LdapChannel } from './ldap-channel.ts';
import { PAGED_RESULTS } from './ldap-requests.ts';
import { readEntry } from './read-entry.ts';

export interface ServerInfo {
  /** Name of the eDirectory tree. This and the three that follow are safe to show, and empty if the server does not tell. */
  readonly treeName: string;
  /** DN of the server's own object. */
  readonly dsaName: string;
  readonly vendorName: string;
  readonly vendorVersion: string;
  /** DNs below which the server holds entries; eDirectory gives one empty DN. */
  readonly namingContexts: readonly string[];
  readonly supportedExtensions: readonly string[];
  readonly supportedControls: readonly string[];
}

/** Names of the tree's name in the order in which servers are asked for it. */
const TREE_NAMES = ['directoryTreeName', 'treeName', 'ds-tree-name'];

/** Values of one attribute that are kept. */
const MAX_VALUES = 512;

export async function readServerInfo(
  channel: LdapChannel,
  options: { signal?: AbortSignal | undefined; timeoutMs?: number | undefined },
): Promise<Result<ServerInfo>> {
  const read = await readEntry(
    channel,
    '',
    [
      ...TREE_NAMES,
      'dsaName',
      'vendorName',
      'vendorVersion',
      'namingContexts',
      'supportedExtension',
      'supportedControl',
    ],
    options,
  );
  if (!read.ok) return read;
  const entry = read.value;
  const shown = (...names: string[]): string =>
    displayName(names.map((name) => attributeText(entry, name)).find((text) => text !== undefined) ?? '');
  return ok({
    treeName: shown(...TREE_NAMES),
    dsaName: shown('dsaName'),
    vendorName: shown('vendorName'),
    vendorVersion: shown('vendorVersion'),
    namingContexts: attributeTexts(entry, 'namingContexts').slice(0, MAX_VALUES),
    supportedExtensions: attributeTexts(entry, 'supportedExtension').slice(0, MAX_VALUES),
    supportedControls: attributeTexts(entry, 'supportedControl').slice(0, MAX_VALUES),
  });
}

export const supportsPaging = (info: ServerInfo): boolean => info.supportedControls.includes(PAGED_RESULTS);
