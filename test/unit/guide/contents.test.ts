import { describe, expect, it } from 'vitest';
import { findEntry, entriesOf, search } from '../../../renderer/guide/contents.ts';
import { guides } from '../../../shared/messages/guide.ts';
import { PLACES_OF_PAGES } from '../../../shared/guide/guide.ts';
import { catalogues } from '../../../shared/messages/index.ts';
import { PAGE_IDS } from '../../../shared/pages.ts';

const places = entriesOf(await guides.en(), await catalogues.en());
const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

describe('the contents of the guide', () => {
  it('name each place once', () => {
    expect(new Set(ids(places)).size).toBe(places.length);
  });

  it('lead from a page to its first step, and from a code to its entry', () => {
    expect(findEntry(places, { kind: 'page', page: 'E4' })?.id).toBe('backUp/E4');
    expect(findEntry(places, { kind: 'page', page: 'F3' })?.id).toBe('restoreDirectory/F3');
    expect(findEntry(places, { kind: 'error', code: 'LDAP-49-669' })?.id).toBe('errors/LDAP-49-669');
    expect(findEntry(places, { kind: 'beginning' })?.id).toBe('logIn');
  });

  it('have a place for every page and dialog, for F1', () => {
    for (const page of PAGE_IDS) expect(findEntry(places, { kind: 'page', page }), page).toBeDefined();
    for (const [page, id] of Object.entries(PLACES_OF_PAGES)) {
      const steps = places.filter(({ show }) => show.kind === 'step' && show.step.page === page);
      expect(steps, `${page} has a step besides ${id}`).toEqual([]);
    }
  });
});

describe('the search', () => {
  it('finds steps and entries with all the words, in texts of the window too', () => {
    expect(ids(search(places, 'practice training'))).toEqual(['logIn/L1-training']);
    expect(ids(search(places, 'ldap-49-669'))).toContain('errors/LDAP-49-669');
    expect(ids(search(places, 'GENERATE a password'))).toContain('backUp/E5');
    expect(ids(search(places, 'e7 sha-256'))).toContain('backUp/E7');
  });

  it('finds nothing where a word is missing', () => {
    expect(search(places, 'accept zebra')).toEqual([]);
  });
});
