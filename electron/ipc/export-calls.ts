/** The export wizard: checks, places, passwords, and the backup itself. */
import { createHash } from 'node:crypto';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { backUp, backupFileNames, generatePassphrase, passwordAdvice, preflight } from '../backup/index.ts';
import { toPem } from '../certificates/index.ts';
import { exists, freeBytes, listDrives, mediaFailure, placeOf, writeFileProved } from '../media/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { TargetView } from '../../shared/domain.ts';
import { ui } from '../../shared/messages/en/main-process.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readMaterial, withCertificate } from './ca-calls.ts';
import type { Host, State } from './services.ts';

type ExportCalls = Pick<
  Handlers,
  | 'export.preflight'
  | 'export.drives'
  | 'export.browse'
  | 'export.onDrive'
  | 'export.passwordAdvice'
  | 'export.passphrase'
  | 'export.run'
  | 'export.certificate'
  | 'export.cancel'
  | 'export.reveal'
>;

const FILE_TYPES = {
  pfx: { name: ui.fileTypePfx, extensions: ['pfx', 'p12'] },
  der: { name: ui.fileTypeDer, extensions: ['der', 'cer', 'crt'] },
  pem: { name: ui.fileTypePem, extensions: ['pem', 'b64', 'crt'] },
};

export const exportCalls = (state: State, host: Host): ExportCalls => ({
  async 'export.preflight'({ dn, keyPassword }) {
    const login = state.current();
    if (!login.ok) return login;
    return withSecret(keyPassword, async (secret) => {
      const material = await readMaterial(login.value, dn, secret);
      if (!material.ok) return material;
      const checks = preflight(material.value, host.now());
      material.value.wipe();
      return ok(checks);
    });
  },

  async 'export.drives'() {
    const drives = await listDrives();
    return ok(drives.map((drive) => ({ handle: state.drives.add(drive), ...drive })));
  },

  async 'export.browse'({ fileName, kind }) {
    const type = FILE_TYPES[kind];
    const chosen = await host.dialogs.saveAs(join(host.documents, fileName), type);
    if (chosen === undefined) return ok(null);
    return targetView(state, withExtension(chosen, type.extensions), kind);
  },

  async 'export.onDrive'({ drive, fileName, kind }) {
    const known = state.drives.get(drive);
    return known ? targetView(state, join(known.mountPoint, fileName), kind) : fail('MEDIA-HANDLE');
  },

  async 'export.passwordAdvice'({ password }) {
    return ok(await passwordAdvice(password));
  },

  'export.passphrase': () => Promise.resolve(ok(generatePassphrase())),

  async 'export.run'({ jobId, dn, target, password, profile, replace, keyPassword }) {
    const login = state.current();
    if (!login.ok) return login;
    const place = state.targets.get(target);
    if (!place) return fail('MEDIA-HANDLE');
    const { tree, server, user } = login.value;
    const job = new AbortController();
    state.jobs.set(jobId, job);
    const onProgress: Parameters<typeof backUp>[1]['onProgress'] = (stage, fileName) => {
      host.send('backup.progress', { jobId, stage, ...(fileName !== undefined && { fileName }) });
    };
    try {
      onProgress('read');
      return await withSecret(keyPassword, (keySecret) =>
        withSecret(password, async (secret) => {
          const material = await readMaterial(login.value, dn, keySecret);
          if (!material.ok) return material;
          try {
            return await backUp(material.value, {
              path: place.path,
              password: secret ?? Buffer.alloc(0),
              profile,
              replace,
              origin: { tree, server, user },
              program: `${host.app.name} ${host.app.version}`,
              now: host.now,
              signal: job.signal,
              onProgress,
            });
          } finally {
            material.value.wipe();
          }
        }),
      );
    } finally {
      state.jobs.delete(jobId);
    }
  },

  async 'export.certificate'({ dn, certificate, format, target, replace }) {
    const login = state.current();
    if (!login.ok) return login;
    const place = state.targets.get(target);
    if (!place) return fail('MEDIA-HANDLE');
    return withCertificate(login.value, { dn, certificate }, async (found) => {
      const { der } = found.certificate;
      const bytes = format === 'der' ? der : Buffer.from(toPem(der, 'CERTIFICATE'), 'ascii');
      const written = await writeFileProved(place.path, bytes, { replace });
      if (!written.ok) return written;
      return ok({
        path: place.path,
        fileName: basename(place.path),
        sizeBytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex').toUpperCase(),
      });
    });
  },

  'export.cancel'({ jobId }) {
    state.jobs.get(jobId)?.abort();
    return Promise.resolve(ok(null));
  },

  'export.reveal'({ target }) {
    const place = state.targets.get(target);
    if (place) host.dialogs.reveal(place.path);
    return Promise.resolve(place ? ok(null) : fail('MEDIA-HANDLE'));
  },
});

/** The password as UTF-8 bytes for as long as `use` runs; wiped afterwards. */
async function withSecret<Value>(
  text: string | undefined,
  use: (secret: Buffer | undefined) => Promise<Value>,
): Promise<Value> {
  const secret = text === undefined ? undefined : Buffer.from(text, 'utf8');
  try {
    return await use(secret);
  } finally {
    secret?.fill(0);
  }
}

/** System dialogs differ in whether they add the extension. */
const withExtension = (path: string, [preferred = '']: readonly string[]): string =>
  extname(path) === '' ? `${path}.${preferred}` : path;

async function targetView(
  state: State,
  path: string,
  kind: keyof typeof FILE_TYPES,
): Promise<Result<TargetView>> {
  if (!isAbsolute(path)) return fail('MEDIA-NAME', { file: basename(path), folder: dirname(path) });
  const folder = dirname(path);
  // A run may write the EC pair's file too; whether it does is not known on this page.
  const names = kind === 'pfx' ? backupFileNames(path, [{ id: 'rsa' }, { id: 'ec' }]) : [basename(path)];
  try {
    const existing: string[] = [];
    for (const name of names) if (await exists(join(folder, name))) existing.push(name);
    const free = await freeBytes(folder);
    return ok({
      handle: state.targets.add({ path }),
      path,
      fileName: basename(path),
      folder,
      existing,
      ...(free !== undefined && { freeBytes: free }),
      place: await placeOf(folder),
    });
  } catch (error) {
    return mediaFailure(error, path);
  }
}
