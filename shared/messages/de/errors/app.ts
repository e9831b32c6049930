import type { appErrors as english } from '../../en/errors/app.ts';
import type { Shape } from '../../shape.ts';

/** Fehler der Anwendung selbst. */
export const appErrors = {
  'APP-INTERNAL': {
    what: 'In OrgCA Backup ist etwas schiefgegangen.',
    why: 'Das ist ein Fehler im Programm, nicht in dem, was Sie getan haben. Es wurde nichts geschrieben.',
    todo: 'Wiederholen Sie den Schritt. Geschieht es noch einmal, starten Sie das Programm neu und melden Sie den Code.',
  },
  'APP-ARGUMENT': {
    what: 'Das Fenster hat eine Anfrage gestellt, die das Programm nicht annimmt.',
    why: 'Ein Wert fehlte oder hatte die falsche Form. Die Anfrage wurde abgelehnt, bevor irgendetwas geschah.',
    todo: 'Prüfen Sie Ihre Eingaben auf dieser Seite und versuchen Sie es noch einmal.',
  },
  'APP-NOT-LOGGED-IN': {
    what: 'Sie sind nicht angemeldet.',
    why: 'Die Verbindung zum Verzeichnis ist zu Ende, oder Sie haben sich inzwischen abgemeldet.',
    todo: 'Melden Sie sich wieder an: Ein offener Assistent bleibt mit Ihren Eingaben offen und geht danach weiter. Wählen Sie Datei, Anmelden, wenn Sie nicht gefragt werden.',
  },
  'APP-LISTING-GONE': {
    what: 'Der Rest dieser Liste ist nicht mehr vorhanden.',
    why: 'Die Liste wurde vor zu langer Zeit geöffnet, oder bevor Sie sich wieder angemeldet haben.',
    todo: 'Wählen Sie Ansicht, Aktualisieren, um die Liste neu zu lesen.',
  },
  'APP-TRAINING': {
    what: 'Der Übungsbaum konnte nicht gestartet werden.',
    why: 'Seine Dateien konnten nicht in {folder} geschrieben werden, oder dieser Computer erlaubte ihm keinen Port auf der eigenen Loopback-Adresse.',
    todo: 'Sorgen Sie dafür, dass in den Ordner geschrieben werden kann und der Datenträger nicht voll ist, und versuchen Sie es noch einmal.',
  },
  'APP-OPTIONS-NOT-STORED': {
    what: 'Die Optionen gelten, konnten aber nicht gespeichert werden.',
    why: 'Die Einstellungen des Programms in Ihrem Benutzerordner ließen sich nicht schreiben.',
    todo: 'Sorgen Sie dafür, dass der Datenträger nicht voll ist, und wählen Sie noch einmal OK. Sonst sind sie beim nächsten Start wie zuvor.',
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
    todo: 'Prüfen Sie den Drucker und versuchen Sie es noch einmal, oder speichern Sie die Seite als PDF-Datei und drucken Sie diese.',
  },
} as const satisfies Shape<typeof english>;
