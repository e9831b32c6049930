/** Key pairs that the tree's gateway exported, opened and added to key pairs without a key from the directory. */
import { isServerPair, type CaMaterial, type KeyPairMaterial } from '../../ca/index.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import type { GatewayOffer } from '../../../shared/gateway.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { KeyPairId } from '../../../shared/views.ts';
import { completePair, openExport, type CompletedPair, type OpenedExport } from './exported-key.ts';

/** One key pair as the gateway exported it, or why it did not. */
export type ExportedPair =
  | {
      readonly keyPair: KeyPairId;
      readonly pfx: Buffer;
      /** UTF-8, used once. */
      readonly password: Buffer;
    }
  | { readonly keyPair: KeyPairId; readonly failure: Failure };

/** What the gateway gives for a backup; without `exported` only its offer. */
export interface GatewayKeys extends GatewayOffer {
  readonly exported?: readonly ExportedPair[];
}

export function wipeGatewayKeys({ exported = [] }: GatewayKeys): void {
  for (const one of exported) {
    if ('failure' in one) continue;
    one.pfx.fill(0);
    one.password.fill(0);
  }
}

/** Refusals that concern one key pair: the other one is backed up without it, and the checks tell. */
const ONE_PAIR: readonly ErrorCode[] = ['GATEWAY-KEY', 'GATEWAY-NO-CA', 'GATEWAY-LDAP', 'GATEWAY-PFX-NO-KEY'];

export const isOfOnePair = ({ code }: Failure): boolean => ONE_PAIR.includes(code);

/**
 * Opens the exported files and adds their keys to key pairs without a key from the directory.
 * @returns the material, which takes over the keys. `GATEWAY-NO-PFX`, `GATEWAY-PFX-NO-KEY`, `GATEWAY-OTHER-CA`,
 *   `GATEWAY-OTHER-CERTIFICATE`
 */
export async function completeFromGateway(
  material: CaMaterial,
  { exported = [], ...offer }: GatewayKeys,
): Promise<Result<{ material: CaMaterial; completed: readonly CompletedPair[] }>> {
  const opened: OpenedExport[] = [];
  const wipe = (): void => {
    for (const one of opened) one.wipe();
    material.wipe();
  };
  const done = await completeAll(material, exported, offer.address, opened);
  if (!done.ok) {
    wipe();
    return done;
  }
  const { completed, pairs } = done.value;
  return ok({ completed, material: { ...material, pairs, keySource: { kind: 'gateway', ...offer }, wipe } });
}

async function completeAll(
  { name, pairs: stored }: CaMaterial,
  exported: readonly ExportedPair[],
  address: string,
  opened: OpenedExport[],
): Promise<Result<{ completed: CompletedPair[]; pairs: KeyPairMaterial[] }>> {
  const completed: CompletedPair[] = [];
  const failures: Failure[] = [];
  const pairs: KeyPairMaterial[] = [];
  for (const pair of stored) {
    const one = exported.find(({ keyPair }) => keyPair === pair.id);
    if (!one) {
      pairs.push(pair);
      continue;
    }
    const done = await openPair(one, pair, { name, address }, opened);
    if (done.ok) {
      completed.push(done.value);
      pairs.push(done.value.pair);
    } else if (isOfOnePair(done.failure)) {
      failures.push(done.failure);
      pairs.push({ ...pair, key: { kind: 'unavailable', failure: done.failure } });
    } else return done;
  }
  const [failure] = failures;
  if (failure && pairs.every(({ key }) => key.kind !== 'clear')) return { ok: false, failure };
  return ok({ completed, pairs });
}

async function openPair(
  one: ExportedPair,
  pair: KeyPairMaterial,
  { name, address }: { readonly name: string; readonly address: string },
  opened: OpenedExport[],
): Promise<Result<CompletedPair>> {
  if ('failure' in one) return { ok: false, failure: one.failure };
  const file = await openExport(address, one.pfx, one.password);
  if (!file.ok) {
    const { code } = file.failure;
    return fail(code === 'BACKUP-EXPORT-NO-KEY' ? 'GATEWAY-PFX-NO-KEY' : 'GATEWAY-NO-PFX');
  }
  opened.push(file.value);
  const completed = completePair(pair, file.value);
  if (completed) return ok(completed);
  return isServerPair(pair)
    ? fail('GATEWAY-OTHER-CERTIFICATE', { object: name })
    : fail('GATEWAY-OTHER-CA', { ca: name });
}
