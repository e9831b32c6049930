import type { PreflightTexts } from '../../views.ts';

/** Was die Prüfungen vor einer Sicherung ergaben, in Worten: `preflight[id][state]`. */
export const preflight = {
  rights: {
    pass: 'Sie haben das Supervisor-Recht am Objekt der Organizational CA.',
    warn: 'Der Server hat nicht bestätigt, dass Sie das Supervisor-Recht am Objekt der Organizational CA haben, das die Dokumentation verlangt. Gesichert wird, was er Sie lesen lässt.',
    stop: 'Sie haben das Supervisor-Recht am Objekt der Organizational CA nicht; ihr privater Schlüssel kann deshalb nicht gesichert werden.',
  },
  'key-readable': {
    pass: 'Der private Schlüssel ({key}) kann gelesen werden.',
    warn: 'Der private Schlüssel ({key}) kann nicht gelesen werden. Er wird nicht in der Sicherung sein; der andere Schlüssel dieser CA schon.',
    stop: 'Der private Schlüssel ({key}) kann nicht gelesen werden. Ohne ihn gibt es nichts zu sichern.',
  },
  'key-offered': {
    pass: 'Das Gateway des Baums bietet den privaten Schlüssel ({key}) an. Er wird geprüft, sobald die Sicherung erstellt wird.',
    warn: 'Das Gateway des Baums bietet den privaten Schlüssel ({key}) nicht an.',
    stop: 'Das Gateway des Baums bietet den privaten Schlüssel ({key}) nicht an.',
  },
  'key-matches': {
    pass: 'Der private Schlüssel ({key}) gehört zu seinen Zertifikaten.',
    warn: 'Der private Schlüssel ({key}) gehört zu keinem seiner Zertifikate. Er wird nicht in der Sicherung sein; der andere Schlüssel dieser CA schon.',
    stop: 'Der private Schlüssel ({key}) gehört zu keinem seiner Zertifikate; eine Sicherung ließe sich deshalb nicht wiederherstellen.',
    unchecked:
      'OrgCA Backup kann nicht prüfen, ob der private Schlüssel ({key}) zu seinen Zertifikaten gehört, weil es diese Art von Schlüssel nicht kennt. Nichts spricht dagegen.',
  },
  'self-signed-signature': {
    pass: 'Die Signatur des Self-Signed Certificate ({key}) stimmt.',
    warn: 'Das Self-Signed Certificate ({key}) fehlt, oder seine Signatur stimmt nicht. Vielleicht lehnen Server den Import der Sicherung ab.',
    stop: 'Das Self-Signed Certificate ({key}) fehlt, oder seine Signatur stimmt nicht.',
    unchecked:
      'OrgCA Backup kann die Signatur des Self-Signed Certificate ({key}) nicht prüfen, weil es {algorithm} mit dieser Art von Schlüssel nicht kennt.',
  },
  'chain-complete': {
    pass: 'Die Zertifikatkette ({key}) ist vollständig bis zu {last}.',
    warn: 'Die Zertifikatkette ({key}) endet bei {last}: Ein Zertifikat darüber fehlt. Möglicherweise lehnen Server den Import der Sicherung ab.',
    stop: 'Die Zertifikatkette ({key}) endet bei {last}: Ein Zertifikat darüber fehlt.',
  },
  'public-key': {
    pass: 'Die CA ({key}) hat ein Public Key Certificate.',
    warn: 'Die CA ({key}) hat kein Public Key Certificate, nur ein Self-Signed Certificate. Möglicherweise lehnt eDirectory den Import der Sicherung ab.',
    stop: 'Die CA ({key}) hat kein Public Key Certificate.',
  },
  dates: {
    pass: 'Die Zertifikate ({key}) sind heute gültig. Das erste läuft am {notAfter} ab.',
    warn: 'Ein Zertifikat ({key}) fehlt oder ist heute nicht gültig. Sehen Sie auf der Eigenschaftenseite nach seinen Daten, und prüfen Sie die Uhr dieses Computers.',
    stop: 'Ein Zertifikat ({key}) fehlt oder ist heute nicht gültig.',
  },
  'host-server': {
    pass: 'Die CA wird von {server} beherbergt.',
    warn: 'Das Objekt {ca} nennt keinen Host-Server. Die Sicherung ist trotzdem gut; eine CA ohne Host-Server stellt aber keine Zertifikate aus.',
    stop: 'Das Objekt {ca} nennt keinen Host-Server.',
  },
  'ec-pair': {
    pass: 'Alle Schlüsselpaare der CA wurden angesehen. Eine CA mit einem EC-Schlüsselpaar bekommt dafür eine zweite Datei.',
    warn: 'Das EC-Schlüsselpaar ({key}) der CA wird nicht in der Sicherung sein.',
    stop: 'Das EC-Schlüsselpaar ({key}) der CA kann nicht gesichert werden.',
  },
  'key-source': {
    pass: 'Der private Schlüssel kommt aus {file}, und diese Datei ist von der CA, die der Baum heute hat.',
    warn: 'Der private Schlüssel kommt aus {file}. Er passt, aber die Zertifikate in dieser Datei sind nicht die heutigen: Die Sicherung nimmt die des Baums.',
    stop: 'Der private Schlüssel in {file} passt nicht zu dieser CA.',
  },
  gateway: {
    pass: 'Der private Schlüssel kommt vom Gateway des Baums {gateway}. Der Baum hat die Zertifikate validiert ({verdicts}).',
    warn: 'Der private Schlüssel kommt vom Gateway des Baums {gateway}. Der Baum meldet ein ungültiges Zertifikat ({verdicts}).',
    unchecked:
      'Der private Schlüssel kommt vom Gateway des Baums {gateway}. Der Baum hat nicht alle Zertifikate validiert ({verdicts}).',
    stop: 'Das Gateway {gateway} gibt keinen privaten Schlüssel heraus ({verdicts}).',
  },
  'host-present': {
    pass: 'Der Host-Server {server} ist im Baum.',
    warn: 'Der Host-Server {server} ist nicht im Baum, oder Sie dürfen ihn nicht sehen. Ist er für immer verloren, brauchen Sie diese Sicherung, um die CA umzuziehen.',
    stop: 'Der Host-Server {server} ist nicht im Baum.',
  },
  'key-servers': {
    pass: 'Den Baumschlüssel bewahren auf: {servers}.',
    warn: 'Es ist kein Server zu sehen, der den Baumschlüssel (W0) aufbewahrt. Ohne einen solchen kann eine wiederhergestellte CA ihren Schlüssel nicht verwenden: Lassen Sie den Baumschlüssel prüfen.',
    stop: 'Kein Server bewahrt den Baumschlüssel (W0) auf.',
  },
  issued: {
    pass: 'Diese CA hat {total} Zertifikate ausgestellt, von denen der Baum weiß, {since} davon seit der letzten verzeichneten Sicherung.',
    warn: 'Diese CA hat {total} Zertifikate ausgestellt, von denen der Baum weiß, und es ist keine Sicherung verzeichnet. Es ist höchste Zeit für diese.',
    stop: 'Wie viele Zertifikate diese CA ausgestellt hat, lässt sich nicht sagen.',
  },
  crl: {
    pass: 'Die Sperrliste {name} ist bis zum {next} aktuell.',
    warn: 'Die Sperrliste {name} war am {next} fällig und wurde nicht ausgestellt. Vielleicht arbeitet die CA nicht: Sehen Sie nach ihrem Host-Server.',
    stop: 'Die Sperrliste {name} wurde nicht ausgestellt.',
  },
} as const satisfies PreflightTexts;
