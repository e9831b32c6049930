/** Kapitel „Weitere Fenster“. */
export const otherWindows = {
  title: 'Weitere Fenster',
  intro: [
    'Diese Fenster gehören zu keinem Assistenten. Drücken Sie in jedem von ihnen F1, um seine eigene Erklärung zu lesen.',
    'Ziehen Sie ein Fenster an seinem Titel oder verschieben Sie es mit Alt+Umschalt und einer Pfeiltaste.',
  ],
  steps: {
    find: {
      title: 'Objekt suchen (O1)',
      do: [
        'Wählen Sie {common.menu.menuEdit} > {common.menu.menuFind}.',
        'Geben Sie den Anfang des Namens ein, wählen Sie die Art aus und klicken Sie auf {console.o1.find}. Doppelklicken Sie auf ein Objekt, um es zu öffnen.',
      ],
      see: 'Wenn der Server nur einen Teil des Baums hat, nennt das Fenster die Server mit den übrigen Teilen.',
    },
    details: {
      title: 'Details eines Zertifikats (P2)',
      do: ['Klicken Sie in den Eigenschaften der CA oder eines Serverzertifikats auf {console.p1.details}.'],
      see: 'Das Fenster zeigt alle Felder des Zertifikats. Vergleichen Sie seinen Fingerabdruck mit dem Wiederherstellungsblatt.',
    },
    session: {
      title: 'Die Sitzung ist beendet (L3, L5)',
      do: ['Geben Sie Ihr Passwort erneut ein. Ihre anderen Eingaben bleiben erhalten.'],
      see: 'Das Fenster wird gesperrt, wenn es eine Weile nicht verwendet wurde, wenn der Computer schläft oder wenn der Server die Verbindung trennt.',
    },
    referral: {
      title: 'Ein anderer Server (L4)',
      do: [
        'Prüfen Sie, ob der Server zu Ihrem Baum gehört. Klicken Sie dann auf {login.referral.connect} oder {login.referral.leave}.',
      ],
      see: 'Ihr Passwort wird erst gesendet, nachdem das Zertifikat dieses Servers geprüft wurde.',
    },
    servers: {
      title: 'Vertrauenswürdige Server (T1)',
      do: [
        'Wählen Sie {common.menu.menuTools} > {common.menu.menuAcceptedServers}.',
        'Entfernen Sie einen Server, dessen Zertifikat ersetzt wurde, oder fügen Sie das CA-Zertifikat Ihres Baums hinzu.',
      ],
      see: 'Nachdem das CA-Zertifikat Ihres Baums hinzugefügt wurde, sind seine Server ohne Rückfrage vertrauenswürdig.',
    },
    options: {
      title: 'Optionen (T5)',
      do: [
        'Wählen Sie {common.menu.menuTools} > {common.menu.menuOptions}.',
        'Wählen Sie die Zeit bis zur Sperre des Fensters, das Alter, ab dem eine Sicherung als alt gilt, das Farbschema und ob Bildschirmaufnahmen erlaubt sind.',
      ],
      see: 'Die Optionen gelten sofort.',
    },
    support: {
      title: 'Supportbericht (S1)',
      do: [
        'Wählen Sie {common.menu.menuHelp} > {common.menu.menuSupport}.',
        'Lesen Sie den Bericht und klicken Sie auf {tools.support.save} oder {tools.support.copy}.',
      ],
      see: 'Der Bericht enthält nur Codes und Zahlen: keine Namen, Adressen, Pfade oder Passwörter.',
    },
    guide: {
      title: 'Diese Anleitung (G1)',
      do: [
        'Drücken Sie auf einer beliebigen Seite F1, um ihr Kapitel zu sehen. {common.guide.search} findet jeden Schritt, jeden Fehlercode und jede Seiten-ID.',
      ],
      see: '{common.guide.save} speichert die ganze Anleitung.',
    },
  },
};
