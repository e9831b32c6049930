import { useEffect, useState } from 'react';
import type { Language } from '../shared/messages/catalogue.ts';
import { Button, Dialog, invoke, Notice } from './components/index.ts';
import { t } from './text.ts';
import { isDialogOpen } from './wizards/open-tool.ts';

const change = (language: Language) => void invoke('app.setLanguage', { language });

/** The window is loaded anew for another language: where a wizard or a dialog is open, the user is asked before. */
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
  const { title, heading, text, change: changeLabel, keep } = t.common.language;
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      buttons={
        <div className="button-row end">
          <Button
            label={keep}
            default
            cancel
            onPress={() => {
              setChosen(null);
            }}
          />
          <Button
            label={changeLabel}
            onPress={() => {
              change(chosen);
            }}
          />
        </div>
      }
    >
      <Notice tone="warning" title={heading}>
        {text}
      </Notice>
    </Dialog>
  );
}
