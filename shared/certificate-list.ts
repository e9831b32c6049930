/** What the view Certificates shows. */

/** Days before its end from which a certificate is marked. */
export const EXPIRY_NOTICE_DAYS = 60;

/** `soon`: ends within `EXPIRY_NOTICE_DAYS`. */
export type ExpiryState = 'expired' | 'soon' | 'valid';

export interface CertificateRow {
  /** Of the object that holds the certificate. */
  readonly dn: string;
  readonly name: string;
  readonly kind: 'ca' | 'server';
  /** Dotted form. */
  readonly hostServer?: string;
  /** SHA-256 fingerprint. */
  readonly id: string;
  /** Dotted form, as the issuer. */
  readonly subject: string;
  readonly issuer: string;
  readonly keyDetail: string;
  /** ISO 8601, UTC. */
  readonly notAfter: string;
  readonly state: ExpiryState;
}

export interface CertificateList {
  /** The one that ends first on top. */
  readonly rows: readonly CertificateRow[];
  /** The server did not return all objects, or one has certificates that cannot be read. */
  readonly incomplete: boolean;
}
