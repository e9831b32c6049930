import type { backupErrors as english } from '../../en/errors/backup.ts';
import type { Shape } from '../../shape.ts';

/** Fehler beim Zusammenstellen und Beweisen einer Sicherung. */
export const backupErrors = {
  'BACKUP-CANCELLED': {
    what: 'Die Sicherung wurde abgebrochen.',
    why: 'Sie haben während der Sicherung „Abbrechen“ gewählt.',
    todo: 'Starten Sie den Assistenten erneut, wenn Sie so weit sind. Die unvollständigen Dateien wurden gelöscht.',
  },
  'BACKUP-KEY-NO-RIGHTS': {
    what: 'Sie dürfen den privaten Schlüssel von {ca} nicht lesen.',
    why: 'Der Server hat den Schlüssel nicht geliefert, weil Ihr Konto kein Supervisor-Recht am CA-Objekt hat.',
    todo: 'Melden Sie sich als Administrator mit dem Supervisor-Recht an {ca} an und beginnen Sie erneut.',
  },
  'BACKUP-KEY-ABSENT': {
    what: '{ca} hat keinen exportierbaren privaten Schlüssel.',
    why: 'Ihre Rechte reichen aus, aber das Objekt enthält keinen Schlüssel. Der Schlüssel einer CA, die vor Certificate Server 2.21 erstellt wurde, ist nicht exportierbar.',
    todo: 'Planen Sie, diese CA zu ersetzen. Erstellen Sie in iManager eine neue Organizational CA und sichern Sie diese.',
  },
  'BACKUP-KEY-ABSENT-UNKNOWN': {
    what: 'Der Server hat für {ca} keinen privaten Schlüssel gesendet.',
    why: 'Entweder fehlt Ihrem Konto das Supervisor-Recht am CA-Objekt, oder die CA wurde vor Certificate Server 2.21 erstellt und ist nicht exportierbar. Dieser Server meldet nicht, was zutrifft.',
    todo: 'Melden Sie sich als der Administrator an, der die CA erstellt hat, und versuchen Sie es noch einmal. Wird auch dann kein Schlüssel gesendet, ersetzen Sie die CA in iManager.',
  },
  'BACKUP-KEY-WRAPPED': {
    what: 'Der private Schlüssel von {ca} ist von NICI mit dem Baumschlüssel verschlüsselt.',
    why: 'Nur ein Server dieses Baums kann ihn entschlüsseln. Über LDAP kann das kein Programm.',
    todo: 'Lassen Sie ihn vom Baum exportieren: über sein Gateway (Identity Console; Befehlszeile: --gateway) oder in iManager („Novell Certificate Server > Configure Certificate Authority > Certificates > Self Signed Certificate > Export“; Befehlszeile: --key-file).',
  },
  'BACKUP-KEY-PASSWORD': {
    what: 'Der gespeicherte private Schlüssel von {ca} wurde nicht geöffnet.',
    why: 'Er ist mit einem eigenen Passwort geschützt. Entweder wurde kein Passwort angegeben, das Passwort ist falsch oder der gespeicherte Schlüssel ist beschädigt. Ob er beschädigt ist, lässt sich dem Schlüssel nicht ansehen.',
    todo: 'Geben Sie das Passwort ein, mit dem der Schlüssel im Verzeichnis gespeichert wurde (Befehlszeile: --key-password-file). Es ist nicht Ihr eDirectory-Passwort.',
  },
  'BACKUP-KEY-MISMATCH': {
    what: 'Der private Schlüssel von {ca} gehört zu keinem ihrer Zertifikate.',
    why: 'Der Schlüssel und die Zertifikate des Objekts gehören nicht zusammen, oder der Schlüssel ist beschädigt. Eine solche Sicherung kann nicht wiederhergestellt werden.',
    todo: 'Verlassen Sie sich nicht auf dieses CA-Objekt. Prüfen Sie es in iManager und stellen Sie es aus einer älteren Sicherung wieder her, falls Sie eine haben.',
  },
  'BACKUP-KEY-UNREADABLE': {
    what: 'Der private Schlüssel von {ca} kann nicht gelesen werden.',
    why: 'Er beginnt wie ein Schlüssel in einem bekannten Format, ist aber beschädigt oder von einer Art, die nicht verwendet werden kann.',
    todo: 'Validieren Sie das Objekt in iManager und stellen Sie es aus einer älteren Sicherung wieder her, falls Sie eine haben.',
  },
  'BACKUP-NO-CERTIFICATE': {
    what: '{ca} hat kein Zertifikat zu seinem privaten Schlüssel.',
    why: 'Das Objekt enthält weder ein lesbares Self-Signed Certificate noch ein lesbares Public Key Certificate.',
    todo: 'Prüfen Sie das Objekt in iManager. Eine Sicherung ohne Zertifikat kann nicht wiederhergestellt werden.',
  },
  'BACKUP-EXPORT-NO-KEY': {
    what: '{file} enthält keinen privaten Schlüssel.',
    why: 'Die Datei enthält nur Zertifikate. Sie wurde ohne den privaten Schlüssel exportiert.',
    todo: 'Exportieren Sie die CA in iManager noch einmal und aktivieren Sie dort das Kontrollkästchen „Export Private Key“.',
  },
  'BACKUP-EXPORT-KEY-UNREADABLE': {
    what: '{file} enthält einen privaten Schlüssel, den OrgCA Backup nicht lesen kann.',
    why: 'Der Schlüssel ist im alten OpenSSL-Format verschlüsselt (Proc-Type: 4,ENCRYPTED), hat ein unbekanntes Format oder ist beschädigt.',
    todo: 'Exportieren Sie die CA noch einmal als PFX-Datei (PKCS #12) oder konvertieren Sie den Schlüssel in PKCS #8.',
  },
  'BACKUP-EXPORT-OLDER': {
    what: 'Der Schlüssel in {file} ist nicht der aktuelle Schlüssel von {ca}.',
    why: 'Die Datei wurde von einer CA mit demselben Namen exportiert, aber die CA wurde seither neu erstellt.',
    todo: 'Exportieren Sie die aktuelle CA in iManager noch einmal und wählen Sie diese Datei.',
  },
  'BACKUP-EXPORT-OTHER': {
    what: 'Die Datei {file} gehört zu einer anderen Zertifizierungsstelle.',
    why: 'Kein Schlüssel in der Datei passt zu einem Zertifikat von {ca}.',
    todo: 'Wählen Sie die Datei, die iManager von der Organizational CA dieses Baums exportiert hat.',
  },
  'BACKUP-EXPORT-NOT-NEEDED': {
    what: 'Der Schlüssel in {file} wird nicht benötigt.',
    why: 'Das Verzeichnis hat diesen privaten Schlüssel von {ca} selbst geliefert.',
    todo: 'Führen Sie die Sicherung ohne die exportierte Datei aus (Befehlszeile: ohne --key-file).',
  },
  'BACKUP-PREFLIGHT': {
    what: 'Die Sicherung wurde nicht gestartet.',
    why: 'Eine Prüfung hat einen Fehler gefunden, der die Sicherung unbrauchbar macht: {check}.',
    todo: 'Beheben Sie dieses Problem und starten Sie dann die Sicherung erneut.',
  },
  'BACKUP-SAME-FOLDER': {
    what: 'Es wurde nichts geschrieben, weil zwei Kopien denselben Zielordner haben: {folder}.',
    why: 'Der Ordner ist zweimal angegeben, vielleicht unter zwei Namen oder über einen Link. Er würde nur eine Kopie enthalten.',
    todo: 'Entfernen Sie eine der beiden Kopien oder wählen Sie einen Ordner auf einem anderen Datenträger.',
  },
  'BACKUP-NOT-NAMED': {
    what: 'Der neue Sicherungsbeleg in {folder} ersetzt einen älteren und nennt {files} nicht mehr.',
    why: 'Ein Beleg nennt die Dateien einer Sicherung einer CA mit einem Passwort. Diese Dateien gehören zu einer anderen Sicherung, haben ein anderes Passwort oder kein gültiges Siegel.',
    todo: 'Die Dateien selbst sind unverändert. Überprüfen Sie sie und legen Sie spätere Sicherungen unter einem anderen Namen oder in einem anderen Ordner an.',
  },
  'BACKUP-SAME-MEDIUM': {
    what: 'Die Kopie in {folder} liegt auf demselben Datenträger wie eine andere.',
    why: 'Fällt der Datenträger aus oder geht er verloren, sind alle Kopien darauf verloren.',
    todo: 'Legen Sie die Kopie auf einem anderen Datenträger ab.',
  },
  'BACKUP-NOT-VERIFIED': {
    what: 'Die Datei auf dem Datenträger stimmt nicht mit den geschriebenen Daten überein.',
    why: 'Sie ließ sich mit dem Passwort öffnen, aber ein Schlüssel oder ein Zertifikat darin weicht ab. Sie wurde verworfen.',
    todo: 'Versuchen Sie es noch einmal mit einem anderen Datenträger. Tritt der Fehler wieder auf, melden Sie den Code.',
  },
  'BACKUP-UNKNOWN-CERTIFICATE': {
    what: 'Dieses Zertifikat ist nicht mehr im CA-Objekt enthalten.',
    why: 'Das Objekt wurde geändert, nachdem seine Seite geöffnet wurde.',
    todo: 'Schließen Sie die Seite, öffnen Sie die Organizational CA erneut und beginnen Sie von vorn.',
  },
} as const satisfies Shape<typeof english>;
