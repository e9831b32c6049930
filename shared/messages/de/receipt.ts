import type { receipt as english } from '../en/receipt.ts';
import type { Shape } from '../shape.ts';

/** Texte der Quittung, die neben jeder Sicherung liegt. Zeiten darin sind UTC. */
export const receipt = {
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
    refused: '{reader} hat die Datei nicht geöffnet. Möglicherweise öffnen auch andere Programme sie nicht.',
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
} as const satisfies Shape<typeof english>;
