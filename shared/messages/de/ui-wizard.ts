import type { UiWizard } from '../en/ui-wizard.ts';
import type { Shape } from '../shape.ts';

/** Texte, die alle Assistenten teilen. `&` steht vor dem Buchstaben, den Alt erreicht. */
export const uiWizard = {
  steps: 'Schritte dieses Assistenten',
  done: 'erledigt',
  reasons: {
    'first-page': 'Das ist die erste Seite.',
    'last-page': 'Das ist die letzte Seite. Wählen Sie „Fertig stellen“.',
    'not-last-page': 'Bearbeiten Sie zuerst die übrigen Seiten.',
    running: 'Warten Sie, bis der Vorgang abgeschlossen ist, oder wählen Sie „Abbrechen“.',
    stopping: 'Der Vorgang wird angehalten.',
    done: 'Der Vorgang ist abgeschlossen. Wählen Sie „Schließen“.',
    busy: 'Bitte warten Sie einen Augenblick.',
  },
  stopping: 'Der Vorgang wird angehalten. Es bleiben keine unvollständigen Dateien zurück.',
  lose: {
    heading: 'Assistenten schließen?',
    text: 'Ihre Eingaben in diesem Assistenten gehen verloren. Es wurde nichts geschrieben.',
    close: 'Assistenten &schließen',
    keep: '&Weiterarbeiten',
  },
} satisfies Shape<UiWizard>;
