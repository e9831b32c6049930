import type { documents as english } from '../en/documents.ts';
import type { Shape } from '../shape.ts';

/** Dokumente, die das Produkt schreibt oder druckt. */
export const documents = {
  /** Was auf jeder gedruckten Seite steht. */
  print: {
    pageOf: 'Seite {page} von {pages}',
  },

  /** Texte der Quittung, die neben jeder Sicherung liegt. Zeiten darin sind UTC. */
  receipt: {
    title: 'Sicherungsbeleg: Organizational CA',
    treeTitle: 'Sicherungsbeleg: alle Zertifikate eines Baums',
    notExported: 'Nicht exportiert',
    intro:
      'Dieser Beleg nennt den Inhalt der unten aufgeführten Sicherungsdatei. Er enthält kein Geheimnis und kann an einem anderen Ort aufbewahrt werden als die Datei.',
    made: 'Erstellt',
    verified: 'Überprüft',
    version: 'Programm',
    tree: 'Baum',
    server: 'Gelesen von',
    user: 'Angemeldet als',
    witness: 'Zeuge',
    keepers: 'Zu öffnen mit',
    keepersText: 'beliebigen {threshold} von {count} Anteilen der Verwahrer, Satz {set}',
    rehearsal: 'Probe',
    notRehearsed: 'Es hat keine Probe stattgefunden. Die Anteilsblätter wurden nicht erprobt.',
    keySource: 'Quelle des Schlüssels',
    keySourceGateway: 'Gateway des Baums (eDirAPI), {gateway}',
    validated: 'Vom Baum validiert',
    caObject: 'CA-Objekt',
    hostServer: 'Host-Server',
    none: 'nicht genannt',
    file: 'Datei',
    size: 'Größe',
    bytes: '{count} Byte',
    sha256: 'SHA-256',
    keyPair: 'Privater Schlüssel',
    keyEncryption: 'Schutz des Schlüssels',
    certificateEncryption: 'Schutz der Zertifikate',
    mac: 'Integritätsprüfung',
    iterations: 'Iterationen',
    seal: 'Siegel',
    sealed:
      'Die Datei .receipt.json dieser Sicherung trägt ein Siegel, das mit dem Sicherungspasswort geprüft wird. Es gilt für diesen Text und für jede hier genannte Datei.',
    notSealed:
      'Keines. Mit dem Sicherungspasswort lässt sich nicht prüfen, ob die Dateien neben der PFX-Datei geändert wurden.',
    record: 'Sicherungsprotokoll',
    recordLine: 'Protokoll {id}, Zeilen vor dieser Sicherung: {line}, SHA-256-Hashwert der letzten {sha256}',
    readBack: 'Zurücklesen',
    readBackGood:
      'Die Datei wurde vom Datenträger zurückgelesen und mit ihrem Passwort geöffnet. Der private Schlüssel passt zu seinen Zertifikaten.',
    readBackPath: 'Art des Zurücklesens',
    readThroughCache:
      'Die Datei wurde über den Cache des Systems zurückgelesen. Dieses System kann diesen Datenträger nicht am Cache vorbei lesen.',
    secondReader: 'Zweites Programm',
    secondReadings: {
      opened: 'Auch {reader} hat die Datei mit ihrem Passwort geöffnet.',
      refused:
        '{reader} hat die Datei nicht geöffnet. Möglicherweise öffnen auch andere Programme sie nicht.',
      unsupported: '{reader} kennt ein Verfahren der Datei nicht. Nur OrgCA Backup hat sie geöffnet.',
    },
    objectText:
      'Das CA-Objekt mit allen Attributen außer den privaten Schlüsseln. Eine Wiederherstellung entnimmt dieser Datei, was keine PFX-Datei enthält.',
    certificates: 'Zertifikate in der Datei',
    roles: {
      'self-signed': 'Self-Signed Certificate (selbstsigniert)',
      'public-key': 'Public Key Certificate (von NICI ausgestellt)',
      server: 'Serverzertifikat',
      chain: 'Ausstellerzertifikat',
    },
    subject: 'Antragsteller',
    issuer: 'Aussteller',
    serial: 'Seriennummer',
    validity: 'Gültig',
    validFromTo: '{from} bis {to}',
    fingerprint: 'SHA-256',
    checks: 'Prüfungen vor der Sicherung',
    checkStates: {
      pass: 'bestanden',
      warn: 'Warnung',
      stop: 'verhindert die Sicherung',
      unchecked: 'nicht geprüft',
    },
    advice: 'Aufbewahrung',
    adviceText:
      'Speichern Sie die Datei auf einem USB-Stick und bewahren Sie ihn in einem Tresor auf. Bewahren Sie das Passwort getrennt davon in einem Passwortmanager oder einem versiegelten Umschlag auf, sodass es bei Bedarf verfügbar, für andere aber nicht zugänglich ist.',
  },

  /** Die Prüfliste zu dem, was eine vollständige Wiederherstellung neben der Sicherung der CA braucht: Seite E7, Wiederherstellungsblatt, Anleitung. */
  recoverySet: {
    title: 'Alles für die vollständige Wiederherstellung',
    intro:
      'Die Sicherung stellt die CA wieder her. Um einen verlorenen Server vollständig wiederherzustellen, brauchen Sie außerdem Folgendes. Aktivieren Sie jede Zeile, die erledigt ist.',
    items: {
      roles:
        'Die Aufgaben der Server sind notiert. Host-Server der CA: {host}. Server mit dem Baumschlüssel (W0.KAP.Security): {servers}.',
      database:
        'Die eDirectory-Datenbank von {host} ist zusammen mit NICI gesichert, als root auf diesem Server. Eine Datenbanksicherung ohne NICI ist unbrauchbar. Sichern Sie ebenso jeden anderen Server, den Sie wiederherstellen können möchten.',
      'nici-linux':
        'Unter Linux ist /var/opt/novell/nici mit den genauen Berechtigungen aufbewahrt, ebenso die NICI-Dateien in /etc/opt/novell. Ein verlorener Maschinenschlüssel ist nicht wiederherstellbar.',
      'nici-windows':
        'Unter Windows sind die Registrierungsschlüssel HKLM\\SOFTWARE\\Novell\\NICI* aufbewahrt, ebenso der Ordner, den ihr Wert ConfigDirectory nennt.',
      'keep-existing':
        'Alle, die Server wiederherstellen, wissen: Zuerst den vorhandenen NICI-Ordner des Servers unter einem anderen Namen aufbewahren.',
      'never-copy':
        'Alle, die Server wiederherstellen, wissen: nicisdi.key nie von einem Server auf einen anderen kopieren. Die Datei ist für ihren eigenen Server verschlüsselt.',
      'ca-certificate':
        'Alle wissen: /var/opt/novell/eDirectory/data/SSCert.pem ist das CA-Zertifikat ohne Schlüssel. Die Datei ist keine Sicherung der CA.',
    },
    commandNote: 'PASSWORD ist ein neues Passwort Ihrer Wahl. Es schützt die NICI-Dateien in der Sicherung.',
    unknownHost: 'dem Host-Server der CA',
    unknownServers: 'unbekannt',
    save: '&Prüfliste speichern',
    saved:
      'Die Prüfliste ist im Sicherungsprotokoll gespeichert und wird auf das Wiederherstellungsblatt gedruckt.',
    nothingNew: 'Aktivieren oder deaktivieren Sie zuerst eine Zeile.',
    ticked: 'Erledigt {date}',
    open: 'Offen',
  },

  /** Texte der Datei START-HERE.txt und des Starters für Linux auf einem Wiederherstellungs-Stick. */
  recoveryStick: {
    title: 'Wiederherstellungsstick einer Organizational CA',
    intro:
      'Dieser Datenträger enthält die Sicherung der Organizational CA eines eDirectory-Baums und das Programm OrgCA Backup, das die Sicherung überprüft und die CA daraus wiederherstellt. Netzwerk, Installation und Anmeldung sind nicht erforderlich. Das Sicherungspasswort ist nicht auf diesem Datenträger.',
    made: 'Erstellt',
    program: 'Erstellt mit',
    tree: 'Baum',
    caObject: 'CA-Objekt',
    notNamed: 'im Sicherungsbeleg nicht genannt',
    asReceiptSays: '{value} (laut Sicherungsbeleg)',
    contents: 'Inhalt',
    kinds: {
      backup: 'Sicherung: privater Schlüssel und Zertifikate, mit einem Passwort verschlüsselt (PKCS #12)',
      receipt: 'Sicherungsbeleg: der Inhalt der Sicherung, ohne Geheimnisse',
      ldif: 'Das CA-Objekt aus dem Verzeichnis (LDIF)',
      program: 'Das Programm',
      guide: 'Die Anleitung, mit einem Bild jeder Seite',
      starter: 'Startet das Programm unter Linux',
      'start-here': 'Diese Datei',
      checksums: 'SHA-256-Hashwert jeder Datei',
    },
    programFolder: 'Das Programm, entpackt: {count} Dateien',
    start: 'Programm starten',
    startText:
      'Die erste Seite des Programms nennt die Sicherung auf diesem Datenträger. Dort können Sie die Sicherung überprüfen und die CA daraus wiederherstellen.',
    systems: {
      windows: 'Windows: Doppelklicken Sie auf das Programm.',
      linux: 'Linux: Öffnen Sie ein Terminal in diesem Ordner und geben Sie die folgende Zeile ein.',
      linuxNote:
        'Wenn sich Programme von diesem Datenträger nicht starten lassen (FAT, exFAT), wird das Programm in einen temporären Ordner kopiert und am Ende dort entfernt.',
      macos:
        'macOS: Doppelklicken Sie auf die Datei und kopieren Sie das Programm daraus in einen eigenen Ordner. Klicken Sie bei gedrückter Ctrl-Taste auf das Programm und wählen Sie „Öffnen“. Wählen Sie dann „{verify.open}“ oder „{restore.open}“ und danach die Sicherung auf diesem Datenträger.',
    },
    noProgram:
      'Auf diesem Datenträger ist kein Programm dafür. Installieren Sie OrgCA Backup und wählen Sie dann „{verify.open}“ oder „{restore.open}“.',
    check: 'Dateien auf Schäden und Änderungen prüfen',
    checkText:
      'Öffnen Sie ein Terminal in diesem Ordner und geben Sie die Zeile für Ihr System ein. Bei jeder Datei muss „OK“ stehen.',
    advice: 'Aufbewahrung',
    adviceText:
      'Bewahren Sie diesen Datenträger in einem Tresor auf, getrennt von der Notiz mit dem Passwort. Überprüfen Sie die Sicherung einmal im Jahr mit „{verify.open}“ und erstellen Sie einen neuen Stick, wenn die CA erneuert wurde.',
    starter: {
      copying:
        'Von diesem Datenträger lassen sich keine Programme starten. Das Programm wird in einen temporären Ordner kopiert und am Ende entfernt.',
      none: 'Auf diesem Datenträger ist kein Programm für Linux.',
      noExec:
        'In den temporären Ordnern dieses Computers können keine Programme starten (noexec). Geben Sie einen Ordner an, in dem sie es können: TMPDIR=ORDNER sh start-linux.sh',
      noSandbox:
        'Dieses System oder dieses Konto lässt die Sandbox des Programms nicht zu. Das Programm startet ohne sie. Von sich aus öffnet es keine Netzwerkverbindung.',
    },
  },

  /** Das gedruckte Blatt zu einer Sicherung: was sie ist, woran man sie erkennt, wie daraus eine CA wiederhergestellt wird. Nie das Passwort. */
  restoreSheet: {
    title: 'Sicherung der Organizational CA {subject}',
    intro: 'Bewahren Sie dieses Blatt beim Datenträger auf, das Passwort aber an einem anderen Ort.',
    caObject: 'CA-Objekt',
    tree: 'Baum',
    hostServer: 'Host-Server',
    unknown: 'unbekannt',
    made: 'Erstellt',
    printed: 'Gedruckt',
    medium: 'Datenträgerbeschriftung',
    seal: 'Siegel',
    seals: {
      sound: 'Mit dem Sicherungspasswort versiegelt',
      none: 'Nicht versiegelt',
      broken: 'Beim Drucken dieses Blatts verletzt',
      unchecked: 'Versiegelt, für dieses Blatt nicht geprüft',
    },
    witness: 'Zeuge',
    record: 'Protokoll',
    recordLine: 'Zeile {line}: {sha256}',
    file: 'Datei',
    keyPair: 'Privater Schlüssel',
    sha256: 'SHA-256 der Datei',
    certificate: 'Zertifikat',
    issuedBy: 'von {issuer}; gültig vom {from} bis zum {to}',
    serial: 'Seriennummer',
    validity: 'Gültig',
    validFromTo: '{from} bis {to}',
    fingerprint: 'SHA-256',
    blanks: {
      place: 'Aufbewahrungsort',
      bag: 'Nummer des Beutels',
      first: 'Datum, Unterschrift',
      second: 'Datum, 2. Unterschrift',
    },
    blank: '______________________________',
    stepsTitle: 'CA wiederherstellen',
    iManagerTitle: 'Mit iManager',
    consoleOneTitle: 'Mit ConsoleOne',
    lastTitle: 'Danach',
    first: [
      'Nehmen Sie dieses Blatt, den Datenträger mit {file} und das Passwort.',
      'Starten Sie OrgCA Backup, wählen Sie „{verify.open}“ und überprüfen Sie {file}. Der SHA-256-Hashwert muss mit dem auf diesem Blatt übereinstimmen.',
      'Wenn der Assistent meldet, dass Server die Kette oder ihre Reihenfolge so nicht importieren, erstellen Sie mit dem Assistenten „CA wiederherstellen“ eine konvertierte Kopie.',
    ],
    iManager: [
      'Melden Sie sich an iManager als Administrator mit dem Supervisor-Recht am Security-Container an.',
      'Löschen Sie das CA-Objekt {name} im Security-Container, wenn es noch vorhanden ist.',
      'Wählen Sie „Novell Certificate Server“, dann „Configure Certificate Authority“. Da es keine CA gibt, bietet iManager an, eine zu erstellen.',
      'Wählen Sie {server} als Host-Server, {name} als Objektnamen und die Methode „Import“.',
      'Wählen Sie die Datei {file}, geben Sie ihr Passwort ein und wählen Sie „Finish“.',
    ],
    consoleOne: [
      'Melden Sie sich am Baum als Administrator mit dem Supervisor-Recht am Security-Container an und starten Sie ConsoleOne.',
      'Löschen Sie das CA-Objekt {name} im Security-Container, wenn es noch vorhanden ist.',
      'Klicken Sie mit der rechten Maustaste auf den Security-Container und wählen Sie „New > Object“, dann „NDSPKI:Certificate Authority“.',
      'Wählen Sie auf der Seite „Create an Organizational Certificate Authority Object“ {server} als Server, {name} als Objektnamen und „Import“. Wählen Sie „Next“.',
      'Wählen Sie „Read from File“ und die Datei {file}. Wählen Sie „Next“.',
      'Geben Sie das Passwort der Datei ein und wählen Sie „Finish“.',
    ],
    last: [
      'Wenn die CA auch einen EC-Schlüssel hat, importieren Sie dessen Datei auf dieselbe Weise.',
      'Öffnen Sie den Assistenten „CA wiederherstellen“ mit dieser Sicherung, gehen Sie zur letzten Seite und wählen Sie „{restore.result.check}“. Das CA-Objekt wird dann mit der Sicherung verglichen.',
      'Validieren Sie in iManager ein Serverzertifikat und lassen Sie die Server ihren PKI Health Check ausführen (eDirectory neu starten).',
    ],
    unknownServer: 'einen Server des Baums mit Certificate Server ab Version 2.21',
  },

  /** Die gedruckte Seite eines Verwahrers. */
  shareSheet: {
    title: 'Anteilsblatt für Verwahrer {index} von {count}',
    rule: 'Beliebige {threshold} der {count} Anteile des Satzes {set} öffnen die Sicherung. Weniger verraten nichts.',
    footer: 'Anteil {index} von {count}, Satz {set}, {subject}',
    subject: 'Organizational CA',
    tree: 'Baum',
    files: 'Sicherungsdateien',
    made: 'Anteile erstellt',
    set: 'Satz',
    fingerprint: 'CA-Zertifikat, SHA-256',
    witness: 'Zeuge',
    program: 'Erstellt mit',
    share: 'Der Anteil: fünf Gruppen mit je fünf Wörtern',
    qr: 'QR-Code mit denselben Wörtern',
    doTitle: 'So verwahren Sie das Blatt',
    do: [
      'Versiegeln Sie dieses Blatt in einem Umschlag. Notieren Sie die Nummer des Siegels.',
      'Bewahren Sie es an einem Ort auf, zu dem nur Sie Zugang haben, getrennt von der Sicherung und den anderen Blättern.',
      'Bitten Sie um neue Verwahrer, bevor Sie Ihre Stelle aufgeben.',
      'Melden Sie sofort, wenn das Blatt verloren gegangen ist oder andere Personen es gesehen haben.',
    ],
    dontTitle: 'Zu vermeiden',
    dont: [
      'Kopieren, fotografieren oder versenden Sie dieses Blatt nicht.',
      'Geben Sie die Wörter in keinem anderen Programm als OrgCA Backup ein.',
      'Lesen Sie die Wörter nicht laut vor.',
      'Bewahren Sie nie zwei Blätter eines Satzes am selben Ort auf.',
    ],
    useTitle: 'So wird die Sicherung geöffnet',
    use: [
      'Ein Administrator startet OrgCA Backup mit der Sicherung und wählt „{enter}“, sobald das Passwort verlangt wird.',
      'Geben Sie die 25 Wörter selbst ein, Gruppe für Gruppe von links nach rechts. Vier Buchstaben je Wort genügen. Ein Scanner, der wie eine Tastatur arbeitet, kann den QR-Code lesen.',
      'Wenn {threshold} Verwahrer ihre Anteile eingegeben haben, ist die Sicherung geöffnet. Versiegeln Sie das Blatt wieder.',
    ],
    blanks: {
      keeper: 'Name des Verwahrers',
      seal: 'Nummer des Siegels',
      place: 'Aufbewahrt in',
      first: 'Datum und Unterschrift des Verwahrers',
      second: 'Datum und Unterschrift des Zeugen',
    },
  },

  ldif: {
    /** Zeilen, die das LDIF eines CA-Objekts erklären, als Kommentare davor. ASCII. */
    ldifComments: [
      'Das CA-Objekt aus der Sicherung, ohne den privaten Schluessel. Diesen enthaelt nur die PFX-Datei.',
      'Pruefen Sie den DN und hostServer vor der Verwendung. Ein produktives eDirectory uebernimmt den Schluessel nur von seinen eigenen Werkzeugen.',
    ],
    /** Vor der Kopie eines CA-Objekts, das gleich ersetzt wird. */
    savedObjectComments: [
      'Das CA-Objekt vor dem Ersetzen. Ein unverschluesselt gespeicherter privater Schluessel ist nicht enthalten.',
      'Er ist in der PFX-Datei im selben Ordner, geschuetzt mit dem Sicherungspasswort. Ein von NICI verschluesselter Schluessel ist unveraendert enthalten.',
    ],
  },

  withoutProgram: {
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
  },
} as const satisfies Shape<typeof english>;
