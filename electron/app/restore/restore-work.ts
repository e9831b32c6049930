/** What a restore needs of opened backups, and of the keys of the existing CA object: done where those are. */
import type { StoredCa } from '../../ca/index.ts';
import type { Attribute, ServerInfo } from '../../directory/index.ts';
import type { ImportedFile } from '../../gateway/index.ts';
import type { RestoredCheck, RestorePlan } from '../../../shared/restore.ts';
import type { Result } from '../../../shared/result.ts';
import type { WrittenFileView } from '../../../shared/views.ts';
import type { SaveRequest } from './back-up-existing-ca.ts';

/** What a restore would write, as the backups and the existing object decide it. */
export interface PreparedRestore {
  /** The directory is not asked yet for the rights to write it, and for the other entries that it concerns. */
  readonly plan: Omit<RestorePlan, 'rights' | 'alsoChanged' | 'notChanged'>;
  /** Class and name, for an object that is created. */
  readonly naming: readonly Attribute[];
  /** The private keys have values only if they were asked for; the receiver wipes them. */
  readonly attributes: readonly Attribute[];
  /** Of the first backup, dotted. */
  readonly subject: string;
}

/**
 * Runs work that changes the directory to its end, whatever the user does meanwhile.
 * @returns `RESTORE-CANCELLED` without running it if the user has canceled before
 */
export type Unbroken = <Value>(work: () => Promise<Result<Value>>) => Promise<Result<Value>>;

export interface PlanRequest {
  /** Name of the CA object that is to be there. */
  readonly name: string;
  /** DN of the server that is to host the CA. */
  readonly hostServer: string;
  readonly now: Date;
}

export interface PrepareInput extends PlanRequest {
  /** The existing object; absent if the tree has none. */
  readonly ca: StoredCa | undefined;
  /** DN for a new object. */
  readonly dn: string;
  /** References of a new object to what is there; used if the backup has no settings. */
  readonly related: readonly Attribute[];
  readonly server: Pick<ServerInfo, 'supportedExtensions' | 'treeName' | 'vendorName' | 'vendorVersion'>;
  /** With the private keys, unencrypted. */
  readonly keys: boolean;
}

export interface RestoreWork {
  prepare(input: PrepareInput): Promise<Result<PreparedRestore>>;
  compare(ca: StoredCa): Promise<Result<RestoredCheck>>;
  /** Saves an object that is about to be replaced: see `backUpExistingCa`. */
  save(ca: StoredCa, request: SaveRequest): Promise<Result<WrittenFileView[]>>;
  /** The backups as a gateway imports them. The caller wipes the files. */
  encode(): Promise<Result<ImportedFile[]>>;
}
