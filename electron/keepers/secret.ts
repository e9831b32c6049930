/** The password of a backup with keepers: made, split into shares, and put together again. */
import { createHash, randomFillSync, randomInt, timingSafeEqual } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { fail, ok, type Result } from '../../shared/result.ts';
import { MAX_KEEPERS, MIN_KEEPERS, type KeeperSet } from '../../shared/keepers.ts';
import { secretBuffer } from '../memory/index.ts';
import { POINT_BYTES, setId, type Share } from './share.ts';

/** 128 bits. */
const SECRET_BYTES = 16;
const CHECK_BYTES = POINT_BYTES - 1 - SECRET_BYTES;
const HEX = Buffer.from('0123456789abcdef', 'ascii');

/** A random secret, for `passwordOf` and `splitSecret`. The caller wipes it. */
export const newSecret = (): Buffer => randomFillSync(secretBuffer(SECRET_BYTES));

/** A random ID for a set, as `KeeperSet.set`. */
export const newSetId = (): string => setId(randomInt(2 ** 25));

/** The password that opens the files: the secret as 32 lower-case hexadecimal digits. The caller wipes it. */
export function passwordOf(secret: Buffer): Buffer {
  const password = secretBuffer(secret.length * 2);
  secret.forEach((byte, at) => {
    password[2 * at] = HEX[byte >>> 4]!;
    password[2 * at + 1] = HEX[byte & 15]!;
  });
  return password;
}

/** The library takes no Buffer. */
const plainArray = (length: number): Uint8Array => new Uint8Array(secretBuffer(length).buffer);

/** Everything about a set but its shares. */
type SetFacts = KeeperSet & Pick<Share, 'fingerprint'>;

/**
 * Ties the secret to its set. It is split together with the secret, so fewer shares than the threshold do not reveal it.
 * @returns a Buffer that the caller wipes
 */
function checkOf(secret: Uint8Array, { set, threshold, count, fingerprint }: SetFacts): Buffer {
  const digest = createHash('sha256')
    .update(`OrgCA Backup keepers 1\n${set}\n${String(threshold)}\n${String(count)}\n${fingerprint}\n`)
    .update(secret)
    .digest();
  const check = Buffer.from(digest.subarray(0, CHECK_BYTES));
  digest.fill(0);
  return check;
}

/**
 * Splits a secret into `count` shares, `threshold` of which give it back.
 * @throws RangeError for numbers outside 2..16, or more shares needed than made
 */
export async function splitSecret(secret: Buffer, facts: SetFacts): Promise<Share[]> {
  const { threshold, count } = facts;
  if (threshold < MIN_KEEPERS || threshold > count || count > MAX_KEEPERS) throw new RangeError('keepers');
  const check = checkOf(secret, facts);
  const whole = plainArray(secret.length + check.length);
  whole.set(secret);
  whole.set(check, secret.length);
  check.fill(0);
  const points = await split(whole, count, threshold);
  whole.fill(0);
  return points.map((raw, at) => {
    // The library has the x coordinate last.
    const point = secretBuffer(raw.length);
    point[0] = raw.at(-1)!;
    point.set(raw.subarray(0, -1), 1);
    raw.fill(0);
    return { ...facts, index: at + 1, point };
  });
}

/**
 * Puts the secret together.
 * @param shares at least as many as the threshold, of one set, each once; they stay unchanged
 * @returns the secret, wiped by the caller, or `KEEPERS-COMBINATION` if the check of the whole fails
 */
export async function combineShares(shares: readonly Share[]): Promise<Result<Buffer>> {
  const [facts] = shares;
  if (!facts || shares.length < facts.threshold) return fail('KEEPERS-COMBINATION');
  const points = shares.slice(0, facts.threshold).map(({ point }) => {
    const raw = plainArray(point.length);
    raw.set(point.subarray(1));
    raw[point.length - 1] = point[0]!;
    return raw;
  });
  const isDistinct = new Set(points.map((raw) => raw.at(-1))).size === points.length;
  const whole = isDistinct ? await combine(points) : new Uint8Array(POINT_BYTES - 1);
  for (const raw of points) raw.fill(0);
  const check = checkOf(whole.subarray(0, SECRET_BYTES), facts);
  const isRight = isDistinct && timingSafeEqual(check, whole.subarray(SECRET_BYTES));
  const secret = Buffer.from(whole.subarray(0, SECRET_BYTES));
  whole.fill(0);
  check.fill(0);
  if (isRight) return ok(secret);
  secret.fill(0);
  return fail('KEEPERS-COMBINATION');
}
