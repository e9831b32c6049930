/** What a training tree can be told to be. Every option has a default that shows a healthy tree. */
import type { MaterialOptions, TrainingMaterial } from './material.ts';

/** In which form the key attributes of the CA object hold their keys. */
export type KeyForm = 'pkcs8' | 'pkcs1' | 'sec1' | 'encrypted-pkcs8' | 'wrapped' | 'absent';

export interface TreeOptions {
  /**
   * 'pkcs1' and 'sec1' both mean the traditional form: PKCS #1 for the RSA key, SEC 1 for the EC key. Default 'wrapped': NICI
   * keeps the keys, as in a live tree.
   */
  readonly keyForm?: KeyForm;
  /** Whether NICI hands the CA's keys out. Default true. */
  readonly exportable?: boolean;
  /** Password of the keys in the form 'encrypted-pkcs8'. Default 'key-password'. */
  readonly keyPassword?: string;
  /** The key attributes hold keys that do not belong to the certificates. */
  readonly mismatchedKey?: boolean;
  /** cn=Security has no CA object and points to none. */
  readonly noCa?: boolean;
  /** The CA object has no nDSPKICertificateChain. */
  readonly chainMissing?: boolean;
  /** How nDSPKICertificateChain is stored. Default 'certificates': one in a value. */
  readonly chainForm?: 'certificates' | 'pkcs7' | 'sequence' | 'pem';
  /** The CA object names no host server. */
  readonly noHostServer?: boolean;
  /** nDSPKITreeCADN is missing, so that the CA has to be found by its class. */
  readonly noTreeCaDn?: boolean;
  /** Users in the additional container ou=Everyone,o=acme. Default 0: there is no such container. */
  readonly largeContainer?: number;
}

export interface ServerOptions {
  /** Ports on 127.0.0.1; 0, the default, takes any that is free. */
  readonly ldapPort?: number;
  readonly ldapsPort?: number;
  /** Of the REST gateway. */
  readonly gatewayPort?: number;
  /** The server neither lists nor honours the paged results control. */
  readonly noPagedResults?: boolean;
  /** The server neither lists nor answers the effective rights operation and who-am-I. */
  readonly noEffectiveRights?: boolean;
  /** The connection is cut, without an answer, when one request more than this arrives on it. */
  readonly dropConnectionAfter?: number;
  /** Every answer waits this many milliseconds. */
  readonly delay?: number;
}

export interface TrainingOptions extends MaterialOptions, TreeOptions, ServerOptions {
  /** Where keys and certificates are kept between two starts. Without it they are made afresh each time. */
  readonly stateDir?: string;
  /** Keys and certificates made before with `createTrainingMaterial`; then `stateDir` and the material options are not used. */
  readonly material?: TrainingMaterial;
}
