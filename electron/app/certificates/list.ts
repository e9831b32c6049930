import { parseCertificate, sniffCertificates, type Certificate } from '../../certificates/index.ts';
import {
  attributeValues,
  certificateObjects,
  displayName,
  shortName,
  toDotted,
  type SearchEntry,
  type Session,
} from '../../directory/index.ts';
import {
  EXPIRY_NOTICE_DAYS,
  type CertificateList,
  type CertificateRow,
  type ExpiryState,
} from '../../../shared/certificate-list.ts';
import { ok, type Result } from '../../../shared/result.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Where each class keeps its own certificates. The chains above them are not listed. */
const OWN = {
  ca: ['cACertificate', 'nDSPKIPublicKeyCertificate', 'cAECCertificate', 'nDSPKIPublicKeyCertificateEC'],
  server: ['nDSPKIPublicKeyCertificate'],
} as const;

/**
 * Lists the certificates of the CA and of all servers, the one that expires first on top. Asks the server of the login only.
 * @param now the moment that expiry is measured from
 */
export async function listCertificates(
  session: Session,
  now: Date,
  signal?: AbortSignal,
): Promise<Result<CertificateList>> {
  const found = await certificateObjects(session, { signal });
  if (!found.ok) return found;
  const rows = found.value.entries.flatMap((entry) => rowsOf(entry, now));
  return ok({
    rows: rows.toSorted((one, other) => one.notAfter.localeCompare(other.notAfter)),
    incomplete: found.value.incomplete,
  });
}

function rowsOf(entry: SearchEntry, now: Date): CertificateRow[] {
  const isCa = attributeValues(entry, 'objectClass').some((value) =>
    /^nDSPKICertificateAuthority$/i.test(value.toString('latin1')),
  );
  const kind = isCa ? 'ca' : 'server';
  const host = attributeValues(entry, 'hostServer')[0]?.toString('utf8');
  const certificates = OWN[kind].flatMap((name) => certificatesOf(entry, name));
  const unique = new Map(certificates.map((certificate) => [certificate.sha256, certificate]));
  return [...unique.values()].map((certificate) => ({
    dn: entry.dn,
    name: displayName(shortName(entry.dn)),
    kind,
    ...(host !== undefined && { hostServer: toDotted(host) }),
    id: certificate.sha256,
    subject: certificate.subjectDotted,
    issuer: certificate.issuerDotted,
    keyDetail: certificate.keyDetail,
    notAfter: certificate.notAfter.toISOString(),
    state: stateOf(certificate, now),
  }));
}

const certificatesOf = (entry: SearchEntry, attribute: string): Certificate[] =>
  attributeValues(entry, attribute)
    .flatMap((value) => sniffCertificates(value).certificates)
    .flatMap((der) => {
      const parsed = parseCertificate(der);
      return parsed.ok ? [parsed.value] : [];
    });

function stateOf({ notAfter }: Certificate, now: Date): ExpiryState {
  if (notAfter < now) return 'expired';
  return notAfter.getTime() - now.getTime() <= EXPIRY_NOTICE_DAYS * DAY ? 'soon' : 'valid';
}
