/** The language of the app: what the user chose in the menu, else the command line's `--lang`, else the system's. */
import { app } from 'electron';
import { readSettings, storeSettings } from './settings.ts';
import {
  catalogues,
  chooseLocale,
  formatTag,
  LANGUAGES,
  setTexts,
  type Language,
  type Locale,
} from '../shared/messages/index.ts';

/** `--lang=qps-ploc` shows the pseudo-locale, outside of packages. */
const PSEUDO_TAG = 'qps-ploc';

export interface AppLanguage {
  readonly locale: Locale;
  readonly formatTag: string;
}

/** Chooses the language and sets the texts of this process. */
export async function startLanguage(): Promise<AppLanguage> {
  const asked = app.commandLine.getSwitchValue('lang');
  const system = app.getPreferredSystemLanguages();
  const wanted = asked === '' ? system : [asked, ...system];
  const pseudo = asked === PSEUDO_TAG && !app.isPackaged;
  const locale: Locale = storedLanguage() ?? (pseudo ? 'pseudo' : chooseLocale(wanted));
  const language = { locale, formatTag: formatTag(locale, wanted) };
  setTexts(await catalogues[locale](), language.formatTag);
  return language;
}

/** Remembers the user's choice for the next `startLanguage`. Ignores write errors: the choice is lost at most. */
export function storeLanguage(language: Language): void {
  storeSettings({ language });
}

function storedLanguage(): Language | undefined {
  const { language } = readSettings();
  return LANGUAGES.find((known) => known === language);
}
