import type { UiStick } from '../en/ui-stick.ts';
import type { Shape } from '../shape.ts';

/** Texte des Assistenten „Wiederherstellungs-Stick erstellen“, Seite für Seite. `&` steht vor dem Buchstaben, den Alt erreicht. */
export const uiStick = {
  title: 'Wiederherstellungs-Stick erstellen',
  beside: {
    one: 'Neben diesem Programm liegt eine Sicherung: {files}',
    many: 'Neben diesem Programm liegen Sicherungen: {files}',
    text: 'Zum Prüfen und zum Wiederherstellen ohne Verzeichnis braucht es weder Anmeldung noch Netz.',
    verify: 'Prü&fen...',
    restore: 'Offline &wiederherstellen...',
  },
  pages: {
    M1: {
      step: 'Worum es geht',
      heading: 'Ein Stick, der sein Werkzeug mitbringt',
      text: 'Ist der Server ausgefallen, nützt eine Sicherung nur zusammen mit einem Programm, das sie öffnet. Dieser Assistent legt beides auf einen USB-Stick, liest alles zurück und schreibt auf eine Seite, was wo ist.',
      help: [
        'Der Stick lässt sich auf jedem Computer mit Windows, Linux oder macOS öffnen, für den Sie das Programm darauf legen: ohne Netz, Installation und Anmeldung.',
        'Das Passwort der Sicherung wird nicht darauf gelegt. Bewahren Sie die Notiz mit dem Passwort an einem anderen Ort auf.',
        'Was schon auf dem Stick ist, bleibt darauf, außer Dateien mit denselben Namen; bevor die ersetzt werden, werden Sie gefragt.',
      ],
    },
    M2: {
      step: 'Sicherung',
      heading: 'Welche Sicherung kommt auf den Stick?',
      text: 'Die Quittung, die Datei des zweiten Schlüsselpaars und das LDIF des CA-Objekts kommen mit, wo sie daneben liegen.',
      help: [
        'Wählen Sie Durchsuchen, um die Sicherung auszusuchen, oder nehmen Sie die Sicherungen eines USB-Sticks mit dessen Schaltfläche. Das darf der Stick sein, den Sie erstellen wollen: Die Sicherung bleibt dann, wo sie ist.',
        'Eine Datei, die sich nicht öffnen lässt oder zu der die Quittung nicht passt, kann nicht auf den Stick.',
      ],
    },
    M3: {
      step: 'Programm',
      heading: 'Für welche Systeme soll das Programm auf den Stick?',
      text: 'Wählen Sie die portablen Formen von OrgCA Backup: das AppImage für Linux, das portable Programm für Windows, das Datenträgerabbild oder ZIP-Archiv für macOS.',
      help: [
        'Niemand weiß, welcher Computer da ist, wenn der Stick gebraucht wird. Legen Sie das Programm deshalb für mehr als ein System darauf.',
        'Die Dateien werden kopiert, wie sie sind. Prüfen Sie vorher mit den Prüfsummen der Veröffentlichung, dass es die richtigen sind.',
      ],
    },
    M4: {
      step: 'Laufwerk',
      heading: 'Wohin soll alles?',
      text: 'Wählen Sie einen USB-Stick oder einen anderen Ordner.',
      help: [
        'Aufgeführt sind die Laufwerke, die man abziehen kann, mit ihrem freien Platz. Wählen Sie Aktualisieren, wenn Sie eines angesteckt haben.',
        'Nehmen Sie einen Stick, der mit exFAT oder FAT32 formatiert ist: Alle Systeme lesen sie. Eine einzelne Datei kann auf FAT32 höchstens 4 GB haben.',
      ],
    },
    M5: {
      step: 'Zusammenfassung',
      heading: 'Was auf dem Stick sein wird',
      text: 'Wählen Sie Fertig stellen, um diese Dateien zu schreiben und zurückzulesen.',
      help: [
        'START-HERE.txt sagt in einfachen Worten, wie man das Programm startet und die Dateien prüft.',
        'SHA256SUMS enthält die Prüfsumme jeder Datei, in der Form, die sha256sum -c liest.',
      ],
    },
    M6: {
      step: 'Stick',
      heading: 'Der Stick wird erstellt',
      text: '',
      help: [
        'Jede Datei wird neben ihren Platz geschrieben, zurückgelesen und verglichen. Erst wenn alle gut sind, kommen sie an ihren Platz.',
        'Werfen Sie das Laufwerk aus, bevor Sie es abziehen: im Dateimanager oder im Infobereich der Taskleiste.',
      ],
    },
  },
  reasons: {
    'choose-backup': 'Wählen Sie eine Sicherung, um weiterzugehen.',
    'too-many': 'Höchstens {max} Sicherungen können auf einen Stick: Entfernen Sie einige davon.',
    'unusable-backup': '{file} nützt auf einem Stick nichts: Entfernen Sie die Datei aus der Liste.',
    'unusable-program': '{file} kann nicht auf einen Stick: Entfernen Sie die Datei aus der Liste.',
    'choose-place': 'Wählen Sie ein Laufwerk oder einen Ordner, um weiterzugehen.',
    'agree-replace':
      'Stimmen Sie dem Ersetzen der vorhandenen Dateien zu, oder gehen Sie zurück und wählen Sie einen anderen Ort.',
  },
  what: {
    title: 'Was darauf sein wird',
    items: [
      'Die Sicherung mit ihrer Quittung',
      'Das Programm für die Systeme, die Sie wählen',
      'Die Anleitung mit einem Bild jeder Seite, als PDF auf Deutsch und Englisch',
      'START-HERE.txt: was wo ist, wie man startet, wie man prüft, auf Deutsch und Englisch',
      'SHA256SUMS: die Prüfsumme jeder Datei',
    ],
    password: 'Nicht darauf: das Passwort',
    passwordText:
      'Ohne das Passwort kann niemand die Sicherung nutzen. Bewahren Sie es an einem anderen Ort auf als den Stick.',
  },
  backup: {
    title: 'Was mitkommt',
    line: '{name}, {size}',
    noReceiptTitle: 'Neben {files} liegt keine Quittung',
    noReceiptText:
      'Auf den Stick kann die Datei trotzdem. Ohne Quittung kann später niemand sagen, ob es die Datei ist, die geprüft wurde.',
    differsTitle: '{file} ist nicht die Datei, die ihre Quittung nennt',
    differsText:
      'Sie wurde geändert oder ersetzt, nachdem sie geprüft worden war. Wählen Sie eine andere Kopie, und finden Sie heraus, wer in diese schreiben konnte.',
  },
  program: {
    choose: '&Programmdateien hinzufügen...',
    own: '&Dieses Programm selbst: {file}, {size}',
    chosen: 'Programmdateien',
    none: 'Es ist noch keine Programmdatei gewählt.',
    forms: {
      appimage: 'AppImage für Linux',
      windows: 'Portables Programm für Windows',
      dmg: 'Datenträgerabbild für macOS',
      zip: 'ZIP-Archiv',
      folder: 'Entpacktes Programm',
    },
    place: '{form}, {size}, aus {folder}',
    withoutTitle: 'Ohne Programm ist der Stick nur halb so viel wert',
    withoutText:
      'Wer dann mit dem Stick dasteht, muss OrgCA Backup erst finden und installieren. Sie können trotzdem weitergehen.',
  },
  summary: {
    folder: 'Kommt nach',
    needed: 'Braucht',
    neededOf: '{needed} von {free}, die frei sind',
    kinds: {
      backup: 'Sicherung',
      receipt: 'Quittung',
      ldif: 'CA-Objekt',
      program: 'Programm',
      guide: 'Anleitung',
      starter: 'Starter für Linux',
      'start-here': 'Seite zum Anfangen',
      checksums: 'Prüfsummen',
    },
    programFolder: '{name}, {size} in {count} Dateien',
    noPermissionsTitle: 'Dieser Stick kennt keine Berechtigungen',
    noPermissionsText:
      'Linux startet Programme von FAT und exFAT nicht überall. START-HERE.txt sagt, wie man es dort startet: Der Starter kopiert das Programm, wo nötig, erst in einen temporären Ordner.',
    existsTitle: 'Einige dieser Dateien sind schon da',
    existsMore: '{files} und {count} weitere',
    replace: 'Vorhandene Dateien &ersetzen',
  },
  run: {
    looking: 'Dateien und Laufwerk werden angesehen...',
    stagesLabel: 'Schritte',
    stages: {
      copy: 'Dateien schreiben',
      check: 'Zurücklesen und vergleichen',
      place: 'An ihren Platz legen',
    },
    progress: '{done} von {total}',
    status: '{stage}: {percent}',
    doneHeading: 'Der Wiederherstellungs-Stick ist erstellt',
    doneText:
      'Jede Datei wurde zurückgelesen und ist die, die geschrieben wurde. Werfen Sie das Laufwerk aus, bevor Sie es abziehen.',
    failedHeading: 'Der Stick wurde nicht erstellt',
    failedText:
      'Von Ihren Eingaben ist nichts verloren. Wählen Sie Zurück, um eine Antwort zu ändern, oder Fertig stellen, um es noch einmal zu versuchen.',
    direct: 'Zurückgelesen',
    directYes: 'Vom Datenträger selbst, am Zwischenspeicher dieses Computers vorbei',
    directNo:
      'Über den Zwischenspeicher dieses Computers. Um sicherzugehen, ziehen Sie den Stick ab, stecken ihn wieder an und prüfen SHA256SUMS, wie START-HERE.txt es sagt',
    folder: 'Ordner',
    filesValue: '{count}, zusammen {size}',
    nextSteps: [
      'Werfen Sie das Laufwerk aus, bevor Sie es abziehen.',
      'Probieren Sie den Stick an einem anderen Computer aus: Starten Sie das Programm und überprüfen Sie die Sicherung.',
      'Bewahren Sie den Stick an einem sicheren Ort auf und das Passwort getrennt davon.',
    ],
  },
} satisfies Shape<UiStick>;
