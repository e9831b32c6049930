import type { recoveryStick as english } from '../en/recovery-stick.ts';
import type { Shape } from '../shape.ts';

/** Texte der Datei START-HERE.txt und des Starters für Linux auf einem Wiederherstellungs-Stick. */
export const recoveryStick = {
  title: 'Wiederherstellungs-Stick einer Organizational CA',
  intro:
    'Auf diesem Datenträger liegen die Sicherung der Organizational CA eines eDirectory-Baums und das Programm OrgCA Backup, das sie prüft und daraus wiederherstellt. Netz, Installation und Anmeldung sind nicht nötig. Das Passwort der Sicherung ist nicht auf diesem Datenträger.',
  made: 'Erstellt',
  program: 'Mit',
  tree: 'Baum',
  caObject: 'CA-Objekt',
  notNamed: 'in der Quittung nicht genannt',
  contents: 'Was darauf ist',
  kinds: {
    backup: 'Sicherung: privater Schlüssel und Zertifikate, mit einem Passwort verschlüsselt (PKCS #12)',
    receipt: 'Quittung: was in der Sicherung ist, ohne Geheimnisse',
    ldif: 'Das CA-Objekt, wie es im Verzeichnis stand (LDIF)',
    program: 'Das Programm',
    guide: 'Die Anleitung, mit einem Bild jeder Seite',
    starter: 'Startet das Programm unter Linux',
    'start-here': 'Diese Seite',
    checksums: 'SHA-256-Wert jeder Datei',
  },
  programFolder: 'Das Programm, entpackt: {count} Dateien',
  start: 'So starten Sie',
  startText:
    'Die erste Seite des Programms nennt die Sicherung, die auf diesem Datenträger liegt, und bietet an, sie zu prüfen und daraus wiederherzustellen.',
  systems: {
    windows: 'Windows: Doppelklicken Sie auf das Programm.',
    linux: 'Linux: Öffnen Sie ein Terminal in diesem Ordner, und geben Sie die Zeile darunter ein.',
    linuxNote:
      'Wo der Datenträger das Starten von Programmen nicht zulässt (FAT, exFAT), wird das Programm dazu in einen temporären Ordner kopiert und am Ende dort entfernt.',
    macos:
      'macOS: Doppelklicken Sie auf die Datei, und kopieren Sie das Programm daraus in einen eigenen Ordner. Halten Sie Control gedrückt, klicken Sie darauf, und wählen Sie Öffnen. Wählen Sie dann „{verify.open}“ oder „{restore.open}“ und danach die Sicherung auf diesem Stick.',
  },
  noProgram:
    'Dieser Stick enthält das Programm nicht. Installieren Sie OrgCA Backup und wählen Sie dann „{verify.open}“ oder „{restore.open}“.',
  check: 'So prüfen Sie, dass nichts beschädigt oder geändert ist',
  checkText:
    'Öffnen Sie ein Terminal in diesem Ordner, und geben Sie die Zeile für Ihr System ein. Jede Datei muss „OK“ sein.',
  advice: 'Aufbewahren',
  adviceText:
    'Bewahren Sie diesen Datenträger in einem Tresor auf, getrennt von der Notiz mit dem Passwort. Überprüfen Sie die Sicherung einmal im Jahr mit „{verify.open}“ und erstellen Sie einen neuen Stick, wenn die CA erneuert wurde.',
  starter: {
    copying:
      'Der Datenträger lässt das Starten von Programmen nicht zu: Das Programm wird in einen temporären Ordner kopiert und am Ende entfernt.',
    none: 'Auf diesem Datenträger ist kein Programm für Linux.',
    noSandbox:
      'Dieses System oder dieses Konto lässt die Sandbox des Programms nicht zu: Es startet ohne sie. Von sich aus öffnet es keine Netzverbindung.',
  },
} satisfies Shape<typeof english>;
