/** Options of a training tree. The defaults give a healthy tree. */
import type { MaterialOptions, TrainingMaterial } from './material.ts';

/** How the key attributes of the CA object store their keys. */
export type KeyForm = 'pkcs8' | 'pkcs1' | 'sec1' | 'encrypted-pkcs8' | 'wrapped' | 'absent';

export interface KeyOptions {
  /**
   * 'pkcs1' and 'sec1' both mean the traditional form: PKCS #1 for the RSA key, SEC 1 for the EC key. Default 'wrapped': NICI
   * keeps the keys, as in a live tree.
   */
  readonly keyForm?: KeyForm;
  /** Whether NICI exports the CA's keys. Default true. */
  readonly exportable?: boolean;
  /** Password of the keys in the form 'encrypted-pkcs8'. Default 'key-password'. */
  readonly keyPassword?: string;
}

export interface PortOptions {
  /** Ports on 127.0.0.1; 0, the default, takes any that is free. */
  readonly ldapPort?: number;
  readonly ldapsPort?: number;
  readonly gatewayPort?: number;
}

export interface TrainingOptions extends MaterialOptions, KeyOptions, PortOptions {
  /** Where keys and certificates are kept between two starts. Without it, each start creates new ones. */
  readonly stateDir?: string;
  /** Keys and certificates made before with `createTrainingMaterial`; then `stateDir` and the material options are not used. */
  readonly material?: TrainingMaterial;
}
