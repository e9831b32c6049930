import type { UiFiles } from '../en/ui-files.ts';
import type { Shape } from '../shape.ts';

/** Texte der Seiten, auf denen Sicherungen gewählt, beschrieben und geöffnet werden. */
export const uiFiles = {
  offer: 'Überprüfen und Offline-Wiederherstellen sind ohne Anmeldung möglich.',
  chosen: 'Ausgewählte Dateien',
  none: 'Es ist noch keine Datei ausgewählt.',
  drop: 'Sie können Dateien auch auf dieses Fenster ziehen.',
  browse: 'Du&rchsuchen...',
  refresh: '&Laufwerke aktualisieren',
  /** Ohne Buchstaben: `{name}` kann jeder Text sein. */
  fromDrive: 'Sicherungen auf {name} verwenden',
  driveEmpty:
    'Im obersten Ordner von {name} ist keine PFX-Datei. Wählen Sie „Durchsuchen“, um in einem anderen Ordner zu suchen.',
  remove: 'Entfernen',
  removeName: '{file} aus der Liste entfernen',
  place: '{folder}, {size}',
  broken: '{what} {why} {todo} (Code {code})',
  facts: {
    folder: 'Ordner',
    size: 'Größe',
    bytes: '{size} ({count} Byte)',
    sha256: 'SHA-256',
    profile: 'Verschlüsselungsprofil',
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
    iterations: '{count} Iterationen',
    unreadable: 'Diese Datei kann nicht geöffnet werden',
    receipt: 'Sicherungsbeleg',
    receipts: {
      none: 'Im Ordner der Datei ist kein Sicherungsbeleg.',
      same: 'Der SHA-256-Hashwert stimmt mit dem in {file} überein.',
      differs:
        '{file} nennt einen anderen SHA-256-Hashwert. Die Datei wurde nach dem Erstellen der Sicherung verändert oder ersetzt.',
      'not-named': '{file} gehört zu anderen Dateien.',
      unreadable: '{file} ist im selben Ordner, aber kein Sicherungsbeleg.',
    },
    seal: 'Siegel',
    sealed: 'Vorhanden. Es wird mit dem Passwort geprüft.',
    notSealed:
      'Keines. Mit dem Passwort lässt sich nicht prüfen, ob die Dateien im selben Ordner geändert wurden.',
    madeAt: 'Erstellt',
    tree: 'Baum',
    caObject: 'CA-Objekt',
    hostServer: 'Host-Server',
    objectFile: 'Attribute',
    objectFiles: {
      same: '{file} stimmt mit dem Sicherungsbeleg überein. Eine Wiederherstellung entnimmt dieser Datei die Attribute, die nicht in der PFX-Datei enthalten sind.',
      differs:
        '{file} stimmt nicht mit dem Sicherungsbeleg überein und wird bei einer Wiederherstellung nicht verwendet. Schlüssel und Zertifikate sind in der PFX-Datei enthalten.',
      none: '{file} ist nicht im selben Ordner. Schlüssel und Zertifikate sind in der PFX-Datei enthalten, einige Einstellungen des CA-Objekts nicht.',
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
    chosen: 'Ausgewähltes Ziel',
    withFree: '{path} ({free} frei)',
    warnings: {
      full: {
        title: 'Der Platz reicht nicht',
        text: 'Frei: {free}. Die Dateien benötigen bis zu {needed}. Geben Sie Speicherplatz frei oder wählen Sie ein anderes Ziel.',
      },
      system: {
        title: 'Das ist die Systemfestplatte dieses Computers',
        text: {
          backup:
            'Wenn dieser Computer ausfällt, ist auch die Sicherung verloren. Wählen Sie einen USB-Stick oder verschieben Sie die Datei bald auf einen.',
          saved:
            'Wenn dieser Computer ausfällt, ist auch das gespeicherte CA-Objekt verloren. Wählen Sie einen USB-Stick oder verschieben Sie die Dateien bald auf einen.',
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
      synchronized: {
        title: 'Dieser Ordner wird mit anderen Computern synchronisiert',
        text: 'Ein Programm kopiert diesen Ordner auf andere Computer oder zu einem Onlinedienst. Diese Kopien haben Sie nicht in der Hand. Wählen Sie stattdessen einen USB-Stick.',
      },
    },
  },
  eject: {
    eject: 'Auswerfen',
    ejectNamed: '{folder} auswerfen',
    done: 'Sie können das Laufwerk jetzt abziehen.',
    doneNamed: 'Sie können {folder} jetzt abziehen.',
  },
  passwords: {
    refused: '{what} {todo}',
    password: '&Passwort',
    passwordOf: 'Passwort von {file}',
    second: 'Zweites Passwort',
    secondOf: 'Zweites Passwort von {file}',
    secondHelp: 'Das Passwort öffnet die Datei, aber nicht alle ihre Teile.',
    help: 'Das Passwort, das beim Erstellen der Sicherung gewählt wurde. Es ist nicht Ihr eDirectory-Passwort.',
    same: '&Ein Passwort für alle Dateien',
    sameNote:
      'Zum Beispiel bei der Sicherung einer CA mit einem RSA- und einem EC-Schlüsselpaar. Beide Dateien haben dasselbe Passwort.',
    each: 'Ein P&asswort für jede Datei',
    eachNote: 'Wenn die Dateien aus verschiedenen Sicherungen stammen.',
    question: 'Passwörter',
  },
} satisfies Shape<UiFiles>;
