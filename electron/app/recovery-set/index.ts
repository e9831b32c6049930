export { readRecoverySet, saveRecoverySet } from './recovery-set.ts';
