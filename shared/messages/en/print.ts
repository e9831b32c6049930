/** What stands on every printed page. */
export const print = {
  pageOf: 'Page {page} of {pages}',
} as const;
