/** What an entry is, by its object classes. */
import type { ObjectKind, TreeNode } from '../../shared/views.ts';
import { attributeText, attributeTexts } from './attributes.ts';
import { displayName } from './display.ts';
import type { SearchEntry } from './ldap-message.ts';
import { shortName } from './names.ts';
import { CA_CLASS, SERVER_CERTIFICATE_CLASS } from './pki-schema.ts';

/** The first class in this order that an entry has decides. From eDirectory's base and NDSPKI schema. */
const KINDS: readonly (readonly [string, ObjectKind])[] = [
  [CA_CLASS, 'ca'],
  ['sASSecurity', 'security'],
  [SERVER_CERTIFICATE_CLASS, 'key-material'],
  ['ndspkiCertificate', 'certificate'],
  ['nDSPKITrustedRootObject', 'certificate'],
  ['ncpServer', 'server'],
  ['treeRoot', 'tree'],
  ['organizationalUnit', 'organizational-unit'],
  ['organization', 'organization'],
  ['groupOfNames', 'group'],
  ['inetOrgPerson', 'user'],
  ['person', 'user'],
  ['country', 'container'],
  ['locality', 'container'],
  ['domain', 'container'],
  ['dcObject', 'container'],
  ['nDSPKISDKeyAccessPartition', 'container'],
  ['ndspkiContainer', 'container'],
  ['nDSPKITrustedRoot', 'container'],
  ['ndspkiCRLConfiguration', 'container'],
  ['sASLoginMethodContainer', 'container'],
  ['sASPostLoginMethodContainer', 'container'],
  ['nspmPasswordPolicyContainer', 'container'],
  ['rbsCollection2', 'container'],
  ['rbsModule2', 'container'],
  ['rbsRole2', 'container'],
];

const BY_CLASS = new Map(KINDS.map(([name, kind], rank) => [name.toLowerCase(), { kind, rank }]));

/** Kinds whose entries hold others, as far as the class tells. */
const HOLDING: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  'tree',
  'organization',
  'organizational-unit',
  'container',
  'security',
]);

/** Attributes to ask for when entries are listed: eDirectory counts with the second, others answer the third. */
export const LISTED_ATTRIBUTES = [
  'objectClass',
  'subordinateCount',
  'hasSubordinates',
  'description',
] as const;

/** The class that says what an entry is, in the server's spelling, and the kind that it stands for. */
function kindOf(objectClasses: readonly string[]): { kind: ObjectKind; objectClass: string } {
  let best: { kind: ObjectKind; objectClass: string; rank: number } | undefined;
  for (const objectClass of objectClasses) {
    const known = BY_CLASS.get(objectClass.toLowerCase());
    if (known !== undefined && known.rank < (best?.rank ?? Infinity)) best = { ...known, objectClass };
  }
  if (best !== undefined) return { kind: best.kind, objectClass: best.objectClass };
  const unknown = objectClasses.find((name) => name.toLowerCase() !== 'top') ?? '';
  return { kind: 'other', objectClass: unknown };
}

/** Whether an entry can have children: as the server counts, else as its class tells. */
function mayHold(entry: SearchEntry, kind: ObjectKind): boolean {
  const count = attributeText(entry, 'subordinateCount');
  if (count !== undefined && /^\d{1,10}$/.test(count)) return Number(count) > 0;
  const has = attributeText(entry, 'hasSubordinates')?.toUpperCase();
  return has === 'TRUE' || (has !== 'FALSE' && HOLDING.has(kind));
}

/** An entry for a list: its name and description are safe to show, its DN is as the server wrote it. */
export function treeNode(entry: SearchEntry): TreeNode {
  const { kind, objectClass } = kindOf(attributeTexts(entry, 'objectClass'));
  const description = attributeText(entry, 'description');
  return {
    dn: entry.dn,
    name: shortName(entry.dn),
    kind,
    container: mayHold(entry, kind),
    objectClass: displayName(objectClass),
    ...(description !== undefined && { description: displayName(description) }),
  };
}
