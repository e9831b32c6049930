import type { restoreErrors as english } from '../../en/errors/restore.ts';
import type { Shape } from '../../shape.ts';

/** Fehler beim Prüfen einer Sicherung, beim Wiederherstellen und beim örtlichen Protokoll. */
export const restoreErrors = {
  'RECORD-NOT-WRITTEN': {
    what: 'Das örtliche Protokoll konnte nicht ergänzt werden.',
    why: 'Der Datenträger mit Ihrem Benutzerprofil hat es abgelehnt ({reason}). Was Sie getan haben, ist trotzdem geschehen.',
    todo: 'Prüfen Sie den freien Platz und Ihre Berechtigungen, und bewahren Sie die Quittung auf: Sie sagt dasselbe.',
  },
  'RECORD-NOT-READ': {
    what: 'Das örtliche Protokoll kann nicht gelesen werden.',
    why: 'Der Datenträger mit Ihrem Benutzerprofil hat es abgelehnt ({reason}).',
    todo: 'Prüfen Sie Ihre Berechtigungen am Ordner Ihres Benutzerprofils.',
  },
  'RESTORE-NOT-A-CA': {
    what: '{file} ist nicht die Sicherung einer Zertifizierungsstelle.',
    why: 'Keines der Zertifikate darin darf andere ausstellen: Es ist die Datei eines Servers oder eines Benutzers ({subject}).',
    todo: 'Wählen Sie die Sicherung der Organizational CA. Es wurde nichts geändert.',
  },
  'RESTORE-NO-MAC': {
    what: '{file} enthält keine Integritätsprüfung (MAC).',
    why: 'Diese Datei kann jeder ohne Kenntnis des Passworts erstellt oder geändert haben. Sie belegt deshalb nicht, von welcher CA sie stammt.',
    todo: 'Verwenden Sie eine andere Kopie der Sicherung. Wenn Sie die Herkunft der Datei kennen, schützen Sie sie zuerst mit „Werkzeuge > Passwort einer Sicherung ändern“ (Befehlszeile: change-password --accept-unprotected).',
  },
  'RESTORE-KEY-UNENCRYPTED': {
    what: 'Der private Schlüssel in {file} ist nicht verschlüsselt.',
    why: 'Jeder, der die Datei hatte, konnte den Schlüssel ohne das Passwort lesen.',
    todo: 'Verwenden Sie eine andere Kopie der Sicherung. Wenn Sie wissen, woher die Datei stammt und wer sie hatte, schützen Sie sie zuerst mit „Werkzeuge > Passwort einer Sicherung ändern“ (Befehlszeile: change-password --accept-unprotected).',
  },
  'RESTORE-NOT-TIED': {
    what: 'Nichts zeigt, dass {first} und {second} zur selben CA gehören.',
    why: 'Beide haben den Namen {subject}, stehen aber nicht in einem Sicherungsbeleg, und ihre Zertifikate haben verschiedene Aussteller und Daten: {firstIssuer}, gültig ab {firstDate}; {secondIssuer}, gültig ab {secondDate}.',
    todo: 'Vergleichen Sie Baum und Datum in den Sicherungsbelegen oder auf den Wiederherstellungsblättern, und wählen Sie die beiden Dateien einer Sicherung mit ihrem Beleg aus. Oder stellen Sie eine Datei allein wieder her.',
  },
  'RESTORE-NO-KEY': {
    what: 'In {file} ist kein privater Schlüssel.',
    why: 'Die Datei enthält nur Zertifikate. Ohne den privaten Schlüssel lässt sich eine CA nicht wiederherstellen.',
    todo: 'Wählen Sie eine Datei, die mit dem privaten Schlüssel exportiert wurde.',
  },
  'RESTORE-NO-CERTIFICATE': {
    what: 'In {file} ist kein Zertifikat, das gelesen werden kann.',
    why: 'Die Datei enthält nur einen privaten Schlüssel, oder ihre Zertifikate sind beschädigt.',
    todo: 'Nehmen Sie eine andere Kopie der Sicherung.',
  },
  'RESTORE-KEY-MISMATCH': {
    what: 'Der private Schlüssel in {file} gehört zu keinem ihrer Zertifikate.',
    why: 'Schlüssel und Zertifikate sind kein Paar; mit einer daraus wiederhergestellten CA ließe sich nichts anfangen.',
    todo: 'Nehmen Sie eine andere Sicherung. Es wurde nichts geändert.',
  },
  'RESTORE-OTHER-CONTENT': {
    what: '{file} enthält mehr als eine CA: {count} private Schlüssel oder andere Objekte.',
    why: 'Eine neu geschriebene Datei enthält einen Schlüssel mit seinen Zertifikaten; es ginge also etwas verloren.',
    todo: 'Exportieren Sie mit dem Programm, das die Datei erstellt hat, jeden Schlüssel für sich.',
  },
  'RESTORE-RECEIPT-DIFFERS': {
    what: '{file} ist nicht die Datei, die ihre Quittung nennt.',
    why: 'Der SHA-256-Wert weicht von dem in {receipt} ab: Die Datei wurde nach ihrer Prüfung verändert oder ersetzt.',
    todo: 'Nehmen Sie eine andere Kopie der Sicherung, und finden Sie heraus, wer diese beschreiben konnte.',
  },
  'RESTORE-OTHER-TREE': {
    what: 'Das ist die Sicherung eines anderen Baums.',
    why: 'Die Sicherung ist von {subject}, und Sie sind am Baum {tree} angemeldet.',
    todo: 'Wählen Sie die Sicherung dieses Baums, oder melden Sie sich an dem Baum an, zu dem die Sicherung gehört. Hat die CA wirklich einen solchen Namen bekommen, gehen Sie zurück und geben Sie das an.',
  },
  'RESTORE-NOT-A-PAIR': {
    what: 'Die Dateien gehören nicht zu einer CA.',
    why: 'Jede Datei einer CA enthält eine andere Art von Schlüssel (RSA und EC) unter einem Namen. Diese sind von {subject} und {other}.',
    todo: 'Wählen Sie die Dateien, die in einer Sicherung geschrieben wurden.',
  },
  'RESTORE-NO-SELF-SIGNED': {
    what: 'In {file} ist kein Self-Signed Certificate.',
    why: 'Dateien für Zertifikatsspeicher, etwa RootCert.der, werden daraus gemacht.',
    todo: 'Lassen Sie diese Dateien weg, oder nehmen Sie eine andere Sicherung derselben CA.',
  },
  'RESTORE-KEY-NOT-CONFIRMED': {
    what: 'Der private Schlüssel wurde nicht geschrieben.',
    why: 'Ein privater Schlüssel für sich allein wird erst geschrieben, wenn Sie es ein zweites Mal bestätigt haben.',
    todo: 'Gehen Sie zurück und bestätigen Sie es, oder lassen Sie diese Datei weg.',
  },
  'RESTORE-NOT-PROVED': {
    what: 'Was aus {file} zurückgelesen wurde, enthält nicht, was geschrieben wurde.',
    why: 'Die Datei wurde geschrieben, aber das erneute Lesen ergab etwas anderes. Sie wurde nicht an ihren Platz gestellt.',
    todo: 'Versuchen Sie es noch einmal mit einem anderen Datenträger. Die Sicherung, von der Sie ausgingen, wurde nicht verändert.',
  },
  'RESTORE-CANCELLED': {
    what: 'Der Vorgang wurde abgebrochen.',
    why: 'Sie haben Abbrechen gewählt, während er lief.',
    todo: 'Beginnen Sie wieder, wenn Sie so weit sind. Es blieb nichts zurück.',
  },
  'RESTORE-NOT-DIRECT': {
    what: 'OrgCA Backup kann die CA nicht in dieses Verzeichnis schreiben.',
    why: 'Das ist ein eDirectory-Server: Er hält private Schlüssel verschlossen (NICI) und nimmt sie nur von seinen eigenen Werkzeugen an. Im Klartext geschrieben läge der Schlüssel offen und würde nicht funktionieren.',
    todo: 'Folgen Sie den Schritten für iManager oder ConsoleOne auf der nächsten Seite, und lassen Sie das Ergebnis von diesem Programm prüfen.',
  },
  'RESTORE-NAME-OCCUPIED': {
    what: 'Es gibt schon ein Objekt {name}, das keine Zertifizierungsstelle ist.',
    why: 'Der gewählte Name ist vergeben ({objectClass}). Das Objekt wurde nicht angerührt.',
    todo: 'Gehen Sie zurück und wählen Sie einen anderen Namen für das CA-Objekt.',
  },
  'RESTORE-OTHER-CA': {
    what: 'Der Baum hat schon ein CA-Objekt mit einem anderen Namen: {name}.',
    why: 'Ein Baum kann nur eine Organizational CA haben.',
    todo: 'Gehen Sie zurück und nehmen Sie den Namen dieses Objekts; dann wird es gespeichert und danach ersetzt.',
  },
  'RESTORE-NOT-CONFIRMED': {
    what: 'Das CA-Objekt {name} wurde nicht ersetzt.',
    why: 'Ein vorhandenes CA-Objekt wird nur ersetzt, nachdem sein Name eingegeben wurde, und eingegeben wurde ein anderer.',
    todo: 'Gehen Sie zurück und geben Sie den Namen genau so ein, wie er angezeigt wird.',
  },
  'RESTORE-HOST-SERVER': {
    what: 'In diesem Baum gibt es keinen Server {name}.',
    why: 'Die CA braucht einen Host-Server, und das genannte Objekt ist nicht da oder ist kein Server.',
    todo: 'Gehen Sie zurück und wählen Sie einen Server dieses Baums.',
  },
  'RESTORE-CHANGED-MEANWHILE': {
    what: 'Das CA-Objekt {name} wurde geändert, während Sie im Assistenten waren.',
    why: 'Es ist nicht mehr das, was die Seite davor gezeigt hat, und wurde deshalb nicht ersetzt.',
    todo: 'Gehen Sie eine Seite zurück, sehen Sie nach, was jetzt da ist, und entscheiden Sie neu.',
  },
  'RESTORE-READ-BACK': {
    what: 'Das CA-Objekt im Verzeichnis ist nicht das, was geschrieben wurde; deshalb wurde alles zurückgesetzt.',
    why: 'Das erneute Lesen von {name} ergab einen anderen Wert von {attribute}.',
    todo: 'Prüfen Sie die Rechte Ihres Kontos an dem Objekt, und versuchen Sie es noch einmal.',
  },
  'RESTORE-KEY-HIDDEN': {
    what: 'Den privaten Schlüssel des CA-Objekts {name} darf der angemeldete Benutzer nicht lesen.',
    why: 'Er könnte vor dem Ersetzen weder gesichert noch danach zurückgeschrieben werden, und Geschriebenes ließe sich nicht vergleichen.',
    todo: 'Melden Sie sich als jemand an, der die Attribute mit den privaten Schlüsseln lesen darf, und stellen Sie erneut wieder her.',
  },
  'RESTORE-GATEWAY-OLD-CA': {
    what: 'Der Import ist fehlgeschlagen. Der Baum hat wieder seine vorherige CA.',
    why: 'Das Gateway hat die Sicherung nicht importiert ({code}). Deshalb wurde die zuvor gesicherte CA wieder importiert.',
    todo: 'Validieren Sie die CA in der Konsole. Schlagen Sie {code} nach und starten Sie die Wiederherstellung dann erneut. Bewahren Sie {file} auf.',
  },
  'RESTORE-GATEWAY-NO-CA': {
    what: 'Der Import ist fehlgeschlagen. Der Baum hat jetzt keine Organizational CA.',
    why: 'Das Gateway hat die Sicherung nicht importiert ({code}) und die vorherige CA konnte nicht wieder importiert werden.',
    todo: 'Importieren Sie die Sicherung in iManager oder Identity Console. Die vorherige CA ist gespeichert in: {file}.',
  },
  'RESTORE-GATEWAY-UNCLEAR': {
    what: 'Der Import wurde nicht bestätigt, der Baum hat aber eine Organizational CA.',
    why: 'Die Antwort des Gateways ging verloren oder meldete einen Fehler ({code}). Das CA-Objekt ist möglicherweise das wiederhergestellte.',
    todo: 'Wählen Sie zuerst „Wiederhergestellte CA prüfen“. Die vorherige CA ist gespeichert in: {file}.',
  },
  'RESTORE-NOT-PUT-BACK': {
    what: 'Die Wiederherstellung ist fehlgeschlagen, und das CA-Objekt konnte nicht in den alten Zustand zurückgesetzt werden.',
    why: 'Das Verzeichnis hat die Rückänderung abgelehnt ({code}). Das Objekt, wie es vorher war, ist in {file} gespeichert.',
    todo: 'Schließen Sie diese Seite nicht. Fügen Sie das Objekt aus der gespeicherten Datei mit ldapmodify oder iManager wieder hinzu, oder rufen Sie denjenigen an, der das Verzeichnis betreut.',
  },
  'RESTORE-SHEET-NO-RECEIPT': {
    what: 'Das Blatt zu dieser Sicherung kann jetzt nicht erstellt werden.',
    why: 'Es entsteht aus der Quittung neben der Sicherung, und in {folder} gibt es keine, die diese Dateien nennt.',
    todo: 'Stecken Sie den Datenträger mit der Sicherung ein und versuchen Sie es noch einmal. Liegt sie jetzt anderswo, öffnen Sie die Sicherung mit Sicherung prüfen: Der Bericht bietet das Blatt auch an.',
  },
} as const satisfies Shape<typeof english>;
