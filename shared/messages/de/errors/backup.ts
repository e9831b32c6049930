import type { backupErrors as english } from '../../en/errors/backup.ts';
import type { Shape } from '../../shape.ts';

/** Fehler beim Zusammenstellen und Beweisen einer Sicherung. */
export const backupErrors = {
  'BACKUP-CANCELLED': {
    what: 'Die Sicherung wurde abgebrochen.',
    why: 'Sie haben Abbrechen gewählt, während sie lief.',
    todo: 'Starten Sie den Assistenten wieder, wenn Sie so weit sind. Es blieb keine Sicherungsdatei zurück.',
  },
  'BACKUP-KEY-NO-RIGHTS': {
    what: 'Sie dürfen den privaten Schlüssel von {ca} nicht lesen.',
    why: 'Der Server hat den Schlüssel weggelassen, weil Ihr Konto am Objekt der Organizational CA kein Supervisor-Recht hat.',
    todo: 'Melden Sie sich als Administrator mit dem Supervisor-Recht an {ca} an und beginnen Sie von vorn.',
  },
  'BACKUP-KEY-ABSENT': {
    what: 'An {ca} gibt es keinen privaten Schlüssel, der exportiert werden könnte.',
    why: 'Ihre Rechte reichen aus, aber das Objekt enthält keinen Schlüssel. Eine CA, die vor Certificate Server 2.21 erstellt wurde, hält ihren Schlüssel dort, wo er nie exportiert werden kann.',
    todo: 'Planen Sie, diese CA zu ersetzen: Erstellen Sie in iManager eine neue Organizational CA, und sichern Sie diese.',
  },
  'BACKUP-KEY-ABSENT-UNKNOWN': {
    what: 'Der Server hat für {ca} keinen privaten Schlüssel geschickt.',
    why: 'Entweder fehlt Ihrem Konto das Supervisor-Recht am Objekt, oder die CA wurde vor Certificate Server 2.21 erstellt und kann nicht exportiert werden. Dieser Server sagt nicht, welches von beiden.',
    todo: 'Melden Sie sich als der Administrator an, der die CA erstellt hat, und versuchen Sie es noch einmal. Gibt es dann immer noch keinen Schlüssel, ersetzen Sie die CA in iManager.',
  },
  'BACKUP-KEY-WRAPPED': {
    what: 'Der private Schlüssel von {ca} ist in diesem Baum eingeschlossen (NICI).',
    why: 'Er ist mit dem Baumschlüssel verschlüsselt. Nur ein Server dieses Baums kann ihn öffnen; kein Programm, das über LDAP liest, kann das.',
    todo: 'Lassen Sie ihn vom Baum exportieren: über sein Gateway (Identity Console) oder in iManager (Novell Certificate Server, Configure Certificate Authority, Certificates, Self Signed Certificate, Export).',
  },
  'BACKUP-KEY-PASSWORD': {
    what: 'Das Passwort öffnet den gespeicherten privaten Schlüssel nicht.',
    why: 'Der Schlüssel von {ca} liegt unter einem eigenen Passwort. Dieses ist es nicht, oder der gespeicherte Schlüssel ist beschädigt: Nichts an ihm verrät, welches von beiden.',
    todo: 'Geben Sie das Passwort ein, unter dem der Schlüssel im Verzeichnis gespeichert wurde. Es ist nicht Ihr Anmeldepasswort.',
  },
  'BACKUP-KEY-MISMATCH': {
    what: 'Der private Schlüssel von {ca} gehört zu keinem ihrer Zertifikate.',
    why: 'Schlüssel und Zertifikate am Objekt sind kein Paar. Eine Sicherung davon ließe sich nicht wiederherstellen.',
    todo: 'Verlassen Sie sich nicht auf dieses CA-Objekt. Prüfen Sie es in iManager, und stellen Sie es aus einer älteren Sicherung wieder her, wenn Sie eine haben.',
  },
  'BACKUP-KEY-UNREADABLE': {
    what: 'Der private Schlüssel von {ca} kann nicht gelesen werden.',
    why: 'Er beginnt wie ein Schlüssel in einer bekannten Form, ist aber beschädigt oder von einer Art, die nicht verwendet werden kann.',
    todo: 'Prüfen Sie das Objekt in iManager (Validate), und stellen Sie es aus einer älteren Sicherung wieder her, wenn Sie eine haben.',
  },
  'BACKUP-NO-CERTIFICATE': {
    what: 'An {ca} gibt es kein Zertifikat für den privaten Schlüssel.',
    why: 'Das Objekt enthält weder ein Self-Signed Certificate noch ein Public Key Certificate, das gelesen werden kann.',
    todo: 'Prüfen Sie das Objekt in iManager. Eine Sicherung ohne Zertifikat ließe sich nicht wiederherstellen.',
  },
  'BACKUP-EXPORT-NO-KEY': {
    what: 'In {file} ist kein privater Schlüssel.',
    why: 'Die Datei enthält nur Zertifikate: Sie wurde ohne den privaten Schlüssel exportiert.',
    todo: 'Exportieren Sie in iManager noch einmal, und setzen Sie dort das Häkchen bei „Export Private Key“.',
  },
  'BACKUP-EXPORT-KEY-UNREADABLE': {
    what: '{file} enthält einen privaten Schlüssel, den OrgCA Backup nicht lesen kann.',
    why: 'Der Schlüssel ist im alten OpenSSL-Format verschlüsselt (Proc-Type: 4,ENCRYPTED), hat ein unbekanntes Format oder ist beschädigt.',
    todo: 'Exportieren Sie die CA noch einmal als PFX-Datei (PKCS #12) oder konvertieren Sie den Schlüssel in PKCS #8.',
  },
  'BACKUP-EXPORT-OLDER': {
    what: 'Der Schlüssel in {file} ist nicht der heutige Schlüssel von {ca}.',
    why: 'Die Datei ist der Export einer CA gleichen Namens, aber die CA wurde seither neu erstellt.',
    todo: 'Exportieren Sie die CA in iManager noch einmal, so wie sie jetzt ist, und wählen Sie diese Datei.',
  },
  'BACKUP-EXPORT-OTHER': {
    what: 'Die Datei {file} gehört zu einer anderen Zertifizierungsstelle.',
    why: 'Kein Schlüssel darin passt zu einem Zertifikat von {ca}.',
    todo: 'Wählen Sie die Datei, die iManager aus der Organizational CA dieses Baums exportiert hat.',
  },
  'BACKUP-PREFLIGHT': {
    what: 'Die Sicherung wurde nicht begonnen.',
    why: 'Eine Prüfung hat etwas gefunden, das die Sicherung wertlos machen würde: {check}.',
    todo: 'Bringen Sie das zuerst in Ordnung. Die Seite mit der Zusammenfassung nennt jede Prüfung mit ihrem Grund.',
  },
  'BACKUP-NOT-PROVED': {
    what: 'Die zurückgelesene Datei enthält nicht, was geschrieben wurde.',
    why: 'Sie ließ sich mit dem Passwort öffnen, aber ein Schlüssel oder ein Zertifikat darin weicht ab. Sie wurde nicht an ihren Platz gestellt.',
    todo: 'Versuchen Sie es noch einmal mit einem anderen Datenträger. Geschieht es wieder, melden Sie den Code.',
  },
  'BACKUP-UNKNOWN-CERTIFICATE': {
    what: 'Dieses Zertifikat ist nicht mehr am CA-Objekt.',
    why: 'Das Objekt wurde geändert, seit seine Seite geöffnet wurde.',
    todo: 'Schließen Sie die Seite, öffnen Sie die Organizational CA wieder und beginnen Sie von vorn.',
  },
} as const satisfies Shape<typeof english>;
