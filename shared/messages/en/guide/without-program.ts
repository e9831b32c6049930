import { documents } from '../documents.ts';

const { withoutProgram: t } = documents;
const { openssl, keytool, windows, macos } = t;

/** Chapter "Without this program". `{command...}` is a command line. */
export const withoutProgram = {
  title: t.title,
  intro: [
    ...t.intro,
    t.keepers,
    'START-HERE.txt on a recovery stick and the restore sheet contain the same lines with the names of your files. Here, the file is called ca.pfx.',
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
      see: `These lines are for {exportWizard.password.profiles.modern.label}. ${openssl.notes.modern} For {exportWizard.password.profiles.compatible.label} and {exportWizard.password.profiles.edirectory.label}, add -legacy to the first three: {command.openssl.check.legacy}. ${openssl.notes.compatible}`,
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
      title: 'Back into a tree',
      do: [
        'Log in to iManager as an administrator with the Supervisor right on the Security container.',
        'Choose Novell Certificate Server, then Configure Certificate Authority, and the method Import. Then choose the file and enter its password.',
      ],
      see: 'iManager shows the Organizational CA again. If it rejects the correct password, the server is too old for the encryption of the file.',
    },
  },
};
