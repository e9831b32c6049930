/** Kapitel „Alle Zertifikate sichern“. Worte in Klammern sind Texte des Fensters. */
export const treeBackup = {
  title: 'Alle Zertifikate sichern',
  intro: [
    'Ein Durchgang sichert die Organizational CA und alle Serverzertifikate des Baums: alle Schlüssel, die der Baum exportiert, in einem Ordner, mit einem Sicherungsbeleg. Verwenden Sie ihn vor einer Migration oder einmal im Jahr anstelle des Kapitels „Sichern“.',
    'Jedes Objekt erhält eigene Dateien: eine PFX-Datei je Schlüsselpaar und eine LDIF-Datei mit den übrigen Attributen. Ein Schlüssel, den sein Server nicht herausgibt, fehlt. Die Seite und der Sicherungsbeleg nennen den Grund.',
    'Wie das getestet wurde: mit dem Gateway des Übungsbaums, das der veröffentlichten Beschreibung der Schnittstelle folgt, nicht mit einem produktiven Baum. Die Beschreibung sagt nicht, wie ein Gateway ein Serverzertifikat nennt, dessen Kurzname vom Objekt abweicht. Das Programm vergleicht deshalb die Zertifikate selbst.',
    'Sie brauchen: die Adresse des Gateways (Identity Console), Ihr eDirectory-Passwort und einen USB-Stick, den Sie wegschließen können.',
  ],
  steps: {
    start: {
      title: 'Den Assistenten öffnen',
      do: [
        'Melden Sie sich an, wie im Kapitel „Anmelden“ beschrieben. Wählen Sie im Menü „Assistenten“ den Befehl „Zertifikate des Baums sichern...“. Seite A1 wird geöffnet.',
        'Prüfen Sie die Liste. Sie zeigt zuerst die CA, dann die Serverzertifikate mit ihrem Ablaufdatum.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Die Liste enthält alle Server, die Sie erwarten. Hat der Server nicht alle Objekte geliefert, zeigt die Seite eine Warnung.',
    },
    keys: {
      title: 'Mit dem Gateway verbinden',
      do: [
        'Lassen Sie auf Seite A2 {treeBackup.keys.gateway} ausgewählt. Geben Sie die Adresse des Gateways und Ihr eDirectory-Passwort ein.',
        'Klicken Sie auf {common.gateway.check}. Kennt das Programm das Zertifikat des Gateways nicht, zeigt es das Zertifikat und fragt nach.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Die Seite zeigt die Verbindung und das Ergebnis, mit dem der Baum seine CA-Zertifikate validiert. Beim Übungsbaum ist die Adresse schon eingetragen.',
    },
    passwords: {
      title: 'Ein Passwort oder eines je Objekt',
      do: [
        'Wählen Sie auf Seite A3 {treeBackup.passwords.all} und geben Sie ein Passwort zweimal ein. Oder wählen Sie {treeBackup.passwords.each}, damit für jedes Objekt eines erzeugt wird.',
        'Notieren Sie die Passwörter jetzt und bewahren Sie die Notiz getrennt vom Stick auf. Sie werden nicht noch einmal angezeigt.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Wählen Sie {treeBackup.passwords.each}, wenn Sie die Datei eines Servers an dessen Administrator weitergeben wollen.',
    },
    destination: {
      title: 'Auf den USB-Stick schreiben',
      do: [
        'Wählen Sie auf Seite A4 Ihren USB-Stick in der Liste aus.',
        'Prüfen Sie die Zusammenfassung und klicken Sie auf {common.buttons.finish}.',
      ],
      see: 'Enthält der Ordner Dateien eines früheren Durchgangs, führt die Seite sie auf und fragt, bevor sie ersetzt werden.',
    },
    result: {
      title: 'Das Ergebnis lesen',
      do: [
        'Warten Sie, bis Seite A5 {treeBackup.run.doneHeading} zeigt.',
        'Lesen Sie den Abschnitt {treeBackup.run.skipped}, falls er angezeigt wird. Jede Zeile nennt ein Objekt und den Grund.',
        'Klicken Sie auf {common.buttons.close}. Werfen Sie den Stick aus und schließen Sie ihn weg.',
      ],
      see: 'Jede Datei wurde vom Stick zurückgelesen, mit ihrem Passwort geöffnet und mit ihren Zertifikaten verglichen. Sie können jede Datei wie andere Sicherungen überprüfen.',
    },
  },
};
