/** Makes the material of a backup from the values read, in a job process and in tests. */
import { asCaObject, caMaterial, type CaMaterial, type StoredCa } from '../../ca/index.ts';
import { readChosenFile } from '../../media/index.ts';
import type { RightsView } from '../../../shared/views.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { completeFrom, openExport, type CompletedPair } from './exported-key.ts';
import { completeFromGateway, type GatewayKeys } from './gateway-export.ts';

/** All that the material is made of, as data. Contains private keys and passwords: the sender wipes them. */
export interface MaterialSource {
  readonly ca: StoredCa;
  /** Of the user, on the CA object. */
  readonly rights: RightsView;
  /** UTF-8; for a key that is stored as encrypted PKCS #8. */
  readonly keyPassword?: Buffer | undefined;
  /** A file that iManager exported; `path` is absolute, the password UTF-8. */
  readonly keyFile?: { readonly path: string; readonly password: Buffer } | undefined;
  readonly gateway?: GatewayKeys | undefined;
}

export interface OpenedMaterial {
  readonly material: CaMaterial;
  /** Key pairs whose key came from the gateway or an exported file. */
  readonly completed: readonly CompletedPair[];
}

/** An exported CA stays far below; see the limits of the PFX reader for what is opened at all. */
const MAX_EXPORT_BYTES = 16 * 1024 * 1024;

/**
 * Hands the material to `use` and wipes it afterwards, whatever happens.
 * @returns the result of `use`; the failures of the exported file and of the gateway's files
 */
export async function withOpenMaterial<Value>(
  source: MaterialSource,
  use: (opened: OpenedMaterial) => Promise<Result<Value>> | Result<Value>,
): Promise<Result<Value>> {
  const stored = await caMaterial(asCaObject(source.ca), source.rights, source.keyPassword);
  try {
    const opened = await complete(stored, source);
    if (!opened.ok) return opened;
    try {
      return await use(opened.value);
    } finally {
      opened.value.material.wipe();
    }
  } finally {
    stored.wipe();
  }
}

async function complete(
  material: CaMaterial,
  { gateway, keyFile }: MaterialSource,
): Promise<Result<OpenedMaterial>> {
  if (gateway) {
    const { exported, ...offer } = gateway;
    return exported
      ? completeFromGateway(material, gateway)
      : ok({ material: { ...material, keySource: { kind: 'gateway', ...offer } }, completed: [] });
  }
  if (!keyFile) return ok({ material, completed: [] });
  const file = await readChosenFile(keyFile.path, MAX_EXPORT_BYTES);
  if (!file.ok) return file;
  const exported = await openExport(file.value.fileName, file.value.bytes, keyFile.password);
  if (!exported.ok) return exported;
  const completed = completeFrom(material, exported.value);
  if (!completed.ok) exported.value.wipe();
  return completed;
}
