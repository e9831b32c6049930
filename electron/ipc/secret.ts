/**
 * The password as UTF-8 bytes for as long as `use` runs; wiped afterwards. What came over IPC is a string, which cannot be
 * wiped: it is turned into bytes at the border and not kept.
 */
export async function withSecret<Value>(
  text: string,
  use: (secret: Buffer) => Promise<Value>,
): Promise<Value> {
  const secret = Buffer.from(text, 'utf8');
  try {
    return await use(secret);
  } finally {
    secret.fill(0);
  }
}

/** As `withSecret`, for a password that might not be given. */
export const withOptionalSecret = <Value>(
  text: string | undefined,
  use: (secret: Buffer | undefined) => Promise<Value>,
): Promise<Value> => (text === undefined ? use(undefined) : withSecret(text, use));
