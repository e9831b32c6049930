/** The objects of the tree that hold the certificates of its CA and its servers. */
import { type Result, ok } from '../../shared/result.ts';
import type { SearchEntry } from './ldap-message.ts';
import { CA_CLASS, PAIR_ATTRIBUTES, SERVER_CERTIFICATE_CLASS } from './pki-schema.ts';
import type { RequestOptions } from './request-options.ts';
import type { Session } from './session.ts';

/** One page of them. */
export interface CertificateObjects {
  readonly entries: readonly SearchEntry[];
  /** The server or this search stopped at a limit, or other servers hold more. */
  readonly incomplete: boolean;
}

const CLASSES = [CA_CLASS, SERVER_CERTIFICATE_CLASS];
const ATTRIBUTES = [
  'objectClass',
  'cn',
  'hostServer',
  ...Object.values(PAIR_ATTRIBUTES).flatMap((pair) => [pair.publicKeyCertificate, pair.selfSigned]),
  // Some servers return it only without the option.
  'cACertificate',
];

/** A tree of 1,000 servers has a few thousand. */
const MAX_OBJECTS = 20_000;

/** Finds the objects in the whole tree, with their certificates and without their private keys, page by page. */
export async function* certificateObjects(
  session: Session,
  options: RequestOptions = {},
): AsyncGenerator<Result<CertificateObjects>, void, void> {
  let count = 0;
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
    if (!page.ok) {
      yield page;
      return;
    }
    const { limited, references, unusable } = page.value;
    const entries = page.value.entries.slice(0, MAX_OBJECTS - count);
    count += entries.length;
    const atLimit = count >= MAX_OBJECTS;
    yield ok({ entries, incomplete: limited || references.length > 0 || unusable > 0 || atLimit });
    if (atLimit) return;
  }
}
