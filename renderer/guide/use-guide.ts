import { useEffect, useState } from 'react';
import { GUIDE_LANGUAGES, guides, type GuideLanguage } from '../../shared/messages/guide.ts';
import type { GuideWords } from '../../shared/guide/guide.ts';

/** The language of the window; English for the pseudo-locale, which the guide is not written in. */
export const guideLanguage = (): GuideLanguage =>
  GUIDE_LANGUAGES.find((language) => language === document.documentElement.lang) ?? 'en';

/** The words of the guide, once they are loaded. */
export function useGuide(): GuideWords | null {
  const [words, setWords] = useState<GuideWords | null>(null);
  useEffect(() => {
    let wanted = true;
    void guides[guideLanguage()]().then((loaded) => {
      if (wanted) setWords(loaded);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return words;
}
