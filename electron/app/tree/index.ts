/** The CA, containers and searches, with the parts of the tree on other servers. */
export { findCa } from './find-ca.ts';
export { findPages, listPages, type Pages } from './pages.ts';
