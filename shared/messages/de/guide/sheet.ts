/** Kapitel „Wiederherstellungsblatt“. */
export const sheet = {
  title: 'Wiederherstellungsblatt drucken',
  intro: [
    'Das Wiederherstellungsblatt liegt beim Datenträger. Es nennt die CA, die Dateien und ihre Fingerabdrücke, listet die Schritte einer Wiederherstellung auf und zeigt, wie sich die Sicherung ohne dieses Programm öffnen lässt. Es enthält nie das Passwort.',
  ],
  steps: {
    T4: {
      title: 'Blatt drucken oder speichern',
      do: [
        'Klicken Sie nach einer Sicherung (Seite E7), nach einer Überprüfung (Seite V4) oder bei einer Sicherung im Protokoll auf {tools.sheet.open}.',
        'Geben Sie die Aufschrift des Datenträgers ein oder lassen Sie das Feld leer.',
        'Klicken Sie auf {tools.sheet.save} oder {tools.sheet.print}.',
      ],
      see: 'Bewahren Sie das Blatt beim Datenträger und das Passwort an einem anderen Ort auf. Drucken Sie für jeden Datenträger ein Blatt.',
    },
  },
};
