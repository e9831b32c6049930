import type { ClockDoubt } from '../../views.ts';
import type { PreflightTexts } from '../../views.ts';
import type { checks as english } from '../en/checks.ts';
import type { Shape } from '../shape.ts';

/** Was der Uhr dieses Computers widerspricht; steht zuerst, wo immer Daten beurteilt werden. */
const clock = {
  behind:
    'Die Uhr dieses Computers zeigt den {now}, der {known} ist aber schon vergangen, wie der Baum oder die Sicherung zeigt. Stellen Sie zuerst die Uhr. Vorher lässt sich kein Datum beurteilen.',
  ahead:
    'Die Uhr dieses Computers zeigt den {now}, der Baum hat Ihre Anmeldung aber am {known} vermerkt. Vergleichen Sie zuerst beide Uhren. Mit einer falschen lässt sich kein Datum beurteilen.',
} as const satisfies Record<ClockDoubt['direction'], string>;

/** Was geprüft wurde, in Worten: die Uhr, Zertifikate, eine CA vor ihrer Sicherung und eine Sicherung. */
export const checks = {
  clock,

  /** Was die Prüfung (Validate) eines Zertifikats ergab, in Worten. */
  findings: {
    'CERT-CLOCK-BEHIND': clock.behind,
    'CERT-CLOCK-AHEAD': clock.ahead,
    'CERT-DATES-GOOD': 'Es ist vom {from} bis zum {until} gültig.',
    'CERT-EXPIRES-SOON': 'Es ist nur noch bis zum {until} gültig. Verbleibende Tage: {days}.',
    'CERT-NOT-YET-VALID': 'Es ist erst ab dem {from} gültig. Prüfen Sie die Uhr dieses Computers.',
    'CERT-EXPIRED': 'Es ist am {until} abgelaufen.',
    'CERT-SELF-SIGNATURE-GOOD': 'Es ist mit seinem eigenen Schlüssel signiert, und die Signatur ist gültig.',
    'CERT-SIGNATURE-GOOD': 'Die Signatur des Ausstellers ({issuer}) ist gültig.',
    'CERT-SIGNATURE-BAD':
      'Die Signatur stammt nicht vom Aussteller ({issuer}). Das Zertifikat ist beschädigt oder wurde verändert.',
    'CERT-SIGNATURE-UNCHECKED':
      'Die Signatur ({algorithm}) kann hier nicht geprüft werden, weil dieses Programm das Verfahren oder die Art des Ausstellerschlüssels nicht kennt.',
    'CERT-ISSUER-MISSING':
      'Das Ausstellerzertifikat ({issuer}) fehlt. Deshalb kann die Signatur nicht geprüft werden.',
    'CERT-CHAIN-GOOD': 'Seine Kette ist vollständig bis zu {root}.',
    'CERT-CHAIN-UNCHECKED':
      'Die Signatur von {subject} in seiner Kette ({algorithm}) kann hier nicht geprüft werden.',
    'CERT-CHAIN-INCOMPLETE': 'Seine Kette ist nicht vollständig. Das Zertifikat von {missing} fehlt.',
    'CERT-ISSUER-NOT-CA': 'Ein Aussteller in seiner Kette ({subject}) darf keine Zertifikate ausstellen.',
    'CERT-ISSUER-EXPIRED': 'Ein Aussteller in seiner Kette ({subject}) ist am {until} abgelaufen.',
    'CERT-ISSUER-NOT-YET-VALID': 'Ein Aussteller in seiner Kette ({subject}) ist erst ab dem {from} gültig.',
    'CERT-PATH-TOO-LONG':
      'Ein Aussteller in seiner Kette ({subject}) begrenzt die Zahl der untergeordneten Zertifizierungsstellen auf {limit}.',
    'CERT-IS-CA': 'Es ist das Zertifikat einer Zertifizierungsstelle.',
    'CERT-NOT-CA': 'Es ist nicht das Zertifikat einer Zertifizierungsstelle.',
    'CERT-MAY-NOT-SIGN': 'Laut seiner Schlüsselverwendung darf es keine Zertifikate signieren.',
    'CERT-SIGNATURE-STRONG': 'Es ist mit {algorithm} signiert.',
    'CERT-WEAK-SIGNATURE': 'Es ist mit {algorithm} signiert. Dieses Verfahren gilt nicht mehr als sicher.',
    'CERT-WEAK-KEY': 'Sein Schlüssel ({key}) ist zu kurz, um heute noch als sicher zu gelten.',
  },

  /** Was die Prüfungen vor einer Sicherung ergaben, in Worten: `preflight[id][state]`. */
  preflight: {
    rights: {
      pass: 'Sie haben das Supervisor-Recht am CA-Objekt.',
      warn: 'Der Server hat nicht bestätigt, dass Sie das Supervisor-Recht am CA-Objekt haben, das die Dokumentation zu eDirectory verlangt. Gesichert wird, was der Server Sie lesen lässt.',
      stop: 'Sie haben kein Supervisor-Recht am CA-Objekt. Deshalb kann der private Schlüssel nicht gesichert werden.',
    },
    'key-readable': {
      pass: 'Der private Schlüssel ({key}) kann gelesen werden.',
      warn: 'Der private Schlüssel ({key}) kann nicht gelesen werden. Er wird nicht gesichert. Der andere Schlüssel dieser CA wird gesichert.',
      stop: 'Der private Schlüssel ({key}) kann nicht gelesen werden. Ohne ihn gibt es nichts zu sichern.',
    },
    'key-offered': {
      pass: 'Das Gateway des Baums bietet den privaten Schlüssel ({key}) an. Er wird geprüft, sobald die Sicherung erstellt wird.',
      warn: 'Das Gateway des Baums bietet den privaten Schlüssel ({key}) nicht an.',
      stop: 'Das Gateway des Baums bietet den privaten Schlüssel ({key}) nicht an.',
    },
    'key-matches': {
      pass: 'Der private Schlüssel ({key}) gehört zu seinen Zertifikaten.',
      warn: 'Der private Schlüssel ({key}) gehört zu keinem seiner Zertifikate. Er wird nicht gesichert. Der andere Schlüssel dieser CA wird gesichert.',
      stop: 'Der private Schlüssel ({key}) gehört zu keinem seiner Zertifikate. Deshalb kann eine Sicherung nicht wiederhergestellt werden.',
      unchecked:
        'OrgCA Backup kann nicht prüfen, ob der private Schlüssel ({key}) zu seinen Zertifikaten gehört, weil es diese Art von Schlüssel nicht kennt. Nichts spricht dagegen.',
    },
    'self-signed-signature': {
      pass: 'Die Signatur des Self-Signed Certificate ({key}) ist gültig.',
      warn: 'Das Self-Signed Certificate ({key}) fehlt oder seine Signatur ist ungültig. Möglicherweise lehnen Server den Import der Sicherung ab.',
      stop: 'Das Self-Signed Certificate ({key}) fehlt oder seine Signatur ist ungültig.',
      unchecked:
        'OrgCA Backup kann die Signatur des Self-Signed Certificate ({key}) nicht prüfen, weil es {algorithm} mit dieser Art von Schlüssel nicht kennt.',
    },
    'chain-complete': {
      pass: 'Die Zertifikatkette ({key}) ist vollständig bis zu {last}.',
      warn: 'Die Zertifikatkette ({key}) endet bei {last}. Ein übergeordnetes Zertifikat fehlt. Möglicherweise lehnen Server den Import der Sicherung ab.',
      stop: 'Die Zertifikatkette ({key}) endet bei {last}. Ein übergeordnetes Zertifikat fehlt.',
    },
    'public-key': {
      pass: 'Die CA ({key}) hat ein Public Key Certificate.',
      warn: 'Die CA ({key}) hat kein Public Key Certificate, nur ein Self-Signed Certificate. Möglicherweise lehnt eDirectory den Import der Sicherung ab.',
      stop: 'Die CA ({key}) hat kein Public Key Certificate.',
    },
    dates: {
      pass: 'Die Zertifikate ({key}) sind heute gültig. Das erste läuft am {notAfter} ab.',
      warn: 'Ein Zertifikat ({key}) fehlt oder ist heute nicht gültig. Prüfen Sie seine Gültigkeit auf der Eigenschaftenseite und die Uhr dieses Computers.',
      stop: 'Ein Zertifikat ({key}) fehlt oder ist heute nicht gültig.',
    },
    'host-server': {
      pass: 'Host-Server der CA: {server}.',
      warn: 'Das Objekt {ca} nennt keinen Host-Server. Die Sicherung ist trotzdem brauchbar. Eine CA ohne Host-Server stellt aber keine Zertifikate aus.',
      stop: 'Das Objekt {ca} nennt keinen Host-Server.',
    },
    'ec-pair': {
      pass: 'Alle Schlüsselpaare der CA wurden geprüft. Ein EC-Schlüsselpaar wird in eine zweite Datei geschrieben.',
      warn: 'Das EC-Schlüsselpaar ({key}) der CA wird nicht gesichert.',
      stop: 'Das EC-Schlüsselpaar ({key}) der CA kann nicht gesichert werden.',
    },
    'key-source': {
      pass: 'Der private Schlüssel wurde aus {file} gelesen. Diese Datei wurde von der aktuellen CA des Baums exportiert.',
      warn: 'Der private Schlüssel wurde aus {file} gelesen. Er passt zur CA, aber die Zertifikate in dieser Datei sind nicht aktuell. Die Sicherung übernimmt die Zertifikate aus dem Baum.',
      stop: 'Der private Schlüssel in {file} passt nicht zu dieser CA.',
    },
    gateway: {
      pass: 'Der private Schlüssel kommt vom Gateway des Baums {gateway}. Der Baum hat die zugehörigen CA-Zertifikate validiert ({verdicts}).',
      warn: 'Der private Schlüssel kommt vom Gateway des Baums {gateway}. Der Baum meldet ein ungültiges Zertifikat ({verdicts}).',
      unchecked:
        'Der private Schlüssel kommt vom Gateway des Baums {gateway}. Der Baum hat nicht alle zugehörigen CA-Zertifikate validiert ({verdicts}).',
      stop: 'Das Gateway {gateway} liefert keinen privaten Schlüssel ({verdicts}).',
    },
    'host-present': {
      pass: 'Der Host-Server {server} ist im Baum.',
      warn: 'Der Host-Server {server} ist nicht im Baum, oder Sie dürfen ihn nicht sehen. Wenn er endgültig verloren ist, benötigen Sie diese Sicherung, um die CA auf einen anderen Server zu verlegen.',
      stop: 'Der Host-Server {server} ist nicht im Baum.',
    },
    'key-servers': {
      pass: 'Server mit dem Baumschlüssel: {servers}.',
      warn: 'Es ist kein Server mit dem Baumschlüssel (W0) sichtbar. Ohne einen solchen Server kann eine wiederhergestellte CA ihren Schlüssel nicht verwenden. Bitten Sie den eDirectory-Administrator, den Baumschlüssel zu prüfen.',
      stop: 'Kein Server hat den Baumschlüssel (W0).',
    },
    issued: {
      pass: 'Von dieser CA ausgestellte Zertifikate im Baum: {total}, davon seit der letzten Sicherung im Sicherungsprotokoll: {since}.',
      warn: 'Von dieser CA ausgestellte Zertifikate im Baum: {total}. Im Sicherungsprotokoll steht keine Sicherung. Sichern Sie die CA jetzt.',
      stop: 'Die Zahl der von dieser CA ausgestellten Zertifikate ist unbekannt.',
    },
    crl: {
      pass: 'Die Zertifikatsperrliste (CRL) {name} ist bis zum {next} aktuell.',
      warn: 'Die Zertifikatsperrliste (CRL) {name} war am {next} fällig und wurde nicht ausgestellt. Möglicherweise funktioniert die CA nicht. Prüfen Sie ihren Host-Server.',
      stop: 'Die Zertifikatsperrliste (CRL) {name} wurde nicht ausgestellt.',
    },
  } as const satisfies PreflightTexts,

  /** Was die Prüfung einer Sicherung ergab, in Worten: `report.checks[id][state]`; und die Texte des gespeicherten Berichts. */
  report: {
    title: 'Überprüfung der Sicherung einer Organizational CA',
    intro:
      'Dieser Bericht zeigt, was eine Sicherungsdatei enthält und ob daraus eine CA wiederhergestellt werden kann. Er enthält kein Geheimnis.',
    file: 'Datei',
    folder: 'Ordner',
    size: 'Größe',
    bytes: '{count} Byte',
    sha256: 'SHA-256',
    checkedAt: 'Überprüft',
    program: 'Programm',
    verdict: 'Ergebnis',
    unreadable: {
      receipt:
        '{receipt} ist im selben Ordner, kann aber nicht als Sicherungsbeleg gelesen werden. Deshalb lässt sich nicht feststellen, ob die Datei seit ihrer Erstellung verändert wurde.',
      seal: 'Ob die Sicherung versiegelt ist, kann nicht geprüft werden, weil sich {receipt} nicht als Sicherungsbeleg lesen lässt. Bei einer Wiederherstellung wird weder der Beleg verwendet noch eine LDIF-Datei, die er nennt.',
      'object-file':
        '{file} kann nicht gelesen werden: Die Datei ist zu groß, keine gewöhnliche Datei, oder Sie dürfen sie nicht lesen. Eine Wiederherstellung verwendet sie nicht. Die Sicherung selbst lässt sich ohne sie wiederherstellen.',
    },
    verdicts: {
      good: 'Die Sicherung wurde erfolgreich überprüft.',
      attention: 'Aus dieser Sicherung lässt sich eine CA wiederherstellen. Beachten Sie die Warnungen.',
      bad: 'Aus dieser Datei lässt sich keine CA wiederherstellen.',
      unchecked: 'Die Datei wurde nicht geöffnet und deshalb nicht geprüft.',
      alone:
        'Die Dateien in diesem Ordner gehören nicht zusammen, oder eine wurde geändert. Nur die PFX-Datei allein lässt sich wiederherstellen.',
    },
    subject: 'CA',
    keyPair: 'Privater Schlüssel',
    keyEncryption: 'Schutz des Schlüssels',
    certificateEncryption: 'Schutz der Zertifikate',
    mac: 'Integritätsprüfung',
    certificates: 'Zertifikate in der Datei',
    issuer: 'Aussteller',
    serial: 'Seriennummer',
    validity: 'Gültig',
    validFromTo: '{from} bis {to}',
    fingerprint: 'SHA-256',
    roles: {
      'self-signed': 'Self-Signed Certificate (selbstsigniert)',
      'public-key': 'Public Key Certificate (von NICI ausgestellt)',
      server: 'Serverzertifikat',
      chain: 'Ausstellerzertifikat',
    },
    checksTitle: 'Prüfungen',
    checkStates: { pass: 'bestanden', warn: 'Warnung', stop: 'fehlgeschlagen', unchecked: 'nicht geprüft' },
    checks: {
      'interrupted-change': {
        pass: 'Eine verborgene Notiz in diesem Ordner zeigte, dass eine Änderung von Dateien unterbrochen wurde. Die Änderung ist jetzt abgeschlossen. Dies sind ihre neuen Dateien: {files}. Wenn das Passwort geändert wurde, haben sie das neue.',
        warn: 'Eine verborgene Notiz in diesem Ordner zeigte, dass eine Änderung von Dateien unterbrochen wurde. Die Änderung wurde rückgängig gemacht. Diese Dateien sind wie vorher: {files}. Wenn das Passwort geändert werden sollte, haben sie das frühere.',
        stop: 'Eine Änderung von Dateien in diesem Ordner ist nicht beendet.',
      },
      opens: {
        pass: 'Die Datei lässt sich mit ihrem Passwort öffnen.',
        warn: 'Die Datei lässt sich öffnen, enthält aber keine Integritätsprüfung (MAC), die eine Änderung zeigen würde.',
        stop: 'Die Datei lässt sich nicht öffnen.',
      },
      'second-reader': {
        pass: 'Auch {reader}, ein zweites Programm, öffnet die Datei.',
        warn: '{reader}, ein zweites Programm, öffnet die Datei nicht, OrgCA Backup dagegen schon. Möglicherweise öffnen auch andere Programme sie nicht.',
        stop: '{reader}, ein zweites Programm, öffnet die Datei nicht.',
        unchecked:
          '{reader}, ein zweites Programm, kennt ein Verfahren der Datei nicht. Nur OrgCA Backup hat sie geöffnet.',
      },
      receipt: {
        pass: 'Der SHA-256-Hashwert stimmt mit dem Sicherungsbeleg überein.',
        warn: 'Im Ordner der Datei ist kein Sicherungsbeleg, der sie nennt. Deshalb lässt sich nicht feststellen, ob die Datei seit ihrer Erstellung verändert wurde.',
        stop: 'Die Datei stimmt nicht mit dem Sicherungsbeleg überein. Sie wurde verändert oder ersetzt.',
      },
      seal: {
        pass: 'Das Siegel ist gültig. {receipt} und die Dateien im selben Ordner, die dort genannt sind, wurden seit dem Versiegeln der Sicherung nicht geändert.',
        warn: 'Die Sicherung ist nicht versiegelt, wie bei älteren Sicherungen und Dateien anderer Programme. Mit dem Passwort lässt sich nicht prüfen, ob die Dateien im selben Ordner geändert wurden. Sicherungsbeleg und LDIF-Datei werden beim Wiederherstellen nur mit Ihrer Zustimmung verwendet.',
        stop: 'Das Siegel ist verletzt.',
        unchecked:
          'Das Siegel in {receipt} kann hier nicht geprüft werden. Es stammt von einer späteren Version von OrgCA Backup, oder seine Iterationszahl ist zu hoch.',
      },
      record: {
        pass: 'Das Sicherungsprotokoll auf diesem Computer stimmt mit dem Sicherungsbeleg überein.',
        warn: 'Das Sicherungsprotokoll auf diesem Computer stimmt nicht mit dem Sicherungsbeleg überein. Zeilen, die der Beleg nennt: {line}. Zeilen wurden entfernt oder geändert, oder das Protokoll konnte nach der Sicherung nicht ergänzt werden.',
        stop: 'Das Sicherungsprotokoll auf diesem Computer stimmt nicht mit dem Sicherungsbeleg überein.',
        unchecked:
          'Das Sicherungsprotokoll auf diesem Computer wurde nicht mit dem Sicherungsbeleg verglichen, weil die ID des Protokolls (record.jsonl.id) beschädigt ist oder fehlt. Die nächste Sicherung gibt dem Protokoll eine neue ID.',
      },
      'object-file': {
        pass: 'Die Datei mit den Einstellungen des CA-Objekts stimmt mit dem Sicherungsbeleg überein.',
        warn: '{file} wurde nach der Sicherung geändert. Eine Wiederherstellung verwendet diese Datei nicht. Die Sicherung selbst lässt sich ohne sie wiederherstellen.',
        stop: 'Die Datei mit den Einstellungen des CA-Objekts wurde geändert.',
      },
      set: {
        pass: 'Die anderen Dateien der Sicherung befinden sich im selben Ordner: {files}.',
        warn: 'Ein Teil der Sicherung fehlt, wurde geändert oder kann nicht gelesen werden: {missing}. Ohne diese Datei kann ein Schlüsselpaar der CA nicht wiederhergestellt werden.',
        stop: 'Ein Teil der Sicherung fehlt.',
      },
      key: {
        pass: 'Die Datei enthält einen privaten Schlüssel ({key}).',
        warn: 'Private Schlüssel in der Datei: {count}. Verwendet wird der Schlüssel der CA ({key}).',
        stop: 'Die Datei enthält keinen privaten Schlüssel.',
      },
      'key-matches': {
        pass: 'Der private Schlüssel gehört zu den Zertifikaten der CA.',
        warn: 'Der private Schlüssel gehört nur zu einem Zertifikat der CA.',
        stop: 'Der private Schlüssel gehört zu keinem der Zertifikate.',
        unchecked:
          'OrgCA Backup kann nicht prüfen, ob der private Schlüssel zu den Zertifikaten gehört, weil es diese Art von Schlüssel nicht kennt ({algorithm}). Nichts spricht dagegen.',
      },
      'is-ca': {
        pass: 'Die Datei ist die Sicherung einer Zertifizierungsstelle: {subject}.',
        warn: 'Laut dem Zertifikat von {subject} darf es keine Zertifikate signieren.',
        stop: 'Die Datei ist nicht die Sicherung einer Zertifizierungsstelle.',
      },
      'self-signed': {
        pass: 'Das Self-Signed Certificate ist vorhanden und seine Signatur ist gültig.',
        warn: 'Das Self-Signed Certificate fehlt. Ein Import kann fehlschlagen (-1226).',
        stop: 'Das Self-Signed Certificate ist beschädigt.',
        unchecked:
          'Das Self-Signed Certificate ist vorhanden. OrgCA Backup kann seine Signatur nicht prüfen, weil es {algorithm} mit dieser Art von Schlüssel nicht kennt.',
      },
      'public-key': {
        pass: 'Das Public Key Certificate, ausgestellt von {issuer}, ist vorhanden.',
        warn: 'Das Public Key Certificate fehlt. Ohne dieses Zertifikat lehnt eDirectory die Sicherung möglicherweise ab.',
        stop: 'Das Public Key Certificate ist beschädigt.',
      },
      chain: {
        pass: 'Die Kette ist vollständig bis zu {last}.',
        warn: 'Die Kette endet bei {last}. Ein übergeordnetes Zertifikat fehlt. Ein Import kann fehlschlagen (-1403).',
        stop: 'Es gibt keine Kette.',
        unchecked:
          'Die Kette reicht bis zu {last}. OrgCA Backup kann die Signatur von {subject} nicht prüfen, weil es {algorithm} mit dieser Art von Schlüssel nicht kennt.',
      },
      order: {
        pass: 'Die Zertifikate stehen in der Reihenfolge, in der Server sie importieren.',
        warn: 'Die Zertifikate stehen nicht in der Reihenfolge, in der manche Server sie importieren (-1403). Erstellen Sie vor dem Import mit dem Assistenten „CA wiederherstellen“ eine konvertierte Kopie.',
        stop: 'Die Zertifikate haben keine Reihenfolge.',
      },
      dates: {
        pass: 'Die Zertifikate sind heute gültig. Das erste läuft am {until} ab.',
        warn: 'Ein Zertifikat ist heute nicht gültig: {subject} ist vom {from} bis zum {until} gültig.',
        stop: 'Kein Zertifikat ist gültig.',
      },
      'certificate-algorithms': {
        pass: 'Die Zertifikate sind mit Verfahren signiert, die heute als sicher gelten.',
        warn: 'Ein Zertifikat verwendet ein Verfahren, das nicht mehr als sicher gilt: {algorithm}. Die CA hat das Zertifikat so ausgestellt. Die Sicherung hat es nicht geändert.',
        stop: 'Die Zertifikate verwenden unbekannte Verfahren.',
      },
      'file-encryption': {
        pass: 'Die Datei ist so verschlüsselt, wie es heute empfohlen wird: {key}.',
        warn: 'Die Verschlüsselung der Datei ist veraltet oder schwach: {key}; Zertifikate: {certificates}; Integritätsprüfung: {mac}. Halten Sie die Datei gut unter Verschluss oder geben Sie ihr mit dem Profil „Modern“ ein neues Passwort.',
        stop: 'Die Datei schützt ihren privaten Schlüssel nicht.',
      },
      'todays-ca': {
        pass: 'Diese Sicherung gehört zur aktuellen CA des Baums.',
        warn: 'Diese Sicherung gehört nicht zur aktuellen CA des Baums.',
        stop: 'Diese Sicherung gehört zu einem anderen Baum.',
      },
    },
    unreadParts:
      'Teile der Datei, die OrgCA Backup nicht kennt und nicht geprüft hat: {unread}. Das Passwort schützt sie nicht. Sie können alles enthalten, auch eine Kopie des privaten Schlüssels. Halten Sie die Datei gut unter Verschluss und erstellen Sie eine neue Sicherung der CA.',
    secondReader: {
      spelling:
        '{reader}, ein zweites Programm, kennt das Passwort nicht in der Form, die die Datei öffnet. Nur OrgCA Backup hat sie geöffnet.',
      'two-passwords':
        '{reader}, ein zweites Programm, kann eine Datei mit zwei Passwörtern nicht öffnen. Nur OrgCA Backup hat sie geöffnet.',
    },
    spellings: {
      composed:
        'Das Passwort der Datei enthält zusammengesetzte Zeichen (Unicode NFC), das eingegebene zerlegte. OrgCA Backup hat sie konvertiert.',
      decomposed:
        'Das Passwort der Datei enthält zerlegte Zeichen (Unicode NFD), das eingegebene zusammengesetzte. OrgCA Backup hat sie konvertiert.',
      'latin-1':
        'Das Programm, das die Datei erstellt hat, hat die Sonderzeichen des Passworts auf eigene Weise gespeichert (UTF-8 als Latin-1). Andere Programme öffnen die Datei mit diesem Passwort möglicherweise nicht.',
      'windows-1252':
        'Die Sonderzeichen des Passworts sind in der Windows-Codierung gespeichert (Codepage 1252). Andere Programme öffnen die Datei mit diesem Passwort möglicherweise nicht.',
      'cp-850':
        'Die Sonderzeichen des Passworts sind in der Codierung der Windows-Konsole gespeichert (Codepage 850). Andere Programme öffnen die Datei mit diesem Passwort möglicherweise nicht.',
      'windows-1250':
        'Die Sonderzeichen des Passworts sind in der Windows-Codierung gespeichert (Codepage 1250). Andere Programme öffnen die Datei mit diesem Passwort möglicherweise nicht.',
      'windows-1251':
        'Die Sonderzeichen des Passworts sind in der Windows-Codierung gespeichert (Codepage 1251). Andere Programme öffnen die Datei mit diesem Passwort möglicherweise nicht.',
      'cp-437':
        'Die Sonderzeichen des Passworts sind in der Codierung der Windows-Konsole gespeichert (Codepage 437). Andere Programme öffnen die Datei mit diesem Passwort möglicherweise nicht.',
      'cp-852':
        'Die Sonderzeichen des Passworts sind in der Codierung der Windows-Konsole gespeichert (Codepage 852). Andere Programme öffnen die Datei mit diesem Passwort möglicherweise nicht.',
      'cp-866':
        'Die Sonderzeichen des Passworts sind in der Codierung der Windows-Konsole gespeichert (Codepage 866). Andere Programme öffnen die Datei mit diesem Passwort möglicherweise nicht.',
      'mac-roman':
        'Die Sonderzeichen des Passworts sind in der Codierung älterer Macs gespeichert (Mac OS Roman). Andere Programme öffnen die Datei mit diesem Passwort möglicherweise nicht.',
      empty: 'Das Passwort der Datei ist leer: Jeder kann sie öffnen.',
      'from-windows-1252':
        'Das Passwort wurde in der Windows-Codierung (Codepage 1252) eingegeben. OrgCA Backup hat es in Unicode konvertiert.',
      'from-cp-850':
        'Das Passwort wurde in der Codierung der Windows-Konsole (Codepage 850) eingegeben. OrgCA Backup hat es in Unicode konvertiert.',
    },
    todaysCa: {
      same: 'Diese Sicherung gehört zur aktuellen CA des Baums {tree}.',
      renewed:
        'Die aktuelle CA des Baums {tree} hat denselben Schlüssel, aber ihr Zertifikat wurde seither erneuert. Erstellen Sie eine neue Sicherung.',
      're-created':
        'Die CA des Baums {tree} wurde seither neu erstellt und hat einen anderen Schlüssel. Erstellen Sie eine neue Sicherung.',
      'other-tree': 'Diese Sicherung gehört nicht zum Baum {tree}, sondern zu {subject}.',
      'no-pair':
        'Die CA des Baums {tree} hat den Namen dieser Sicherung, aber kein Schlüsselpaar dieser Art.',
      none: 'Der Baum {tree} hat keine CA.',
    },
    todaysCaTitle: 'Aktuelle CA des Baums',
    notAsked: 'Die Sicherung wurde nicht mit der aktuellen CA des Baums verglichen.',
  },
} as const satisfies Shape<typeof english>;
