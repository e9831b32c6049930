import type { UiWizard } from '../en/ui-wizard.ts';
import type { Shape } from '../shape.ts';

/** Texte, die alle Assistenten teilen. `&` steht vor dem Buchstaben, den Alt erreicht. */
export const uiWizard = {
  steps: 'Schritte dieses Assistenten',
  done: 'erledigt',
  notNeeded: 'nicht nötig',
  reasons: {
    'first-page': 'Das ist die erste Seite.',
    'last-page': 'Das ist die letzte Seite mit Fragen: Wählen Sie Fertig stellen.',
    'not-last-page': 'Fertig stellen kommt auf der Seite mit der Zusammenfassung.',
    running: 'Bitte warten Sie, bis die Arbeit getan ist, oder wählen Sie Abbrechen.',
    stopping: 'Die Arbeit wird angehalten.',
    done: 'Die Arbeit ist getan: Wählen Sie Schließen.',
    busy: 'Bitte warten Sie einen Augenblick.',
  },
  stopping: 'Wird angehalten. Es bleibt nichts halb geschrieben zurück.',
  lose: {
    heading: 'Den Assistenten schließen?',
    text: 'Was Sie auf seinen Seiten eingegeben haben, geht verloren. Es wurde nichts geschrieben.',
    close: 'Assistenten &schließen',
    keep: '&Weiterarbeiten',
  },
} satisfies Shape<UiWizard>;
