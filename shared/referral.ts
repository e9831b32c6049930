/** How the connection to the directory is protected. */
export type ConnectionSecurity = 'ldaps' | 'starttls';

/** Another server that the directory points to for a part of the tree. Nothing is said to it before the user agrees. */
export interface ReferralView {
  readonly handle: string;
  readonly server: string;
  readonly port: number;
  readonly security: ConnectionSecurity;
  /** The container or object that it is said to hold. */
  readonly dn: string;
  /** The server that points there, as `host:port`. */
  readonly pointedBy: string;
}
