/** Handles requests independently of their connection: login, rights, changes. */
import { timingSafeEqual } from 'node:crypto';
import { Asn1Error, derInteger, derOctetString, octets, readElement } from '../asn1/index.ts';
import { ndsOutcome } from './nds-errors.ts';
import { OID } from './oids.ts';
import type { Nici } from './nici.ts';
import { dnKeyOf } from './protocol/names.ts';
import type { Request } from './protocol/requests.ts';
import { RESULT, SUCCESS, type Outcome } from './protocol/responses.ts';
import { ANONYMOUS, effectiveRights, identityOf, mayRead, type Identity } from './rights.ts';
import type { Directory } from './tree/directory.ts';
import { administrator, faultyAccounts, helpDesk, type Account, type LoginError } from './tree/facts.ts';
import { attributeKey } from './tree/schema.ts';
import { sameValue } from './tree/values.ts';

/** The tree with its rules, shared by all connections. */
export interface Service {
  readonly directory: Directory;
  readonly nici: Nici;
  readonly now: () => Date;
}

/** Outcome of a login. The identity is anonymous if it failed. */
export interface Login {
  readonly outcome: Outcome;
  readonly identity: Identity;
}

type Of<K extends Request['kind']> = Extract<Request, { kind: K }>;

/** @param secure true for an encrypted connection; passwords are refused on others */
export function logIn({ directory }: Service, { version, dn, password }: Of<'bind'>, secure: boolean): Login {
  const refused = (outcome: Outcome): Login => ({ outcome, identity: ANONYMOUS });
  if (version !== 2 && version !== 3) return refused({ code: RESULT.protocolError });
  if (password === undefined) return refused({ code: RESULT.authMethodNotSupported });
  // A name without a password asks for an anonymous session (RFC 4513, section 5.1.2).
  if (dn.trim() === '' || password.length === 0) return refused(SUCCESS);
  if (!secure)
    return refused({ code: RESULT.confidentialityRequired, diagnostic: 'Confidentiality required' });
  const key = dnKeyOf(dn);
  if (key === undefined) return refused(ndsOutcome('-610'));
  const entry = directory.find(dn);
  const account = accounts.get(key);
  const own = account
    ? Buffer.from(account.password, 'utf8')
    : entry?.attributes.get('userpassword')?.values[0];
  // Unknown names get the same answer as wrong passwords.
  if (!entry || !own || own.length !== password.length || !timingSafeEqual(own, password))
    return refused(ndsOutcome('-669'));
  const outcome = account?.error ? ndsOutcome(account.error) : SUCCESS;
  if (outcome.code !== RESULT.success) return refused(outcome);
  directory.recordLogin(entry.dn);
  return { outcome, identity: identityOf(entry.dn) };
}

const accounts = new Map<string, Account & { readonly error?: LoginError }>(
  [administrator, helpDesk, ...Object.values(faultyAccounts)].map((account) => [
    dnKeyOf(account.dn)!,
    account,
  ]),
);

/** Add, modify and delete need Supervisor. */
export function change(
  { directory }: Service,
  identity: Identity,
  request: Of<'add'> | Of<'modify'> | Of<'delete'>,
): Outcome {
  if (!identity.supervisor) return ndsOutcome('-672');
  switch (request.kind) {
    case 'add':
      return directory.add(request.dn, request.attributes);
    case 'modify':
      return directory.modify(request.dn, request.changes);
    case 'delete':
      return directory.delete(request.dn);
  }
}

export function compare({ directory }: Service, identity: Identity, request: Of<'compare'>): Outcome {
  const entry = directory.find(request.dn);
  if (!entry) return dnKeyOf(request.dn) === undefined ? ndsOutcome('-610') : ndsOutcome('-601');
  const values = mayRead(identity, request.type)
    ? entry.attributes.get(attributeKey(request.type))?.values
    : undefined;
  if (!values) return ndsOutcome('-603');
  const equal = values.some((value) => sameValue(request.type, value, request.value));
  return { code: equal ? RESULT.compareTrue : RESULT.compareFalse };
}

/** An extended operation's answer. */
export interface Extended {
  readonly outcome: Outcome;
  readonly oid?: string;
  readonly value?: Buffer;
}

/** Every extended operation but StartTLS, which belongs to the connection. */
export function extended(service: Service, identity: Identity, { oid, value }: Of<'extended'>): Extended {
  if (oid === OID.whoAmIRequest) {
    const name = derOctetString(Buffer.from(identity.dn, 'utf8'));
    return { outcome: SUCCESS, oid: OID.whoAmIResponse, value: name };
  }
  if (oid === OID.effectiveRightsRequest) return answerRights(service, identity, value);
  return { outcome: { code: RESULT.protocolError, diagnostic: 'Unrecognized extended operation' } };
}

/** The request is three octet strings one after the other, without a SEQUENCE around: entry, trustee, attribute. */
function answerRights({ directory }: Service, identity: Identity, value: Buffer | undefined): Extended {
  const names = value && octetStrings(value);
  if (names?.length !== 3) return { outcome: ndsOutcome('-641') };
  const [target = '', trustee = '', attribute = ''] = names;
  if (identity.dn === '') return { outcome: ndsOutcome('-672') };
  for (const dn of [target, trustee]) {
    if (!['', '[root]', '[public]'].includes(dn.toLowerCase()) && !directory.find(dn))
      return { outcome: ndsOutcome('-601') };
  }
  const isPublic = trustee === '' || trustee.toLowerCase() === '[public]';
  const rights = effectiveRights(isPublic ? ANONYMOUS : identityOf(trustee), attribute);
  return rights === undefined
    ? { outcome: ndsOutcome('-603') }
    : { outcome: SUCCESS, oid: OID.effectiveRightsResponse, value: derInteger(rights) };
}

function octetStrings(value: Buffer): string[] | undefined {
  const found: string[] = [];
  try {
    for (let at = 0; at < value.length && found.length <= 3;) {
      const element = readElement(value, at);
      found.push(octets(element, 'name').toString('utf8'));
      at += element.raw.length;
    }
    return found;
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}
