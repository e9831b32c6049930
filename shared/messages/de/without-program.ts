import type { Shape } from '../shape.ts';
import type { withoutProgram as english } from '../en/without-program.ts';

export const withoutProgram = {
  title: 'Ohne dieses Programm',
  intro: [
    'Die Sicherung ist eine gewöhnliche PKCS-#12-Datei (RFC 7292). Mit ihrem Passwort lesen sie auch andere Programme.',
    'Öffnen Sie ein Terminal im Ordner mit den Dateien und geben Sie die folgenden Zeilen ein. Wenn eine Zeile nach einem Passwort fragt, geben Sie es ein. Es wird dabei nicht angezeigt. Ein falsches Passwort wird gemeldet.',
    'Mit dem privaten Schlüssel der CA lassen sich Zertifikate für den ganzen Baum ausstellen. Verwenden Sie einen Computer ohne Netzwerk und löschen Sie den Schlüssel und jede Kopie, sobald Sie sie nicht mehr benötigen.',
  ],
  keepers:
    'Wenn sich Verwahrer das Passwort teilen, müssen zuerst ihre Anteile zusammengefügt werden. Wie das geht, beschreibt die Datei docs/keepers.md im Quelltext von OrgCA Backup.',
  openssl: {
    title: 'OpenSSL (Linux, macOS, Windows)',
    check: 'Inhalt anzeigen und Integrität prüfen.',
    certificates: 'Zertifikate speichern.',
    key: 'Privaten Schlüssel speichern. Wählen Sie ein Passwort für die neue Datei und geben Sie es zweimal ein.',
    match:
      'Zertifikat und Schlüssel vergleichen. Beide Zeilen müssen denselben öffentlichen Schlüssel anzeigen.',
    notes: {
      modern: 'Erfordert OpenSSL ab 1.1.',
      compatible:
        'Die Option -legacy lädt alte Algorithmen. Wenn openssl sie nicht kennt (vor Version 3.0, LibreSSL), lassen Sie sie weg.',
      edirectory:
        'Die Option -legacy lädt alte Algorithmen. Wenn openssl sie nicht kennt (vor Version 3.0, LibreSSL), lassen Sie sie weg.',
      pbmac1:
        'Erfordert OpenSSL ab 3.4. Ältere Versionen melden ein falsches Passwort. Mit der Option -nomacver öffnen sie die Datei, ohne ihre Integrität zu prüfen.',
      other: 'Wenn openssl „unsupported“ meldet, fügen Sie nach pkcs12 die Option -legacy ein.',
    },
  },
  keytool: {
    title: 'keytool (Java)',
    check:
      'Inhalt anzeigen und Integrität prüfen. „PrivateKeyEntry“ bedeutet, dass der Schlüssel enthalten ist.',
    certificates: 'Zertifikate als Text (Base64) anzeigen.',
    copy: 'Schlüssel und Zertifikate in eine neue Datei kopieren. Geben Sie zweimal ein Passwort für die neue Datei ein, dann das Sicherungspasswort.',
    notes: {
      modern: 'Erfordert Java ab 8u301.',
      compatible: 'Erfordert Java ab 7.',
      edirectory: 'Erfordert Java ab 7.',
      pbmac1: 'Erfordert Java ab 25.0.5.',
      other: 'Verwenden Sie eine aktuelle Java-Version.',
    },
  },
  windows: {
    title: 'Windows',
    check: 'Inhalt anzeigen, ohne zu importieren.',
    steps: [
      'Zum Importieren doppelklicken Sie auf die Datei, wählen „Aktueller Benutzer“, geben das Passwort ein, aktivieren „Schlüssel als exportierbar markieren“ und wählen „Alle Zertifikate in folgendem Speicher speichern“, „Eigene Zertifikate“.',
      'Starten Sie certmgr.msc und öffnen Sie „Eigene Zertifikate“, „Zertifikate“. „Alle Aufgaben“, „Exportieren“ speichert ein Zertifikat oder Zertifikat und Schlüssel.',
      'Löschen Sie danach dort das Zertifikat. Damit löschen Sie auch seinen privaten Schlüssel von diesem Computer.',
    ],
    notes: {
      modern: 'Erfordert Windows 10 ab 1709 oder Windows Server ab 2019.',
      compatible: 'Windows kann die Datei öffnen.',
      edirectory: 'Windows kann die Datei öffnen.',
      pbmac1: 'Es ist nicht bekannt, dass Windows diese Datei öffnet. Verwenden Sie OpenSSL.',
      other: 'Wenn Windows das richtige Passwort ablehnt, verwenden Sie OpenSSL.',
    },
  },
  macos: {
    title: 'macOS',
    steps: [
      'Wählen Sie in der Schlüsselbundverwaltung den Schlüsselbund „Anmeldung“, dann „Ablage“, „Objekte importieren“ und die Datei. Geben Sie ihr Passwort ein.',
      'Wählen Sie „Meine Zertifikate“. Der Pfeil vor dem Zertifikat zeigt den Schlüssel. „Ablage“, „Objekte exportieren“ speichert beides.',
      'Löschen Sie danach dort Zertifikat und Schlüssel.',
    ],
    notes: {
      modern: 'macOS bis 14 meldet für diese Datei ein falsches Passwort. Verwenden Sie OpenSSL.',
      compatible: 'macOS kann die Datei öffnen.',
      edirectory: 'macOS kann die Datei öffnen.',
      pbmac1: 'Es ist nicht bekannt, dass macOS diese Datei öffnet. Verwenden Sie OpenSSL.',
      other: 'Wenn macOS das richtige Passwort ablehnt, verwenden Sie OpenSSL.',
    },
  },
} satisfies Shape<typeof english>;
