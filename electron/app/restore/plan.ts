/** What a restore into the directory would do: decided before anything is written, and shown on the pages. */
import {
  CA_OF_CRL_CONFIGURATION,
  certificatesOf,
  caAttributes,
  childDn,
  hasClearKey,
  isCaObject,
  isPrivateKey,
  isTextSetting,
  keyKindOf,
  namingAttributes,
  KEY_PAIRS,
  readCaIfPresent,
  readCrlReferences,
  readTreeCa,
  relatedObjectReferences,
  stateOf,
  storedCa,
  textOf,
  valuesOf,
  withoutOptions,
  type CrlReferences,
  type StoredCa,
  type TreeCa,
} from '../../ca/index.ts';
import {
  displayName,
  isMissing,
  sameDn,
  TREE_CA,
  type Attribute,
  type ServerInfo,
  type Session,
} from '../../directory/index.ts';
import {
  identifies,
  type AttributeView,
  type ExistingCa,
  type RestorePlan,
  type RestoreWay,
} from '../../../shared/restore.ts';
import type { ReportCheck } from '../../../shared/report-check.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { sha256Hex } from '../../media/index.ts';
import { certificateChecks, todaysCa } from './checks.ts';
import { currentCaOf } from './current-ca.ts';
import { missingPartners, oneCa } from './one-ca.ts';
import type { Source, SourceOverview } from './open.ts';
import type { PlanRequest, PreparedRestore, PrepareInput, RestoreWork } from './restore-work.ts';
import { isPointedTo, writeRights } from './write-rights.ts';

/** Makers of eDirectory, as its rootDSE names them over the years. */
const EDIRECTORY = /novell|netiq|micro ?focus|opentext|open text|edirectory/i;
/** The training tree's vendorName. */
const TRAINING = 'OrgCA Backup';

/** Extended operations of eDirectory. */
const NDS_EXTENSION = '2.16.840.1.113719.1.27.';

/**
 * `guided` where keys are wrapped by NICI, so that none can be written over LDAP: the existing CA object has a wrapped key,
 * or the server is eDirectory by its vendor or its extended operations. Every other directory keeps keys as they are.
 */
export function wayFor(
  {
    supportedExtensions,
    vendorName,
    vendorVersion,
  }: Pick<ServerInfo, 'supportedExtensions' | 'vendorName' | 'vendorVersion'>,
  existing: StoredCa | undefined,
): RestoreWay {
  if (KEY_PAIRS.some((pair) => keyKindOf(existing, pair) === 'wrapped')) return 'guided';
  if (vendorName === TRAINING) return 'direct';
  const isEDirectory =
    EDIRECTORY.test(vendorName) ||
    EDIRECTORY.test(vendorVersion) ||
    supportedExtensions.some((oid) => oid.startsWith(NDS_EXTENSION));
  return isEDirectory ? 'guided' : 'direct';
}

export interface PlannedRestore extends PreparedRestore {
  readonly plan: RestorePlan;
  /** DNs of the CRL configurations that are to name the CA object. */
  readonly configurations: readonly string[];
}

/**
 * Looks at the directory.
 * @returns `RESTORE-NOT-A-PAIR`, `RESTORE-HOST-SERVER`, `RESTORE-OTHER-CA`, `RESTORE-NAME-OCCUPIED`, `RESTORE-CRL-CONFIGURATIONS`, or failures of the server
 */
export async function planRestore(
  session: Session,
  work: Pick<RestoreWork, 'prepare'>,
  request: PlanRequest,
): Promise<Result<RestorePlan>> {
  const tree = await readTreeCa(session);
  if (!tree.ok) return tree;
  try {
    const planned = await planFor(session, work, { ...request, keys: false }, tree.value);
    return planned.ok ? session.unlessEnded(planned.value.plan) : planned;
  } finally {
    tree.value.ca?.wipe();
  }
}

/** The plan for what was already read. @param request `keys`: the caller wipes the private keys in the attributes */
export async function planFor(
  session: Session,
  work: Pick<RestoreWork, 'prepare'>,
  { name, hostServer, now, keys }: PlanRequest & { readonly keys: boolean },
  tree: TreeCa,
): Promise<Result<PlannedRestore>> {
  const { ca, securityDn } = tree;
  const dn = childDn(name, securityDn);
  if (ca && !sameDn(ca.dn, dn)) return fail('RESTORE-OTHER-CA', { name: ca.cn });
  const free = ca ? ok(null) : await nameIsFree(session, dn, name);
  if (!free.ok) return free;
  const server = await session.readEntry(hostServer, ['objectClass']);
  if (!server.ok) {
    const missing = isMissing(server.failure.code) || server.failure.code === 'LDAP-34';
    return missing ? fail('RESTORE-HOST-SERVER', { name: hostServer }) : server;
  }
  const { supportedExtensions, treeName, vendorName, vendorVersion } = session.serverInfo;
  const prepared = await work.prepare({
    ...{ name, hostServer, now, keys, dn },
    ca: ca && storedCa(ca),
    related: ca ? [] : await relatedObjectReferences(session, securityDn),
    server: { supportedExtensions, treeName, vendorName, vendorVersion },
  });
  if (!prepared.ok) return prepared;
  const { plan, attributes } = prepared.value;
  const none: Result<CrlReferences> = ok({ changed: [], skipped: [] });
  const isDirect = plan.way === 'direct';
  const references = isDirect ? await readCrlReferences(session, securityDn, plan.name, attributes) : none;
  if (!references.ok) return references;
  const { changed, skipped } = references.value;
  const alsoChanged = [
    ...changed.map((entry) => ({ dn: displayName(entry), attribute: CA_OF_CRL_CONFIGURATION })),
    ...(isDirect && !isPointedTo(tree, plan.dn) ? [{ dn: displayName(securityDn), attribute: TREE_CA }] : []),
  ];
  const rights = await writeRights(session, tree, plan.dn, attributes);
  return ok({
    ...prepared.value,
    configurations: changed,
    plan: {
      ...plan,
      // The user agrees to these changes, too.
      seen: sha256Hex(Buffer.from([plan.seen, ...changed].join('\n'))),
      ...{ alsoChanged, notChanged: skipped.map(displayName), rights },
    },
  });
}

/** The part of the plan that the backups and the existing object decide. @returns `RESTORE-NOT-A-PAIR`, `RESTORE-NOT-TIED` */
export function prepareRestore(
  sources: readonly Source[],
  { ca, dn, hostServer, keys, name, now, related, server }: PrepareInput,
): Result<PreparedRestore> {
  const pair = oneCa(sources);
  if (!pair.ok) return pair;
  const tree = server.treeName;
  const existing = ca && existingCa(ca, sources, tree);
  const { classes, settings, foreign } = sources[0]!.settings;
  const complete = !ca && settings.length > 0;
  const attributes = caAttributes(
    sources.map(({ backup }) => backup),
    {
      hostServer,
      settings: ca?.attributes ?? [...settings, ...(complete ? [] : related)],
      complete,
      keys: true,
    },
  );
  const naming = namingAttributes(name, classes);
  return ok({
    naming,
    subject: sources[0]!.backup.subject,
    // Keys of their own, which the receiver wipes: the backups stay open.
    attributes: attributes.map(({ type, values }) =>
      isPrivateKey(type)
        ? { type, values: keys ? values.map((value) => Buffer.from(value)) : [] }
        : { type, values },
    ),
    plan: {
      way: wayFor(server, ca),
      tree,
      dn: ca?.dn ?? dn,
      name: ca?.cn ?? name,
      hostServer,
      ...(existing && { existing }),
      identify: existing ? unknownTo(ca, sources, tree) : [],
      seen: stateOf({ attributes: [...(ca?.attributes ?? []), ...naming, ...attributes] }),
      attributes: attributes.map(attributeView),
      missing: missingPartners(sources),
      refused: ca ? [] : foreign.map(displayName),
      otherTree: isOtherTree(sources, tree, existing),
      importChecks: importChecks(sources, now),
    },
  });
}

function attributeView({ type, values }: Attribute): AttributeView {
  const sizeBytes = values.reduce((total, { length }) => total + length, 0);
  const text = isTextSetting(type) && values.map((value) => displayName(value.toString('utf8')));
  return { name: withoutOptions(type), count: values.length, sizeBytes, ...(text && { text }) };
}

async function nameIsFree(session: Session, dn: string, name: string): Promise<Result<null>> {
  const entry = await readCaIfPresent(session, dn);
  if (!entry.ok) return entry;
  if (!entry.value) return ok(null);
  const [objectClass] = valuesOf(entry.value, 'objectClass');
  const isCa = isCaObject(entry.value);
  entry.value.wipe();
  return isCa
    ? fail('RESTORE-OTHER-CA', { name })
    : fail('RESTORE-NAME-OCCUPIED', { name, objectClass: displayName(objectClass?.toString('utf8') ?? '') });
}

function existingCa(ca: StoredCa, sources: readonly SourceOverview[], tree: string): ExistingCa {
  const current = currentCaOf(ca, tree);
  const relations = sources.map(({ backup }) => todaysCa(backup, current));
  const known = relations.filter((relation) => relation !== 'no-pair');
  const clear = KEY_PAIRS.some((pair) => hasClearKey(ca, pair));
  const locked = KEY_PAIRS.some((pair) => ['wrapped', 'encrypted-pkcs8'].includes(keyKindOf(ca, pair)));
  const hostServer = textOf(ca, 'hostServer');
  const subject = current.certificates.find(({ isCa }) => isCa)?.subjectDotted;
  const otherPair = KEY_PAIRS.find(
    (pair) => certificatesOf(ca, pair).length > 0 && !sources.some(({ backup }) => backup.keyPair === pair),
  );
  return {
    dn: ca.dn,
    name: ca.cn,
    todaysCa: known.find((relation) => relation !== 'same') ?? known[0] ?? 'no-pair',
    ...(hostServer !== undefined && { hostServer }),
    ...(subject !== undefined && { subject }),
    key: locked ? 'locked' : clear ? 'clear' : 'absent',
    ...(otherPair && { otherPair }),
  };
}

/** Certificates of the backups whose key the CA object does not have: its name alone does not make them those of the CA. */
function unknownTo(ca: StoredCa | undefined, sources: readonly SourceOverview[], tree: string): string[][] {
  const current = currentCaOf(ca, tree);
  return sources
    .filter(({ backup }) => !['same', 'renewed'].includes(todaysCa(backup, current)))
    .map(({ backup }) => backup.own.map(({ sha256 }) => sha256));
}

export interface Agreement {
  /** `seen` of the plan that the user agreed to. */
  readonly seen: string;
  /** What the user entered as the name of the CA object that is replaced; not used if there is none. */
  readonly typedName: string;
  /** What the user entered as the fingerprints that the plan asks for. */
  readonly knownCertificates: string;
  /** The user has said that the backup is of this tree although nothing shows it. */
  readonly allowOtherTree: boolean;
}

/** @returns `RESTORE-CHANGED-MEANWHILE`, `RESTORE-NOT-CONFIRMED`, `RESTORE-UNKNOWN-CA`, or `RESTORE-OTHER-TREE` */
export function checkAgreement(
  { plan, subject }: Pick<PlannedRestore, 'plan' | 'subject'>,
  agreed: Agreement,
): Result<null> {
  const { existing, name, otherTree, seen, tree } = plan;
  if (seen !== agreed.seen) return fail('RESTORE-CHANGED-MEANWHILE', { name });
  if (existing && agreed.typedName !== existing.name) return fail('RESTORE-NOT-CONFIRMED', { name });
  if (!identifies(agreed.knownCertificates, plan)) return fail('RESTORE-UNKNOWN-CA', { name, subject });
  return otherTree && !agreed.allowOtherTree ? fail('RESTORE-OTHER-TREE', { subject, tree }) : ok(null);
}

function isOtherTree(
  sources: readonly SourceOverview[],
  tree: string,
  existing: ExistingCa | undefined,
): boolean {
  if (existing && existing.todaysCa !== 'other-tree' && existing.todaysCa !== 'none') return false;
  return !sources.every(({ file, backup }) => {
    const known = file.info.receipt.state === 'same' ? file.info.receipt.tree : undefined;
    const organization = /(?:^|\.)O=([^.]+)/i.exec(backup.subject)?.[1];
    return [known, organization].some((name) => name !== undefined && sameTree(name, tree));
  });
}

/** Trees named with an underscore have CAs whose subject has a hyphen there, and the other way round. */
const sameTree = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string => name.toLowerCase().replace(/[_-]/g, '-');

const IMPORT_CHECKS = new Set<ReportCheck['id']>(['self-signed', 'public-key', 'chain', 'order']);

const importChecks = (sources: readonly SourceOverview[], now: Date): ReportCheck[] =>
  sources.flatMap(({ backup, opened }) =>
    certificateChecks(backup, opened.certificates, now).filter(({ id }) => IMPORT_CHECKS.has(id)),
  );
