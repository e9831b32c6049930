/** The checks of a verification. */
import {
  checkIssuer,
  isSelfSigned,
  keyMatcher,
  validateCertificate,
  type Answer,
  type Certificate,
} from '../../certificates/index.ts';
import { encryptionsOf, isAdvised, isAdvisedMac, type Spelling } from '../../pfx/index.ts';
import type { KeyPairId } from '../../../shared/views.ts';
import type { ReceiptView } from '../../../shared/restore.ts';
import type { ReportCheck, ReportCheckId, TodaysCa } from '../../../shared/report-check.ts';
import type { SecondReading } from '../../../shared/views.ts';
import type { Failure, FailureValues, Result } from '../../../shared/result.ts';
import { clockDoubt, type KnownTimes } from '../clock/index.ts';
import { checkReceipt, type SealCheck } from '../receipt/index.ts';
import { checkAnchor, type RecordChain } from '../record/index.ts';
import type { Backup, BackupOverview, OpenedFile } from './open.ts';
import { checkProtection } from './protection.ts';

/** A check whose answer depends on an algorithm that this program may not know. */
type KeyCheckId = Extract<ReportCheck, { state: 'unchecked' }>['id'];

const unchecked = (id: KeyCheckId, values: FailureValues): ReportCheck => ({
  id,
  state: 'unchecked',
  values,
});
const pass = (id: ReportCheckId, values: FailureValues = {}): ReportCheck => ({ id, state: 'pass', values });
const warn = (id: ReportCheckId, values: FailureValues = {}): ReportCheck => ({ id, state: 'warn', values });
export const stop = (id: ReportCheckId, failure: Failure, values: FailureValues = {}): ReportCheck => ({
  id,
  state: 'stop',
  values,
  failure,
});

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** Result of the independent second reader for a file that this program has opened. */
export function secondReaderCheck(
  { reader, outcome }: SecondReading,
  password: Spelling | 'two-passwords',
): ReportCheck {
  // The second reader takes one password, and only as it was entered.
  if (outcome !== 'opened' && password !== 'entered') {
    return unchecked('second-reader', { reader, password });
  }
  if (outcome === 'unsupported') return unchecked('second-reader', { reader });
  return outcome === 'opened' ? pass('second-reader', { reader }) : warn('second-reader', { reader });
}

export function receiptCheck(receipt: ReceiptView, fileName: string): ReportCheck {
  if (receipt.state === 'same') return pass('receipt');
  const named = checkReceipt(fileName, receipt);
  const { state, fileName: name = '' } = receipt;
  return named.ok ? warn('receipt', { state, receipt: name }) : stop('receipt', named.failure);
}

/** The seal of the receipt under the password of the file. */
export function sealCheck(seal: SealCheck, { fileName = '', objectFile, state }: ReceiptView): ReportCheck {
  switch (seal.state) {
    case 'sound':
      return pass('seal', { receipt: fileName });
    case 'broken':
      return stop('seal', seal.failure);
    case 'unchecked':
      return unchecked('seal', { state, receipt: fileName });
    case 'none':
      return warn('seal', { ldif: objectFile?.fileName ?? '' });
  }
}

/** The backup record of this computer, if it is the one that the receipt names, or its ID is lost. */
export function recordCheck({ record: anchor }: ReceiptView, chain: RecordChain | undefined): ReportCheck[] {
  if (anchor && chain?.isIdLost) return [unchecked('record', {})];
  const state = anchor && chain ? checkAnchor(chain, anchor) : 'other';
  if (anchor === undefined || state === 'other') return [];
  const values = { line: anchor.line };
  return [state === 'same' ? pass('record', values) : warn('record', values)];
}

/** The other files of the backup, if the receipt names any. */
export function setCheck({ state, partners = [] }: ReceiptView): ReportCheck[] {
  if (state !== 'same' || partners.length === 0) return [];
  const missing = partners.filter(({ found }) => !found).map(({ fileName }) => fileName);
  const values = { files: partners.map(({ fileName }) => fileName).join(', '), missing: missing.join(', ') };
  return [missing.length === 0 ? pass('set', values) : warn('set', values)];
}

/** The LDIF of the CA object, if it is there and not the one that the receipt names. The PFX can be restored without it. */
export function objectFileCheck({ state, objectFile }: ReceiptView): ReportCheck[] {
  if (state !== 'same' || (objectFile?.state !== 'differs' && objectFile?.state !== 'unreadable')) return [];
  return [warn('object-file', { state: objectFile.state, file: objectFile.fileName })];
}

/** Key, pair and CA: from the first that fails on, the rest says nothing more. */
export function basicChecks(opened: OpenedFile, backup: Result<Backup>): ReportCheck[] {
  const { key, keys } = opened;
  const failure = backup.ok ? undefined : backup.failure;
  if (!key || failure?.code === 'RESTORE-NO-KEY') return [stop('key', failure!)];
  const detail = [key.algorithm, key.detail ?? ''].join(' ').trim();
  const values = { key: detail, count: keys.length };
  const checks = [keys.length === 1 ? pass('key', values) : warn('key', values)];
  if (failure && failure.code !== 'RESTORE-NOT-A-CA') return [...checks, stop('key-matches', failure)];
  const match = keyMatcher(key.pkcs8);
  if (!backup.ok) {
    const answers = opened.certificates.map(match).filter((answer) => answer !== 'wrong');
    return [...checks, matchCheck(answers, detail), stop('is-ca', backup.failure)];
  }
  const { own, subject } = backup.value;
  const maySign = own.every(({ keyUsage }) => keyUsage.length === 0 || keyUsage.includes('keyCertSign'));
  checks.push(matchCheck(own.map(match), detail));
  checks.push(maySign ? pass('is-ca', { subject }) : warn('is-ca', { subject }));
  return checks;
}

function matchCheck(answers: readonly Answer[], algorithm: string): ReportCheck {
  if (answers.includes('wrong')) return warn('key-matches');
  return answers.includes('unchecked') ? unchecked('key-matches', { algorithm }) : pass('key-matches');
}

/** The receipt and the certificates were made before now, and the tree has a clock: if they contradict, no date can be judged. */
export function clockCheck(
  { madeAt }: ReceiptView,
  { own }: BackupOverview,
  now: Date,
  times: KnownTimes = { past: [] },
): ReportCheck[] {
  const made = new Date(madeAt ?? Number.NaN);
  const past = [...times.past, made, ...own.map(({ notBefore }) => notBefore)];
  const doubt = clockDoubt(now, { ...times, past });
  return doubt ? [warn('clock', { ...doubt })] : [];
}

export function certificateChecks(
  backup: BackupOverview,
  inFile: readonly Certificate[],
  now: Date,
): ReportCheck[] {
  const { selfSigned, publicKeyCertificate, chain, complete } = backup.ca;
  const last = chain.at(-1) ?? publicKeyCertificate ?? selfSigned;
  return [
    selfSignedCheck(selfSigned),
    publicKeyCertificate
      ? pass('public-key', { issuer: publicKeyCertificate.issuerDotted })
      : warn('public-key'),
    complete ? chainCheck(backup.ca, last!) : warn('chain', { last: last?.subjectDotted ?? '' }),
    inOrder(backup, inFile) ? pass('order') : warn('order'),
    datesCheck(backup, now),
    algorithmsCheck(backup, now),
  ];
}

function selfSignedCheck(selfSigned: Certificate | undefined): ReportCheck {
  if (!selfSigned) return warn('self-signed');
  const { signatureAlgorithm: algorithm } = selfSigned;
  return checkIssuer(selfSigned, selfSigned) === 'right'
    ? pass('self-signed')
    : unchecked('self-signed', { algorithm });
}

/** A chain that reaches its root; a signature in it may be of a kind that this program cannot check. */
function chainCheck({ publicKeyCertificate, chain }: BackupOverview['ca'], root: Certificate): ReportCheck {
  const path = publicKeyCertificate ? [publicKeyCertificate, ...chain] : [root];
  const open = path.find((one, index) => checkIssuer(one, path[index + 1] ?? one) !== 'right');
  if (!open) return pass('chain', { last: root.subjectDotted });
  const { subjectDotted: subject, signatureAlgorithm: algorithm } = open;
  return unchecked('chain', { last: root.subjectDotted, subject, algorithm });
}

/** Each issuer after what it issued, the key's own certificate first (-1403 otherwise). */
function inOrder({ ca, own }: BackupOverview, inFile: readonly Certificate[]): boolean {
  if (!own.some(({ sha256 }) => sha256 === inFile[0]?.sha256)) return false;
  const positions = (ca.publicKeyCertificate ? [ca.publicKeyCertificate, ...ca.chain] : []).map(
    ({ sha256 }) => inFile.findIndex((certificate) => certificate.sha256 === sha256),
  );
  return positions.every((position, index) => index === 0 || position > positions[index - 1]!);
}

const ofTheCa = ({ ca, own }: BackupOverview): Certificate[] => [...own, ...ca.chain];

function datesCheck(backup: BackupOverview, now: Date): ReportCheck {
  const certificates = ofTheCa(backup);
  const bad = certificates.find(({ notBefore, notAfter }) => now < notBefore || now > notAfter);
  if (bad) {
    return warn('dates', { subject: bad.subjectDotted, from: day(bad.notBefore), until: day(bad.notAfter) });
  }
  const first = certificates.reduce((a, b) => (b.notAfter < a.notAfter ? b : a));
  return pass('dates', { until: day(first.notAfter) });
}

function algorithmsCheck(backup: BackupOverview, now: Date): ReportCheck {
  const certificates = ofTheCa(backup);
  for (const certificate of certificates) {
    const { findings } = validateCertificate(certificate, certificates, now);
    const weak = findings.find(({ code }) => code === 'CERT-WEAK-SIGNATURE' || code === 'CERT-WEAK-KEY');
    // The signature of a self-signed certificate vouches for nothing: only its key counts.
    if (!weak || (weak.code === 'CERT-WEAK-SIGNATURE' && isSelfSigned(certificate))) continue;
    const algorithm = weak.code === 'CERT-WEAK-KEY' ? certificate.keyDetail : certificate.signatureAlgorithm;
    return warn('certificate-algorithms', { algorithm });
  }
  return pass('certificate-algorithms');
}

/** How the file is protected. `unread`, if there is any, is of kinds that this program does not read. */
export function encryptionCheck(opened: OpenedFile, fileName: string): ReportCheck {
  const { encryption, inspection } = opened;
  const { certificateEncryption: certificates, mac } = encryption;
  // Without a key there is only the encryption of the certificates.
  const key = opened.key ? encryption.keyEncryption : certificates;
  const { unread } = inspection;
  const values = { key, certificates, mac };
  const isProtected = checkProtection(inspection, fileName);
  if (!isProtected.ok) return stop('file-encryption', isProtected.failure, values);
  const encryptions = encryptionsOf(inspection);
  const isWeak = encryptions.length === 0 || !encryptions.every(isAdvised) || !isAdvisedMac(inspection.mac);
  if (unread > 0) return warn('file-encryption', { ...values, unread, isWeak: isWeak ? 'yes' : 'no' });
  return isWeak ? warn('file-encryption', values) : pass('file-encryption', values);
}

export interface CurrentCa {
  readonly tree: string;
  /** The CA's own certificates of both key pairs. None: the tree has no CA. */
  readonly certificates: readonly Certificate[];
  readonly pairs?: readonly KeyPairId[];
}

export function todaysCa(backup: BackupOverview, current: CurrentCa): TodaysCa {
  if (current.certificates.length === 0) return 'none';
  // A key pair that was not restored yet says nothing about the other one.
  if (current.pairs?.includes(backup.keyPair) === false) {
    return hasName(backup, current) ? 'no-pair' : 'other-tree';
  }
  const sameKey = current.certificates.filter(({ spki }) => spki.equals(backup.spki));
  if (sameKey.length > 0) {
    const known = new Set(backup.own.map(({ sha256 }) => sha256));
    return sameKey.every(({ sha256 }) => known.has(sha256)) ? 'same' : 'renewed';
  }
  return hasName(backup, current) ? 're-created' : 'other-tree';
}

const hasName = (backup: BackupOverview, { certificates }: CurrentCa): boolean =>
  certificates.some(({ subjectKey }) => backup.own.some((own) => own.subjectKey === subjectKey));

export function todaysCaCheck(relation: TodaysCa, backup: BackupOverview, { tree }: CurrentCa): ReportCheck {
  const values = { tree, subject: backup.subject, relation };
  return relation === 'same' ? pass('todays-ca', values) : warn('todays-ca', values);
}
