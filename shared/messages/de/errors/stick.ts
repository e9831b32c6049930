/** Fehler beim Erstellen eines Wiederherstellungs-Sticks. */
export const stickErrors = {
  'STICK-NOT-A-PROGRAM': {
    what: '{file} ist keine Form von OrgCA Backup, die auf einen Stick passt.',
    why: 'Die ersten Bytes sind die keiner der portablen Formen: AppImage, portables Programm für Windows, Datenträgerabbild oder ZIP-Archiv für macOS. Auch Verknüpfungen und besondere Dateien können nicht auf einen Stick.',
    todo: 'Wählen Sie die portable Form des Programms, so wie sie heruntergeladen wurde.',
  },
  'STICK-NO-ROOM': {
    what: 'In {folder} ist nicht genug Platz.',
    why: 'Was Sie gewählt haben, braucht {needed} Byte, und {free} Byte sind frei.',
    todo: 'Schaffen Sie Platz, lassen Sie ein Programm weg, oder wählen Sie einen anderen Ort.',
  },
  'STICK-FILE-TOO-LARGE': {
    what: '{file} ist für dieses Dateisystem zu groß.',
    why: 'Die Datei hat {bytes} Byte, und FAT fasst Dateien von höchstens 4.294.967.295 Byte.',
    todo: 'Lassen Sie diese Datei weg, oder nehmen Sie einen Stick, der mit exFAT formatiert ist.',
  },
  'STICK-SAME-NAME': {
    what: 'Zwei Dateien hätten auf dem Stick den Namen {file}.',
    why: 'Sticks unterscheiden nicht zwischen Groß- und Kleinbuchstaben, und jeden Namen kann es nur einmal geben.',
    todo: 'Lassen Sie eine der Dateien weg, oder benennen Sie sie vorher um.',
  },
  'STICK-CHANGED': {
    what: '{file} wurde geändert, während der Stick erstellt wurde.',
    why: 'Kopiert wurde nicht das, was Sie vorher gewählt hatten. Es wurde nichts abgelegt.',
    todo: 'Finden Sie heraus, wer sie geändert hat, wählen Sie die Datei neu, und wählen Sie wieder Fertig stellen.',
  },
  'STICK-CANCELLED': {
    what: 'Das Erstellen des Sticks wurde abgebrochen.',
    why: 'Sie haben währenddessen Abbrechen gewählt.',
    todo: 'Beginnen Sie neu, wenn Sie so weit sind. Es ist nichts zurückgeblieben.',
  },
} as const;
