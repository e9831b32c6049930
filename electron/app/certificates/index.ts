/** The certificates of the CA and of the servers of a tree. */
export { listCertificates } from './list.ts';
export { readCertificates } from './read.ts';
