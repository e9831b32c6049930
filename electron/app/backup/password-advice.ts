import type { PasswordAdvice, PasswordWarning } from '../../../shared/views.ts';
import { MIN_PASSWORD_LENGTH } from '../../../shared/views.ts';

/** zxcvbn's work grows with the square of the length; characters beyond it add strength that need not be measured. */
const MEASURED_LENGTH = 64;

type Measure = (password: string) => { guessesLog10: number; score: 0 | 1 | 2 | 3 | 4 };

let measure: Promise<Measure> | undefined;

/** The dictionaries are large and needed on one page only, so they are loaded when that page first asks. */
async function loadMeasure(): Promise<Measure> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (password) => {
    const { guessesLog10, score } = zxcvbn.check(password);
    // The estimator keeps what it measured last, until it measures something else.
    zxcvbn.check('');
    return { guessesLog10, score };
  };
}

/** How strong a password is, and what in it old tools mishandle. Nothing of it is kept. */
export async function passwordAdvice(password: string): Promise<PasswordAdvice> {
  const length = [...password].length;
  if (length === 0) return { length, bits: 0, warnings: ['too-short'] };
  measure ??= loadMeasure();
  const { guessesLog10, score } = (await measure)(password.slice(0, MEASURED_LENGTH));
  const warnings: PasswordWarning[] = [];
  if (length < MIN_PASSWORD_LENGTH) warnings.push('too-short');
  // Java refuses other characters in a PKCS #12 password, and older tools encode them differently.
  if (/[^\x20-\x7e]/.test(password)) warnings.push('not-ascii');
  if (password.trim() !== password) warnings.push('leading-or-trailing-space');
  if (score <= 1) warnings.push('common');
  return { length, bits: Math.round(guessesLog10 / Math.log10(2)), warnings };
}
