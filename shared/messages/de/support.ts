import type { support as english } from '../en/support.ts';
import type { Shape } from '../shape.ts';

/** Texte des Supportberichts, wie er gezeigt und gespeichert wird. */
export const support = {
  title: 'OrgCA Backup - Supportbericht',
  intro:
    'Ohne Passwörter, Schlüssel, Namen von Personen, Bäumen oder Objekten, Adressen von Servern und Namen von Dateien und Ordnern.',
  made: 'Erstellt',
  version: 'Version',
  packaged: 'Installiertes Paket',
  runtime: 'Laufzeitumgebung',
  platform: 'Plattform',
  settings: 'Einstellungen',
  language: 'Sprache',
  timeZone: 'Zeitzone',
  dark: 'Dunkle Farben',
  highContrast: 'Hoher Kontrast',
  screenReader: 'Bildschirmleser',
  window: 'Fenster',
  zoom: 'Zoom',
  scale: 'Anzeigeskalierung',
  acceptedServers: 'Vertrauenswürdige Server',
  authorities: 'Vertrauenswürdige CAs',
  recorded: 'Protokolleinträge',
  directory: 'Verzeichnis',
  directories: { none: 'nicht angemeldet', ldaps: 'angemeldet, LDAPS', starttls: 'angemeldet, StartTLS' },
  yes: 'ja',
  no: 'nein',
  unreadable: 'nicht lesbar',
  log: 'Ablaufprotokoll, in Sekunden seit dem Start',
  dropped: '(weggelassene ältere Zeilen: {count})',
  events: {
    page: 'Seite {page} geöffnet',
    menu: 'Menü: {command}',
    done: '{call}: fertig nach {ms} ms',
    failed: '{call}: {code} nach {ms} ms',
    refused: '{call}: abgewiesen',
    bug: '{call}: Programmfehler, {error} bei {at}',
    progress: 'Schritt: {stage}',
    ended: 'Die Sitzung endete: {reason}',
    given: 'Dateien wurden dem Programm von außen übergeben: {count}',
  },
} satisfies Shape<typeof english>;
