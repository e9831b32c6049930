/** Header and footer of printed pages. */
export const print = {
  pageOf: 'Page {page} of {pages}',
} as const;
