/** How the connection to the directory is protected. */
export type ConnectionSecurity = 'ldaps' | 'starttls';

export interface ReferralServer {
  readonly handle: string;
  readonly server: string;
  readonly port: number;
  readonly security: ConnectionSecurity;
}

/** A part of the tree on another server. Nothing is sent to that server before the user agrees. */
export interface ReferralView {
  /** At least one; each of them is said to hold the same. */
  readonly servers: readonly ReferralServer[];
  /** The container or object that it is said to hold. */
  readonly dn: string;
  /** The server that points there, as `host:port`. */
  readonly pointedBy: string;
}
