/** Kapitel „Serverzertifikate“. */
export const serverCertificates = {
  title: 'Serverzertifikate',
  intro: [
    'Die CA stellt jedem eDirectory-Server ein Zertifikat aus. Wenn es abläuft, lehnen Clients die Verbindung ab oder zeigen eine Warnung. OrgCA Backup listet diese Zertifikate auf, validiert sie und exportiert sie wie die der CA.',
  ],
  steps: {
    O2: {
      title: 'Serverzertifikat öffnen',
      do: [
        'Wählen Sie {common.menu.menuView} > {common.menu.menuCertificates}.',
        'Wählen Sie das Zertifikat aus. Das Zertifikat, das zuerst abläuft, ist ganz oben.',
        'Klicken Sie auf {console.certificates.open}.',
      ],
      see: 'Die Eigenschaften werden geöffnet. {console.p1.validate} prüft das Zertifikat, {console.p1.export} öffnet den Export-Assistenten. Eine Sicherung des Schlüssels ist nur nötig, wenn er derselbe bleiben muss. Andernfalls stellt die CA ein neues Zertifikat aus.',
    },
  },
};
