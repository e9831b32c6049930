/** Reading the CA object for the handlers: with the keys that the directory, a password or an exported file gives. */
import {
  caMaterial,
  completeFrom,
  openExport,
  type CaMaterial,
  type CompletedPair,
} from '../app/backup/index.ts';
import { ENTRY_RIGHTS, PRIVATE_KEY_ATTRIBUTES } from '../directory/index.ts';
import { readChosenFile } from '../media/index.ts';
import type { RightsView } from '../../shared/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { withSecret } from './secret.ts';
import type { LoginState, State } from './services.ts';

/** Where keys come from that the directory does not give in the clear. */
export interface KeySource {
  /** For a key that is stored as encrypted PKCS #8. */
  readonly keyPassword?: string | undefined;
  readonly keyFile?: { readonly file: string; readonly password: string } | undefined;
}

/** An exported CA stays far below; see the limits of the PFX reader for what is opened at all. */
const MAX_EXPORT_BYTES = 16 * 1024 * 1024;

/**
 * Reads the CA object and sorts it. Every call reads anew: what is shown, checked and saved is what the tree holds now.
 * @param keyPassword UTF-8; for a key that is stored as encrypted PKCS #8
 */
export async function readMaterial(
  { session }: Pick<LoginState, 'session'>,
  dn: string,
  keyPassword?: Buffer,
  signal?: AbortSignal,
): Promise<Result<CaMaterial>> {
  const [ca, rights] = await Promise.all([session.readCa(dn, { signal }), readRights(session, dn, signal)]);
  return ca.ok ? ok(await caMaterial(ca.value, rights, keyPassword)) : ca;
}

async function readRights(
  session: LoginState['session'],
  dn: string,
  signal: AbortSignal | undefined,
): Promise<RightsView> {
  const [keyAttribute] = PRIVATE_KEY_ATTRIBUTES;
  const [entry, key] = await session.effectiveRights(dn, [ENTRY_RIGHTS, keyAttribute], { signal });
  return { supervisor: entry?.supervisor ?? 'failed', readKey: key?.read ?? 'failed' };
}

/** Hands the material to `use` and wipes it afterwards, whatever happens. */
export async function withMaterial<Value>(
  state: State,
  dn: string,
  source: KeySource,
  use: (
    material: CaMaterial,
    completed: readonly CompletedPair[],
    login: LoginState,
  ) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const login = state.at(dn);
  if (!login.ok) return login;
  return withSecret(source.keyPassword ?? '', async (secret) => {
    const keyPassword = source.keyPassword === undefined ? undefined : secret;
    const read = await readMaterial(login.value, dn, keyPassword, state.reading);
    if (!read.ok) return state.referrals.asking(read, dn, login.value);
    const material = read.value;
    try {
      if (!source.keyFile) return await use(material, [], login.value);
      return await withExport(state, source.keyFile, material, (completed, from) =>
        use(completed, from, login.value),
      );
    } finally {
      material.wipe();
    }
  });
}

async function withExport<Value>(
  state: State,
  keyFile: NonNullable<KeySource['keyFile']>,
  material: CaMaterial,
  use: (material: CaMaterial, completed: readonly CompletedPair[]) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const chosen = state.keyFiles.get(keyFile.file);
  if (!chosen) return fail('MEDIA-HANDLE');
  const file = await readChosenFile(chosen.path, MAX_EXPORT_BYTES);
  if (!file.ok) return file;
  return withSecret(keyFile.password, async (password) => {
    const opened = await openExport(file.value.fileName, file.value.bytes, password);
    if (!opened.ok) return opened;
    try {
      const completed = completeFrom(material, opened.value);
      return completed.ok ? await use(completed.value.material, completed.value.completed) : completed;
    } finally {
      opened.value.wipe();
    }
  });
}
