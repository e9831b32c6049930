/** Calls below `{tree}/pki/certificateAuthority/`: the Organizational CA. */
import * as v from 'valibot';
import {
  classifyCa,
  parseCertificate,
  validateCertificate,
  type ClassifiedCa,
} from '../../certificates/index.ts';
import { escapeValue, toLdapDn } from '../../directory/index.ts';
import { readPfx } from '../../pfx/index.ts';
import { keyPairFrom, type KeyPair } from '../issue/keys.ts';
import { ndsOutcome } from '../nds-errors.ts';
import { dnKeyOf } from '../protocol/names.ts';
import { RESULT } from '../protocol/responses.ts';
import type { Identity } from '../rights.ts';
import type { Service } from '../service.ts';
import type { Entry } from '../tree/directory.ts';
import { SECURITY } from '../tree/facts.ts';
import { putAuthority, type AuthorityPair } from '../tree/security.ts';
import {
  badRequest,
  base64,
  failure,
  noRights,
  notExportable,
  notFound,
  success,
  withBody,
  type Answer,
} from './answer.ts';
import { certificatesIn, describe, hasClass, pfxAnswer, valuesOf } from './certificates.ts';

/** A call that the path and the session have admitted. */
export interface Call {
  readonly service: Service;
  readonly identity: Identity;
  readonly body: unknown;
}

type Handler = (call: Call) => Answer | Promise<Answer>;

const SUFFIXES = ['', 'EC'] as const;

interface KeyPairValues extends ClassifiedCa {
  readonly wrapped: Buffer;
}

function findAuthority({ directory }: Service): Entry | undefined {
  return [...directory.walk(dnKeyOf(SECURITY)!, 'one')].find((entry) =>
    hasClass(entry, 'nDSPKICertificateAuthority'),
  );
}

function keyPairs(entry: Entry): KeyPairValues[] {
  return SUFFIXES.flatMap((suffix) => {
    const [spki] = valuesOf(entry, `nDSPKIPublicKey${suffix}`);
    const [wrapped = Buffer.alloc(0)] = valuesOf(entry, `nDSPKIPrivateKey${suffix}`);
    if (spki === undefined) return [];
    const certificates = certificatesIn(entry, [
      `nDSPKIPublicKeyCertificate${suffix}`,
      suffix === 'EC' ? 'cAECCertificate' : 'cACertificate',
      `nDSPKICertificateChain${suffix}`,
    ]);
    return [{ wrapped, ...classifyCa(certificates, spki) }];
  });
}

/** The pair's certificates: the Public Key Certificate with its issuers, then the Self-Signed Certificate. */
const certificatesOf = ({ publicKeyCertificate, chain, selfSigned }: ClassifiedCa) => [
  ...(publicKeyCertificate ? [publicKeyCertificate] : []),
  ...chain,
  ...(selfSigned ? [selfSigned] : []),
];

const withAuthority = ({ service }: Call, use: (entry: Entry) => Answer | Promise<Answer>) => {
  const entry = findAuthority(service);
  return entry ? use(entry) : notFound();
};

const backup: Handler = (call) =>
  withBody(v.object({ certificate: base64, password: v.string() }), call.body, ({ certificate, password }) =>
    withAuthority(call, (entry) => {
      if (!call.identity.supervisor) return noRights();
      // Whether the Self-Signed Certificate is taken as well is not stated.
      const isAsked = ({ der }: { der: Buffer }): boolean => der.equals(certificate);
      const pair = keyPairs(entry).find(({ selfSigned, publicKeyCertificate }) =>
        [selfSigned, publicKeyCertificate].some((one) => one !== undefined && isAsked(one)),
      );
      if (pair === undefined) return notFound();
      const stored = call.service.nici.unwrap(pair.wrapped);
      if (!stored?.exportable) return notExportable();
      const all = certificatesOf(pair);
      return pfxAnswer(stored.key, [...all.filter(isAsked), ...all.filter((one) => !isAsked(one))], password);
    }),
  );

const importBody = v.object({
  serverDN: v.string(),
  certificateName: v.string(),
  certificates: v.pipe(
    v.array(v.object({ algorithm: v.picklist([0, 1]), fileContent: base64, password: v.string() })),
    v.minLength(1),
    v.maxLength(2),
  ),
});

const restore: Handler = (call) =>
  withBody(importBody, call.body, async ({ serverDN, certificateName, certificates }) => {
    const { service, identity } = call;
    if (!identity.supervisor) return noRights();
    const dn = toLdapDn(serverDN);
    const server = dn.ok ? service.directory.find(dn.value) : undefined;
    if (!server || !hasClass(server, 'ncpServer')) return notFound();
    // What an import does to a CA that is there is not stated; the documents of the wizards have it deleted first.
    if (findAuthority(service)) return failure(400, ndsOutcome('-606'));
    const pairs: { rsa?: AuthorityPair; ec?: AuthorityPair } = {};
    for (const { algorithm, fileContent, password } of certificates) {
      const pair = await openPair(fileContent, password);
      if ('status' in pair) return pair;
      const kind = pair.key.privateKey.asymmetricKeyType === 'ec' ? 'ec' : 'rsa';
      if (kind !== (algorithm === 1 ? 'ec' : 'rsa') || pairs[kind]) return badRequest('wrong algorithm');
      pairs[kind] = { ...pair, spki: pair.key.spki, privateKey: service.nici.wrap(pair.key) };
    }
    if (!pairs.rsa) return badRequest('RSA certificate missing');
    const cn = escapeValue(certificateName.replace(/\.security$/i, ''));
    putAuthority(service.directory, `cn=${cn},${SECURITY}`, { rsa: pairs.rsa, ec: pairs.ec }, server.dn);
    return success({ code: RESULT.success, message: 'success' }, 201);
  });

type OpenedPair = Omit<AuthorityPair, 'spki' | 'privateKey'> & { readonly key: KeyPair };

async function openPair(file: Buffer, password: string): Promise<OpenedPair | Answer> {
  const opened = await readPfx(file, Buffer.from(password, 'utf8'));
  if (!opened.ok) return badRequest(opened.failure.code);
  const [first, ...more] = opened.value.keys;
  if (!first || more.length > 0) return badRequest('one private key expected');
  const key = keyPairFrom(first.pkcs8);
  opened.value.wipe();
  const parsed = opened.value.certificates.flatMap(({ der }) => {
    const certificate = parseCertificate(der);
    return certificate.ok ? [certificate.value] : [];
  });
  const { selfSigned, publicKeyCertificate, chain, complete } = classifyCa(parsed, key.spki);
  if (!selfSigned || !publicKeyCertificate) return badRequest('PKI E EXPECTING CERTIFICATE (-1226)');
  if (!complete) return badRequest('certificate chain incomplete (-1403)');
  return {
    key,
    selfSigned: selfSigned.der,
    publicKeyCertificate: publicKeyCertificate.der,
    chain: chain.map(({ der }) => der),
  };
}

const validate: Handler = (call) =>
  withBody(
    v.object({ certificateType: v.picklist(['root', 'self-signed RSA', 'self-signed EC']) }),
    call.body,
    ({ certificateType }) =>
      withAuthority(call, (entry) => {
        const pairs = keyPairs(entry);
        const isEc = certificateType === 'self-signed EC';
        const pair = pairs.find(({ selfSigned }) => selfSigned?.keyAlgorithm === (isEc ? 'EC' : 'RSA'));
        // Which certificate "root" means is not stated: taken for the one that NICI issued.
        const asked = certificateType === 'root' ? pair?.publicKeyCertificate : pair?.selfSigned;
        return asked && pair ? validation(asked, certificatesOf(pair), call.service) : notFound();
      }),
  );

/** `code` 0 for a valid certificate; the codes of others are not stated. */
export function validation(
  certificate: Parameters<typeof validateCertificate>[0],
  pool: Parameters<typeof validateCertificate>[1],
  { now }: Service,
  options?: Parameters<typeof validateCertificate>[3],
): Answer {
  const { status, findings } = validateCertificate(certificate, pool, now(), options);
  const worst = findings.find(({ severity }) => severity === 'error');
  return success({
    code: status === 'valid' ? RESULT.success : RESULT.other,
    message: worst?.code ?? 'Valid',
  });
}

const list =
  (choose: (pair: KeyPairValues) => readonly Parameters<typeof describe>[0][]): Handler =>
  (call) =>
    withAuthority(call, (entry) => success({ certificates: keyPairs(entry).flatMap(choose).map(describe) }));

const configuration: Handler = (call) =>
  withAuthority(call, (entry) =>
    success({
      requireReadRights: true,
      requireWriteRights: false,
      enableServerSelfProvisioning: false,
      forceHealthCheck: false,
      enableUserSelfProvisioning: false,
      allowUserToIssueEmergencyCRL: false,
      enableSuiteBMode: valuesOf(entry, 'nDSPKISuiteBMode')[0]?.toString('utf8') === '1',
    }),
  );

export const authorityCalls: Readonly<Record<string, Handler>> = {
  getCertificates: list(({ selfSigned, publicKeyCertificate }) =>
    [publicKeyCertificate, selfSigned].filter((one) => one !== undefined),
  ),
  getChain: list(({ chain }) => chain),
  backupCertificate: backup,
  importCertificate: restore,
  validateCertificate: validate,
  getCAConfiguration: configuration,
};
