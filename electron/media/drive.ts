/** One mounted removable drive. Sizes in bytes. */
export interface Drive {
  /** The volume's label, or a name that the user can recognize if it has none. */
  readonly name: string;
  readonly mountPoint: string;
  /** As the system names it: `vfat`, `exfat`, `NTFS`, `msdos`. */
  readonly fileSystem: string;
  readonly sizeBytes: number;
  readonly freeBytes: number;
  readonly readOnly: boolean;
}

/** What kind of place a folder is. `synchronized`: a service copies everything in it to other computers. */
export type VolumeKind = 'removable' | 'fixed' | 'system' | 'network' | 'synchronized' | 'unknown';
