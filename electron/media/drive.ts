/** One mounted removable drive. Sizes in bytes. */
export interface Drive {
  /** The volume's label, or a name by which the user can know it where it has none. */
  readonly name: string;
  readonly mountPoint: string;
  /** As the system names it: `vfat`, `exfat`, `NTFS`, `msdos`. */
  readonly fileSystem: string;
  readonly sizeBytes: number;
  readonly freeBytes: number;
  readonly readOnly: boolean;
}

/** What kind of place a folder is. `synchronised`: a service copies everything in it to other computers. */
export type VolumeKind = 'removable' | 'fixed' | 'system' | 'network' | 'synchronised' | 'unknown';
