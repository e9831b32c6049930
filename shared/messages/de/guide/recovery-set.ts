/** Kapitel „Alles für die vollständige Wiederherstellung“. Worte in Klammern sind Texte des Fensters. */
export const recoverySet = {
  title: 'Alles für die vollständige Wiederherstellung',
  intro: [
    'Die Sicherung der CA stellt die CA wieder her, aber keinen Server. Um einen verlorenen eDirectory-Server vollständig wiederherzustellen, brauchen Sie außerdem seine Datenbank, seine NICI-Dateien und eine Notiz, welche Aufgaben der Server hatte.',
    'Nach der Sicherung eines Baums, dessen Schlüssel NICI verwahrt, zeigt Seite E7 all das mit den Namen Ihres Baums: {documents.recoverySet.title}. Aktivieren Sie jede Zeile, die erledigt ist, und wählen Sie {documents.recoverySet.save}. Die Daten stehen danach im Sicherungsprotokoll und auf dem Wiederherstellungsblatt.',
    'Wie sicher ist das? Die Zeilen stammen aus den Handbüchern des Herstellers zu NICI, DSBK und Certificate Server. Sie wurden nicht an einem produktiven Server erprobt.',
  ],
  steps: {
    roles: {
      title: 'Die Aufgaben der Server notieren',
      do: [
        'Notieren Sie den Host-Server der CA. Seite E1 und das Wiederherstellungsblatt nennen ihn.',
        'Notieren Sie die Server, die den Baumschlüssel bereitstellen. Das Objekt W0.KAP.Security führt sie auf, ab eDirectory 9 auch das Objekt W1.KAP.Security. Die Prüfungen auf Seite E6 nennen sie.',
      ],
      see: 'Geht ein Server verloren, wissen Sie, ob er die CA, den Baumschlüssel oder beides bereitgestellt hat.',
    },
    database: {
      title: 'Die Datenbank zusammen mit NICI sichern',
      do: [
        'Führen Sie auf jedem Server als root aus: dsbk backup -f DATEI -l LOG -e PASSWORT. Die Option -e schließt NICI ein, das Passwort schützt es.',
        'Seite E7 zeigt die Zeile mit dem Namen des Host-Servers. Beginnen Sie mit diesem Server.',
      ],
      see: 'Das Protokoll meldet, dass NICI gesichert wurde. Laut Hersteller ist eine Datenbanksicherung ohne NICI unbrauchbar.',
    },
    nici: {
      title: 'Die NICI-Dateien aufbewahren',
      do: [
        'Bewahren Sie unter Linux den Ordner /var/opt/novell/nici mit den genauen Berechtigungen auf, ebenso die NICI-Dateien in /etc/opt/novell.',
        'Bewahren Sie unter Windows die Registrierungsschlüssel HKLM\\SOFTWARE\\Novell\\NICI* auf, ebenso den Ordner, den ihr Wert ConfigDirectory nennt.',
      ],
      see: 'Die Kopien liegen bei der Sicherung der CA unter Verschluss. Ein verlorener Maschinenschlüssel ist nicht wiederherstellbar.',
    },
    never: {
      title: 'Server nicht vermischen',
      do: [
        'Bewahren Sie vor jeder Wiederherstellung den vorhandenen NICI-Ordner des Servers unter einem anderen Namen auf.',
        'Kopieren Sie nicisdi.key nie von einem Server auf einen anderen. Die Datei ist für ihren eigenen Server verschlüsselt.',
        'Halten Sie /var/opt/novell/eDirectory/data/SSCert.pem nicht für eine Sicherung der CA. Die Datei ist das CA-Zertifikat ohne Schlüssel.',
      ],
      see: 'Alle, die Server wiederherstellen, haben diese Seite gelesen.',
    },
  },
};
