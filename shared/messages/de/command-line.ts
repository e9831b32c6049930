import type { commandLine as english } from '../en/command-line.ts';
import type { Shape } from '../shape.ts';

/** Texte der Befehlszeile. */
export const commandLine = {
  usage: 'Aufruf',
  intro:
    'Sichert die Organizational CA eines eDirectory-Baums, überprüft die Sicherungen und stellt die CA wieder her.',
  more: 'Die Optionen eines Befehls zeigt „orgca-backup BEFEHL --help“.',
  values: 'Werte',
  fileCount: 'Anzahl der Dateien',
  commands: {
    backup: 'Sichert die CA des Baums in eine Datei je Schlüsselpaar, mit einem Sicherungsbeleg.',
    verify: 'Öffnet Sicherungen mit ihrem Passwort und überprüft den gesamten Inhalt.',
    inspect: 'Zeigt, was sich ohne Passwort aus Sicherungen lesen lässt.',
    'restore-files':
      'Erstellt Dateien aus einer Sicherung, etwa eine neu verschlüsselte PFX-Datei oder Zertifikate.',
    'change-password': 'Verschlüsselt eine Sicherung mit einem neuen Passwort.',
    status: 'Zeigt die letzte Sicherung, die letzte Überprüfung und ablaufende Zertifikate.',
    certificates: 'Listet die Zertifikate der CA und der Server des Baums nach Ablaufdatum auf.',
    training:
      'Stellt den Übungsbaum und sein Gateway auf diesem Computer bereit, bis der Befehl beendet wird.',
    completion: 'Gibt das Skript zur Befehlsergänzung für eine Shell aus.',
  },
  options: {
    help: 'Zeigt diese Hilfe.',
    version: 'Zeigt die Version.',
    json: 'Gibt JSON für Programme aus (siehe docs/cli-schema.json).',
    'data-folder': 'Ordner des Sicherungsprotokolls und der vertrauenswürdigen Server.',
    server: 'LDAP-Server. Ein zweiter wird verwendet, wenn der erste nicht erreichbar ist.',
    starttls: 'Verwendet StartTLS statt LDAPS.',
    user: 'Administrator, als DN oder in Punktschreibweise.',
    ca: 'Vertraut den Zertifizierungsstellen in dieser Datei (DER, PEM oder P7B).',
    pin: 'Vertraut nur dem Serverzertifikat mit diesem SHA-256-Fingerabdruck.',
    'ca-object': 'CA-Objekt, falls es nicht automatisch gesucht werden soll.',
    'all-certificates':
      'Sichert die CA und alle Serverzertifikate in den Ordner von --output, mit einem Beleg.',
    output: 'Zu schreibende Datei oder vorhandener Ordner.',
    copy: 'Ordner für eine weitere Kopie. Kann dreimal angegeben werden.',
    replace: 'Ersetzt vorhandene Dateien.',
    profile: 'Verschlüsselungsprofil.',
    'key-file': 'Von iManager exportierte Datei mit dem privaten Schlüssel.',
    gateway: 'Lässt einen von NICI verschlüsselten Schlüssel vom Gateway des Baums (eDirAPI) exportieren.',
    folder: 'Zielordner.',
    make: 'Zu erstellende Datei. Kann mehrfach angegeben werden.',
    'allow-key': 'Bestätigt, dass der private Schlüssel in eine eigene Datei geschrieben wird.',
    'accept-unprotected':
      'Bestätigt, dass die Herkunft einer Datei bekannt ist, die ihren Schlüssel nicht schützt.',
    'share-file':
      'Datei mit den Wörtern eines Anteils, anstelle des Passworts. Kann mehrmals angegeben werden.',
    shares: 'Fragt nach den Anteilen der Verwahrer, anstelle des Passworts.',
    'pfx-only': 'Verwendet nur die PFX-Dateien. Andere Dateien im selben Ordner werden nicht gelesen.',
    'accept-unsealed':
      'Bestätigt, dass Dateien verwendet oder mit dem neuen Passwort versiegelt werden, obwohl kein Siegel für sie gilt.',
    name: 'Name des CA-Objekts, für das Wiederherstellungsblatt.',
    'host-server': 'Host-Server der CA, für die LDIF-Datei und das Wiederherstellungsblatt.',
    medium: 'Beschriftung des Datenträgers, für das Wiederherstellungsblatt.',
    format: 'Ausgabeformat.',
    'backup-days': 'Tage, nach denen eine Sicherung zu alt ist. Standard: 400.',
    'verification-days': 'Tage, nach denen eine Überprüfung zu alt ist. Standard: 40.',
    'expiry-days': 'Mit --server: Tage vor dem Ablauf, ab denen ein Zertifikat gemeldet wird. Standard: 90.',
    'readable-keys': 'Hält die privaten Schlüssel des Übungsbaums über LDAP lesbar.',
    'ldaps-port': 'Port für LDAPS.',
    'starttls-port': 'Port für LDAP mit StartTLS.',
    'gateway-port': 'Port des Gateways.',
  },
  secretsTitle: 'Passwörter:',
  secrets: {
    password: 'Sicherungspasswort',
    'second-password': 'Zweites Passwort einer Datei, die zwei hat',
    'new-password': 'Neues Sicherungspasswort',
    'directory-password': 'eDirectory-Passwort',
    'key-password': 'Schlüsselpasswort im CA-Objekt',
    'key-file-password': 'Exportpasswort der Datei aus iManager',
  },
  secretOptions: {
    file: 'Aus einer Datei, die nur ihr Eigentümer lesen kann.',
    fd: 'Aus einem geöffneten Dateideskriptor. Für eine Datei gelten die Berechtigungen einer Passwortdatei.',
    stdin: 'Von der Standardeingabe. Für eine Datei gelten die Berechtigungen einer Passwortdatei.',
    credential: 'Aus einer Anmeldeinformation von systemd.',
  },
  again: 'Wiederholen',
  share: 'Wörter eines Anteils',
  nextShare:
    'Wörter des nächsten Anteils (eingegeben: {given}; erforderlich: {threshold}; es fehlen: {missing})',
  nextWord: 'Wort {position}',
  progress: '{stage} {file}',
  stages: {
    read: 'Verzeichnis wird gelesen',
    assemble: 'Schlüssel und Zertifikate werden geprüft',
    encrypt: 'Wird verschlüsselt',
    write: 'Wird geschrieben',
    'read-back': 'Wird zurückgelesen und überprüft',
    receipt: 'Sicherungsbeleg wird geschrieben',
  },
  cancelled: {
    what: 'Der Befehl wurde abgebrochen.',
    why: 'Er wurde mit Strg+C oder Strg+D unterbrochen oder vom System beendet.',
    todo: 'Führen Sie ihn erneut aus, wenn Sie so weit sind. Seine unvollständigen Dateien wurden gelöscht.',
  },
  changed: 'Das Passwort von {file} wurde geändert.',
  unchanged:
    'Diese Dateien der Sicherung haben noch das alte Passwort: {files}. Ändern Sie auch deren Passwort.',
  missing:
    'Zur Sicherung gehört eine weitere Datei: {files}. Sie enthält das andere Schlüsselpaar der CA. Es ist in den erstellten Dateien nicht enthalten. Rufen Sie den Befehl mit beiden Dateien auf.',
  labels: {
    written: 'Geschrieben und überprüft',
    failed: 'Fehlgeschlagen',
    notExported: 'Nicht exportiert',
    profile: 'Verschlüsselungsprofil',
    receipt: 'Sicherungsbeleg',
    seal: 'Siegel',
    tree: 'Baum',
    caObject: 'CA-Objekt',
    madeAt: 'Erstellt',
    user: 'Benutzer',
    password: 'Passwort',
    caCertificate: 'CA-Zertifikat',
  },
  notSealed:
    'Die Sicherung ist nicht versiegelt. Ihr Sicherungsbeleg und ihre LDIF-Datei wurden nicht verwendet. Um sie zu verwenden, rufen Sie den Befehl mit --accept-unsealed auf.',
  receiptUnreadable:
    'Der Sicherungsbeleg {receipt} kann nicht gelesen werden und wurde nicht verwendet. Auch eine LDIF-Datei der Sicherung wurde nicht verwendet.',
  unsealedUsed:
    'Die Sicherung ist nicht versiegelt. Ob ihr Sicherungsbeleg oder ihre LDIF-Datei geändert wurde, ist nicht bekannt.',
  sealNone: 'keines',
  sealPresent: 'vorhanden, wird mit dem Passwort geprüft',
  receiptStates: {
    none: 'keiner im selben Ordner',
    same: 'passt zur Datei',
    differs: 'passt nicht zur Datei',
    'not-named': 'nennt die Datei nicht',
    unreadable: 'nicht lesbar',
  },
  untrusted: {
    labels: {
      subject: 'Antragsteller',
      issuer: 'Aussteller',
      notBefore: 'Gültig ab',
      notAfter: 'Gültig bis',
    },
    hint: 'Wenn dies das Zertifikat Ihres Servers ist, führen Sie den Befehl erneut mit --ca DATEI oder mit --pin {sha256} aus',
  },
  certificates: {
    kinds: { ca: 'CA', server: 'Server' },
    unreadable: 'Nicht lesbar: {dn}',
    limited: 'Der Server hat die Suche an seinem Limit beendet. Möglicherweise fehlen Zertifikate.',
  },
  status: {
    never: 'nie',
    unknown: 'unbekannt',
    days: '{date} (Alter in Tagen: {days})',
    states: { pass: 'Bestanden', warn: 'Warnung', stop: 'Fehlgeschlagen', unchecked: 'Nicht geprüft' },
    findings: {
      clock: '{when}',
      backup: 'letzte Sicherung: {when}',
      verification: 'letzte erfolgreiche Überprüfung: {when}',
      renewed: 'die aktuellen Zertifikate sind in der letzten Sicherung',
      certificates: 'erstes Zertifikat läuft ab: {when}',
      record: 'Integrität des Sicherungsprotokolls',
      receipts: 'das Sicherungsprotokoll stimmt mit den Belegen von Sicherungen überein',
    },
  },
} as const satisfies Shape<typeof english>;
