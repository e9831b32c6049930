/** Light and dark as the user chose; the high-contrast theme builds on the dark one. */
import { nativeTheme } from 'electron';
import type { Options } from '../shared/options.ts';

export function applyTheme({ theme }: Pick<Options, 'theme'>): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'dark' : theme;
}
