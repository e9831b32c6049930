import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  combineShares,
  newSecret,
  newSetId,
  parseShare,
  passwordOf,
  splitSecret,
  type Share,
} from '../../../electron/keepers/index.ts';
import { wordsIn } from '../../../shared/keepers.ts';
import vectors from './vectors.json' with { type: 'json' };

const FINGERPRINT = '1A2B3C4D';
const facts = (threshold: number, count: number) => ({
  ...{ set: newSetId(), threshold, count, fingerprint: FINGERPRINT },
});

/** Multiplication in GF(2^8) with AES's polynomial, bit by bit. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 8; bit++) {
    if ((b >>> bit) & 1) product ^= a;
    a = (a << 1) ^ (a & 0x80 ? 0x11b : 0);
  }
  return product;
}
const bytes = Array.from({ length: 256 }, (_, byte) => byte);
const inverses = bytes.map((a) => bytes.find((b) => multiply(a, b) === 1) ?? 0);

/** Lagrange's formula at zero, as in any textbook; subtraction is XOR. */
function interpolate(shares: readonly Share[]): Buffer {
  const xs = shares.map(({ point }) => point[0]!);
  const weights = xs.map((own) =>
    xs.reduce((product, x) => (x === own ? product : multiply(product, multiply(x, inverses[x ^ own]!))), 1),
  );
  return Buffer.from(
    Array.from({ length: shares[0]!.point.length - 1 }, (_, at) =>
      shares.reduce((sum, { point }, own) => sum ^ multiply(point[at + 1]!, weights[own]!), 0),
    ),
  );
}

/** How far bytes are from all 256 values being equally frequent. */
function chiSquared(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
// 255 degrees of freedom: beyond this by chance once in 10^9 tests.
const UNLIKELY = 418;

function* subsets<One>(all: readonly One[], size: number): Generator<One[]> {
  if (size === 0) yield [];
  else
    for (let at = 0; at <= all.length - size; at++)
      for (const rest of subsets(all.slice(at + 1), size - 1)) yield [all[at]!, ...rest];
}

const pairsUpTo = (max: number): [number, number][] =>
  Array.from({ length: max - 1 }, (_, at) => at + 2).flatMap((count) =>
    Array.from({ length: count - 1 }, (_, at): [number, number] => [at + 2, count]),
  );

async function opens(shares: readonly Share[], secret: Buffer): Promise<boolean> {
  const combined = await combineShares(shares);
  return combined.ok && combined.value.equals(secret);
}

describe('a set of shares', () => {
  it.each(pairsUpTo(8))(
    'opens with any %i of %i, in every order, as the textbook formula does',
    async (threshold, count) => {
      const secret = newSecret();
      const shares = await splitSecret(secret, facts(threshold, count));
      expect(shares.map(({ index }) => index)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
      for (const chosen of subsets(shares, threshold)) {
        expect(await opens(chosen.toReversed(), secret)).toBe(true);
        expect(interpolate(chosen).subarray(0, 16)).toEqual(secret);
      }
      // One more than needed does not disturb.
      if (threshold < count) expect(await opens(shares, secret)).toBe(true);
    },
  );

  it('opens with any k of n for sampled n up to 16', async () => {
    const numbers = fc
      .integer({ min: 9, max: 16 })
      .chain((count) => fc.tuple(fc.integer({ min: 2, max: count }), fc.constant(count)));
    await fc.assert(
      fc.asyncProperty(numbers, fc.nat(), async ([threshold, count], start) => {
        const secret = newSecret();
        const shares = await splitSecret(secret, facts(threshold, count));
        const chosen = shares.map((_, at) => shares[(at * 7 + start) % count]!).slice(0, threshold);
        const distinct = [...new Set(chosen)];
        const enough = [...distinct, ...shares.filter((one) => !distinct.includes(one))].slice(0, threshold);
        expect(await opens(enough, secret)).toBe(true);
        expect(interpolate(enough).subarray(0, 16)).toEqual(secret);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses fewer shares than its threshold', async () => {
    const shares = await splitSecret(newSecret(), facts(3, 5));
    expect(await combineShares(shares.slice(0, 2))).toMatchObject({
      failure: { code: 'KEEPERS-COMBINATION' },
    });
    expect(await combineShares([])).toMatchObject({ failure: { code: 'KEEPERS-COMBINATION' } });
  });

  // Whatever the secret is, the bytes of k-1 shares are uniform, and so is what the formula makes of them: a polynomial of too low
  // a degree would give the secret, and one whose highest coefficient is never zero would never give it.
  it.each([...pairsUpTo(8), [2, 16], [9, 16], [16, 16]] as [number, number][])(
    'tells nothing in fewer than %i of %i shares',
    async (threshold, count) => {
      const secret = Buffer.alloc(16, 0x5a);
      const ofShares = new Array<number>(256).fill(0);
      const ofFormula = new Array<number>(256).fill(0);
      for (let round = 0; round < 100; round++) {
        const shares = await splitSecret(secret, facts(threshold, count));
        const few = fc.sample(
          fc.shuffledSubarray(shares, { minLength: threshold - 1, maxLength: threshold - 1 }),
          1,
        )[0]!;
        expect((await combineShares(few)).ok).toBe(false);
        for (const { point } of few) for (const value of point.subarray(1, 17)) ofShares[value]!++;
        for (const value of interpolate(few).subarray(0, 16)) ofFormula[value]!++;
      }
      expect(chiSquared(ofShares)).toBeLessThan(UNLIKELY);
      expect(chiSquared(ofFormula)).toBeLessThan(UNLIKELY);
    },
  );

  it('gives the bytes of the secret by chance only: one in 256', async () => {
    const secret = newSecret();
    let hits = 0;
    for (let round = 0; round < 1000; round++) {
      const shares = await splitSecret(secret, facts(3, 5));
      const guess = interpolate(shares.slice(1, 3));
      for (const [at, byte] of secret.entries()) if (guess[at] === byte) hits++;
    }
    // 62.5 are expected, with a standard deviation of 8: outside by chance once in 10^9 runs.
    expect(hits).toBeGreaterThan(18);
    expect(hits).toBeLessThan(125);
  });

  it('leaves with k-1 shares every secret possible: each completes them to a polynomial', async () => {
    const shares = await splitSecret(newSecret(), facts(3, 5));
    const [first, second] = shares as [Share, Share];
    for (const guess of [Buffer.alloc(20, 0x00), Buffer.alloc(20, 0xa5), Buffer.alloc(20, 0xff)]) {
      // The polynomial through (0, guess) and the two shares has a value for a third keeper.
      const zero: Share = { ...first, point: Buffer.from([0, ...guess]) };
      const x = 251;
      const shifted = [zero, first, second].map((one) => ({
        ...one,
        point: Buffer.from([one.point[0]! ^ x, ...one.point.subarray(1)]),
      }));
      const third: Share = { ...first, point: Buffer.from([x, ...interpolate(shifted)]) };
      expect(interpolate([first, second, third])).toEqual(guess);
    }
  });

  it('is not mixed with another set: the check of the whole fails', async () => {
    const same = facts(3, 5);
    const [one, other] = await Promise.all([splitSecret(newSecret(), same), splitSecret(newSecret(), same)]);
    const mixed = [one[0]!, one[1]!, other[2]!];
    expect(await combineShares(mixed)).toMatchObject({ failure: { code: 'KEEPERS-COMBINATION' } });
  });

  it('fails with one share twice, and with one that was changed', async () => {
    const shares = await splitSecret(newSecret(), facts(2, 3));
    const refused = { failure: { code: 'KEEPERS-COMBINATION' } };
    expect(await combineShares([shares[0]!, shares[0]!])).toMatchObject(refused);
    const point = Buffer.from(shares[1]!.point);
    point[5]! ^= 1;
    expect(await combineShares([shares[0]!, { ...shares[1]!, point }])).toMatchObject(refused);
  });

  it('is limited to 2 to 16 keepers', async () => {
    for (const [threshold, count] of [
      [1, 3],
      [4, 3],
      [2, 17],
    ] as const)
      await expect(splitSecret(newSecret(), facts(threshold, count))).rejects.toThrow(RangeError);
  });

  it('opens from the written test vectors', async () => {
    const shares = vectors.shares.map(({ words }) => {
      const share = parseShare(wordsIn(words));
      if (!share.ok) throw new Error(share.failure.code);
      return share.value;
    });
    const secret = Buffer.from(vectors.secret, 'hex');
    for (const chosen of subsets(shares, vectors.threshold)) expect(await opens(chosen, secret)).toBe(true);
    expect(passwordOf(secret).toString('ascii')).toBe(vectors.password);
  });
});
