/**
 * What may be told of a thrown value: the kind of the error and where it was thrown, line by line. Its message could quote a secret,
 * and can have several lines.
 */
export const describeBug = (thrown: unknown): string =>
  thrown instanceof Error
    ? [thrown.name, ...(thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].join('\n')
    : typeof thrown;
