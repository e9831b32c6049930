/** When an unused window is locked. */
export { IdleLock, type Clock, type Lockable } from './idle-lock.ts';
