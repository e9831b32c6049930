/** What a restore into the directory would do: decided before anything is written, and shown on the pages. */
import { sameDn, type ServerInfo, type Session } from '../../directory/index.ts';
import type { ExistingCa, ReportCheck, RestorePlan, RestoreWay } from '../../../shared/restore.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { certificateChecks, todaysCa } from './checks.ts';
import type { Source } from './open.ts';
import {
  certificatesOf,
  childDn,
  isCaObject,
  keyOf,
  readPresent,
  readPresentCa,
  stateOf,
  textOf,
  valuesOf,
  type Present,
  type PresentEntry,
} from './present-ca.ts';

/** One or two files of one CA. @returns `RESTORE-NOT-A-PAIR` */
export function oneCa(sources: readonly Source[]): Result<null> {
  const [first, second, ...more] = sources.map(({ backup }) => backup);
  if (!first || more.length > 0) throw new Error('a CA has one or two files');
  if (!second) return ok(null);
  const same = first.own[0]!.subjectKey === second.own[0]!.subjectKey;
  return same && first.keyPair !== second.keyPair
    ? ok(null)
    : fail('RESTORE-NOT-A-PAIR', { subject: first.subject, other: second.subject });
}

/** Makers of eDirectory, as its rootDSE names them over the years. */
const EDIRECTORY = /novell|netiq|micro ?focus|opentext|open text|edirectory/i;
/** The training tree's vendorName. */
const TRAINING = 'OrgCA Backup';

/**
 * Whether keys are written into this directory. eDirectory keeps them locked by NICI, so it never is: neither where the server
 * says that it is one, nor where a key in it is locked. A server that names no vendor (OpenLDAP) or is the training tree is.
 */
export function wayFor(
  { vendorName, vendorVersion }: ServerInfo,
  present: PresentEntry | undefined,
): RestoreWay {
  const locked = (['rsa', 'ec'] as const).some((pair) => keyKind(present, pair) === 'wrapped');
  if (locked) return 'guided';
  if (vendorName === TRAINING) return 'direct';
  if (EDIRECTORY.test(vendorName) || EDIRECTORY.test(vendorVersion)) return 'guided';
  return vendorName === '' || /openldap/i.test(vendorName) ? 'direct' : 'guided';
}

function keyKind(present: PresentEntry | undefined, pair: 'rsa' | 'ec'): ReturnType<typeof keyOf>['kind'] {
  const key = keyOf(present, pair);
  if ('pkcs8' in key) key.pkcs8.fill(0);
  return key.kind;
}

export interface PlanRequest {
  /** Name of the CA object that is to be there. */
  readonly name: string;
  /** DN of the server that is to host the CA. */
  readonly hostServer: string;
  readonly now: Date;
}

/**
 * Looks at the directory.
 * @returns `RESTORE-NOT-A-PAIR`, `RESTORE-HOST-SERVER`, `RESTORE-OTHER-CA`, `RESTORE-NAME-OCCUPIED`, or failures of the server
 */
export async function planRestore(
  session: Session,
  sources: readonly Source[],
  request: PlanRequest,
): Promise<Result<RestorePlan>> {
  const present = await readPresentCa(session);
  if (!present.ok) return present;
  try {
    return await planFor(session, sources, request, present.value);
  } finally {
    present.value.ca?.wipe();
  }
}

/** The plan for what was already read. */
export async function planFor(
  session: Session,
  sources: readonly Source[],
  { name, hostServer, now }: PlanRequest,
  present: Present,
): Promise<Result<RestorePlan>> {
  const pair = oneCa(sources);
  if (!pair.ok) return pair;
  const dn = childDn(name, present.securityDn);
  const { ca } = present;
  if (ca && !sameDn(ca.dn, dn)) return fail('RESTORE-OTHER-CA', { name: textOf(ca, 'cn') ?? ca.dn });
  const free = ca ? ok(null) : await nameIsFree(session, dn, name);
  if (!free.ok) return free;
  const server = await session.readEntry(hostServer, ['objectClass']);
  if (!server.ok) {
    const missing = ['LDAP-32', 'LDAP-601', 'LDAP-34'].includes(server.failure.code);
    return missing ? fail('RESTORE-HOST-SERVER', { name: hostServer }) : server;
  }
  const tree = session.serverInfo.treeName;
  const existing = ca && existingCa(ca, sources, tree);
  return ok({
    way: wayFor(session.serverInfo, ca),
    tree,
    dn: ca?.dn ?? dn,
    name: textOf(ca, 'cn') ?? name,
    hostServer,
    ...(existing && { existing }),
    seen: stateOf(ca),
    otherTree: isOtherTree(sources, tree, existing),
    importChecks: importChecks(sources, now),
  });
}

async function nameIsFree(session: Session, dn: string, name: string): Promise<Result<null>> {
  const entry = await readPresent(session, dn);
  if (!entry.ok) return entry;
  if (!entry.value) return ok(null);
  const [objectClass] = valuesOf(entry.value, 'objectClass');
  const isCa = isCaObject(entry.value);
  entry.value.wipe();
  return isCa
    ? fail('RESTORE-OTHER-CA', { name })
    : fail('RESTORE-NAME-OCCUPIED', { name, objectClass: objectClass?.toString('utf8') ?? '' });
}

function existingCa(ca: PresentEntry, sources: readonly Source[], tree: string): ExistingCa {
  const certificates = [...certificatesOf(ca, 'rsa'), ...certificatesOf(ca, 'ec')];
  const relations = sources.map(({ backup }) => todaysCa(backup, { tree, certificates }));
  const kinds = (['rsa', 'ec'] as const).map((pair) => keyKind(ca, pair));
  const clear = kinds.some((kind) => kind === 'pkcs8' || kind === 'pkcs1' || kind === 'sec1');
  const locked = kinds.some((kind) => kind === 'wrapped' || kind === 'encrypted-pkcs8');
  const hostServer = textOf(ca, 'hostServer');
  const subject = certificates.find(({ isCa }) => isCa)?.subjectDotted;
  const otherPair = (['rsa', 'ec'] as const).find(
    (pair) => certificatesOf(ca, pair).length > 0 && !sources.some(({ backup }) => backup.keyPair === pair),
  );
  return {
    dn: ca.dn,
    name: textOf(ca, 'cn') ?? ca.dn,
    todaysCa: relations.find((relation) => relation !== 'same') ?? 'same',
    ...(hostServer !== undefined && { hostServer }),
    ...(subject !== undefined && { subject }),
    key: locked ? 'locked' : clear ? 'clear' : 'absent',
    ...(otherPair && { otherPair }),
  };
}

function isOtherTree(sources: readonly Source[], tree: string, existing: ExistingCa | undefined): boolean {
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

const importChecks = (sources: readonly Source[], now: Date): ReportCheck[] =>
  sources.flatMap(({ backup, opened }) =>
    certificateChecks(backup, opened.certificates, now).filter(({ id }) => IMPORT_CHECKS.has(id)),
  );
