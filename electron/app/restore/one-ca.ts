/** Decides whether files belong to one CA. The name and the kinds of key are not enough: two trees can use the same names. */
import type { Certificate } from '../../certificates/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SourceOverview } from './open.ts';

/** Milliseconds between the certificates of two key pairs that eDirectory creates with one CA object. */
const SAME_TIME = 10 * 60 * 1000;

/**
 * @param sources one or two files
 * @returns `RESTORE-NOT-A-PAIR` for other names or kinds of key, `RESTORE-NOT-TIED` if nothing else ties the files together
 */
export function oneCa(sources: readonly SourceOverview[]): Result<null> {
  const [first, second, ...more] = sources;
  if (!first || more.length > 0) throw new Error('a CA has one or two files');
  if (!second) return ok(null);
  const [one, other] = [first.backup, second.backup];
  if (one.own[0]!.subjectKey !== other.own[0]!.subjectKey || one.keyPair === other.keyPair) {
    return fail('RESTORE-NOT-A-PAIR', { subject: one.subject, other: other.subject });
  }
  const tied = receiptTie(first, second) ?? certificateTie(first, second);
  if (tied) return ok(null);
  const [a, b] = [leading(first), leading(second)];
  return fail('RESTORE-NOT-TIED', {
    subject: one.subject,
    first: first.file.info.fileName,
    second: second.file.info.fileName,
    firstIssuer: a.issuerDotted,
    firstDate: day(a),
    secondIssuer: b.issuerDotted,
    secondDate: day(b),
  });
}

/** True for two files in one receipt, false for receipts of two trees; undefined if no receipt that is used shows it. */
function receiptTie(one: SourceOverview, other: SourceOverview): boolean | undefined {
  const names = ({ file: { info }, trusted }: SourceOverview, { file }: SourceOverview): boolean =>
    trusted && info.receipt.partners?.some(({ sha256 }) => sha256 === file.info.sha256) === true;
  if (names(one, other) || names(other, one)) return true;
  const [{ tree }, { tree: otherTree }] = [one.file.info.receipt, other.file.info.receipt];
  return tree !== undefined && otherTree !== undefined && tree !== otherTree ? false : undefined;
}

/** The same issuer by its certificate or key identifier; without an issuer, certificates of the same time. */
function certificateTie({ backup: one }: SourceOverview, { backup: other }: SourceOverview): boolean {
  const [issued, otherIssued] = [one.ca.publicKeyCertificate, other.ca.publicKeyCertificate];
  if (issued && otherIssued) {
    const [issuer, otherIssuer] = [one.ca.chain[0], other.ca.chain[0]];
    if (issuer && otherIssuer) return issuer.sha256 === otherIssuer.sha256;
    return issued.authorityKeyId !== undefined && issued.authorityKeyId === otherIssued.authorityKeyId;
  }
  const [self, otherSelf] = [one.ca.selfSigned, other.ca.selfSigned];
  if (!self || !otherSelf) return false;
  return Math.abs(self.notBefore.getTime() - otherSelf.notBefore.getTime()) <= SAME_TIME;
}

const leading = ({ backup }: SourceOverview): Certificate => backup.own[0]!;
const day = ({ notBefore }: Certificate): string => notBefore.toISOString().slice(0, 10);

/** Names of the files that the receipts name as parts of the backup, and that are not among the sources. */
export function missingPartners(sources: readonly SourceOverview[]): string[] {
  const chosen = new Set(sources.map(({ file: { info } }) => info.sha256));
  const partners = sources.flatMap(({ file: { info } }) => info.receipt.partners ?? []);
  return [...new Set(partners.filter(({ sha256 }) => !chosen.has(sha256)).map(({ fileName }) => fileName))];
}
