/** Kapitel „Nur ein Zertifikat exportieren“. */
export const certificateOnly = {
  title: 'Nur ein Zertifikat exportieren',
  intro: [
    'Clients und Server, die der CA vertrauen sollen, benötigen ihr Zertifikat und nicht ihren Schlüssel. Die Datei ist nicht geheim. Sie ist keine Sicherung: Aus ihr lässt sich die CA nicht wiederherstellen.',
  ],
  steps: {
    E3: {
      title: 'Nein, ohne privaten Schlüssel',
      do: [
        'Öffnen Sie den Export-Assistenten wie im Kapitel „Sichern“. Wählen Sie auf Seite E3 {exportWizard.key.no}.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Wählen Sie auf Seite E4 das Format: {exportWizard.file.formats.der} oder {exportWizard.file.formats.pem}. Der Assistent fragt nach keinem Passwort. Clients benötigen meist das Self-Signed Certificate. Wählen Sie es auf Seite E2.',
    },
  },
};
