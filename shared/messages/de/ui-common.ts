import type { UiCommon } from '../en/ui-common.ts';
import type { Shape } from '../shape.ts';

/** Texte, die alle Seiten teilen. `&` steht vor dem Buchstaben, den Alt erreicht; `&&` ist ein Und-Zeichen. */
export const uiCommon = {
  productName: 'OrgCA Backup',
  titleWithTree: 'OrgCA Backup - {tree}',
  buttons: {
    back: '< &Zurück',
    next: '&Weiter >',
    finish: '&Fertig stellen',
    cancel: 'Abbrechen',
    help: '&Hilfe',
    ok: 'OK',
    close: 'Schließen',
    copy: 'Kopieren',
    copyDetails: 'Details &kopieren',
    copied: 'Kopiert',
    showPassword: 'Anzeigen',
    hidePassword: 'Ausblenden',
  },
  pageId: 'Seite {id}',
  dateTime: '{date}, {time}',
  whatToDo: 'Nächste Schritte',
  details: 'Details',
  checks: { all: 'Alle {count} Prüfungen bestanden', some: 'Bestandene Prüfungen: {passed} von {count}' },
  copyValue: '{label} kopieren',
  copiedValue: '{label} kopiert',
  duration: { less: 'weniger als {time}', more: 'mehr als {time}' },
  closeWindow: '{title} schließen',
  showPasswordOf: 'Eingabe in {label} anzeigen',
  passwordSpaces: 'Das Passwort beginnt oder endet mit einem Leerzeichen.',
  hidePasswordOf: 'Eingabe in {label} ausblenden',
  working: 'Bitte warten...',
  error: {
    codeLine: 'Code {code}, Seite {page}',
    details: '{what}\n{why}\n{todo}\nCode {code}, Seite {page}, {time}',
  },
  /** Die Frage vor dem Wechsel der Sprache, wo etwas verloren ginge. */
  language: {
    title: 'Sprache',
    heading: 'Offene Fenster schließen?',
    text: 'Das Programm wechselt die Sprache sofort. Ihre Eingaben im offenen Fenster gehen verloren.',
    change: '&Sprache wechseln',
    keep: '&Weiterarbeiten',
  },
  notice: { info: 'Hinweis:', warning: 'Warnung:', success: 'Erledigt:', error: 'Fehlgeschlagen:' },
  stage: {
    waiting: 'wartet',
    running: 'läuft',
    done: 'erledigt',
    failed: 'fehlgeschlagen',
    cancelled: 'abgebrochen',
  },
  cancelled: 'Abgebrochen',
  /** Was beim Start nach einem abgebrochenen Lauf gefunden wurde. */
  leftovers: {
    title: 'Ein früherer Vorgang wurde unterbrochen',
    removed:
      'OrgCA Backup wurde beendet oder der Datenträger wurde abgezogen, während eine Datei geschrieben wurde. Die unvollständigen Dateien wurden entfernt. Eine Sicherung, die vorher vollständig war, ist unverändert vorhanden. Wiederholen Sie die unterbrochene Sicherung.',
    notRemoved:
      'OrgCA Backup wurde beendet oder der Datenträger wurde abgezogen, während eine Datei geschrieben wurde. Einige unvollständige Dateien konnten nicht entfernt werden. Löschen Sie diese Dateien, denn sie können einen verschlüsselten privaten Schlüssel enthalten. Wiederholen Sie dann die unterbrochene Sicherung.',
    file: '{file} in {folder}: entfernt',
    fileNotRemoved: '{file} in {folder}: noch vorhanden',
    more: 'Weitere Dateien: {count}',
    dismiss: 'OK',
  },
} satisfies Shape<UiCommon>;
