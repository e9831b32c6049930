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
    apply: 'Über&nehmen',
    close: 'Schließen',
    copy: 'Kopieren',
    copyDetails: 'Details &kopieren',
    copied: 'Kopiert',
    showPassword: 'Zeigen',
    hidePassword: 'Verbergen',
  },
  pageId: 'Seite {id}',
  dateTime: '{date}, {time}',
  whatToDo: 'Was jetzt zu tun ist',
  details: 'Einzelheiten',
  checks: { all: 'Alle {count} Prüfungen bestanden', some: 'Bestandene Prüfungen: {passed} von {count}' },
  copyValue: '{label} kopieren',
  copiedValue: '{label} kopiert',
  duration: { less: 'weniger als {time}', more: 'mehr als {time}' },
  closeWindow: '{title} schließen',
  showPasswordOf: 'Zeigen, was in {label} eingegeben ist',
  passwordSpaces: 'Das Passwort beginnt oder endet mit einem Leerzeichen.',
  hidePasswordOf: 'Verbergen, was in {label} eingegeben ist',
  working: 'Arbeitet...',
  error: {
    codeLine: 'Code {code}, Seite {page}',
    details: '{what}\n{why}\n{todo}\nCode {code}, Seite {page}, {time}',
  },
  /** Die Frage vor dem Wechsel der Sprache, wo etwas verloren ginge. */
  language: {
    title: 'Sprache',
    heading: 'Schließen, was offen ist?',
    text: 'Das Programm wechselt die Sprache sofort. Was Sie im offenen Fenster eingegeben haben, geht verloren.',
    change: '&Sprache wechseln',
    keep: '&Weiterarbeiten',
  },
  notice: { info: 'Hinweis:', warning: 'Warnung:', success: 'Erledigt:', error: 'Fehlgeschlagen:' },
  stage: { waiting: 'wartet', running: 'läuft', done: 'erledigt', failed: 'fehlgeschlagen' },
  /** Was beim Start nach einem abgebrochenen Lauf gefunden wurde. */
  leftovers: {
    title: 'Ein früherer Lauf wurde abgebrochen',
    removed:
      'Während eine Datei geschrieben wurde, wurde das Programm beendet oder der Datenträger abgezogen. Die unfertigen Dateien wurden jetzt gefunden und entfernt. Eine Sicherung, die vorher vollständig war, ist unverändert da; wiederholen Sie die abgebrochene.',
    notRemoved:
      'Während eine Datei geschrieben wurde, wurde das Programm beendet oder der Datenträger abgezogen. Einige unfertige Dateien ließen sich jetzt nicht entfernen: Löschen Sie sie, denn sie können einen verschlüsselten privaten Schlüssel enthalten. Wiederholen Sie die abgebrochene Sicherung.',
    file: '{file} in {folder}: entfernt',
    fileNotRemoved: '{file} in {folder}: noch da',
    dismiss: 'Ich habe das gelesen',
  },
} satisfies Shape<UiCommon>;
