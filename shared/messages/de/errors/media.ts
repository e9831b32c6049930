import type { mediaErrors as english } from '../../en/errors/media.ts';
import type { Shape } from '../../shape.ts';

/** Fehler beim Schreiben von Dateien auf Festplatten und Wechseldatenträger. */
export const mediaErrors = {
  'MEDIA-FULL': {
    what: 'In {folder} ist nicht genug Speicherplatz frei.',
    why: 'Die Festplatte oder der USB-Stick ist voll, oder Ihr Kontingent ist aufgebraucht.',
    todo: 'Schaffen Sie Speicherplatz oder wählen Sie einen anderen Zielordner. Versuchen Sie es dann noch einmal. Die unvollständigen Dateien wurden gelöscht.',
  },
  'MEDIA-NOT-WRITABLE': {
    what: 'OrgCA Backup kann nicht in {folder} schreiben.',
    why: 'Ihr Konto hat keine Berechtigung, dort Dateien anzulegen.',
    todo: 'Wählen Sie einen Ordner oder einen USB-Stick, auf den Sie schreiben dürfen.',
  },
  'MEDIA-READ-ONLY': {
    what: 'Der Datenträger mit {folder} ist schreibgeschützt.',
    why: 'Der Schreibschutz ist durch einen Schalter am Stick gesetzt, oder das System hat den Datenträger schreibgeschützt eingebunden.',
    todo: 'Heben Sie den Schreibschutz auf oder wählen Sie einen anderen Zielordner.',
  },
  'MEDIA-VANISHED': {
    what: 'Der Ordner {folder} ist nicht vorhanden.',
    why: 'Der USB-Stick wurde abgezogen, der Ordner wurde verschoben oder gelöscht, oder sein Name ist falsch.',
    todo: 'Stecken Sie den Stick wieder ein, prüfen Sie den Namen oder wählen Sie einen anderen Zielordner. Versuchen Sie es dann noch einmal.',
  },
  'MEDIA-CHANGED': {
    what: '{folder} ist nicht mehr auf dem Datenträger, den Sie gewählt haben.',
    why: 'Das Laufwerk wurde entfernt oder ausgetauscht, oder die Netzwerkfreigabe ist mit einem anderen Server verbunden. Der Ordner mit diesem Namen ist jetzt auf einem anderen Datenträger.',
    todo: 'Schließen Sie das Laufwerk oder die Netzwerkfreigabe wieder an oder wählen Sie einen anderen Ordner. Dort wurde nichts geschrieben.',
  },
  'MEDIA-INTERRUPTED': {
    what: 'Nur ein Teil der Dateien in {folder} wurde ersetzt.',
    why: 'Der Datenträger ist beim letzten Schritt ausgefallen, und die Änderung ließ sich nicht rückgängig machen. Neu: {changed}. Unverändert oder vorübergehend nicht vorhanden: {unchanged}.',
    todo: 'Schließen Sie den Datenträger wieder an und entfernen Sie den Schreibschutz. Starten Sie danach OrgCA Backup oder überprüfen Sie eine Sicherung in diesem Ordner. Dabei wird die Änderung abgeschlossen oder rückgängig gemacht. Löschen Sie keine verborgenen Dateien, deren Name „orgca“ enthält.',
  },
  'MEDIA-UNFINISHED': {
    what: 'Eine Änderung von Dateien in {folder} wurde unterbrochen und lässt sich jetzt weder abschließen noch rückgängig machen.',
    why: 'Einige Dateien sind neu, andere noch nicht. Der Datenträger ist schreibgeschützt oder ausgefallen, Sie dürfen dort keine Dateien ändern, ein anderes Programm hat seitdem eine davon geändert, oder sie sind zu groß, um sie in vertretbarer Zeit zu prüfen.',
    todo: 'Heben Sie den Schreibschutz auf oder kopieren Sie den ganzen Ordner mit seinen versteckten Dateien auf eine Festplatte. Versuchen Sie es dann noch einmal. Wenn Sie erneut in den Ordner schreiben, ist dafür mehr Zeit vorgesehen. Sie können auch die PFX-Datei allein wiederherstellen (Seite R2 des Wiederherstellungsassistenten; Befehlszeile: --pfx-only). Wenn OrgCA Backup diese Dateien nicht geschrieben hat, löschen Sie die versteckten Dateien, deren Namen „orgca“ enthalten.',
  },
  'MEDIA-IN-USE': {
    what: 'Ein anderer Vorgang ändert gerade Dateien in {folder}.',
    why: 'Ein anderes Fenster, ein Befehl oder ein anderer Computer mit OrgCA Backup gibt gerade Dateien in diesem Ordner ihre Namen. Eine Änderung, die auf einem anderen Computer begonnen wurde, gilt zwei Minuten lang als laufend, auch wenn der Datenträger dort abgezogen wurde.',
    todo: 'Warten Sie, bis der andere Vorgang beendet ist, oder zwei Minuten, wenn es keinen gibt. Versuchen Sie es dann noch einmal. Löschen Sie keine verborgenen Dateien, deren Name „orgca“ enthält.',
  },
  'MEDIA-SET-TOO-LARGE': {
    what: 'Die Dateien für {folder} sind zu viele oder zu groß, um als ein Satz geschrieben zu werden.',
    why: 'OrgCA Backup gibt allen Dateien eines Satzes ihre Namen oder keiner. Das ist für {files} Dateien möglich und für neue und ersetzte Dateien von zusammen {gibibytes} GiB.',
    todo: 'Es wurde nichts geändert. Wählen Sie einen leeren Ordner oder schreiben Sie weniger Dateien auf einmal.',
  },
  'MEDIA-EXISTS': {
    what: 'In {folder} ist bereits eine Datei mit dem Namen {file} vorhanden.',
    why: 'Sie wurde nicht ersetzt, weil Sie dem Ersetzen nicht zugestimmt hatten.',
    todo: 'Stimmen Sie dem Ersetzen zu (Befehlszeile: --replace) oder wählen Sie einen anderen Namen.',
  },
  'MEDIA-NAME': {
    what: 'Der Name {file} kann dort nicht verwendet werden.',
    why: 'Er ist zu lang, beginnt mit einem Punkt, endet mit einem Punkt oder Leerzeichen oder enthält einen Zeilenumbruch oder ein Zeichen wie : oder ?, das auf USB-Sticks nicht erlaubt ist.',
    todo: 'Wählen Sie einen kürzeren, einfacheren Namen.',
  },
  'MEDIA-NAME-RESERVED': {
    what: 'Der Name {file} kann nicht verwendet werden.',
    why: 'Windows reserviert Namen wie CON, NUL und COM1 für Geräte, auch mit einer Dateiendung. Eine Datei mit einem solchen Namen kann dort weder geöffnet noch kopiert werden.',
    todo: 'Wählen Sie einen anderen Namen.',
  },
  'MEDIA-NOT-A-FILE': {
    what: '{file} in {folder} ist keine gewöhnliche Datei und wurde deshalb nicht ersetzt.',
    why: 'Es ist ein Ordner, ein Link, eine Pipe oder ein Gerät.',
    todo: 'Wählen Sie einen anderen Namen oder entfernen Sie vorher, was dort so heißt.',
  },
  'MEDIA-IO': {
    what: 'Das Lesen oder Schreiben in {folder} ist fehlgeschlagen.',
    why: 'Der Datenträger hat einen Fehler gemeldet ({reason}). Möglicherweise ist er beschädigt oder nicht richtig eingesteckt.',
    todo: 'Verwenden Sie einen anderen USB-Stick oder eine andere Festplatte. Speichern Sie auf diesem Datenträger keine Sicherung.',
  },
  'MEDIA-DIFFERS': {
    what: 'Die aus {file} zurückgelesenen Daten stimmen nicht mit den geschriebenen überein.',
    why: 'Der Datenträger liefert andere Daten, als geschrieben wurden. Er ist beschädigt oder gefälscht.',
    todo: 'Verwenden Sie einen anderen USB-Stick oder eine andere Festplatte. Die unvollständigen Dateien auf diesem Datenträger wurden gelöscht.',
  },
  'MEDIA-HANDLE': {
    what: 'Die ausgewählte Datei oder der ausgewählte Ordner ist nicht mehr verfügbar.',
    why: 'Die Auswahl ist abgelaufen.',
    todo: 'Gehen Sie zurück und wählen Sie die Datei oder den Ordner noch einmal.',
  },
  'MEDIA-NOT-EJECTED': {
    what: 'Das Laufwerk von {folder} wurde nicht ausgeworfen.',
    why: 'Ein anderes Programm oder Fenster verwendet das Laufwerk, oder das System erlaubt es nicht.',
    todo: 'Schließen Sie Fenster, die das Laufwerk anzeigen, und werfen Sie es mit dem System aus. Die Dateien darauf sind geschrieben und überprüft.',
  },
  'MEDIA-FILE-MISSING': {
    what: 'Die Datei {file} ist nicht vorhanden.',
    why: 'Sie wurde verschoben oder gelöscht, der USB-Stick wurde abgezogen, oder der Name ist falsch.',
    todo: 'Stecken Sie den Stick wieder ein, prüfen Sie den Namen oder wählen Sie die Datei noch einmal.',
  },
  'MEDIA-FILE-NOT-READABLE': {
    what: 'OrgCA Backup kann {file} nicht lesen.',
    why: 'Ihr Konto hat keine Berechtigung, diese Datei zu lesen.',
    todo: 'Melden Sie sich an diesem Computer als Eigentümer der Datei an oder kopieren Sie die Datei in einen eigenen Ordner.',
  },
  'MEDIA-FILE-EMPTY': {
    what: 'Die Datei {file} ist leer.',
    why: 'Sie hat keinen Inhalt. Wahrscheinlich wurde das Kopieren unterbrochen.',
    todo: 'Verwenden Sie eine andere Kopie der Datei.',
  },
  'MEDIA-FILE-TOO-LARGE': {
    what: 'Die Datei {file} ist {bytes} Byte groß und wurde deshalb nicht gelesen.',
    why: 'Die Dateien, die hier erwartet werden, sind viel kleiner. Dateien über {limit} Byte werden nicht gelesen.',
    todo: 'Prüfen Sie, woher die Datei stammt, oder wählen Sie eine andere.',
  },
  'MEDIA-FILE-FOLDER': {
    what: '{file} ist ein Ordner, keine Datei.',
    why: 'Hier kann nur eine Datei geöffnet werden.',
    todo: 'Wählen Sie eine Datei in diesem Ordner.',
  },
  'MEDIA-FILE-DEVICE': {
    what: '{file} ist keine gewöhnliche Datei.',
    why: 'Es ist ein Gerät, eine Pipe oder eine andere Datei ohne eigenen Inhalt.',
    todo: 'Wählen Sie eine gewöhnliche Datei. Kopieren Sie den Inhalt vorher, wenn nötig, in eine solche.',
  },
  'MEDIA-FILE-LINK': {
    what: '{file} ist eine Verknüpfung zu einer anderen Datei.',
    why: 'Das Ziel einer Verknüpfung kann sich ändern. Dateien werden deshalb nur direkt gelesen.',
    todo: 'Wählen Sie die Datei, auf die die Verknüpfung zeigt.',
  },
} as const satisfies Shape<typeof english>;
