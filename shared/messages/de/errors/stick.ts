/** Fehler beim Erstellen eines Wiederherstellungs-Sticks. */
export const stickErrors = {
  'STICK-NOT-A-PROGRAM': {
    what: '{file} ist kein Programmpaket von OrgCA Backup für einen Stick.',
    why: 'Die Datei ist kein portables Programmpaket (AppImage, portables Programm für Windows, Datenträgerabbild oder ZIP-Archiv für macOS). Auch Verknüpfungen und besondere Dateien können nicht auf einen Stick geschrieben werden.',
    todo: 'Wählen Sie das portable Programmpaket, so wie es heruntergeladen wurde.',
  },
  'STICK-NO-ROOM': {
    what: 'In {folder} ist nicht genug Speicherplatz frei.',
    why: 'Die Auswahl benötigt {needed} Byte. Frei sind {free} Byte.',
    todo: 'Schaffen Sie Speicherplatz, wählen Sie ein Programm ab oder wählen Sie einen anderen Zielordner.',
  },
  'STICK-FILE-TOO-LARGE': {
    what: '{file} ist für dieses Dateisystem zu groß.',
    why: 'Die Datei ist {bytes} Byte groß. Auf FAT ist eine Datei höchstens 4.294.967.295 Byte groß.',
    todo: 'Wählen Sie diese Datei ab oder verwenden Sie einen Stick, der mit exFAT formatiert ist.',
  },
  'STICK-SAME-NAME': {
    what: 'Zwei Dateien haben auf dem Stick denselben Namen: {file}.',
    why: 'FAT-Laufwerke unterscheiden nicht zwischen Groß- und Kleinbuchstaben. Deshalb muss jeder Name eindeutig sein.',
    todo: 'Wählen Sie eine der Dateien ab oder benennen Sie sie vorher um.',
  },
  'STICK-CHANGED': {
    what: '{file} wurde geändert, während der Stick erstellt wurde.',
    why: 'Die kopierten Daten stimmen nicht mit der ausgewählten Datei überein. Die Kopie wurde verworfen.',
    todo: 'Klären Sie, wer die Datei geändert hat. Wählen Sie die Datei noch einmal aus und wählen Sie erneut „Fertig stellen“.',
  },
  'STICK-CANCELLED': {
    what: 'Das Erstellen des Sticks wurde abgebrochen.',
    why: 'Sie haben während des Vorgangs „Abbrechen“ gewählt.',
    todo: 'Beginnen Sie erneut, wenn Sie so weit sind. Die unvollständigen Dateien wurden gelöscht.',
  },
} as const;
