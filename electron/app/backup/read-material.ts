/** Reads the CA object with the keys that the directory, a password, the gateway or an exported file gives. */
import { type CaMaterial, caMaterial, PRIVATE_KEY_ATTRIBUTES, readCa } from '../../ca/index.ts';
import { displayName, ENTRY_RIGHTS, type Session } from '../../directory/index.ts';
import { readChosenFile } from '../../media/index.ts';
import type { RightsView } from '../../../shared/views.ts';
import { fail, ok, type FailureValues, type Result } from '../../../shared/result.ts';
import { withGateway } from '../../gateway/index.ts';
import { gatewayOptions, type GatewayAccess, type Login, type Origin } from '../login/index.ts';
import { completeFrom, openExport, type CompletedPair } from './exported-key.ts';
import { askGateway, completeFromGateway } from './gateway-key.ts';

/** Where keys come from that the directory does not give unencrypted. Passwords are UTF-8; the caller wipes them. */
export interface KeySource {
  /** For a key that is stored as encrypted PKCS #8. */
  readonly keyPassword?: Buffer | undefined;
  /** `path` is absolute. */
  readonly keyFile?: { readonly path: string; readonly password: Buffer } | undefined;
  readonly gateway?: GatewayKeySource | undefined;
}

/** Keys that the tree's gateway exports. */
interface GatewayKeySource extends GatewayAccess {
  /** SHA-256 fingerprint of the certificate that the user chose. */
  readonly chosen?: string | undefined;
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
  /** Key pairs whose key came from the gateway or an exported file. */
  readonly completed: readonly CompletedPair[];
  readonly origin: Origin;
}

/**
 * Hands the material to `use` and wipes it afterwards, whatever happens.
 * @param source for `keys: 'offer'` the gateway is only asked what it would export
 * @returns the result of `use`; the failures of reading the CA object, the exported file and the gateway, `LDAP-REFERRAL`
 *   included
 */
export async function withMaterial<Value>(
  login: Login,
  dn: string,
  { keyPassword, keyFile, gateway, keys = 'export' }: KeySource & { readonly keys?: 'offer' | 'export' },
  use: (read: ReadMaterial) => Promise<Result<Value>>,
  signal?: AbortSignal,
): Promise<Result<Value>> {
  const place = login.at(dn);
  const read = await readMaterial(place, dn, keyPassword, signal);
  if (!read.ok) return login.referrals.asking(read, dn, place);
  const material = read.value;
  const origin = login.origin(place.session);
  try {
    if (gateway) {
      const opened = await keysFromGateway(login, gateway, material, keys, signal);
      if (!opened.ok) return opened;
      try {
        return await use({ ...opened.value, origin });
      } finally {
        opened.value.material.wipe();
      }
    }
    if (!keyFile) return await use({ material, completed: [], origin });
    return await withExport(keyFile, material, (completed) => use({ ...completed, origin }));
  } finally {
    material.wipe();
  }
}

/** The session at the gateway has ended when the keys are handed out. */
async function keysFromGateway(
  login: Login,
  gateway: GatewayKeySource,
  material: CaMaterial,
  keys: 'offer' | 'export',
  signal: AbortSignal | undefined,
): Promise<Result<Omit<ReadMaterial, 'origin'>>> {
  const options = gatewayOptions(login, gateway, signal);
  const done = await withGateway<Omit<ReadMaterial, 'origin'>>(options, async (session) => {
    if (keys === 'export') return completeFromGateway(session, material, gateway.chosen);
    const asked = await askGateway(session, material);
    if (!asked.ok) return asked;
    const keySource = { kind: 'gateway', ...asked.value } as const;
    return ok({ material: { ...material, keySource }, completed: [] });
  });
  if (!done.ok) return done;
  // The user trusted the certificate when the gateway was named; here it is another one.
  return done.value.kind === 'done'
    ? ok(done.value.value)
    : fail('GATEWAY-CERTIFICATE', gatewayValues(gateway));
}

const gatewayValues = ({ server, port }: GatewayAccess): FailureValues => ({
  server: displayName(server),
  port,
});

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
