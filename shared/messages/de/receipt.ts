import type { receipt as english } from '../en/receipt.ts';
import type { Shape } from '../shape.ts';

/** Texte der Quittung, die neben jeder Sicherung liegt. Zeiten darin sind UTC. */
export const receipt = {
  title: 'Quittung über die Sicherung einer Organizational CA',
  intro:
    'Diese Seite sagt, was in der unten genannten Sicherungsdatei steht. Sie enthält kein Geheimnis und darf an einem anderen Ort aufbewahrt werden als die Datei.',
  made: 'Erstellt',
  proved: 'Zurückgelesen, geprüft',
  version: 'Programm',
  tree: 'Baum',
  server: 'Gelesen von',
  user: 'Angemeldet als',
  keySource: 'Privater Schlüssel',
  keySourceGateway: 'vom Gateway des Baums (eDirAPI), {gateway}',
  validated: 'Vom Baum validiert',
  caObject: 'CA-Objekt',
  hostServer: 'Host-Server',
  none: 'nicht genannt',
  file: 'Datei',
  size: 'Größe',
  bytes: '{count} Bytes',
  sha256: 'SHA-256',
  keyPair: 'Privater Schlüssel',
  keyEncryption: 'Schutz des Schlüssels',
  certificateEncryption: 'Schutz der Zertifikate',
  mac: 'Integritätsprüfung',
  iterations: 'Iterationen',
  readBack: 'Ergebnis der Prüfung',
  readBackGood:
    'Die Datei wurde noch einmal vom Datenträger gelesen, mit ihrem Passwort geöffnet, und der private Schlüssel passte zu seinen Zertifikaten.',
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
    'Das CA-Objekt mit allen Attributen außer den privaten Schlüsseln. Eine Wiederherstellung entnimmt ihr, was in keiner PFX-Datei steht.',
  certificates: 'Zertifikate in der Datei',
  roles: {
    'self-signed': 'Self-Signed Certificate (selbst signiertes Zertifikat)',
    'public-key': 'Public Key Certificate (Zertifikat des öffentlichen Schlüssels)',
    server: 'Serverzertifikat',
    chain: 'Aussteller in der Kette',
  },
  subject: 'Inhaber (Subject)',
  issuer: 'Aussteller (Issuer)',
  serial: 'Seriennummer',
  validity: 'Gültig',
  validFromTo: '{from} bis {to}',
  fingerprint: 'SHA-256',
  checks: 'Prüfungen vor der Sicherung',
  checkStates: { pass: 'gut', warn: 'bitte ansehen', stop: 'angehalten', unchecked: 'nicht geprüft' },
  advice: 'Wo die Datei aufbewahrt werden soll',
  adviceText:
    'Legen Sie die Datei auf einen USB-Stick oder einen anderen Sicherungsdatenträger, und bewahren Sie ihn an einem sicheren Ort auf. Merken Sie sich das Passwort, oder bewahren Sie es an einem eigenen sicheren Ort auf, sodass es zur Hand ist, wenn es gebraucht wird, aber anderen unzugänglich bleibt.',
} as const satisfies Shape<typeof english>;
