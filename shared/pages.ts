/** The stable ids of all pages and dialogs that show one in their corner. */
import { EXPORT_PAGES } from './wizards/export-steps.ts';
import { RESTORE_PAGES } from './wizards/restore-steps.ts';
import { STICK_PAGES } from './wizards/stick-steps.ts';
import { VERIFY_PAGES } from './wizards/verify-steps.ts';

/**
 * L: logging in; C, O and P: console, finding objects, properties; E, V, R, F and M: wizards; T: tools; S: support; G: guide.
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
  'P1',
  'P2',
  ...EXPORT_PAGES,
  ...VERIFY_PAGES,
  ...RESTORE_PAGES,
  ...STICK_PAGES,
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'S1',
  'G1',
] as const;

export type PageId = (typeof PAGE_IDS)[number];
