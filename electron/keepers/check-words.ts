/**
 * Check words: a Reed-Solomon code over GF(2048) with three check symbols. Any three wrong words are found for certain, and a
 * single one is located.
 */

/** x^11 + x^2 + 1, primitive over GF(2). */
const POLYNOMIAL = 0x805;
const ORDER = 2047;
const CHECK_WORDS = 3;

const exponents = new Uint16Array(ORDER);
const logarithms = new Uint16Array(ORDER + 1);
for (let power = 0, value = 1; power < ORDER; power++) {
  exponents[power] = value;
  logarithms[value] = power;
  value <<= 1;
  if (value > ORDER) value ^= POLYNOMIAL;
}

const power = (exponent: number): number => exponents[((exponent % ORDER) + ORDER) % ORDER]!;
const multiply = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : power(logarithms[a]! + logarithms[b]!);
const divide = (a: number, b: number): number => power(logarithms[a]! - logarithms[b]!);

/** (x - a)(x - a^2)(x - a^3) without its leading 1, the highest power first; a generates the field. */
const generator = [1, 2, 3].reduce(
  (before, root) => {
    const times = [...before, 0];
    before.forEach((coefficient, at) => {
      times[at + 1]! ^= multiply(coefficient, power(root));
    });
    return times;
  },
  [1],
);

/** Fills the last three of the words, each from 0 to 2047, with the check of those before. */
export function addCheckWords(words: Uint16Array): void {
  const end = words.length - CHECK_WORDS;
  const rest = new Uint16Array(CHECK_WORDS);
  for (let at = 0; at < end; at++) {
    const feedback = words[at]! ^ rest[0]!;
    for (let term = 0; term < CHECK_WORDS; term++) {
      rest[term] = (rest[term + 1] ?? 0) ^ multiply(feedback, generator[term + 1]!);
    }
  }
  words.set(rest, end);
  rest.fill(0);
}

/**
 * Checks the words with their check words.
 * @returns `right`, the position of the only wrong word (from 1), or `several` if more than one is wrong
 */
export function checkWords(words: Uint16Array): 'right' | 'several' | number {
  const [first, second, third] = [1, 2, 3].map((root) =>
    words.reduce((sum, word) => multiply(sum, power(root)) ^ word, 0),
  ) as [number, number, number];
  if (first === 0 && second === 0 && third === 0) return 'right';
  if (first === 0 || second === 0 || multiply(second, second) !== multiply(first, third)) return 'several';
  const fromEnd = logarithms[divide(second, first)]!;
  return fromEnd < words.length ? words.length - fromEnd : 'several';
}
