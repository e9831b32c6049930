/** Reads the CA object with the keys that the directory, a password or an exported file gives. */
import { type CaMaterial, caMaterial, PRIVATE_KEY_ATTRIBUTES, readCa } from '../../ca/index.ts';
import { ENTRY_RIGHTS, type Session } from '../../directory/index.ts';
import { readChosenFile } from '../../media/index.ts';
import type { RightsView } from '../../../shared/views.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Login, Origin } from '../login/index.ts';
import { completeFrom, openExport, type CompletedPair } from './exported-key.ts';

/** Where keys come from that the directory does not give unencrypted. Passwords are UTF-8; the caller wipes them. */
export interface KeySource {
  /** For a key that is stored as encrypted PKCS #8. */
  readonly keyPassword?: Buffer | undefined;
  /** `path` is absolute. */
  readonly keyFile?: { readonly path: string; readonly password: Buffer } | undefined;
}

/** An exported CA stays far below; see the limits of the PFX reader for what is opened at all. */
const MAX_EXPORT_BYTES = 16 * 1024 * 1024;

/**
 * Reads the CA object and sorts it. Every call reads anew: what is shown, checked and saved is what the tree holds now.
 * @param keyPassword UTF-8; for a key that is stored as encrypted PKCS #8
 */
export async function readMaterial(
  { session }: { readonly session: Session },
  dn: string,
  keyPassword?: Buffer,
  signal?: AbortSignal,
): Promise<Result<CaMaterial>> {
  const [ca, rights] = await Promise.all([readCa(session, dn, { signal }), readRights(session, dn, signal)]);
  return ca.ok ? ok(await caMaterial(ca.value, rights, keyPassword)) : ca;
}

async function readRights(
  session: Session,
  dn: string,
  signal: AbortSignal | undefined,
): Promise<RightsView> {
  const [keyAttribute = ''] = PRIVATE_KEY_ATTRIBUTES;
  const [entry, key] = await session.effectiveRights(dn, [ENTRY_RIGHTS, keyAttribute], { signal });
  return { supervisor: entry?.supervisor ?? 'failed', readKey: key?.read ?? 'failed' };
}

/** What `withMaterial` hands out. */
export interface ReadMaterial {
  readonly material: CaMaterial;
  /** Key pairs whose key came from an exported file. */
  readonly completed: readonly CompletedPair[];
  readonly origin: Origin;
}

/**
 * Hands the material to `use` and wipes it afterwards, whatever happens.
 * @returns the result of `use`; the failures of reading the CA object and the exported file, `LDAP-REFERRAL` included
 */
export async function withMaterial<Value>(
  login: Login,
  dn: string,
  { keyPassword, keyFile }: KeySource,
  use: (read: ReadMaterial) => Promise<Result<Value>>,
  signal?: AbortSignal,
): Promise<Result<Value>> {
  const place = login.at(dn);
  const read = await readMaterial(place, dn, keyPassword, signal);
  if (!read.ok) return login.referrals.asking(read, dn, place);
  const material = read.value;
  const origin = login.origin(place.session);
  try {
    if (!keyFile) return await use({ material, completed: [], origin });
    return await withExport(keyFile, material, (completed) => use({ ...completed, origin }));
  } finally {
    material.wipe();
  }
}

async function withExport<Value>(
  { path, password }: NonNullable<KeySource['keyFile']>,
  material: CaMaterial,
  use: (completed: Omit<ReadMaterial, 'origin'>) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const file = await readChosenFile(path, MAX_EXPORT_BYTES);
  if (!file.ok) return file;
  const opened = await openExport(file.value.fileName, file.value.bytes, password);
  if (!opened.ok) return opened;
  try {
    const completed = completeFrom(material, opened.value);
    return completed.ok ? await use(completed.value) : completed;
  } finally {
    opened.value.wipe();
  }
}
