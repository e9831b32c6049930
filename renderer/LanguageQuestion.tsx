import { useEffect, useState } from 'react';
import type { Language } from '../shared/messages/language.ts';
import { QuestionDialog } from './components/index.ts';
import { t } from './text.ts';
import { isDialogOpen } from './wizards/open-tool.ts';
import { invoke } from './ipc/invoke.ts';

const change = (language: Language) => void invoke('app.setLanguage', { language });

/** The window is reloaded for another language: where a wizard or a dialog is open, the user is asked before. */
export function LanguageQuestion() {
  const [chosen, setChosen] = useState<Language | null>(null);
  useEffect(
    () =>
      window.orgca.on('language.chosen', ({ language }) => {
        if (isDialogOpen()) setChosen(language);
        else change(language);
      }),
    [],
  );
  if (chosen === null) return null;
  const { change: go, ...texts } = t.common.language;
  return (
    <QuestionDialog
      {...texts}
      onKeep={() => {
        setChosen(null);
      }}
      go={go}
      onGo={() => {
        change(chosen);
      }}
    />
  );
}
