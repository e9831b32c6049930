/**
 * The end of the name of a package made with the runtime for tests: the one thing in which it differs from a package
 * for release. The name gives it a data folder of its own, and receipts say which program wrote them.
 */
export const TRIAL_MARK = '(trial)';

/** @param appName name of the app, as its package says it */
export const isTrial = (appName: string): boolean => appName.endsWith(` ${TRIAL_MARK}`);
