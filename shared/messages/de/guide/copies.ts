/** Kapitel „Mehrere Kopien“. */
export const copies = {
  title: 'Mehrere Kopien schreiben',
  intro: [
    'Ein Datenträger kann ausfallen. Der Export-Assistent kann dieselbe Sicherung in einem Durchgang auf bis zu vier Datenträger schreiben. Jede Kopie wird für sich zurückgelesen und überprüft.',
  ],
  steps: {
    E4: {
      title: 'Kopien hinzufügen',
      do: [
        'Wählen Sie auf Seite E4 den ersten Datenträger aus, wie im Kapitel „Sichern“.',
        'Klicken Sie unter {exportWizard.copies.title} auf die Schaltfläche mit dem Namen eines anderen Laufwerks oder auf {exportWizard.copies.toFolder}.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Jede Kopie wird mit ihrem Ordner aufgelistet. Wenn ein Datenträger dabei ausfällt, sind die Kopien auf den anderen vollständig. Bewahren Sie die Datenträger in verschiedenen Gebäuden auf.',
    },
  },
};
