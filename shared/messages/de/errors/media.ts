import type { mediaErrors as english } from '../../en/errors/media.ts';
import type { Shape } from '../../shape.ts';

/** Fehler beim Schreiben von Dateien auf Festplatten und Wechseldatenträger. */
export const mediaErrors = {
  'MEDIA-FULL': {
    what: 'In {folder} ist nicht genug Platz.',
    why: 'Die Festplatte oder der USB-Stick ist voll, oder Ihr Kontingent darauf ist aufgebraucht.',
    todo: 'Schaffen Sie Platz, oder gehen Sie zurück und wählen Sie einen anderen Ort; dann wählen Sie wieder Fertig stellen. Es blieb nichts zurück.',
  },
  'MEDIA-NOT-WRITABLE': {
    what: 'OrgCA Backup darf in {folder} nicht schreiben.',
    why: 'Ihr Konto hat keine Berechtigung, dort Dateien anzulegen.',
    todo: 'Gehen Sie zurück und wählen Sie einen Ordner oder einen USB-Stick, auf den Sie schreiben dürfen.',
  },
  'MEDIA-READ-ONLY': {
    what: 'Der Datenträger in {folder} kann nur gelesen werden.',
    why: 'Er ist schreibgeschützt, durch einen Schalter am Stick oder weil das System ihn so eingebunden hat.',
    todo: 'Heben Sie den Schreibschutz auf, oder gehen Sie zurück und wählen Sie einen anderen Ort.',
  },
  'MEDIA-VANISHED': {
    what: 'Der Ordner {folder} ist nicht mehr da.',
    why: 'Der USB-Stick wurde abgezogen, oder der Ordner wurde verschoben oder gelöscht.',
    todo: 'Stecken Sie den Stick wieder ein, oder gehen Sie zurück und wählen Sie einen anderen Ort; dann wählen Sie wieder Fertig stellen.',
  },
  'MEDIA-CHANGED': {
    what: '{folder} liegt nicht mehr auf dem Datenträger, den Sie gewählt haben.',
    why: 'Das Laufwerk wurde entfernt oder ausgetauscht, oder die Netzwerkfreigabe ist mit einem anderen Server verbunden. Der Ordner dieses Namens liegt jetzt an anderer Stelle.',
    todo: 'Schließen Sie das Laufwerk wieder an oder stellen Sie die Verbindung zur Freigabe wieder her, oder gehen Sie zurück und wählen Sie einen anderen Ordner. Dort wurde nichts geschrieben.',
  },
  'MEDIA-INTERRUPTED': {
    what: 'Nur ein Teil der Dateien in {folder} wurde ersetzt.',
    why: 'Der Datenträger hat beim letzten Schritt versagt und die Änderung nicht rückgängig machen lassen. Neu: {changed}. Unverändert oder vorübergehend nicht vorhanden: {unchanged}.',
    todo: 'Schließen Sie den Datenträger wieder an und entfernen Sie den Schreibschutz. Starten Sie danach OrgCA Backup oder überprüfen Sie eine Sicherung in diesem Ordner. Dabei wird die Änderung abgeschlossen oder rückgängig gemacht. Löschen Sie keine verborgenen Dateien, deren Name „orgca“ enthält.',
  },
  'MEDIA-EXISTS': {
    what: 'In {folder} gibt es schon eine Datei mit dem Namen {file}.',
    why: 'Sie wurde nicht ersetzt, weil Sie dem nicht zugestimmt hatten.',
    todo: 'Gehen Sie zurück und stimmen Sie dem Ersetzen zu, oder wählen Sie einen anderen Namen.',
  },
  'MEDIA-NAME': {
    what: 'Der Name {file} kann dort nicht verwendet werden.',
    why: 'Er ist zu lang, er ist der Name eines Ordners, er endet mit einem Punkt oder Leerzeichen, oder er enthält ein Zeichen wie : oder ?, das auf USB-Sticks nicht erlaubt ist.',
    todo: 'Gehen Sie zurück und wählen Sie einen kürzeren, einfacheren Namen.',
  },
  'MEDIA-IO': {
    what: 'Das Lesen oder Schreiben in {folder} ist fehlgeschlagen.',
    why: 'Der Datenträger hat einen Fehler gemeldet ({reason}). Vielleicht ist er beschädigt oder sitzt nicht richtig.',
    todo: 'Nehmen Sie einen anderen USB-Stick oder eine andere Festplatte. Vertrauen Sie diesem Datenträger keine Sicherung an.',
  },
  'MEDIA-DIFFERS': {
    what: 'Was aus {file} zurückgelesen wurde, ist nicht das, was geschrieben wurde.',
    why: 'Der Datenträger hat andere Daten zurückgegeben, als er bekommen hat. Er ist beschädigt oder gefälscht.',
    todo: 'Nehmen Sie einen anderen USB-Stick oder eine andere Festplatte. Auf diesem Datenträger blieb nichts zurück.',
  },
  'MEDIA-HANDLE': {
    what: 'Der gewählte Ort ist nicht mehr bekannt.',
    why: 'Er wurde vor zu langer Zeit gewählt, und seither viele andere.',
    todo: 'Gehen Sie zurück zur Seite mit dem Dateinamen und wählen Sie den Ort noch einmal.',
  },
  'MEDIA-FILE-MISSING': {
    what: 'Die Datei {file} ist nicht mehr da.',
    why: 'Sie wurde verschoben oder gelöscht, oder der USB-Stick wurde abgezogen.',
    todo: 'Stecken Sie den Stick wieder ein, oder wählen Sie die Datei noch einmal.',
  },
  'MEDIA-FILE-NOT-READABLE': {
    what: 'OrgCA Backup darf {file} nicht lesen.',
    why: 'Ihr Konto hat keine Berechtigung, diese Datei zu lesen.',
    todo: 'Melden Sie sich an diesem Computer als Besitzer der Datei an, oder kopieren Sie die Datei an einen eigenen Ort.',
  },
  'MEDIA-FILE-EMPTY': {
    what: 'Die Datei {file} ist leer.',
    why: 'Sie hat einen Namen, aber keinen Inhalt: Wahrscheinlich wurde das Kopieren unterbrochen.',
    todo: 'Nehmen Sie eine andere Kopie der Sicherung.',
  },
  'MEDIA-FILE-TOO-LARGE': {
    what: 'Die Datei {file} hat {bytes} Bytes und wurde deshalb nicht gelesen.',
    why: 'Die Sicherung einer CA hat einige tausend Bytes. Mehr als {limit} Bytes werden nicht gelesen.',
    todo: 'Wählen Sie die Sicherungsdatei selbst: Ihr Name endet meist auf .pfx oder .p12.',
  },
  'MEDIA-FILE-FOLDER': {
    what: '{file} ist ein Ordner, keine Datei.',
    why: 'Nur eine Datei kann als Sicherung geöffnet werden.',
    todo: 'Öffnen Sie den Ordner und wählen Sie die Sicherungsdatei darin.',
  },
  'MEDIA-FILE-DEVICE': {
    what: '{file} ist keine gewöhnliche Datei.',
    why: 'Es ist ein Gerät, eine Pipe oder etwas anderes, das keinen eigenen Inhalt hat.',
    todo: 'Wählen Sie die Sicherungsdatei selbst: Ihr Name endet meist auf .pfx oder .p12.',
  },
  'MEDIA-FILE-LINK': {
    what: '{file} ist eine Verknüpfung mit einer anderen Datei.',
    why: 'Eine Verknüpfung kann überallhin führen, und ihr Ziel kann sich ändern. Sicherungen werden direkt gelesen.',
    todo: 'Wählen Sie die Datei, zu der die Verknüpfung führt.',
  },
} as const satisfies Shape<typeof english>;
