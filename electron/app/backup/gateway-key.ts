/** The key of a backup from the tree's REST gateway: NICI opens it on the server, and the gateway sends it as a weak PFX. */
import { ownCertificates, type CaMaterial, type KeyPairMaterial } from '../../ca/index.ts';
import type { Certificate } from '../../certificates/index.ts';
import { transportPassword, type GatewaySession, type ValidatedKind } from '../../gateway/index.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import type { GatewayOffer, GatewayVerdict } from '../../../shared/gateway.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { completePair, openExport, type CompletedPair, type OpenedExport } from './exported-key.ts';

/** Refusals that concern one key pair: the other one is backed up without it, and the checks tell. */
const ONE_PAIR: readonly ErrorCode[] = ['GATEWAY-KEY', 'GATEWAY-NO-CA', 'GATEWAY-LDAP', 'GATEWAY-PFX-NO-KEY'];

/** Answers to `validateCertificate` that leave the certificate unchecked. All others end the conversation. */
const NOT_ANSWERED: readonly ErrorCode[] = [
  'GATEWAY-NO-CA',
  'GATEWAY-LDAP',
  'GATEWAY-STATUS',
  'GATEWAY-CALL-MISSING',
  'GATEWAY-ANSWER',
];

const KINDS = { rsa: 'self-signed RSA', ec: 'self-signed EC' } as const;

const isMissing = ({ key }: KeyPairMaterial): boolean => key.kind !== 'clear';

/**
 * What the gateway offers before a backup. No key leaves the tree yet.
 * @returns the key pairs that the gateway knows, and the tree's verdicts. `GATEWAY-OTHER-CA` where it lists none of the CA's
 *   certificates
 */
export async function askGateway(
  gateway: GatewaySession,
  material: CaMaterial,
): Promise<Result<GatewayOffer>> {
  const listed = await gateway.certificates();
  if (!listed.ok) return listed;
  const isListed = ({ der }: Certificate): boolean => listed.value.some((one) => one.equals(der));
  const offers = material.pairs.filter(
    (pair) => isMissing(pair) && ownCertificates(pair.certificates).some(isListed),
  );
  if (offers.length === 0) return fail('GATEWAY-OTHER-CA', { ca: material.name });
  const verdicts = await readVerdicts(gateway, material.pairs);
  if (!verdicts.ok) return verdicts;
  const { address } = gateway;
  return ok({ address, keyPairs: offers.map(({ id }) => id), verdicts: verdicts.value });
}

/** The tree's own verdict on each kind of CA certificate. */
export async function readVerdicts(
  gateway: GatewaySession,
  pairs: readonly { readonly id: 'rsa' | 'ec' }[],
): Promise<Result<GatewayVerdict[]>> {
  const kinds: ValidatedKind[] = ['root', ...pairs.map(({ id }) => KINDS[id])];
  const verdicts: GatewayVerdict[] = [];
  for (const kind of kinds) {
    const answer = await gateway.validate(kind);
    if (answer.ok) verdicts.push({ kind, ...answer.value });
    else if (NOT_ANSWERED.includes(answer.failure.code)) verdicts.push({ kind, code: null, message: '' });
    else return answer;
  }
  return ok(verdicts);
}

/**
 * Has the tree export every key pair that the directory does not give, each under a one-time password of its own, and puts
 * it where the directory gave none. The weak files stay in memory.
 * @param chosen SHA-256 fingerprint of the certificate that the user chose; the tree is asked with it first
 * @returns the material, which takes over the keys. `GATEWAY-NO-PFX`, `GATEWAY-PFX-NO-KEY`, `GATEWAY-OTHER-CA`
 */
export async function completeFromGateway(
  gateway: GatewaySession,
  material: CaMaterial,
  chosen: string | undefined,
): Promise<Result<{ material: CaMaterial; completed: readonly CompletedPair[] }>> {
  const opened: OpenedExport[] = [];
  const wipe = (): void => {
    for (const one of opened) one.wipe();
    material.wipe();
  };
  const done = await completeAll(gateway, material, chosen, opened);
  if (!done.ok) {
    wipe();
    return done;
  }
  const { completed, pairs, verdicts } = done.value;
  const keySource = { kind: 'gateway', address: gateway.address, keyPairs: [], verdicts } as const;
  return ok({ completed, material: { ...material, pairs, keySource, wipe } });
}

async function completeAll(
  gateway: GatewaySession,
  material: CaMaterial,
  chosen: string | undefined,
  opened: OpenedExport[],
): Promise<
  Result<{ completed: CompletedPair[]; pairs: KeyPairMaterial[]; verdicts: readonly GatewayVerdict[] }>
> {
  const verdicts = await readVerdicts(gateway, material.pairs);
  if (!verdicts.ok) return verdicts;
  const completed: CompletedPair[] = [];
  const failures: Failure[] = [];
  const pairs: KeyPairMaterial[] = [];
  for (const pair of material.pairs) {
    if (!isMissing(pair)) {
      pairs.push(pair);
      continue;
    }
    const done = await exportPair(gateway, pair, material, chosen, opened);
    if (done.ok) {
      completed.push(done.value);
      pairs.push(done.value.pair);
    } else if (ONE_PAIR.includes(done.failure.code)) {
      failures.push(done.failure);
      pairs.push({ ...pair, key: { kind: 'unavailable', failure: done.failure } });
    } else return done;
  }
  const [failure] = failures;
  if (failure && pairs.every(isMissing)) return { ok: false, failure };
  return ok({ completed, pairs, verdicts: verdicts.value });
}

async function exportPair(
  gateway: GatewaySession,
  pair: KeyPairMaterial,
  { name, pairs }: CaMaterial,
  chosen: string | undefined,
  opened: OpenedExport[],
): Promise<Result<CompletedPair>> {
  const selfSignedChosen = pairs.some(({ certificates }) => certificates.selfSigned?.sha256 === chosen);
  const { selfSigned, publicKeyCertificate } = pair.certificates;
  const wanted = selfSignedChosen ? [selfSigned, publicKeyCertificate] : [publicKeyCertificate, selfSigned];
  const password = transportPassword();
  try {
    const ders = wanted.flatMap((certificate) => (certificate ? [certificate.der] : []));
    const pfx = await gateway.backUp(ders, password);
    if (!pfx.ok) return pfx;
    const exported = await openExport(gateway.address, pfx.value, password);
    pfx.value.fill(0);
    if (!exported.ok) {
      const { code } = exported.failure;
      return fail(code === 'BACKUP-EXPORT-NO-KEY' ? 'GATEWAY-PFX-NO-KEY' : 'GATEWAY-NO-PFX');
    }
    opened.push(exported.value);
    const completed = completePair(pair, exported.value);
    return completed ? ok(completed) : fail('GATEWAY-OTHER-CA', { ca: name });
  } finally {
    password.fill(0);
  }
}
