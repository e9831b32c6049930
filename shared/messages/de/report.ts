import type { report as english } from '../en/report.ts';
import type { Shape } from '../shape.ts';

/** Was die Prüfung einer Sicherung ergab, in Worten: `report.checks[id][state]`; und die Texte des gespeicherten Berichts. */
export const report = {
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
  notChecked: 'Die Datei wurde nicht geöffnet und deshalb nicht geprüft.',
  verdicts: {
    good: 'Die Sicherung wurde erfolgreich überprüft.',
    attention: 'Aus dieser Sicherung lässt sich eine CA wiederherstellen. Beachten Sie die Warnungen.',
    bad: 'Aus dieser Datei lässt sich keine CA wiederherstellen.',
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
      pass: 'Eine Änderung von Dateien in diesem Ordner war unterbrochen worden. Sie wurde abgeschlossen oder rückgängig gemacht: {files}.',
      warn: 'Eine Änderung von Dateien in diesem Ordner wurde unterbrochen und lässt sich jetzt weder abschließen noch rückgängig machen. Alte und neue Dateien können vermischt sein. Heben Sie den Schreibschutz des Datenträgers auf und überprüfen Sie die Sicherung danach noch einmal.',
      stop: 'Eine Änderung von Dateien in diesem Ordner wurde unterbrochen.',
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
      warn: 'Die Sicherung ist nicht versiegelt, wie bei älteren Sicherungen und Dateien anderer Programme. Mit dem Passwort lässt sich nicht prüfen, ob die Dateien im selben Ordner geändert wurden. Eine LDIF-Datei wird beim Wiederherstellen nur mit Ihrer Zustimmung verwendet.',
      stop: 'Das Siegel ist verletzt. Sie können trotzdem die PFX-Datei allein wiederherstellen.',
      unchecked:
        'Das Siegel in {receipt} kann hier nicht geprüft werden. Es stammt von einer späteren Version von OrgCA Backup, oder seine Iterationszahl ist zu hoch.',
    },
    record: {
      pass: 'Das Sicherungsprotokoll auf diesem Computer stimmt mit dem Sicherungsbeleg überein.',
      warn: 'Das Sicherungsprotokoll auf diesem Computer stimmt nicht mit dem Sicherungsbeleg überein. Zeilen, die der Beleg nennt: {line}. Zeilen wurden entfernt oder geändert, oder das Protokoll konnte nach der Sicherung nicht ergänzt werden.',
      stop: 'Das Sicherungsprotokoll auf diesem Computer stimmt nicht mit dem Sicherungsbeleg überein.',
    },
    'object-file': {
      pass: 'Die Datei mit den Einstellungen des CA-Objekts stimmt mit dem Sicherungsbeleg überein.',
      warn: '{file} wurde nach der Sicherung geändert. Eine Wiederherstellung verwendet diese Datei nicht. Die Sicherung selbst lässt sich ohne sie wiederherstellen.',
      stop: 'Die Datei mit den Einstellungen des CA-Objekts wurde geändert.',
    },
    set: {
      pass: 'Die anderen Dateien der Sicherung befinden sich im selben Ordner: {files}.',
      warn: 'Ein Teil der Sicherung fehlt oder wurde geändert: {missing}. Ohne diese Datei kann ein Schlüsselpaar der CA nicht wiederhergestellt werden.',
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
    'no-pair': 'Die CA des Baums {tree} hat den Namen dieser Sicherung, aber kein Schlüsselpaar dieser Art.',
    none: 'Der Baum {tree} hat keine CA.',
  },
  todaysCaTitle: 'Aktuelle CA des Baums',
  notAsked: 'Die Sicherung wurde nicht mit der aktuellen CA des Baums verglichen.',
} as const satisfies Shape<typeof english>;
