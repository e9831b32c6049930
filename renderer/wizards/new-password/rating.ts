/** How long a password withstands offline guessing under a profile. Pure. */
import type { PasswordAdvice, ProfileChoice } from '../../../shared/views.ts';

type PasswordRating = 'weak' | 'fair' | 'good' | 'strong';

/** Bits of work, guesses times iterations, from which a password has a rating. */
const FROM: readonly (readonly [PasswordRating, number])[] = [
  ['strong', 80],
  ['good', 60],
  ['fair', 40],
];

/** Iterations of a password derivation that one current graphics card makes in a second. */
const ITERATIONS_PER_SECOND = 1e10;

export interface RatedPassword {
  readonly rating: PasswordRating;
  /** Seconds that one graphics card needs to find the password. */
  readonly seconds: number;
}

/** Rates the estimated guesses by what each of them costs under the profile. */
export function ratePassword(
  { bits }: Pick<PasswordAdvice, 'bits'>,
  { iterations }: Pick<ProfileChoice, 'iterations'>,
): RatedPassword {
  const work = bits + Math.log2(iterations);
  return {
    rating: FROM.find(([, least]) => work >= least)?.[0] ?? 'weak',
    seconds: 2 ** work / ITERATIONS_PER_SECOND,
  };
}

/** The wizard does not ask whether such a password is really wanted. */
export const isStrongEnough = ({ rating }: RatedPassword): boolean =>
  rating === 'good' || rating === 'strong';
