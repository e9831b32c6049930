import type { UiFiles } from '../en/ui-files.ts';
import type { Shape } from '../shape.ts';

/** Texte der Seiten, auf denen Sicherungen gewählt, beschrieben und geöffnet werden. */
export const uiFiles = {
  offer: 'Beides geht auch ohne Anmeldung.',
  chosen: 'Gewählte Dateien',
  none: 'Es ist noch keine Datei gewählt.',
  browse: 'Du&rchsuchen...',
  refresh: '&Laufwerke aktualisieren',
  /** Ohne Buchstaben: `{name}` kann jeder Text sein. */
  fromDrive: 'Die Sicherungen auf {name} nehmen',
  driveEmpty:
    'Im obersten Ordner von {name} ist keine PFX-Datei. Wählen Sie Durchsuchen, um anderswo zu suchen.',
  remove: 'Entfernen',
  removeName: '{file} aus der Liste entfernen',
  place: '{folder}, {size}',
  broken: '{what} {why} {todo} (Code {code})',
  facts: {
    folder: 'Ordner',
    size: 'Größe',
    bytes: '{size} ({count} Byte)',
    sha256: 'SHA-256',
    profile: 'Profil',
    profiles: {
      modern: 'Modern: AES-256, SHA-256',
      compatible: 'Kompatibel: Triple DES, SHA-1',
      pbmac1: 'PBMAC1: AES-256, Integritätsprüfung nach RFC 9879',
      edirectory: 'Wie von eDirectory geschrieben: Triple DES, RC2',
    },
    otherProfile: 'Von einem anderen Programm oder mit anderen Einstellungen geschrieben',
    keyEncryption: 'Schutz des Schlüssels',
    certificateEncryption: 'Zertifikate',
    mac: 'Integritätsprüfung',
    notProtected: 'keine',
    unreadable: 'Diese Datei kann nicht geöffnet werden',
    receipt: 'Quittung',
    receipts: {
      none: 'Neben der Datei liegt keine Quittung.',
      same: '{file} nennt genau diese Datei: Der SHA-256-Wert ist derselbe.',
      differs:
        '{file} nennt einen anderen SHA-256-Wert: Die Datei wurde nach ihrer Prüfung verändert oder ersetzt.',
      'not-named': 'In {file} geht es um andere Dateien.',
      unreadable: '{file} liegt neben der Datei, ist aber keine Quittung.',
    },
    madeAt: 'Erstellt',
    tree: 'Baum',
    caObject: 'CA-Objekt',
    hostServer: 'Host-Server',
    objectFile: 'Attribute',
    objectFiles: {
      same: '{file} ist die Datei, die die Quittung nennt. Eine Wiederherstellung entnimmt ihr die Attribute, die nicht in der PFX-Datei stehen.',
      differs:
        '{file} ist nicht die Datei, die die Quittung nennt, und wird bei einer Wiederherstellung nicht verwendet. Schlüssel und Zertifikate stehen in der PFX-Datei.',
      none: '{file} liegt nicht neben der Datei. Schlüssel und Zertifikate stehen in der PFX-Datei, einige Einstellungen des CA-Objekts nicht.',
    },
  },
  /** Das Laufwerk oder der Ordner, in den Dateien geschrieben werden. */
  destination: {
    legend: 'Ziel',
    driveNote: '{mount} - {fileSystem}, {size}, {free} frei',
    driveReadOnly:
      'Dieses Laufwerk ist schreibgeschützt. Heben Sie den Schutz auf und wählen Sie „Aktualisieren“.',
    noDrives:
      'Es wurde kein Wechseldatenträger gefunden. Stecken Sie einen USB-Stick ein und wählen Sie „Aktualisieren“ oder wählen Sie „Durchsuchen“.',
    looking: 'Wechseldatenträger werden gesucht...',
    refresh: '&Aktualisieren',
    browse: 'Du&rchsuchen...',
    folder: 'Anderer Ordner',
    chosen: 'Gewähltes Ziel',
    withFree: '{path} ({free} frei)',
    warnings: {
      system: {
        title: 'Das ist die Systemfestplatte dieses Computers',
        text: {
          backup:
            'Fällt dieser Computer aus, ist die Sicherung mit ihm verloren. Wählen Sie einen USB-Stick oder verschieben Sie die Datei bald auf einen.',
          saved:
            'Fällt dieser Computer aus, ist das gespeicherte CA-Objekt mit ihm verloren. Wählen Sie einen USB-Stick oder verschieben Sie die Dateien bald auf einen.',
          files:
            'Die Dateien bleiben auf diesem Computer. Löschen Sie Dateien mit einem privaten Schlüssel, sobald Sie sie nicht mehr brauchen.',
          stick:
            'Ein Wiederherstellungsstick muss ohne diesen Computer funktionieren. Wählen Sie einen USB-Stick oder kopieren Sie den Ordner auf einen.',
        },
      },
      network: {
        title: 'Das ist ein Netzwerkordner',
        text: 'Andere können die Dateien möglicherweise kopieren, und das Netzwerk kann ausgefallen sein, wenn Sie sie brauchen. Ein USB-Stick an einem sicheren Ort ist besser.',
      },
      synchronised: {
        title: 'Dieser Ordner wird mit anderen Computern synchronisiert',
        text: 'Ein Programm kopiert diesen Ordner auf andere Computer oder zu einem Onlinedienst. Diese Kopien haben Sie nicht in der Hand. Wählen Sie stattdessen einen USB-Stick.',
      },
    },
  },
  passwords: {
    refused: '{what} {todo}',
    password: '&Passwort',
    passwordOf: 'Passwort von {file}',
    second: 'Zweites Passwort',
    secondOf: 'Zweites Passwort von {file}',
    secondHelp: 'Das Passwort öffnet die Datei, aber nicht alle ihre Teile.',
    help: 'Das Passwort, das beim Erstellen der Sicherung gewählt wurde. Es ist nicht Ihr Anmeldepasswort.',
    same: '&Ein Passwort für alle Dateien',
    sameNote:
      'Wie bei der Sicherung einer CA mit einem RSA- und einem EC-Schlüssel: Beide Dateien haben dasselbe.',
    each: 'Ein P&asswort für jede Datei',
    eachNote: 'Wenn die Dateien aus verschiedenen Sicherungen stammen.',
    question: 'Passwörter',
  },
} satisfies Shape<UiFiles>;
