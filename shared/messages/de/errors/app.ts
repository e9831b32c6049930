import type { appErrors as english } from '../../en/errors/app.ts';
import type { Shape } from '../../shape.ts';

/** Fehler der Anwendung selbst. */
export const appErrors = {
  'APP-INTERNAL': {
    what: 'In OrgCA Backup ist ein interner Fehler aufgetreten.',
    why: 'Das ist ein Fehler im Programm, nicht in Ihren Eingaben.',
    todo: 'Prüfen Sie das Ergebnis des letzten Schritts, bevor Sie es erneut versuchen. Tritt der Fehler wieder auf, starten Sie das Programm neu und melden Sie den Code.',
  },
  'APP-ARGUMENT': {
    what: 'Das Fenster hat eine Anfrage gestellt, die das Programm nicht annimmt.',
    why: 'Ein Wert fehlte oder hatte die falsche Form. Die Anfrage wurde vor der Ausführung abgelehnt.',
    todo: 'Prüfen Sie Ihre Eingaben auf dieser Seite und versuchen Sie es noch einmal.',
  },
  'APP-NOT-LOGGED-IN': {
    what: 'Sie sind nicht angemeldet.',
    why: 'Die Verbindung zum Verzeichnis wurde beendet, oder Sie haben sich inzwischen abgemeldet.',
    todo: 'Melden Sie sich erneut an. Ein offener Assistent bleibt mit Ihren Eingaben geöffnet und wird danach fortgesetzt. Wenn Sie nicht zur Anmeldung aufgefordert werden, wählen Sie „Datei > Anmelden“.',
  },
  'APP-LISTING-GONE': {
    what: 'Der Rest dieser Liste ist nicht mehr verfügbar.',
    why: 'Die Liste wurde vor zu langer Zeit oder vor Ihrer letzten Anmeldung geöffnet.',
    todo: 'Wählen Sie „Ansicht > Aktualisieren“, um die Liste neu zu lesen.',
  },
  'APP-TRAINING': {
    what: 'Der Übungsbaum konnte nicht gestartet werden.',
    why: 'Seine Dateien konnten nicht in {folder} geschrieben werden, oder er konnte auf diesem Computer keinen Port der Loopback-Adresse öffnen.',
    todo: 'Stellen Sie sicher, dass der Ordner beschreibbar und der Datenträger nicht voll ist, und versuchen Sie es noch einmal.',
  },
  'APP-OPTIONS-NOT-STORED': {
    what: 'Die Optionen gelten jetzt, konnten aber nicht gespeichert werden.',
    why: 'Die Einstellungen des Programms in Ihrem Benutzerordner konnten nicht geschrieben werden.',
    todo: 'Stellen Sie sicher, dass der Datenträger nicht voll ist, und wählen Sie noch einmal „OK“. Sonst gelten beim nächsten Start die bisherigen Optionen.',
  },
  'JOB-CRASHED': {
    what: 'Der Prozess, der Dateien und Schlüssel verarbeitet, wurde unerwartet beendet.',
    why: 'Mögliche Ursachen sind eine beschädigte Datei, zu wenig Arbeitsspeicher oder ein Fehler in OrgCA Backup. OrgCA Backup selbst läuft weiter.',
    todo: 'Prüfen Sie das Ergebnis des letzten Schritts und versuchen Sie es erneut. Tritt der Fehler wieder auf, melden Sie den Code und wie die Datei erstellt wurde.',
  },
  'JOB-TIME': {
    what: 'Der Schritt hat länger als {seconds} Sekunden gedauert und wurde abgebrochen.',
    why: 'Die Datei erfordert mehr Rechenarbeit als übliche Sicherungen, oder dieser Computer ist stark ausgelastet.',
    todo: 'Schließen Sie andere Programme und versuchen Sie es erneut. Tritt der Fehler wieder auf, erstellen Sie die Datei in dem Programm, aus dem sie stammt, mit weniger Iterationen neu.',
  },
  'JOB-MEMORY': {
    what: 'Der Schritt hat mehr als {mebibytes} MiB Arbeitsspeicher benötigt und wurde abgebrochen.',
    why: 'Die Datei erfordert mehr Arbeitsspeicher als übliche Sicherungen. Sie ist möglicherweise beschädigt oder soll Schaden anrichten.',
    todo: 'Verwenden Sie eine andere Kopie der Sicherung.',
  },
  'APP-PRINT': {
    what: 'Die Seite wurde nicht gedruckt.',
    why: 'Das System hat keinen Drucker, oder der Drucker hat die Seite abgelehnt.',
    todo: 'Prüfen Sie den Drucker und versuchen Sie es noch einmal oder speichern Sie die Seite als PDF-Datei und drucken Sie diese.',
  },
} as const satisfies Shape<typeof english>;
