import type { recoveryStick as english } from '../en/recovery-stick.ts';
import type { Shape } from '../shape.ts';

/** Texte der Datei START-HERE.txt und des Starters für Linux auf einem Wiederherstellungs-Stick. */
export const recoveryStick = {
  title: 'Wiederherstellungsstick einer Organizational CA',
  intro:
    'Dieser Datenträger enthält die Sicherung der Organizational CA eines eDirectory-Baums und das Programm OrgCA Backup, das die Sicherung überprüft und die CA daraus wiederherstellt. Netzwerk, Installation und Anmeldung sind nicht erforderlich. Das Sicherungspasswort ist nicht auf diesem Datenträger.',
  made: 'Erstellt',
  program: 'Erstellt mit',
  tree: 'Baum',
  caObject: 'CA-Objekt',
  notNamed: 'im Sicherungsbeleg nicht genannt',
  contents: 'Inhalt',
  kinds: {
    backup: 'Sicherung: privater Schlüssel und Zertifikate, mit einem Passwort verschlüsselt (PKCS #12)',
    receipt: 'Sicherungsbeleg: der Inhalt der Sicherung, ohne Geheimnisse',
    ldif: 'Das CA-Objekt aus dem Verzeichnis (LDIF)',
    program: 'Das Programm',
    guide: 'Die Anleitung, mit einem Bild jeder Seite',
    starter: 'Startet das Programm unter Linux',
    'start-here': 'Diese Datei',
    checksums: 'SHA-256-Hashwert jeder Datei',
  },
  programFolder: 'Das Programm, entpackt: {count} Dateien',
  start: 'Programm starten',
  startText:
    'Die erste Seite des Programms nennt die Sicherung auf diesem Datenträger. Dort können Sie die Sicherung überprüfen und die CA daraus wiederherstellen.',
  systems: {
    windows: 'Windows: Doppelklicken Sie auf das Programm.',
    linux: 'Linux: Öffnen Sie ein Terminal in diesem Ordner und geben Sie die folgende Zeile ein.',
    linuxNote:
      'Wenn sich Programme von diesem Datenträger nicht starten lassen (FAT, exFAT), wird das Programm in einen temporären Ordner kopiert und am Ende dort entfernt.',
    macos:
      'macOS: Doppelklicken Sie auf die Datei und kopieren Sie das Programm daraus in einen eigenen Ordner. Klicken Sie bei gedrückter Ctrl-Taste auf das Programm und wählen Sie „Öffnen“. Wählen Sie dann „{verify.open}“ oder „{restore.open}“ und danach die Sicherung auf diesem Datenträger.',
  },
  noProgram:
    'Auf diesem Datenträger ist kein Programm dafür. Installieren Sie OrgCA Backup und wählen Sie dann „{verify.open}“ oder „{restore.open}“.',
  check: 'Dateien auf Schäden und Änderungen prüfen',
  checkText:
    'Öffnen Sie ein Terminal in diesem Ordner und geben Sie die Zeile für Ihr System ein. Bei jeder Datei muss „OK“ stehen.',
  advice: 'Aufbewahrung',
  adviceText:
    'Bewahren Sie diesen Datenträger in einem Tresor auf, getrennt von der Notiz mit dem Passwort. Überprüfen Sie die Sicherung einmal im Jahr mit „{verify.open}“ und erstellen Sie einen neuen Stick, wenn die CA erneuert wurde.',
  starter: {
    copying:
      'Von diesem Datenträger lassen sich keine Programme starten. Das Programm wird in einen temporären Ordner kopiert und am Ende entfernt.',
    none: 'Auf diesem Datenträger ist kein Programm für Linux.',
    noExec:
      'In den temporären Ordnern dieses Computers können keine Programme starten (noexec). Geben Sie einen Ordner an, in dem sie es können: TMPDIR=ORDNER sh start-linux.sh',
    noSandbox:
      'Dieses System oder dieses Konto lässt die Sandbox des Programms nicht zu. Das Programm startet ohne sie. Von sich aus öffnet es keine Netzwerkverbindung.',
  },
} satisfies Shape<typeof english>;
