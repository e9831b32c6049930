/** What the export wizard knows: the CA, the user's answers, and what the main process said about them. */
import {
  type CaView,
  type CertificateFormat,
  type CertificateView,
  type KeyPairId,
  type TargetView,
} from '../../../shared/views.ts';
import { gatewayAnswer, type GatewayAnswer } from '../gateway/gateway.ts';
import { noNewPassword, withoutNewPassword, type NewPasswordData } from '../new-password/data.ts';
import { suggestFileName } from '../../../shared/suggest-file-name.ts';
import { firstKeyAnswer, noKeyFile, writtenKeyPairs, type KeyData, type KeyFrom } from './key.ts';

/** Where the file goes: a removable drive from the list, or what the system's dialog gave. */
export type ExportLocation =
  { readonly kind: 'drive'; readonly handle: string } | { readonly kind: 'browsed' };

export type ExportKind = 'pfx' | CertificateFormat;

/** A target holds for one name and one kind of file: main looked for existing files of exactly these. */
interface ChosenTarget {
  readonly view: TargetView;
  readonly kind: ExportKind;
  readonly fileName: string;
  readonly location: ExportLocation;
}

export interface ExportData extends KeyData, NewPasswordData {
  readonly tree: string;
  readonly format: CertificateFormat;
  readonly fileName: string;
  readonly location: ExportLocation | null;
  readonly target: ChosenTarget | null;
  /** Further media that get the same files of a backup. */
  readonly copies: readonly TargetView[];
  /** The user agreed that existing files are replaced, in every place. */
  readonly replace: boolean;
  /** The second person who confirms the backup; can be empty. */
  readonly witness: string;
}

const extensions: Readonly<Record<ExportKind, string>> = { pfx: '.pfx', der: '.der', pem: '.pem' };
const knownExtension = /\.(?:pfx|p12|der|cer|crt|pem|b64)$/iu;

/** The kind of file that the answers lead to. */
export const exportKind = (data: Pick<ExportData, 'withKey' | 'format'>): ExportKind =>
  data.withKey ? 'pfx' : data.format;

/** The file name with the ending of its kind, where the user typed none. */
export function completeFileName(data: Pick<ExportData, 'withKey' | 'format' | 'fileName'>): string {
  // FAT drops dots and spaces at the end.
  const typed = data.fileName.trim();
  const name = typed.replace(/[. ]+$/, '') || typed;
  return name === '' || knownExtension.test(name) ? name : `${name}${extensions[exportKind(data)]}`;
}

/** Turns the ending of a file name into the one of `kind`; a name without a known ending stays. */
const withExtension = (fileName: string, kind: ExportKind): string =>
  fileName.replace(knownExtension, extensions[kind]);

/** Every certificate that page E2 offers: the two of each key pair, not the chain above them. */
export const offeredCertificates = (ca: CaView): readonly CertificateView[] =>
  ca.keyPairs.flatMap((pair) => pair.certificates.filter((certificate) => certificate.role !== 'chain'));

export const chosenCertificate = (data: Pick<ExportData, 'ca' | 'certificateId'>) =>
  offeredCertificates(data.ca).find((certificate) => certificate.id === data.certificateId);

/** The answers that an export begins with. */
export function startExport(
  ca: CaView,
  preselected: string | undefined,
  today: Date,
  tree: string,
  gateway: Pick<GatewayAnswer, 'server' | 'port'>,
): ExportData {
  const offered = offeredCertificates(ca);
  const clicked = offered.find((certificate) => certificate.id === preselected);
  const answer = firstKeyAnswer(ca);
  const kind = exportKind({ withKey: answer.withKey, format: 'der' });
  return {
    ca,
    certificateId: clicked?.id ?? offered[0]?.id ?? '',
    ...answer,
    tree,
    gateway: gatewayAnswer(gateway),
    keyFile: noKeyFile,
    keyPassword: '',
    preflight: null,
    format: 'der',
    fileName: withExtension(suggestFileName(ca, today), kind),
    location: null,
    target: null,
    copies: [],
    replace: false,
    witness: '',
    ...noNewPassword,
  };
}

/** How the key leaves the tree, page E3: the checks run again. */
export const answerKeyFrom = (keyFrom: KeyFrom): Partial<ExportData> => ({ keyFrom, preflight: null });

/** Answer of page E3: the checks run again, the file gets the ending of its new kind. What was chosen for it stays. */
export function answerKey(data: ExportData, withKey: boolean): Partial<ExportData> {
  return {
    withKey,
    preflight: null,
    fileName: withExtension(data.fileName, exportKind({ withKey, format: data.format })),
    ...(withKey === data.withKey ? {} : { replace: false }),
  };
}

/** Format of a certificate without its key, page E4. */
export const answerFormat = (data: ExportData, format: CertificateFormat): Partial<ExportData> => ({
  format,
  fileName: withExtension(data.fileName, exportKind({ withKey: data.withKey, format })),
  ...(format === data.format ? {} : { replace: false }),
});

/**
 * What main said about the place that was chosen. After the system's dialog the field shows the name that was chosen
 * there; for a drive it keeps what is being typed.
 */
export function answerTarget(
  data: ExportData,
  view: TargetView,
  location: ExportLocation,
): Partial<ExportData> {
  const fileName = location.kind === 'browsed' ? view.fileName : data.fileName;
  const target = {
    view,
    kind: exportKind(data),
    fileName: completeFileName({ ...data, fileName }),
    location,
  };
  return { location, fileName, target, replace: false };
}

/** One more medium, or the same ones under the name that the file has now. */
export const answerCopies = (copies: readonly TargetView[]): Partial<ExportData> => ({
  copies,
  replace: false,
});

/** The copies that a run writes: those of a backup. */
const writtenCopies = (data: Pick<ExportData, 'withKey' | 'copies'>): readonly TargetView[] =>
  data.withKey ? data.copies : [];

/** The copies were looked at under another file name than the one that is typed now. */
export const copiesAreStale = (data: ExportData): boolean =>
  writtenCopies(data).some(({ fileName }) => fileName !== completeFileName(data));

/** Names of the PFX files of the key pairs; the other files of a run are named after the first. */
function pfxNames(data: ExportData): Readonly<Record<KeyPairId, string>> {
  const rsa = completeFileName(data);
  return { rsa, ec: rsa.replace(/(\.[^.]*)?$/, '-ec$1') };
}

/**
 * The PFX file of the CA's other key pair, which the run does not write: iManager exports one key pair at a time. An earlier run
 * can have written it under the same name.
 */
export function keptName(data: ExportData): string | undefined {
  const written = writtenKeyPairs(data).map(({ id }) => id);
  const kept = data.ca.keyPairs.find(({ id }) => data.withKey && !written.includes(id));
  return kept && data.ca.keyPairs.length > 1 ? pfxNames(data)[kept.id] : undefined;
}

/** A place with the files that are written there and those that are replaced. */
function targetOf(data: ExportData, view: TargetView): TargetView {
  const kept = keptName(data);
  const existing = view.existing.filter((name) => name !== kept);
  if (kept !== view.fileName) return { ...view, existing };
  const path = view.path.slice(0, -view.fileName.length) + pfxNames(data).ec;
  return { ...view, existing, path };
}

/** Every place that the run writes to, the main one first. */
export const allPlaces = (data: ExportData): readonly TargetView[] =>
  [...(data.target === null ? [] : [data.target.view]), ...writtenCopies(data)].map((view) =>
    targetOf(data, view),
  );

/** Folders that have the file of `keptName`. */
export const placesWithKept = (data: ExportData): readonly TargetView[] =>
  [...(data.target === null ? [] : [data.target.view]), ...writtenCopies(data)].filter(({ existing }) =>
    existing.includes(keptName(data) ?? ''),
  );

/** What the wizard forgets when it closes and when the backup is written. */
export const withoutSecrets = ({ gateway, keyFile }: ExportData): Partial<ExportData> => ({
  gateway: { ...gateway, password: '' },
  keyFile: { ...keyFile, password: '' },
  keyPassword: '',
  ...withoutNewPassword,
});
