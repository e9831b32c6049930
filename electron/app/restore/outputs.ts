/** The offline way: from an opened backup to the files that other tools and a new server take. Each is read back. */
import { basename, extname, join } from 'node:path';
import { caAttributes, namingAttributes } from '../../ca/index.ts';
import { decodePem, sniffCertificates, toPem } from '../../certificates/index.ts';
import { commonNameOf, readLdif, sameEntry, toLdif, type Attribute } from '../../directory/index.ts';
import { FileSet, type MediumIdentity, type Replaceable } from '../../media/index.ts';
import { decryptPkcs8, encryptPkcs8 } from '../../pfx/index.ts';
import type { ProfileChoice, WrittenFileView } from '../../../shared/views.ts';
import { texts } from '../../../shared/messages/current.ts';
import type { OfflineOutput } from '../../../shared/restore.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Source, SourceOverview } from './open.ts';
import { writeP7b } from './p7b.ts';
import { encodeBackup, requireSingleBackup, verifyRewritten } from './rewrite.ts';
import { restoreSheet, sheetText, type SheetOptions } from './sheet.ts';

export interface OutputRequest {
  /** Absolute. */
  readonly folder: string;
  readonly chosenMedium?: MediumIdentity | undefined;
  readonly outputs: readonly OfflineOutput[];
  /** For the new PFX and the encrypted key. UTF-8; the caller wipes it. */
  readonly password: Buffer;
  readonly profile: ProfileChoice;
  /** The user has confirmed a second time that the private key is written on its own. */
  readonly keyConfirmed: boolean;
  /** DN of the CA object, for the LDIF; absent: a DN that says that it is to be filled in. */
  readonly caDn?: string | undefined;
  readonly hostServerDn?: string | undefined;
  readonly sheet: SheetOptions;
  readonly replace: Replaceable;
  readonly signal?: AbortSignal | undefined;
}

/** One file to write, and the check of what was read back: true if it holds what it should. */
interface Output {
  readonly fileName: string;
  readonly bytes: Buffer;
  verifies(readBack: Buffer): Promise<boolean> | boolean;
}

/** Names of the files, in the order of the outputs; the EC pair's files have names of their own. */
export function outputNames(
  fileName: string,
  keyPair: SourceOverview['backup']['keyPair'],
  outputs: readonly OfflineOutput[],
  profile: ProfileChoice,
): string[] {
  const stem = basename(fileName, extname(fileName));
  const mark = keyPair === 'ec' ? '-ec' : '';
  const names: Record<OfflineOutput, string> = {
    pfx: `${stem}-${profile.name}.pfx`,
    'root-der': `RootCert${mark}.der`,
    'root-pem': `eDirCACert${mark}.pem`,
    'chain-pem': `${stem}-chain.pem`,
    p7b: `${stem}.p7b`,
    // Not the name of the LDIF that a backup has beside it.
    ldif: `${stem}-ca.ldif`,
    sheet: `${stem}-restore.txt`,
    key: `${stem}-key.pem`,
  };
  return outputs.map((output) => names[output]);
}

/** The outputs of each source: the LDIF contains both key pairs, so it is written with the first one. */
const outputsOf = (index: number, outputs: readonly OfflineOutput[]): readonly OfflineOutput[] =>
  outputs.filter((output) => index === 0 || output !== 'ldif');

/** Names of the files of one CA, in the order in which `writeOutputs` returns them. */
export const outputNamesOf = (
  sources: readonly SourceOverview[],
  outputs: readonly OfflineOutput[],
  profile: ProfileChoice,
): string[] =>
  sources.flatMap(({ file, backup }, index) =>
    outputNames(file.info.fileName, backup.keyPair, outputsOf(index, outputs), profile),
  );

/**
 * Writes the files of one CA as one set: each is read back from the medium and verified before any gets its name.
 * @returns the files in the order of sources and outputs; after a failure there is no new file
 */
export async function writeOutputs(
  sources: readonly Source[],
  request: OutputRequest,
): Promise<Result<WrittenFileView[]>> {
  const set = await FileSet.open(request.folder, { medium: request.chosenMedium, signal: request.signal });
  if (!set.ok) return request.signal?.aborted ? fail('RESTORE-CANCELLED') : set;
  try {
    const written: WrittenFileView[] = [];
    for (const [index, source] of sources.entries()) {
      for (const kind of outputsOf(index, request.outputs)) {
        const output = await make(kind, source, request, sources);
        if (!output.ok) return output;
        const { fileName, bytes, verifies } = output.value;
        const file = await set.value.write(fileName, bytes, async (readBack) =>
          (await verifies(readBack)) ? ok(null) : fail('RESTORE-NOT-VERIFIED', { file: fileName }),
        );
        if (!file.ok) return file;
        if (request.signal?.aborted) return fail('RESTORE-CANCELLED');
        const { sizeBytes, sha256 } = file.value;
        written.push({ path: join(request.folder, fileName), fileName, sizeBytes, sha256 });
      }
    }
    const committed = await set.value.commit(request.replace);
    return committed.ok ? ok(written) : committed;
  } finally {
    await set.value.discard();
  }
}

async function make(
  kind: OfflineOutput,
  source: Source,
  request: OutputRequest,
  sources: readonly Source[],
): Promise<Result<Output>> {
  const { backup, file } = source;
  const [fileName = ''] = outputNames(file.info.fileName, backup.keyPair, [kind], request.profile);
  switch (kind) {
    case 'pfx':
      return makePfx(source, request, fileName);
    case 'key':
      return makeKey(source, request, fileName);
    case 'root-der':
    case 'root-pem': {
      const root = backup.ca.selfSigned;
      if (!root) return fail('RESTORE-NO-SELF-SIGNED', { file: file.info.fileName });
      const bytes = kind === 'root-der' ? root.der : pem([root.der]);
      return ok(certificateOutput(fileName, bytes, [root.der]));
    }
    case 'chain-pem':
    case 'p7b': {
      const certificates = backup.ordered.map(({ der }) => der);
      const bytes = kind === 'p7b' ? writeP7b(certificates) : pem(certificates);
      return ok(certificateOutput(fileName, bytes, certificates));
    }
    case 'ldif':
      return ok(makeLdif(sources, request, fileName, source.settings.settings));
    case 'sheet': {
      const text = sheetText(restoreSheet([source], request.sheet));
      return ok({
        fileName,
        bytes: Buffer.from(text, 'utf8'),
        verifies: (read) => read.toString('utf8') === text,
      });
    }
  }
}

const pem = (certificates: readonly Buffer[]): Buffer =>
  Buffer.from(certificates.map((der) => toPem(der, 'CERTIFICATE')).join(''), 'ascii');

const certificateOutput = (fileName: string, bytes: Buffer, certificates: readonly Buffer[]): Output => ({
  fileName,
  bytes,
  verifies(readBack) {
    const found = sniffCertificates(readBack).certificates;
    return (
      found.length === certificates.length && certificates.every((der, index) => found[index]?.equals(der))
    );
  },
});

async function makePfx(
  { opened, backup, file }: Source,
  request: OutputRequest,
  fileName: string,
): Promise<Result<Output>> {
  const alone = requireSingleBackup(opened, file.info.fileName);
  if (!alone.ok) return alone;
  const bytes = await encodeBackup(opened, backup, request);
  if (!bytes.ok) return bytes;
  return ok({
    fileName,
    bytes: bytes.value,
    verifies: async (readBack) => (await verifyRewritten(readBack, backup, request, fileName)).ok,
  });
}

async function makeKey(
  { backup }: Source,
  request: OutputRequest,
  fileName: string,
): Promise<Result<Output>> {
  if (!request.keyConfirmed) return fail('RESTORE-KEY-NOT-CONFIRMED');
  const { pkcs8 } = backup.key;
  const encrypted = await encryptPkcs8(pkcs8, request.password, request.profile, {
    ...(request.signal && { signal: request.signal }),
  });
  if (!encrypted.ok) return encrypted;
  return ok({
    fileName,
    bytes: Buffer.from(toPem(encrypted.value, 'ENCRYPTED PRIVATE KEY'), 'ascii'),
    async verifies(readBack) {
      const [block] = decodePem(readBack);
      const opened = block && (await decryptPkcs8(block.der, request.password));
      if (!opened?.ok) return false;
      const same = opened.value.equals(pkcs8);
      opened.value.fill(0);
      return same;
    },
  });
}

/** DN that has to be filled in before the LDIF is used. */
const UNKNOWN_CA_DN = 'cn=Organizational CA,cn=Security';

function makeLdif(
  sources: readonly Source[],
  request: OutputRequest,
  fileName: string,
  settings: readonly Attribute[],
): Output {
  const { file } = sources[0]!;
  const dn = request.caDn ?? file.info.receipt.caObject ?? UNKNOWN_CA_DN;
  const cn = commonNameOf(dn) ?? 'Organizational CA';
  const hostServer = request.hostServerDn ?? file.info.receipt.hostServer;
  const attributes: Attribute[] = [
    ...namingAttributes(cn),
    ...caAttributes(
      sources.map(({ backup }) => backup),
      { hostServer, settings, keys: false },
    ),
  ];
  const text = `${texts()
    .documents.ldif.ldifComments.map((line) => `# ${line}`)
    .join('\n')}\nversion: 1\n\n${toLdif(dn, attributes)}`;
  return {
    fileName,
    bytes: Buffer.from(text, 'utf8'),
    verifies: (readBack) => sameEntry(readLdif(readBack.toString('utf8')), dn, attributes),
  };
}
