import type { stick as english } from '../en/stick.ts';
import type { Shape } from '../shape.ts';

/** Texte des Assistenten „Wiederherstellungs-Stick erstellen“, Seite für Seite. `&` steht vor dem Buchstaben, den Alt erreicht. */
export const stick = {
  title: 'Wiederherstellungsstick erstellen',
  beside: {
    one: 'Im Ordner dieses Programms ist eine Sicherung: {files}',
    many: 'Im Ordner dieses Programms sind Sicherungen: {files}',
    text: 'Überprüfen und Offline-Wiederherstellen sind ohne Anmeldung und ohne Netzwerk möglich.',
    cut: 'Nur die nach dem Namen ersten {count} der {total} PFX-Dateien darin werden verwendet.',
    verify: 'Überprü&fen...',
    restore: 'Offline &wiederherstellen...',
  },
  pages: {
    M1: {
      step: 'Einführung',
      heading: 'Ein USB-Stick mit der Sicherung und dem Programm',
      text: 'Wenn der Server ausgefallen ist, nützt eine Sicherung nur zusammen mit einem Programm, das sie öffnet. Dieser Assistent schreibt beides auf einen USB-Stick, liest alles zurück und beschreibt den Inhalt auf einer Seite.',
      help: [
        'Der Stick funktioniert auf jedem Computer mit Windows, Linux oder macOS, für den er das Programm enthält. Netzwerk, Installation und Anmeldung sind nicht erforderlich.',
        'Das Sicherungspasswort wird nicht auf den Stick geschrieben. Bewahren Sie das notierte Passwort an einem anderen Ort auf.',
        'Vorhandene Dateien bleiben auf dem Stick. Nur Dateien mit denselben Namen werden ersetzt. Vorher werden Sie gefragt.',
      ],
    },
    M2: {
      step: 'Sicherung',
      heading: 'Welche Sicherung soll auf den Stick?',
      text: 'Der Sicherungsbeleg, die Datei des zweiten Schlüsselpaars und das LDIF des CA-Objekts werden mitkopiert, wenn sie im selben Ordner sind.',
      help: [
        'Wählen Sie die Sicherung mit „Durchsuchen“ aus oder übernehmen Sie die Sicherungen eines USB-Sticks mit dessen Schaltfläche. Das kann auch der Stick sein, den Sie erstellen. Die Sicherung bleibt dann an ihrem Ort.',
        'Eine Datei, die sich nicht öffnen lässt oder nicht mit ihrem Sicherungsbeleg übereinstimmt, kann nicht auf den Stick geschrieben werden.',
      ],
    },
    M3: {
      step: 'Programm',
      heading: 'Für welche Systeme soll der Stick das Programm enthalten?',
      text: 'Wählen Sie die portablen Programmpakete von OrgCA Backup: das AppImage für Linux, das portable Programm für Windows, das Datenträgerabbild oder ZIP-Archiv für macOS.',
      help: [
        'Es lässt sich nicht vorhersehen, welcher Computer im Notfall verfügbar ist. Wählen Sie deshalb das Programm für mehr als ein System.',
        'Die Dateien werden unverändert kopiert. Vergleichen Sie vorher ihre Hashwerte mit denen der Veröffentlichung.',
      ],
    },
    M4: {
      step: 'Laufwerk',
      heading: 'Ziel auswählen',
      text: 'Wählen Sie einen USB-Stick oder einen anderen Ordner.',
      help: [
        'Die Liste zeigt die Wechseldatenträger mit ihrem freien Speicherplatz. Wählen Sie „Aktualisieren“, wenn Sie einen Stick eingesteckt haben.',
        'Verwenden Sie einen Stick, der mit exFAT oder FAT32 formatiert ist. Alle Systeme lesen diese Dateisysteme. Auf FAT32 kann eine einzelne Datei höchstens 4 GB groß sein.',
      ],
    },
    M5: {
      step: 'Zusammenfassung',
      heading: 'Inhalt des Sticks',
      text: 'Wählen Sie „Fertig stellen“, um diese Dateien zu schreiben und zurückzulesen.',
      help: [
        'START-HERE.txt beschreibt in einfachen Worten, wie Sie das Programm starten und die Dateien prüfen.',
        'SHA256SUMS enthält den Hashwert jeder Datei in der Form, die sha256sum -c liest.',
      ],
    },
    M6: {
      step: 'Stick',
      heading: 'Der Stick wird erstellt',
      text: '',
      help: [
        'Jede Datei wird unter einem vorläufigen Namen geschrieben, zurückgelesen und verglichen. Erst wenn alle Dateien übereinstimmen, erhalten sie ihre endgültigen Namen.',
        'Werfen Sie das Laufwerk im Dateimanager oder im Infobereich der Taskleiste aus, bevor Sie es abziehen.',
      ],
    },
  },
  reasons: {
    'choose-backup': 'Wählen Sie eine Sicherung, um fortzufahren.',
    'too-many': 'Ein Stick kann höchstens {max} Sicherungen enthalten. Entfernen Sie einige davon.',
    'unusable-backup': '{file} ist auf einem Stick nicht verwendbar. Entfernen Sie die Datei aus der Liste.',
    'unusable-program':
      '{file} kann nicht auf einen Stick geschrieben werden. Entfernen Sie die Datei aus der Liste.',
    'choose-place': 'Wählen Sie ein Laufwerk oder einen Ordner, um fortzufahren.',
    'agree-replace':
      'Wählen Sie „Vorhandene Dateien ersetzen“ oder gehen Sie zurück und wählen Sie einen anderen Zielordner.',
  },
  what: {
    title: 'Inhalt des Sticks',
    items: [
      'Die Sicherung mit dem Sicherungsbeleg',
      'Das Programm für die Systeme, die Sie wählen',
      'Die Anleitung mit einem Bild jeder Seite, als PDF auf Deutsch und Englisch',
      'START-HERE.txt: Inhalt, Start des Programms und Prüfung der Dateien, auf Deutsch und Englisch',
      'SHA256SUMS: der Hashwert jeder Datei',
    ],
    password: 'Nicht enthalten: das Passwort',
    passwordText:
      'Ohne das Passwort ist die Sicherung nicht nutzbar. Bewahren Sie es nicht beim Stick auf, sondern an einem anderen Ort.',
  },
  backup: {
    title: 'Zugehörige Dateien',
    line: '{name}, {size}',
    noReceiptTitle: 'Zu {files} fehlt ein lesbarer Sicherungsbeleg',
    noReceiptText:
      'Die Datei kann trotzdem auf den Stick geschrieben werden. Ohne Sicherungsbeleg lässt sich später nicht feststellen, ob es die überprüfte Datei ist.',
    differsTitle: '{file} stimmt nicht mit dem Sicherungsbeleg überein',
    differsText:
      'Die Datei wurde nach dem Erstellen der Sicherung geändert oder ersetzt. Wählen Sie eine andere Kopie und klären Sie, wer Schreibzugriff auf diese Kopie hatte.',
  },
  program: {
    choose: '&Programmdateien hinzufügen...',
    own: '&Dieses Programm selbst: {file}, {size}',
    chosen: 'Programmdateien',
    none: 'Es ist noch keine Programmdatei ausgewählt.',
    forms: {
      appimage: 'AppImage für Linux',
      windows: 'Portables Programm für Windows',
      dmg: 'Datenträgerabbild für macOS',
      zip: 'ZIP-Archiv',
      folder: 'Entpacktes Programm',
    },
    place: '{form}, {size}, aus {folder}',
    withoutTitle: 'Auf dem Stick fehlt das Programm',
    withoutText:
      'Ohne das Programm auf dem Stick muss OrgCA Backup zuerst installiert werden. Sie können trotzdem fortfahren.',
  },
  summary: {
    folder: 'Zielordner',
    needed: 'Benötigter Platz',
    neededOf: '{needed} (frei: {free})',
    kinds: {
      backup: 'Sicherung',
      receipt: 'Sicherungsbeleg',
      ldif: 'CA-Objekt',
      program: 'Programm',
      guide: 'Anleitung',
      starter: 'Startskript für Linux',
      'start-here': 'Kurzanleitung',
      checksums: 'Hashwerte',
    },
    programFolder: '{name}, {size}, Dateien: {count}',
    noPermissionsTitle: 'Dieser Stick speichert keine Berechtigungen',
    noPermissionsText:
      'Linux startet Programme von FAT und exFAT nicht überall. START-HERE.txt beschreibt, wie Sie das Programm dort starten. Das Startskript kopiert es bei Bedarf zuerst in einen temporären Ordner.',
    existsTitle: 'Einige dieser Dateien sind bereits vorhanden',
    existsMore: '{files} und {count} weitere',
    replace: 'Vorhandene Dateien &ersetzen',
  },
  run: {
    looking: 'Dateien und Laufwerk werden geprüft...',
    stagesLabel: 'Schritte',
    stages: {
      copy: 'Dateien schreiben',
      check: 'Zurücklesen und vergleichen',
      place: 'Endgültige Namen vergeben',
    },
    progress: '{done} von {total}',
    status: '{stage}: {percent}',
    doneHeading: 'Wiederherstellungsstick geschrieben und überprüft',
    doneText:
      'Jede Datei wurde zurückgelesen und stimmt mit dem Original überein. Werfen Sie das Laufwerk aus, bevor Sie es abziehen.',
    failedHeading: 'Der Stick wurde nicht erstellt',
    failedText:
      'Ihre Eingaben sind nicht verloren. Wählen Sie „Zurück“, um eine Antwort zu ändern, oder „Fertig stellen“, um es noch einmal zu versuchen.',
    direct: 'Zurückgelesen',
    directYes: 'Vom Datenträger selbst, am Zwischenspeicher dieses Computers vorbei',
    directNo:
      'Über den Zwischenspeicher dieses Computers. Ziehen Sie den Stick zur Sicherheit ab, stecken Sie ihn wieder ein und prüfen Sie SHA256SUMS wie in START-HERE.txt beschrieben',
    folder: 'Ordner',
    filesValue: '{count}, zusammen {size}',
    nextSteps: [
      'Werfen Sie das Laufwerk aus, bevor Sie es abziehen.',
      'Probieren Sie den Stick an einem anderen Computer aus: Starten Sie das Programm und überprüfen Sie die Sicherung.',
      'Bewahren Sie den Stick an einem sicheren Ort auf und das Passwort getrennt davon.',
    ],
  },
} as const satisfies Shape<typeof english>;
