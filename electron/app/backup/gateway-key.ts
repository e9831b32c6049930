/** The key of a backup from the tree's REST gateway: NICI opens it on the server, and the gateway sends it as a weak PFX. */
import { isServerPair, ownCertificates, type CaOverview, type KeyPairOverview } from '../../ca/index.ts';
import type { Certificate } from '../../certificates/index.ts';
import { toDotted } from '../../directory/index.ts';
import { transportPassword, type GatewaySession, type ValidatedKind } from '../../gateway/index.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import type { GatewayOffer, GatewayVerdict } from '../../../shared/gateway.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isOfOnePair, wipeGatewayKeys, type ExportedPair, type GatewayKeys } from './gateway-export.ts';

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

const isMissing = ({ key }: KeyPairOverview): boolean => key.kind !== 'clear';

/** How the gateway names a server's certificate in its calls. */
interface ServerName {
  readonly serverDN: string;
  readonly certificateName: string;
}

const noServerCertificate = ({ hostServer, name }: Pick<CaOverview, 'hostServer' | 'name'>): Result<never> =>
  fail('GATEWAY-NO-SERVER-CERTIFICATE', {
    object: name,
    server: hostServer === undefined ? '' : toDotted(hostServer),
  });

/**
 * Looks for the server's certificate among those that the gateway lists for its host server. The gateway knows it by a
 * nickname, so the certificate itself decides.
 * @returns `GATEWAY-NO-SERVER-CERTIFICATE`
 */
async function findServerCertificate(
  gateway: GatewaySession,
  { hostServer, name, pairs }: CaOverview,
): Promise<Result<ServerName>> {
  const none = noServerCertificate({ hostServer, name });
  if (hostServer === undefined) return none;
  const serverDN = toDotted(hostServer);
  const listed = await gateway.serverCertificates(serverDN);
  if (!listed.ok) return listed.failure.code === 'GATEWAY-NO-SERVER-CERTIFICATE' ? none : listed;
  const own = pairs.flatMap(({ certificates }) => ownCertificates(certificates));
  const found = listed.value.find(({ der }) => own.some((one) => one.der.equals(der)));
  return found ? ok({ serverDN, certificateName: found.name }) : none;
}

const isOfServer = ({ pairs }: CaOverview): boolean => pairs.some(isServerPair);

/**
 * What the gateway offers before a backup. No key leaves the tree yet.
 * @returns the key pairs that the gateway knows, and the tree's verdicts. `GATEWAY-OTHER-CA` if it lists none of the CA's
 *   certificates, `GATEWAY-NO-SERVER-CERTIFICATE` if it does not list that of a server
 */
export async function askGateway(gateway: GatewaySession, ca: CaOverview): Promise<Result<GatewayOffer>> {
  const { address } = gateway;
  if (isOfServer(ca)) {
    const found = await findServerCertificate(gateway, ca);
    if (!found.ok) return found;
    const verdict = await serverVerdict(gateway, found.value);
    if (!verdict.ok) return verdict;
    const keyPairs = ca.pairs.filter(isMissing).map(({ id }) => id);
    return ok({ address, keyPairs, verdicts: [verdict.value] });
  }
  const listed = await gateway.certificates();
  if (!listed.ok) return listed;
  const isListed = ({ der }: Certificate): boolean => listed.value.some((one) => one.equals(der));
  const offers = ca.pairs.filter(
    (pair) => isMissing(pair) && ownCertificates(pair.certificates).some(isListed),
  );
  if (offers.length === 0) return fail('GATEWAY-OTHER-CA', { ca: ca.name });
  const verdicts = await readVerdicts(gateway, ca.pairs);
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

type Export = (pair: KeyPairOverview, password: Buffer) => Promise<Result<Buffer>>;

/**
 * Has the tree export every key pair that the directory does not give, each under a one-time password of its own. The weak files
 * stay in memory, unopened.
 * @param chosen SHA-256 fingerprint of the certificate that the user chose; the tree is asked for a CA's key with it first
 * @returns the files, which the caller wipes with `wipeGatewayKeys`; the failures of the gateway that concern more than one pair,
 *   for a server `GATEWAY-NO-SERVER-CERTIFICATE`
 */
export async function exportFromGateway(
  gateway: GatewaySession,
  ca: CaOverview,
  chosen: string | undefined,
): Promise<Result<GatewayKeys>> {
  if (!isOfServer(ca)) {
    const verdicts = await readVerdicts(gateway, ca.pairs);
    if (!verdicts.ok) return verdicts;
    return exportPairs(gateway, ca, verdicts.value, (pair, password) =>
      gateway.backUp(wantedCertificates(pair, ca, chosen), password),
    );
  }
  const found = await findServerCertificate(gateway, ca);
  if (!found.ok) return found;
  const { serverDN, certificateName } = found.value;
  const verdict = await serverVerdict(gateway, found.value);
  if (!verdict.ok) return verdict;
  return exportPairs(gateway, ca, [verdict.value], async (_pair, password) => {
    const pfx = await gateway.backUpServer(serverDN, certificateName, password);
    const isGone = !pfx.ok && pfx.failure.code === 'GATEWAY-NO-SERVER-CERTIFICATE';
    return isGone ? noServerCertificate(ca) : pfx;
  });
}

async function exportPairs(
  { address }: GatewaySession,
  { pairs }: CaOverview,
  verdicts: readonly GatewayVerdict[],
  ask: Export,
): Promise<Result<GatewayKeys>> {
  const exported: ExportedPair[] = [];
  const keys = { address, keyPairs: [], verdicts, exported };
  for (const pair of pairs.filter(isMissing)) {
    const password = transportPassword();
    const pfx = await ask(pair, password);
    if (pfx.ok) {
      exported.push({ keyPair: pair.id, pfx: pfx.value, password });
      continue;
    }
    password.fill(0);
    if (!isOfOnePair(pfx.failure)) {
      wipeGatewayKeys(keys);
      return pfx;
    }
    exported.push({ keyPair: pair.id, failure: pfx.failure });
  }
  return ok(keys);
}

/** DER of the certificates that a key of the CA is asked for with, the chosen one first. */
function wantedCertificates(
  { certificates }: KeyPairOverview,
  { pairs }: CaOverview,
  chosen: string | undefined,
): Buffer[] {
  const selfSignedChosen = pairs.some((pair) => pair.certificates.selfSigned?.sha256 === chosen);
  const { selfSigned, publicKeyCertificate } = certificates;
  const wanted = selfSignedChosen ? [selfSigned, publicKeyCertificate] : [publicKeyCertificate, selfSigned];
  return wanted.flatMap((certificate) => (certificate ? [certificate.der] : []));
}
