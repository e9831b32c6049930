/** The certificates of the tree's CA and of its servers, by expiry. */
import { PAIR_ATTRIBUTES, SERVER_CERTIFICATE_CLASS } from '../../directory/index.ts';
import type { Certificate } from '../../certificates/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { withCa } from '../backup/index.ts';
import { readCertificates } from '../certificates/index.ts';
import type { Installation } from '../installation/index.ts';
import { clockDoubt, treeTimes } from '../clock/index.ts';
import type { ClockDoubt } from '../../../shared/views.ts';
import type { Login } from '../login/index.ts';
import { findCa } from '../tree/index.ts';

/** A certificate in use. Times are ISO 8601 in UTC. */
export interface CertificateInUse {
  readonly kind: 'ca' | 'server';
  /** DN of the object that contains it. */
  readonly object: string;
  /** Dotted form. */
  readonly subject: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly sha256: string;
}

export interface CertificatesInUse {
  /** What contradicts the clock by which expiry is judged. */
  readonly clock?: ClockDoubt;
  readonly certificates: readonly CertificateInUse[];
  /** DNs of server certificate objects that this user cannot read, or whose certificate cannot be read. */
  readonly unreadable: readonly string[];
  /** The server stopped at a limit of its own, so that objects can be missing. */
  readonly isLimited: boolean;
}

const CERTIFICATE = PAIR_ATTRIBUTES.rsa.publicKeyCertificate;

/** @returns the failures of finding and reading the CA, and of the search */
export async function certificatesInUse(
  login: Login,
  installation: Installation,
): Promise<Result<CertificatesInUse>> {
  const ca = await caCertificates(login, installation);
  if (!ca.ok) return ca;
  const servers = await serverCertificates(login);
  if (!servers.ok) return servers;
  const certificates = [...ca.value, ...servers.value.certificates];
  const times = await treeTimes(login);
  if (!times.ok) return times;
  const issued = ca.value.map(({ notBefore }) => new Date(notBefore));
  const past = [...times.value.past, ...issued];
  const clock = clockDoubt(installation.now(), { ...times.value, past });
  return ok({
    ...servers.value,
    ...(clock && { clock }),
    certificates: certificates.toSorted((a, b) => Date.parse(a.notAfter) - Date.parse(b.notAfter)),
  });
}

/** The CA's own certificates. @returns the failures of finding and reading the CA */
export async function caCertificates(
  login: Login,
  installation: Installation,
): Promise<Result<CertificateInUse[]>> {
  const dn = await findCa(login);
  if (!dn.ok) return dn;
  return withCa(login, installation, dn.value, {}, ({ ca }) => {
    const own = ca.pairs.flatMap(({ certificates: { publicKeyCertificate, selfSigned } }) =>
      [publicKeyCertificate, selfSigned].filter((one) => one !== undefined),
    );
    return Promise.resolve(ok(own.map((one) => describe('ca', dn.value, one))));
  });
}

async function serverCertificates(login: Login): Promise<Result<CertificatesInUse>> {
  const certificates: CertificateInUse[] = [];
  const unreadable: string[] = [];
  let isLimited = false;
  for await (const page of login.session.find({ name: '*', classes: [SERVER_CERTIFICATE_CLASS] })) {
    if (!page.ok) return page;
    isLimited ||= page.value.limited;
    for (const { dn } of page.value.nodes) {
      const entry = await login.at(dn).session.readEntry(dn, [CERTIFICATE]);
      const found = entry.ok ? readCertificates(entry.value, [CERTIFICATE]).certificates : [];
      if (found.length === 0) unreadable.push(dn);
      certificates.push(...found.map((one) => describe('server', dn, one)));
    }
  }
  return ok({ certificates, unreadable, isLimited });
}

const describe = (
  kind: CertificateInUse['kind'],
  object: string,
  { notAfter, notBefore, sha256, subjectDotted }: Certificate,
): CertificateInUse => ({
  ...{ kind, object, subject: subjectDotted, sha256 },
  notBefore: notBefore.toISOString(),
  notAfter: notAfter.toISOString(),
});
