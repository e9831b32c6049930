import { documents } from '../documents.ts';

const { withoutProgram: t } = documents;
const { openssl, keytool, windows, macos } = t;

export const withoutProgram = {
  title: t.title,
  intro: [
    ...t.intro,
    t.keepers,
    'START-HERE.txt auf einem Wiederherstellungsstick und das Wiederherstellungsblatt enthalten dieselben Zeilen mit den Namen Ihrer Dateien. Hier heißt die Datei ca.pfx.',
  ],
  steps: {
    openssl: {
      title: openssl.title,
      do: [
        `${openssl.check} {command.openssl.check}`,
        `${openssl.certificates} {command.openssl.certificates}`,
        `${openssl.key} {command.openssl.key}`,
        `${openssl.match} {command.openssl.match}`,
      ],
      see: `Diese Zeilen gelten für {exportWizard.password.profiles.modern.label}. ${openssl.notes.modern} Für {exportWizard.password.profiles.compatible.label} und {exportWizard.password.profiles.edirectory.label} erhalten die ersten drei die Option -legacy: {command.openssl.check.legacy}. ${openssl.notes.compatible}`,
    },
    keytool: {
      title: keytool.title,
      do: [
        `${keytool.check} {command.keytool.check}`,
        `${keytool.certificates} {command.keytool.certificates}`,
        `${keytool.copy} {command.keytool.copy}`,
      ],
      see: `{exportWizard.password.profiles.modern.label}: ${keytool.notes.modern} {exportWizard.password.profiles.compatible.label}: ${keytool.notes.compatible}`,
    },
    windows: {
      title: windows.title,
      do: [`${windows.check} {command.windows.check}`, ...windows.steps],
      see: `{exportWizard.password.profiles.modern.label}: ${windows.notes.modern} {exportWizard.password.profiles.compatible.label}: ${windows.notes.compatible}`,
    },
    macos: {
      title: macos.title,
      do: macos.steps,
      see: `{exportWizard.password.profiles.modern.label}: ${macos.notes.modern} {exportWizard.password.profiles.compatible.label}: ${macos.notes.compatible}`,
    },
    tree: {
      title: 'Zurück in einen Baum',
      do: [
        'Melden Sie sich bei iManager als Administrator mit dem Supervisor-Recht am Security-Container an.',
        'Wählen Sie „Novell Certificate Server“, dann „Configure Certificate Authority“ und die Methode „Import“. Wählen Sie danach die Datei und geben Sie ihr Passwort ein.',
      ],
      see: 'iManager zeigt die Organizational CA wieder an. Wenn iManager das richtige Passwort ablehnt, ist der Server zu alt für die Verschlüsselung der Datei.',
    },
  },
};
