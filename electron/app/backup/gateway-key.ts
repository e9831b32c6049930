/** The key of a backup from the tree's REST gateway: NICI opens it on the server, and the gateway sends it as a weak PFX. */
import { isServerPair, ownCertificates, type CaMaterial, type KeyPairMaterial } from '../../ca/index.ts';
import type { Certificate } from '../../certificates/index.ts';
import { toDotted } from '../../directory/index.ts';
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
  'GATEWAY-NO-SERVER-CERTIFICATE',
  'GATEWAY-LDAP',
  'GATEWAY-STATUS',
  'GATEWAY-CALL-MISSING',
  'GATEWAY-ANSWER',
];

const KINDS = { rsa: 'self-signed RSA', ec: 'self-signed EC' } as const;

const isMissing = ({ key }: KeyPairMaterial): boolean => key.kind !== 'clear';

/** How the gateway names a server's certificate in its calls. */
interface ServerName {
  readonly serverDN: string;
  readonly certificateName: string;
}

/**
 * Looks for the server's certificate among those that the gateway lists for its host server. The gateway knows it by a
 * nickname, so the certificate itself decides.
 * @returns `GATEWAY-NO-SERVER-CERTIFICATE`
 */
async function findServerCertificate(
  gateway: GatewaySession,
  { hostServer, name, pairs }: CaMaterial,
): Promise<Result<ServerName>> {
  const serverDN = hostServer === undefined ? '' : toDotted(hostServer);
  const none = fail('GATEWAY-NO-SERVER-CERTIFICATE', { object: name, server: serverDN });
  if (hostServer === undefined) return none;
  const listed = await gateway.serverCertificates(serverDN);
  if (!listed.ok) return listed.failure.code === 'GATEWAY-NO-SERVER-CERTIFICATE' ? none : listed;
  const own = pairs.flatMap(({ certificates }) => ownCertificates(certificates));
  const found = listed.value.find(({ der }) => own.some((one) => one.der.equals(der)));
  return found ? ok({ serverDN, certificateName: found.name }) : none;
}

const isOfServer = ({ pairs }: CaMaterial): boolean => pairs.some(isServerPair);

/**
 * What the gateway offers before a backup. No key leaves the tree yet.
 * @returns the key pairs that the gateway knows, and the tree's verdicts. `GATEWAY-OTHER-CA` where it lists none of the CA's
 *   certificates, `GATEWAY-NO-SERVER-CERTIFICATE` where it does not list that of a server
 */
export async function askGateway(
  gateway: GatewaySession,
  material: CaMaterial,
): Promise<Result<GatewayOffer>> {
  const { address } = gateway;
  if (isOfServer(material)) {
    const found = await findServerCertificate(gateway, material);
    if (!found.ok) return found;
    const verdict = await serverVerdict(gateway, found.value);
    if (!verdict.ok) return verdict;
    return ok({
      address,
      keyPairs: material.pairs.filter(isMissing).map(({ id }) => id),
      verdicts: [verdict.value],
    });
  }
  const listed = await gateway.certificates();
  if (!listed.ok) return listed;
  const isListed = ({ der }: Certificate): boolean => listed.value.some((one) => one.equals(der));
  const offers = material.pairs.filter(
    (pair) => isMissing(pair) && ownCertificates(pair.certificates).some(isListed),
  );
  if (offers.length === 0) return fail('GATEWAY-OTHER-CA', { ca: material.name });
  const verdicts = await readVerdicts(gateway, material.pairs);
  if (!verdicts.ok) return verdicts;
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
    const verdict = verdictOf(kind, await gateway.validate(kind));
    if (!verdict.ok) return verdict;
    verdicts.push(verdict.value);
  }
  return ok(verdicts);
}

const serverVerdict = async (
  gateway: GatewaySession,
  { serverDN, certificateName }: ServerName,
): Promise<Result<GatewayVerdict>> =>
  verdictOf('server', await gateway.validateServer(serverDN, certificateName));

function verdictOf(
  kind: GatewayVerdict['kind'],
  answer: Awaited<ReturnType<GatewaySession['validate']>>,
): Result<GatewayVerdict> {
  if (answer.ok) return ok({ kind, ...answer.value });
  return NOT_ANSWERED.includes(answer.failure.code) ? ok({ kind, code: null, message: '' }) : answer;
}

/**
 * Has the tree export every key pair that the directory does not give, each under a one-time password of its own, and puts
 * it where the directory gave none. The weak files stay in memory.
 * @param chosen SHA-256 fingerprint of the certificate that the user chose; the tree is asked for a CA's key with it first
 * @returns the material, which takes over the keys. `GATEWAY-NO-PFX`, `GATEWAY-PFX-NO-KEY`, `GATEWAY-OTHER-CA`; for a server
 *   `GATEWAY-NO-SERVER-CERTIFICATE`, `GATEWAY-OTHER-CERTIFICATE`
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

interface Completed {
  readonly completed: CompletedPair[];
  readonly pairs: KeyPairMaterial[];
  readonly verdicts: readonly GatewayVerdict[];
}

/** Asks the tree for one key pair, as a PFX with this password. */
type Export = (pair: KeyPairMaterial, password: Buffer) => Promise<Result<Buffer>>;

async function completeAll(
  gateway: GatewaySession,
  material: CaMaterial,
  chosen: string | undefined,
  opened: OpenedExport[],
): Promise<Result<Completed>> {
  if (!isOfServer(material)) {
    const verdicts = await readVerdicts(gateway, material.pairs);
    if (!verdicts.ok) return verdicts;
    const ask: Export = (pair, password) =>
      gateway.backUp(wantedCertificates(pair, material, chosen), password);
    return completePairs(gateway.address, material, verdicts.value, ask, opened);
  }
  const found = await findServerCertificate(gateway, material);
  if (!found.ok) return found;
  const { serverDN, certificateName } = found.value;
  const verdict = await serverVerdict(gateway, found.value);
  if (!verdict.ok) return verdict;
  const ask: Export = (_pair, password) => gateway.backUpServer(serverDN, certificateName, password);
  return completePairs(gateway.address, material, [verdict.value], ask, opened);
}

async function completePairs(
  address: string,
  material: CaMaterial,
  verdicts: readonly GatewayVerdict[],
  ask: Export,
  opened: OpenedExport[],
): Promise<Result<Completed>> {
  const completed: CompletedPair[] = [];
  const failures: Failure[] = [];
  const pairs: KeyPairMaterial[] = [];
  for (const pair of material.pairs) {
    if (!isMissing(pair)) {
      pairs.push(pair);
      continue;
    }
    const done = await exportPair(address, pair, material.name, ask, opened);
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
  return ok({ completed, pairs, verdicts });
}

/** DER of the certificates that a key of the CA is asked for with, the chosen one first. */
function wantedCertificates(
  { certificates }: KeyPairMaterial,
  { pairs }: CaMaterial,
  chosen: string | undefined,
): Buffer[] {
  const selfSignedChosen = pairs.some((pair) => pair.certificates.selfSigned?.sha256 === chosen);
  const { selfSigned, publicKeyCertificate } = certificates;
  const wanted = selfSignedChosen ? [selfSigned, publicKeyCertificate] : [publicKeyCertificate, selfSigned];
  return wanted.flatMap((certificate) => (certificate ? [certificate.der] : []));
}

async function exportPair(
  address: string,
  pair: KeyPairMaterial,
  name: string,
  ask: Export,
  opened: OpenedExport[],
): Promise<Result<CompletedPair>> {
  const password = transportPassword();
  try {
    const pfx = await ask(pair, password);
    if (!pfx.ok) return pfx;
    const exported = await openExport(address, pfx.value, password);
    pfx.value.fill(0);
    if (!exported.ok) {
      const { code } = exported.failure;
      return fail(code === 'BACKUP-EXPORT-NO-KEY' ? 'GATEWAY-PFX-NO-KEY' : 'GATEWAY-NO-PFX');
    }
    opened.push(exported.value);
    const completed = completePair(pair, exported.value);
    if (completed) return ok(completed);
    return isServerPair(pair)
      ? fail('GATEWAY-OTHER-CERTIFICATE', { object: name })
      : fail('GATEWAY-OTHER-CA', { ca: name });
  } finally {
    password.fill(0);
  }
}
