/** Kapitel „Sicherungsprotokoll“. */
export const record = {
  title: 'Sicherungsprotokoll',
  intro: [
    'Das Protokoll enthält jede Sicherung, Überprüfung und Wiederherstellung auf diesem Computer. Es zeigt, wann eine Sicherung zuletzt überprüft wurde. Es enthält keine Geheimnisse.',
  ],
  steps: {
    T2: {
      title: 'Protokoll lesen',
      do: [
        'Wählen Sie {common.menu.menuTools} > {common.menu.menuRecord}.',
        'Wählen Sie eine Zeile aus, um ihre Dateien, deren Ordner und SHA-256-Hashwert zu sehen.',
        'Klicken Sie auf {tools.record.save}, um das Protokoll als Tabelle zu speichern, zum Beispiel für eine Revision.',
      ],
      see: 'Wenn ein roter Hinweis meldet, dass das Protokoll beschädigt oder verändert wurde, verlassen Sie sich stattdessen auf die Sicherungsbelege.',
    },
  },
};
