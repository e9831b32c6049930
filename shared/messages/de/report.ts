import type { report as english } from '../en/report.ts';
import type { Shape } from '../shape.ts';

/** Was die Prüfung einer Sicherung ergab, in Worten: `report.checks[id][state]`; und die Texte des gespeicherten Berichts. */
export const report = {
  title: 'Prüfung der Sicherung einer Organizational CA',
  intro:
    'Dieser Bericht sagt, was eine Sicherungsdatei enthält und ob daraus eine CA wiederhergestellt werden kann. Er enthält kein Geheimnis.',
  file: 'Datei',
  folder: 'Ordner',
  size: 'Größe',
  bytes: '{count} Bytes',
  sha256: 'SHA-256',
  checkedAt: 'Geprüft',
  program: 'Programm',
  verdict: 'Ergebnis',
  verdicts: {
    good: 'Die Sicherung ist gut.',
    attention:
      'Aus dieser Sicherung lässt sich eine CA wiederherstellen, aber etwas sollte angesehen werden.',
    bad: 'Aus dieser Datei lässt sich keine CA wiederherstellen.',
  },
  subject: 'CA',
  keyPair: 'Privater Schlüssel',
  keyEncryption: 'Schutz des Schlüssels',
  certificateEncryption: 'Schutz der Zertifikate',
  mac: 'Integritätsprüfung',
  certificates: 'Zertifikate in der Datei',
  issuer: 'Aussteller (Issuer)',
  serial: 'Seriennummer',
  validity: 'Gültig',
  validFromTo: '{from} bis {to}',
  fingerprint: 'SHA-256',
  roles: {
    'self-signed': 'Self-Signed Certificate (selbst signiertes Zertifikat)',
    'public-key': 'Public Key Certificate (Zertifikat des öffentlichen Schlüssels)',
    server: 'Serverzertifikat',
    chain: 'Aussteller in der Kette',
  },
  checksTitle: 'Prüfungen',
  checkStates: { pass: 'gut', warn: 'bitte ansehen', stop: 'unbrauchbar', unchecked: 'nicht geprüft' },
  checks: {
    clock: {
      pass: 'Die Uhr dieses Computers passt zu den Daten der Sicherung.',
      warn: 'Die Uhr dieses Computers zeigt den {now}, die Sicherung ist aber frühestens vom {known}. Stellen Sie zuerst die Uhr. Vorher lässt sich kein Datum beurteilen.',
      stop: 'Die Uhr dieses Computers geht falsch.',
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
      pass: 'Die Datei ist die, die ihre Quittung nennt: Der SHA-256-Wert ist derselbe.',
      warn: 'Neben der Datei liegt keine Quittung, die sie nennt; ob sie seit ihrer Erstellung verändert wurde, lässt sich deshalb nicht sagen.',
      stop: 'Die Datei ist nicht die, die ihre Quittung nennt: Sie wurde verändert oder ersetzt.',
    },
    'object-file': {
      pass: 'Die Datei mit den Einstellungen des CA-Objekts stimmt mit dem Sicherungsbeleg überein.',
      warn: '{file} wurde nach der Sicherung geändert. Beim Wiederherstellen wird diese Datei nicht verwendet. Die Sicherung selbst lässt sich ohne sie wiederherstellen.',
      stop: 'Die Datei mit den Einstellungen des CA-Objekts wurde geändert.',
    },
    set: {
      pass: 'Die anderen Dateien der Sicherung befinden sich im selben Ordner: {files}.',
      warn: 'Ein Teil der Sicherung fehlt oder wurde geändert: {missing}. Ohne diese Datei kann ein Schlüsselpaar der CA nicht wiederhergestellt werden.',
      stop: 'Ein Teil der Sicherung fehlt.',
    },
    key: {
      pass: 'Sie enthält einen privaten Schlüssel ({key}).',
      warn: 'Sie enthält {count} private Schlüssel. Genommen wurde der, der zur CA gehört ({key}).',
      stop: 'Sie enthält keinen privaten Schlüssel.',
    },
    'key-matches': {
      pass: 'Der private Schlüssel gehört zu den Zertifikaten der CA.',
      warn: 'Der private Schlüssel gehört nur zu einem Zertifikat der CA.',
      stop: 'Der private Schlüssel gehört zu keinem der Zertifikate.',
      unchecked:
        'OrgCA Backup kann nicht prüfen, ob der private Schlüssel zu den Zertifikaten gehört, weil es diese Art von Schlüssel nicht kennt ({algorithm}). Nichts spricht dagegen.',
    },
    'is-ca': {
      pass: 'Es ist die Sicherung einer Zertifizierungsstelle: {subject}.',
      warn: 'Das Zertifikat von {subject} sagt nicht, dass es Zertifikate signieren darf.',
      stop: 'Es ist nicht die Sicherung einer Zertifizierungsstelle.',
    },
    'self-signed': {
      pass: 'Das Self-Signed Certificate ist da, und seine Signatur stimmt.',
      warn: 'Das Self-Signed Certificate fehlt. Ein Import kann mit -1226 fehlschlagen.',
      stop: 'Das Self-Signed Certificate ist beschädigt.',
      unchecked:
        'Das Self-Signed Certificate ist vorhanden. OrgCA Backup kann seine Signatur nicht prüfen, weil es {algorithm} mit dieser Art von Schlüssel nicht kennt.',
    },
    'public-key': {
      pass: 'Das Public Key Certificate, ausgestellt von {issuer}, ist da.',
      warn: 'Das Public Key Certificate fehlt. Vielleicht nimmt eDirectory die Sicherung ohne es nicht an.',
      stop: 'Das Public Key Certificate ist beschädigt.',
    },
    chain: {
      pass: 'Die Kette ist vollständig bis zu {last}.',
      warn: 'Die Kette endet bei {last}: Ein Zertifikat darüber fehlt. Ein Import kann mit -1403 fehlschlagen.',
      stop: 'Es gibt keine Kette.',
      unchecked:
        'Die Kette reicht bis zu {last}. OrgCA Backup kann die Signatur von {subject} nicht prüfen, weil es {algorithm} mit dieser Art von Schlüssel nicht kennt.',
    },
    order: {
      pass: 'Die Zertifikate stehen in der Reihenfolge, in der Server sie importieren.',
      warn: 'Die Zertifikate stehen nicht in der Reihenfolge, in der manche Server sie importieren (-1403). Wandeln Sie die Datei vor dem Import um.',
      stop: 'Die Zertifikate haben keine Reihenfolge.',
    },
    dates: {
      pass: 'Die Zertifikate sind heute gültig. Das erste läuft am {until} ab.',
      warn: 'Ein Zertifikat ist heute nicht gültig: {subject} ist vom {from} bis zum {until} gültig.',
      stop: 'Kein Zertifikat ist gültig.',
    },
    'certificate-algorithms': {
      pass: 'Die Zertifikate sind mit Verfahren signiert, die heute als sicher gelten.',
      warn: 'Ein Zertifikat verwendet ein Verfahren, das nicht mehr als sicher gilt: {algorithm}. Es kam so von der CA; an der Sicherung liegt es nicht.',
      stop: 'Die Zertifikate verwenden unbekannte Verfahren.',
    },
    'file-encryption': {
      pass: 'Die Datei ist so verschlüsselt, wie es heute empfohlen wird: {key}.',
      warn: 'Die Datei ist auf alte oder schwache Weise verschlüsselt: {key}; Zertifikate: {certificates}; Integrität: {mac}. Halten Sie sie gut verschlossen, oder geben Sie ihr mit dem Profil Modern ein neues Passwort.',
      stop: 'Die Datei schützt ihren privaten Schlüssel nicht.',
    },
    'todays-ca': {
      pass: 'Diese Sicherung ist von der CA, die der Baum heute hat.',
      warn: 'Diese Sicherung ist nicht von der CA, die der Baum heute hat.',
      stop: 'Diese Sicherung ist von einem anderen Baum.',
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
      'Das Passwort der Datei enthält zusammengesetzte Zeichen (Unicode NFC), das eingegebene zerlegte. Das Programm hat es umgewandelt.',
    decomposed:
      'Das Passwort der Datei enthält zerlegte Zeichen (Unicode NFD), das eingegebene zusammengesetzte. Das Programm hat es umgewandelt.',
    'latin-1':
      'Das Programm, das die Datei erstellt hat, hat die Sonderzeichen des Passworts auf eigene Weise gespeichert (UTF-8 als Latin-1). Andere Programme öffnen die Datei mit diesem Passwort möglicherweise nicht.',
    'windows-1252':
      'Die Sonderzeichen des Passworts sind in der Windows-Codierung gespeichert (Codepage 1252). Andere Programme öffnen die Datei mit diesem Passwort möglicherweise nicht.',
    'cp-850':
      'Die Sonderzeichen des Passworts sind in der Codierung der Windows-Konsole gespeichert (Codepage 850). Andere Programme öffnen die Datei mit diesem Passwort möglicherweise nicht.',
  },
  todaysCa: {
    same: 'Diese Sicherung ist von der CA, die der Baum {tree} heute hat.',
    renewed:
      'Die CA des Baums {tree} hat heute denselben Schlüssel, aber ihr Zertifikat wurde seither erneuert. Erstellen Sie eine neue Sicherung.',
    're-created':
      'Die CA des Baums {tree} wurde seither neu erstellt: Sie hat heute einen anderen Schlüssel. Erstellen Sie eine neue Sicherung.',
    'other-tree': 'Diese Sicherung ist von einem anderen Baum als {tree}: von {subject}.',
    'no-pair': 'Die CA des Baums {tree} hat den Namen dieser Sicherung und kein Schlüsselpaar dieser Art.',
    none: 'Der Baum {tree} hat heute keine CA.',
  },
  todaysCaTitle: 'Der Baum heute',
  notAsked: 'Es wurde kein Verzeichnis gefragt.',
} as const satisfies Shape<typeof english>;
