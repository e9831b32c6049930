/** Kapitel „Passwort ändern“. */
export const changePassword = {
  title: 'Passwort einer Sicherung ändern',
  intro: [
    'Ändern Sie das Passwort, wenn eine Person geht, die es kennt, oder wenn es bekannt geworden sein könnte. Sie benötigen die Sicherungsdatei und ihr aktuelles Passwort. Eine Anmeldung ist nicht nötig.',
  ],
  steps: {
    T3: {
      title: 'Altes und neues Passwort eingeben',
      do: [
        'Wählen Sie {common.menu.menuTools} > {common.menu.menuChangePassword}, klicken Sie auf {tools.password.choose} und wählen Sie die Sicherungsdatei.',
        'Geben Sie das alte Passwort und zweimal das neue ein.',
        'Klicken Sie auf {tools.password.change}.',
      ],
      see: 'Der Dialog zeigt {tools.password.done}. Ändern Sie dann das Passwort der zweiten Datei der Sicherung, falls es eine gibt, und aller Kopien. Kopien mit dem alten Passwort lassen sich weiterhin damit öffnen.',
    },
  },
};
