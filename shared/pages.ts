/** The stable ids of all pages and dialogs that show one in their corner. */
export const EXPORT_PAGES = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'] as const;
export const VERIFY_PAGES = ['V1', 'V2', 'V3', 'V4'] as const;
export const RESTORE_PAGES = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'F1', 'F2', 'F3', 'R7', 'R8'] as const;
export const TREE_BACKUP_PAGES = ['A1', 'A2', 'A3', 'A4', 'A5'] as const;
export const STICK_PAGES = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'] as const;

/**
 * L: logging in; K: shares of keepers; C, O and P: console, finding objects, properties; E, A, V, R, F and M: wizards; T: tools; S: support; G: guide.
 * A page that is not named here does not compile.
 */
export const PAGE_IDS = [
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'C1',
  'O1',
  'O2',
  'P1',
  'P2',
  ...EXPORT_PAGES,
  ...TREE_BACKUP_PAGES,
  ...VERIFY_PAGES,
  ...RESTORE_PAGES,
  ...STICK_PAGES,
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'K1',
  'S1',
  'G1',
] as const;

export type PageId = (typeof PAGE_IDS)[number];
