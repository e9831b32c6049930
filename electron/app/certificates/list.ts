import { setImmediate } from 'node:timers/promises';
import { isCaObject } from '../../ca/index.ts';
import type { Certificate } from '../../certificates/index.ts';
import {
  attributeValues,
  certificateObjects,
  displayName,
  PAIR_ATTRIBUTES,
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
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readCertificates } from './read.ts';

/** Bytes of certificates that one list is made from: those of 20,000 objects. */
const MAX_BYTES = 64 * 1024 * 1024;

const DAY = 24 * 60 * 60 * 1000;

/** Attributes with the object's own certificates, by kind. The chains above them are not listed. */
const OWN = {
  ca: Object.values(PAIR_ATTRIBUTES).flatMap((pair) => [pair.selfSigned, pair.publicKeyCertificate]),
  server: [PAIR_ATTRIBUTES.rsa.publicKeyCertificate],
};

/**
 * Lists the certificates of the CA and of all servers, the one that expires first on top. Asks the server of the login only.
 * @param now the moment that expiry is measured from
 */
export async function listCertificates(session: Session, now: Date): Promise<Result<CertificateList>> {
  const rows: CertificateRow[] = [];
  let incomplete = false;
  let total = 0;
  for await (const page of certificateObjects(session)) {
    if (!page.ok) return page;
    incomplete ||= page.value.incomplete;
    for (const entry of page.value.entries) {
      const kind = isCaObject(entry) ? 'ca' : 'server';
      const { bytes, certificates, complete } = readCertificates(entry, OWN[kind]);
      total += bytes;
      if (total > MAX_BYTES) return list(rows, true);
      rows.push(...certificates.map((certificate) => rowOf(entry, kind, certificate, now)));
      incomplete ||= !complete;
      // A server can send a long list in one answer: the window is served in between.
      await setImmediate();
      if (session.end?.aborted) return fail('LDAP-CANCELLED');
    }
  }
  return list(rows, incomplete);
}

const list = (rows: readonly CertificateRow[], incomplete: boolean): Result<CertificateList> =>
  ok({ rows: rows.toSorted((one, other) => one.notAfter.localeCompare(other.notAfter)), incomplete });

function rowOf(
  entry: SearchEntry,
  kind: CertificateRow['kind'],
  certificate: Certificate,
  now: Date,
): CertificateRow {
  const host = attributeValues(entry, 'hostServer')[0]?.toString('utf8');
  return {
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
  };
}

function stateOf({ notAfter }: Certificate, now: Date): ExpiryState {
  if (notAfter < now) return 'expired';
  return notAfter.getTime() - now.getTime() <= EXPIRY_NOTICE_DAYS * DAY ? 'soon' : 'valid';
}
