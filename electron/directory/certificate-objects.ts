/** The objects of the tree that hold the certificates of its CA and its servers. */
import { type Result, ok } from '../../shared/result.ts';
import type { SearchEntry } from './ldap-message.ts';
import type { RequestOptions } from './request-options.ts';
import type { Session } from './session.ts';

export interface CertificateObjects {
  readonly entries: readonly SearchEntry[];
  /** The server stopped at a limit, or other servers hold more. */
  readonly incomplete: boolean;
}

const CLASSES = ['nDSPKICertificateAuthority', 'nDSPKIKeyMaterial'];
const ATTRIBUTES = [
  'objectClass',
  'cn',
  'hostServer',
  'nDSPKIPublicKeyCertificate',
  'nDSPKIPublicKeyCertificateEC',
  'cACertificate',
  'cACertificate;binary',
  'cAECCertificate',
];

/** A tree of 1,000 servers has a few thousand. */
const MAX_OBJECTS = 20_000;

/** Finds the objects in the whole tree, with their certificates and without their private keys. */
export async function certificateObjects(
  session: Session,
  options: RequestOptions = {},
): Promise<Result<CertificateObjects>> {
  const entries: SearchEntry[] = [];
  let incomplete = false;
  const pages = session.searchPaged({
    ...options,
    base: '',
    scope: 'sub',
    filter: `(|${CLASSES.map((name) => `(objectClass=${name})`).join('')})`,
    attributes: ATTRIBUTES,
    firstPageSize: 100,
    pageSize: 100,
  });
  for await (const page of pages) {
    if (!page.ok) return page;
    entries.push(...page.value.entries);
    incomplete ||= page.value.limited || page.value.references.length > 0 || page.value.unusable > 0;
    if (entries.length >= MAX_OBJECTS) return ok({ entries, incomplete: true });
  }
  return ok({ entries, incomplete });
}
