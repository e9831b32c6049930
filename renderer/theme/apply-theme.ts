import type { Options } from '../../shared/options.ts';

/** Draws the window in the theme that the user chose; light and dark come from main, as `prefers-color-scheme`. */
export function applyTheme({ theme }: Pick<Options, 'theme'>): void {
  document.documentElement.dataset['theme'] = theme;
}
