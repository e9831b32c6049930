/** The checks before a backup. It is stopped if a failed check would make it useless. */
import { checkIssuer, keyMatch } from '../../certificates/index.ts';
import { verdictState, verdictText } from '../../../shared/gateway.ts';
import type { PreflightCheck, PreflightCheckId, PreflightView } from '../../../shared/views.ts';
import { isServerPair, ownCertificates, type CaMaterial, type KeyPairMaterial } from '../../ca/index.ts';

type State = 'pass' | 'warn' | 'stop';

/**
 * @param now the moment that certificate dates are held against
 * @param around what the tree around the CA object says (related-object-checks.ts)
 */
export function preflight(
  material: CaMaterial,
  now: Date,
  around: readonly PreflightCheck[] = [],
): PreflightView {
  const checks = clockFirst([
    rights(material),
    ...material.pairs.flatMap((pair) => pairChecks(pair, material, now)),
    ...(material.pairs.some(isServerPair) ? [] : [hostServer(material), ecPair(material)]),
    ...keySource(material),
    ...around,
  ]);
  return { checks, canContinue: checks.every(({ state }) => state !== 'stop') };
}

/** Dates mean nothing while the clock is wrong. */
export const clockFirst = (checks: readonly PreflightCheck[]): PreflightCheck[] => [
  ...checks.filter(({ id }) => id === 'clock'),
  ...checks.filter(({ id }) => id !== 'clock'),
];

/**
 * Missing rights are a warning only if the key could be read. The documentation asks for Supervisor; without it,
 * eDirectory leaves the key out.
 */
function rights({ rights: { supervisor } }: CaMaterial): PreflightCheck {
  return {
    id: 'rights',
    state: supervisor === 'granted' ? 'pass' : 'warn',
    values: { answer: supervisor },
  };
}

function pairChecks(pair: KeyPairMaterial, material: CaMaterial, now: Date): PreflightCheck[] {
  const { key, certificates } = pair;
  const own = ownCertificates(certificates);
  const check = (
    id: PreflightCheckId,
    state: State,
    values: PreflightCheck['values'] = {},
  ): PreflightCheck => ({ id, keyPair: pair.id, state, values });
  const unchecked = (
    id: 'key-matches' | 'self-signed-signature',
    values: PreflightCheck['values'],
  ): PreflightCheck => ({ id, keyPair: pair.id, state: 'unchecked', values });
  const keyDetail = own[0]?.keyDetail ?? pair.id.toUpperCase();

  const { code: failure, values: why } =
    key.kind === 'unavailable' ? key.failure : { code: '', values: undefined };
  const mismatch = failure === 'BACKUP-KEY-MISMATCH';
  const without = stopUnlessOtherPair(material);
  const readable = isOffered(pair, material)
    ? check('key-offered', 'pass', { key: keyDetail })
    : check('key-readable', key.kind === 'clear' || mismatch ? 'pass' : without, {
        ...why,
        key: keyDetail,
        code: mismatch ? '' : failure,
        ca: material.name,
      });
  const checks = [readable];
  if (key.kind === 'clear' && own.every((certificate) => keyMatch(key.pkcs8, certificate) === 'unchecked')) {
    checks.push(unchecked('key-matches', { key: keyDetail }));
  } else if (key.kind === 'clear' || mismatch) {
    checks.push(
      check('key-matches', mismatch ? without : 'pass', {
        key: keyDetail,
        count: own.length,
        code: failure,
        ca: material.name,
      }),
    );
  }
  const { selfSigned, publicKeyCertificate, complete } = certificates;
  if (!isServerPair(pair)) {
    const signature = selfSigned ? checkIssuer(selfSigned, selfSigned) : 'wrong';
    checks.push(
      signature === 'unchecked'
        ? unchecked('self-signed-signature', { key: keyDetail, algorithm: selfSigned!.signatureAlgorithm })
        : check('self-signed-signature', signature === 'right' ? 'pass' : 'warn', { key: keyDetail }),
    );
  }
  checks.push(
    // With a gap in the chain, or without a Public Key Certificate, eDirectory might refuse the import.
    ...(selfSigned && !publicKeyCertificate ? [check('public-key', 'warn', { key: keyDetail })] : []),
    check('chain-complete', complete ? 'pass' : 'warn', {
      key: keyDetail,
      count: certificates.chain.length,
      last: certificates.chain.at(-1)?.subjectDotted ?? own[0]?.subjectDotted ?? '',
    }),
    dates(pair, now),
  );
  return checks;
}

/** If one key pair cannot be saved, the other one still is. */
const stopUnlessOtherPair = (material: CaMaterial): State =>
  material.pairs.some((pair) => pair.key.kind === 'clear' || isOffered(pair, material)) ? 'warn' : 'stop';

/** The gateway exports the key when the backup is made. */
const isOffered = ({ id }: KeyPairMaterial, { keySource: source }: CaMaterial): boolean =>
  source?.kind === 'gateway' && source.keyPairs.includes(id);

function dates(pair: KeyPairMaterial, now: Date): PreflightCheck {
  const own = ownCertificates(pair.certificates);
  const outside = own.find(({ notBefore, notAfter }) => now < notBefore || now > notAfter);
  const earliest = own.reduce<Date | undefined>(
    (least, { notAfter }) => (!least || notAfter < least ? notAfter : least),
    undefined,
  );
  return {
    id: 'dates',
    keyPair: pair.id,
    state: own.length > 0 && !outside ? 'pass' : 'warn',
    values: {
      key: own[0]?.keyDetail ?? pair.id.toUpperCase(),
      subject: outside?.subjectDotted ?? '',
      notBefore: outside?.notBefore.toISOString() ?? '',
      notAfter: (outside?.notAfter ?? earliest)?.toISOString() ?? '',
    },
  };
}

function hostServer({ hostServer: server, name }: CaMaterial): PreflightCheck {
  return { id: 'host-server', state: server ? 'pass' : 'warn', values: { server: server ?? '', ca: name } };
}

function keySource({ keySource: source }: CaMaterial): PreflightCheck[] {
  if (!source) return [];
  if (source.kind === 'gateway') {
    const { address, verdicts } = source;
    const values = { gateway: address, verdicts: verdictText(verdicts) };
    return [{ id: 'gateway', state: verdictState(verdicts), values }];
  }
  const state = source.freshness === 'same' ? 'pass' : 'warn';
  return [{ id: 'key-source', state, values: { file: source.fileName } }];
}

function ecPair(material: CaMaterial): PreflightCheck {
  const ec = material.pairs.find(({ id }) => id === 'ec');
  const isLeftOut = ec && ec.key.kind !== 'clear' && !isOffered(ec, material);
  return {
    id: 'ec-pair',
    state: isLeftOut ? 'warn' : 'pass',
    values: {
      present: ec ? 'yes' : 'no',
      key: ec ? (ownCertificates(ec.certificates)[0]?.keyDetail ?? 'EC') : '',
    },
  };
}
