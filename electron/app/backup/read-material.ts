/** Reads the CA object, and has a job process sort it and open what else gives its keys. */
import { PRIVATE_KEY_ATTRIBUTES, readCa, storedCa, type CaObject, type CaOverview } from '../../ca/index.ts';
import { displayName, ENTRY_RIGHTS, type Session } from '../../directory/index.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import type { RightsView } from '../../../shared/views.ts';
import { fail, ok, type FailureValues, type Result } from '../../../shared/result.ts';
import { withGateway } from '../../gateway/index.ts';
import type { CallOptions, Job } from '../../job/index.ts';
import type { Installation } from '../installation/index.ts';
import { gatewayOptions, type GatewayAccess, type Login, type Origin } from '../login/index.ts';
import { wipeGatewayKeys, type GatewayKeys } from './gateway-export.ts';
import { askGateway, exportFromGateway } from './gateway-key.ts';
import type { MaterialSource } from './open-material.ts';
import type { backupOperations } from './operations.ts';

/** Sources of keys that the directory does not return unencrypted. Passwords are UTF-8; the caller wipes them. */
export interface KeySource extends Pick<MaterialSource, 'keyPassword' | 'keyFile'> {
  readonly gateway?: GatewayKeySource | undefined;
}

interface GatewayKeySource extends GatewayAccess {
  /** SHA-256 fingerprint of the certificate that the user chose. */
  readonly chosen?: string | undefined;
}

/** A CA object as it was read, with the user's rights to it. The caller wipes it. */
interface StoredMaterial {
  readonly object: CaObject;
  readonly rights: RightsView;
}

/** Reads the CA object. Every call reads again: what is shown, checked and saved is what the tree holds now. */
export async function readStored(session: Session, dn: string): Promise<Result<StoredMaterial>> {
  const [ca, rights] = await Promise.all([readCa(session, dn), readRights(session, dn)]);
  return ca.ok ? ok({ object: ca.value, rights }) : ca;
}

async function readRights(session: Session, dn: string): Promise<RightsView> {
  const [keyAttribute = ''] = PRIVATE_KEY_ATTRIBUTES;
  const [entry, key] = await session.effectiveRights(dn, [ENTRY_RIGHTS, keyAttribute]);
  return { supervisor: entry?.supervisor ?? 'failed', readKey: key?.read ?? 'failed' };
}

export interface ReadCa {
  /** As the directory gives it, without what a password, a file, or the gateway adds. */
  readonly ca: CaOverview;
  readonly source: MaterialSource;
  readonly job: Job<typeof backupOperations>;
  readonly origin: Origin;
}

/** Parsing certificates, and opening a key with all the work that its password may cost. */
export const sorting = (signal: AbortSignal | undefined, cancelledAs: ErrorCode = 'LDAP-CANCELLED') =>
  ({ seconds: 180, cancelledAs, signal }) satisfies CallOptions;

/**
 * Reads the CA object, sorts it in a job process, and hands both to `use`. Everything is wiped afterwards, whatever happens.
 * @param source for `keys: 'offer'` the gateway is only asked what it would export
 * @returns the result of `use`; the failures of reading the CA object and of the gateway, `LDAP-REFERRAL` included, and of the
 *   job process
 */
export async function withCa<Value>(
  login: Login,
  { jobs, now }: Pick<Installation, 'jobs' | 'now'>,
  dn: string,
  { keyPassword, keyFile, gateway, keys = 'export' }: KeySource & { readonly keys?: 'offer' | 'export' },
  use: (read: ReadCa) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const place = login.at(dn);
  const read = await readStored(place.session, dn);
  if (!read.ok) return login.referrals.askOnReferral(read, dn, place);
  const { object, rights } = read.value;
  const stored = { ca: storedCa(object), rights };
  const origin = login.origin(place.session);
  try {
    return await jobs.of<typeof backupOperations>().run(async (job) => {
      const sorted = await job.call('checkCa', { source: stored, at: now() }, sorting(login.signal));
      if (!sorted.ok) return sorted;
      const { ca } = sorted.value;
      if (!gateway) return use({ ca, source: { ...stored, keyPassword, keyFile }, job, origin });
      const opened = await keysFromGateway(login, gateway, ca, keys);
      if (!opened.ok) return opened;
      try {
        return await use({ ca, source: { ...stored, keyPassword, gateway: opened.value }, job, origin });
      } finally {
        wipeGatewayKeys(opened.value);
      }
    });
  } finally {
    object.wipe();
  }
}

/** The session at the gateway has ended when the keys are handed out. */
async function keysFromGateway(
  login: Login,
  gateway: GatewayKeySource,
  ca: CaOverview,
  keys: 'offer' | 'export',
): Promise<Result<GatewayKeys>> {
  const done = await withGateway<GatewayKeys>(gatewayOptions(login, gateway), (session) =>
    keys === 'export' ? exportFromGateway(session, ca, gateway.chosen) : askGateway(session, ca),
  );
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
