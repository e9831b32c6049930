/** Kapitel „Wiederherstellungsstick erstellen“. */
export const recoveryStick = {
  title: 'Wiederherstellungsstick erstellen',
  intro: [
    'Ein Wiederherstellungsstick ist ein USB-Stick mit der Sicherung, dem Programm, dieser Anleitung und START-HERE.txt. Das Programm läuft von ihm ohne Netzwerk, Installation und Anmeldung.',
    'Sie benötigen: die Sicherung mit ihrem Sicherungsbeleg, einen USB-Stick mit exFAT oder FAT32 und die portablen Pakete von OrgCA Backup für die Systeme, die Sie verwenden.',
  ],
  steps: {
    M2: {
      title: 'Sicherung wählen',
      do: [
        'Wählen Sie {common.menu.menuTools} > {common.menu.menuRecoveryStick}. Lesen Sie die erste Seite und klicken Sie auf {common.buttons.next}.',
        'Klicken Sie auf die Schaltfläche mit dem Namen des Sticks, auf dem die Sicherung ist, oder auf {common.files.browse}.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Die Liste zeigt die Sicherung. Sicherungsbeleg, zweites Schlüsselpaar und LDIF-Datei werden hinzugefügt, wenn sie im selben Ordner sind.',
    },
    M3: {
      title: 'Programm hinzufügen',
      do: [
        'Klicken Sie auf {stick.program.choose} und wählen Sie die portablen Pakete.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Fügen Sie mehr als ein System hinzu. Sie wissen nicht, welcher Computer verfügbar ist, wenn Sie den Stick brauchen.',
    },
    M4: {
      title: 'Stick wählen',
      do: ['Wählen Sie Ihren USB-Stick aus.', 'Klicken Sie auf {common.buttons.next}.'],
      see: 'Es kann der Stick sein, auf dem die Sicherung ist. Andere Dateien darauf bleiben erhalten.',
    },
    write: {
      title: 'Schreiben',
      do: [
        'Klicken Sie auf {common.buttons.next} und prüfen Sie die Liste der Dateien.',
        'Klicken Sie auf {common.buttons.finish}.',
      ],
      see: 'Warten Sie, bis die letzte Seite {stick.run.doneHeading} anzeigt. Werfen Sie den Stick aus, probieren Sie ihn an einem anderen Computer aus und bewahren Sie ihn getrennt vom Passwort auf.',
    },
  },
};
