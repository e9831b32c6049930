/** What a check can say. `unchecked`: this runtime cannot tell, because it does not know the algorithm or the key is too large. */
export type Answer = 'right' | 'wrong' | 'unchecked';
