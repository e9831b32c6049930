import type { PreflightTexts } from '../../views.ts';

/** Was die Prüfungen vor einer Sicherung ergaben, in Worten: `preflight[id][state]`. */
export const preflight = {
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
} as const satisfies PreflightTexts;
