/**
 * What directories other than eDirectory say about a password in controls of the bind response: the password policy
 * response (draft-behera-ldap-password-policy-10, section 6.2; OpenLDAP, 389 Directory Server) and Netscape's
 * "password expired" and "password expiring" (draft-vchu-ldap-pwd-policy-00, section 5).
 */
import { Asn1Error, children, readOnly, sequence } from '../asn1/index.ts';
import type { Answer } from './ldap-message.ts';

export const PASSWORD_POLICY = '1.3.6.1.4.1.42.2.27.8.5.1';
const EXPIRED = '2.16.840.1.113730.3.4.4';
const EXPIRING = '2.16.840.1.113730.3.4.5';

/** Context-specific tags: `warning [0]`, a CHOICE of time and grace logins, and `error [1]`. */
const WARNING = 0xa0;
const TIME_BEFORE_EXPIRATION = 0x80;
const GRACE_LOGINS = 0x81;
const ERROR = 0x81;

export interface PasswordPolicy {
  readonly expired: boolean;
  readonly error?: 'account-locked' | 'change-after-reset';
  /** Logins with the expired password that are left. */
  readonly graceLogins?: number;
  /** Seconds until the password expires. */
  readonly expiresIn?: number;
}

/** Non-negative numbers of at most four octets. */
const number = (contents: Buffer): number | undefined =>
  contents.length >= 1 && contents.length <= 4 && contents[0]! < 0x80
    ? contents.readUIntBE(0, contents.length)
    : undefined;

/** Reads the controls of a bind response. A control that cannot be read is passed over: the result code decides then. */
export function passwordPolicy({ controls }: Answer): PasswordPolicy {
  const expiring = /^\d{1,9}$/.exec(controls.get(EXPIRING)?.toString('latin1') ?? '')?.[0];
  const told = responseOf(controls.get(PASSWORD_POLICY));
  const expired = controls.has(EXPIRED) || told.expired || told.graceLogins !== undefined;
  return { ...(expiring !== undefined && { expiresIn: Number(expiring) }), ...told, expired };
}

function responseOf(value: Buffer | undefined): PasswordPolicy {
  if (value === undefined) return { expired: false };
  try {
    let answer: PasswordPolicy = { expired: false };
    for (const { tag, contents, ...rest } of sequence(readOnly(value), 'PasswordPolicyResponseValue')) {
      if (tag === ERROR) {
        const error = number(contents);
        if (error === 0) answer = { ...answer, expired: true };
        if (error === 1) answer = { ...answer, error: 'account-locked' };
        if (error === 2) answer = { ...answer, error: 'change-after-reset' };
      }
      if (tag !== WARNING) continue;
      const [warning] = children({ tag, contents, ...rest });
      const left = warning && number(warning.contents);
      if (warning?.tag === TIME_BEFORE_EXPIRATION && left !== undefined)
        answer = { ...answer, expiresIn: left };
      if (warning?.tag === GRACE_LOGINS && left !== undefined) answer = { ...answer, graceLogins: left };
    }
    return answer;
  } catch (error) {
    if (error instanceof Asn1Error) return { expired: false };
    throw error;
  }
}
