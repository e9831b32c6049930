/** Names and accounts of the training tree that several parts of it need. */
import type { CertificateName } from '../issue/names.ts';

export const TREE_NAME = 'ACME-TREE';
export const HOST_SERVER = 'cn=ACME-SRV1,o=services';
export const SECOND_SERVER = 'cn=ACME-SRV2,o=services';
export const SECURITY = 'cn=Security';
export const CA_DN = `cn=${TREE_NAME} CA,${SECURITY}`;

/** License of the host server's NICI, and the name of its Machine-Unique CA. */
export const NICI_ID = '11FFA62D-5D3C41A07B9E4F628C15D07A4E96B3315540';

/** Leaf first, as eDirectory encodes it. */
export const CA_SUBJECT: CertificateName = [
  ['OU', 'Organizational CA'],
  ['O', TREE_NAME],
];

/** Someone who can log in. */
export interface Account {
  readonly dn: string;
  /** The same name in eDirectory's dotted form. */
  readonly dotted: string;
  readonly password: string;
}

export const administrator: Account = { dn: 'cn=admin,o=acme', dotted: 'admin.acme', password: 'training' };

export const helpDesk: Account = {
  dn: 'cn=helpdesk,ou=IT,o=acme',
  dotted: 'helpdesk.IT.acme',
  password: 'helpdesk',
};

/** Errors of a login with the right password. -223 is a warning: the login succeeds. */
export type LoginError = '-197' | '-217' | '-218' | '-220' | '-222' | '-223';

/** An account whose login fails, or succeeds with a warning, for one reason; the password is right. */
export interface FaultyAccount extends Account {
  readonly error: LoginError;
}

const faulty = (cn: string, error: LoginError): FaultyAccount => ({
  dn: `cn=${cn},ou=Accounts,ou=IT,o=acme`,
  dotted: `${cn}.Accounts.IT.acme`,
  password: 'training',
  error,
});

/** One account for each way in which eDirectory refuses a login. `graceLogin` gets in. */
export const faultyAccounts = {
  expired: faulty('expired', '-222'),
  graceLogin: faulty('grace', '-223'),
  disabled: faulty('disabled', '-220'),
  loginHours: faulty('nightshift', '-218'),
  maximumLogins: faulty('everywhere', '-217'),
  lockedOut: faulty('locked', '-197'),
} as const;

export const issuedUsers = [
  { name: 'Anna Berg', mail: 'aberg@acme.example' },
  { name: 'Carlos Ruiz', mail: 'cruiz@acme.example' },
  { name: 'Grace Okafor', mail: 'gokafor@acme.example' },
  { name: 'Hanna Nowak', mail: 'hnowak@acme.example' },
  { name: 'Ivan Petrov', mail: 'ipetrov@acme.example' },
  { name: 'VPN Gateway', mail: 'vpn@acme.example' },
  { name: 'Web Portal', mail: 'portal@acme.example' },
] as const;
