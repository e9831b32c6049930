import type { common as english } from '../en/common.ts';
import type { Shape } from '../shape.ts';

/** Texte, die alle Seiten teilen. `&` steht vor dem Buchstaben, den Alt erreicht; `&&` ist ein Und-Zeichen. */
export const common = {
  productName: 'OrgCA Backup',
  titleWithTree: 'OrgCA Backup - {tree}',
  buttons: {
    back: '< &Zurück',
    next: '&Weiter >',
    finish: '&Fertig stellen',
    cancel: 'Abbrechen',
    help: '&Hilfe',
    ok: 'OK',
    close: 'Schließen',
    copy: 'Kopieren',
    copyDetails: 'Details &kopieren',
    copied: 'Kopiert',
    showPassword: 'Anzeigen',
    hidePassword: 'Ausblenden',
  },
  pageId: 'Seite {id}',
  dateTime: '{date}, {time}',
  whatToDo: 'Nächste Schritte',
  details: 'Details',
  checks: { all: 'Alle {count} Prüfungen bestanden', some: 'Bestandene Prüfungen: {passed} von {count}' },
  copyValue: '{label} kopieren',
  copiedValue: '{label} kopiert',
  duration: { less: 'weniger als {time}', more: 'mehr als {time}' },
  closeWindow: '{title} schließen',
  showPasswordOf: 'Eingabe in {label} anzeigen',
  passwordSpaces: 'Das Passwort beginnt oder endet mit einem Leerzeichen.',
  hidePasswordOf: 'Eingabe in {label} ausblenden',
  working: 'Bitte warten...',
  error: {
    codeLine: 'Code {code}, Seite {page}',
    details: '{what}\n{why}\n{todo}\nCode {code}, Seite {page}, {time}',
  },
  /** Die Frage vor dem Wechsel der Sprache, wo etwas verloren ginge. */
  language: {
    title: 'Sprache',
    heading: 'Offene Fenster schließen?',
    text: 'Das Programm wechselt die Sprache sofort. Ihre Eingaben im offenen Fenster gehen verloren.',
    change: '&Sprache wechseln',
    keep: '&Weiterarbeiten',
  },
  notice: { info: 'Hinweis:', warning: 'Warnung:', success: 'Erledigt:', error: 'Fehlgeschlagen:' },
  stage: {
    waiting: 'wartet',
    running: 'läuft',
    done: 'erledigt',
    failed: 'fehlgeschlagen',
    cancelled: 'abgebrochen',
  },
  cancelled: 'Abgebrochen',
  /** Was beim Start nach einem abgebrochenen Lauf gefunden wurde. */
  leftovers: {
    title: 'Ein früherer Vorgang wurde unterbrochen',
    removed:
      'OrgCA Backup wurde beendet oder der Datenträger wurde abgezogen, während eine Datei geschrieben wurde. Die unvollständigen Dateien wurden entfernt. Eine Sicherung, die vorher vollständig war, ist unverändert vorhanden. Wiederholen Sie die unterbrochene Sicherung.',
    notRemoved:
      'OrgCA Backup wurde beendet oder der Datenträger wurde abgezogen, während eine Datei geschrieben wurde. Einige unvollständige Dateien konnten nicht entfernt werden. Löschen Sie diese Dateien, denn sie können einen verschlüsselten privaten Schlüssel enthalten. Wiederholen Sie dann die unterbrochene Sicherung.',
    changes:
      'OrgCA Backup wurde beendet oder der Datenträger wurde abgezogen, während Dateien ersetzt wurden. Jede Änderung ist jetzt abgeschlossen oder rückgängig gemacht. Eine neue Datei hat das Passwort dieses Vorgangs. Eine Datei, die wie vorher ist, hat ihr früheres Passwort.',
    outcomes: {
      removed: '{file} in {folder}: entfernt',
      refused: '{file} in {folder}: noch vorhanden',
      completed: '{file} in {folder}: die neue Datei',
      'rolled-back': '{file} in {folder}: wie vorher',
    },
    more: 'Weitere Dateien: {count}',
    dismiss: 'OK',
  },

  /** Texte, die alle Assistenten teilen. `&` steht vor dem Buchstaben, den Alt erreicht. */
  wizard: {
    steps: 'Schritte dieses Assistenten',
    done: 'erledigt',
    reasons: {
      'first-page': 'Das ist die erste Seite.',
      'last-page': 'Das ist die letzte Seite. Wählen Sie „Fertig stellen“.',
      'not-last-page': 'Bearbeiten Sie zuerst die übrigen Seiten.',
      running: 'Warten Sie, bis der Vorgang abgeschlossen ist, oder wählen Sie „Abbrechen“.',
      stopping: 'Der Vorgang wird angehalten.',
      done: 'Der Vorgang ist abgeschlossen. Wählen Sie „Schließen“.',
      busy: 'Bitte warten Sie einen Augenblick.',
    },
    stopping: 'Der Vorgang wird angehalten. Es bleiben keine unvollständigen Dateien zurück.',
    lose: {
      heading: 'Assistenten schließen?',
      text: 'Ihre Eingaben in diesem Assistenten gehen verloren. Es wurde nichts geschrieben.',
      close: 'Assistenten &schließen',
      keep: '&Weiterarbeiten',
    },
  },

  /** Texte der Seiten, auf denen Sicherungen gewählt, beschrieben und geöffnet werden. */
  files: {
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
    driveCut:
      'Nur die nach dem Namen ersten {count} der {total} PFX-Dateien im obersten Ordner von {name} wurden hinzugefügt. Wählen Sie „Durchsuchen“, um andere hinzuzufügen.',
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
      salt: '{count}-Byte-Salt',
      unreadable: 'Diese Datei kann nicht geöffnet werden',
      receipt: 'Sicherungsbeleg',
      receipts: {
        none: 'Im Ordner der Datei ist kein Sicherungsbeleg.',
        same: 'Der SHA-256-Hashwert stimmt mit dem in {file} überein.',
        differs:
          '{file} nennt einen anderen SHA-256-Hashwert. Die Datei wurde nach dem Erstellen der Sicherung verändert oder ersetzt.',
        'not-named': '{file} gehört zu anderen Dateien.',
        unreadable: '{file} ist im selben Ordner, kann aber nicht als Sicherungsbeleg gelesen werden.',
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
        unreadable:
          '{file} kann nicht gelesen werden und wird bei einer Wiederherstellung nicht verwendet. Schlüssel und Zertifikate sind in der PFX-Datei enthalten.',
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
  },

  /** Das REST-Gateway des Baums, in jedem Assistenten, der es verwendet. */
  gateway: {
    heading: 'Gateway des Baums (Identity Console)',
    server: 'Gateway-&Adresse',
    serverHelp: 'Name oder Adresse des Identity-Console-Servers, ohne https://',
    port: '&Port',
    password: 'eDirectory-Passw&ort',
    passwordHelp:
      'Noch einmal Ihr eDirectory-Passwort. Es wird nur an das Gateway gesendet und nicht gespeichert.',
    check: '&Verbindung prüfen',
    checked: 'Das Gateway hat geantwortet.',
    checking: 'Die Verbindung mit dem Gateway wird hergestellt...',
    connected: 'Verbunden mit {gateway}',
    offered: 'Das Gateway bietet den {key}-Schlüssel an.',
    missing: 'Das Gateway bietet diesen Schlüssel nicht an.',
    verdicts: 'Validierung durch den Baum',
    kinds: {
      root: 'Public Key Certificate (root)',
      'self-signed RSA': 'Self-Signed Certificate (RSA)',
      'self-signed EC': 'Self-Signed Certificate (EC)',
      server: 'Serverzertifikat',
    },
    valid: '{name}: gültig',
    invalid: '{name}: ungültig (LDAP-Code {code}) {message}',
    unanswered: '{name}: vom Baum nicht validiert',
    reasons: {
      'gateway-address': 'Geben Sie die Adresse des Gateways ein.',
      'gateway-port': 'Geben Sie einen Port von 1 bis 65535 ein.',
      'gateway-password': 'Geben Sie Ihr eDirectory-Passwort ein.',
    },
  },

  /** Texte des Fensters um die bebilderte Anleitung (G1). Ihre eigenen Wörter stehen in guide/ und werden mit ihr geladen. */
  guide: {
    /** Im Menü des Systems. */
    menu: '&Bebilderte Anleitung',
    title: 'Bebilderte Anleitung',
    openHere: 'Anleitung hier öffnen',
    contents: 'Inhalt der Anleitung',
    search: 'In der Anleitung &suchen',
    results: {
      none: 'Keine Stelle in der Anleitung entspricht Ihrer Suche.',
      one: '1 Stelle',
      many: '{count} Stellen',
    },
    opening: 'Die Anleitung wird geöffnet...',
    save: 'Als &PDF speichern...',
    saved: 'Die Anleitung wurde gespeichert: {path}',
    inShort: 'Kurzfassung',
    /** Ein Schritt oder Eintrag unter dem Gefundenen. */
    stepOn: '{title} ({page})',
  },

  /** Texte der Menüs und Dialoge des Systems. `&` steht vor dem Buchstaben der Tastenkombination. */
  menu: {
    closeWhileBusy: {
      title: 'OrgCA Backup arbeitet noch',
      text: 'Ein Vorgang läuft. Wenn Sie das Fenster jetzt schließen, wird er abgebrochen. Unvollständige Dateien werden entfernt.',
      restoring:
        'Das Verzeichnis wird gerade geändert. Das Fenster wird geschlossen, sobald die Änderung abgeschlossen ist.',
      stay: 'Fenster geöffnet lassen',
      close: 'Abbrechen und schließen',
    },
    trialTitle: '{title} (Testversion, nicht für produktive Schlüssel)',
    saveDialogTitle: 'Speichern unter',
    openDialogTitle: 'Datei öffnen',
    folderDialogTitle: 'Ordner auswählen',
    fileTypeExport: 'Exportierte CA (PFX oder PEM)',
    fileTypeAuthority: 'Zertifikate (DER oder PEM)',
    fileTypeAny: 'Alle Dateien',
    fileTypePfx: 'PKCS-#12-Datei (PFX)',
    fileTypeDer: 'Zertifikat, binär (DER)',
    fileTypePem: 'Zertifikat, Base64 (PEM)',
    fileTypeProgram: 'Portables Programmpaket von OrgCA Backup',
    fileTypeText: 'Text',
    fileTypeJson: 'JSON',
    fileTypeCsv: 'Tabelle (CSV)',
    fileTypePdf: 'PDF-Dokument',
    menuFile: '&Datei',
    menuLogIn: '&Anmelden...',
    menuLogOut: 'Ab&melden',
    menuQuit: '&Beenden',
    menuEdit: '&Bearbeiten',
    menuCut: 'Aus&schneiden',
    menuCopy: '&Kopieren',
    menuPaste: '&Einfügen',
    menuSelectAll: '&Alles auswählen',
    menuFind: '&Objekt suchen...',
    menuView: '&Ansicht',
    menuRefresh: '&Aktualisieren',
    menuCertificates: '&Zertifikate...',
    menuZoomIn: 'Ver&größern',
    menuZoomOut: 'Ver&kleinern',
    menuZoomReset: '&Normale Größe',
    menuLanguage: 'S&prache (Language)',
    menuWizards: 'A&ssistenten',
    menuBackUp: 'Organizational CA &sichern...',
    menuBackUpTree: '&Zertifikate des Baums sichern...',
    menuOpenCa: 'Organizational CA ö&ffnen',
    menuVerify: 'Sicherung über&prüfen...',
    menuRestore: 'CA aus einer Sicherung &wiederherstellen...',
    menuAcceptedServers: '&Vertrauenswürdige Server...',
    menuHelp: '&Hilfe',
    menuHelpPage: 'Hilfe zu dieser &Seite',
    menuSupport: 'S&upportbericht...',
    menuAbout: '&Über OrgCA Backup',
    menuDeveloperTools: '&Entwicklerwerkzeuge',
    menuTools: '&Werkzeuge',
    menuRecord: '&Sicherungsprotokoll...',
    menuChangePassword: '&Passwort einer Sicherung ändern...',
    menuChangeKeepers: '&Verwahrer ändern...',
    menuRecoveryStick: '&Wiederherstellungsstick erstellen...',
    menuOptions: '&Optionen...',
  },
} as const satisfies Shape<typeof english>;
