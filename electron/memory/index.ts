/** What the runtime would leave of secrets in memory that the program no longer owns. */
export { overwriteRecord } from './record-buffers.ts';
export { secretBuffer } from './secret-buffer.ts';
