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
