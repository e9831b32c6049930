import type { restoreErrors as english } from '../../en/errors/restore.ts';
import type { Shape } from '../../shape.ts';

/** Fehler beim Prüfen einer Sicherung, beim Wiederherstellen und beim örtlichen Protokoll. */
export const restoreErrors = {
  'RECORD-NOT-WRITTEN': {
    what: 'Das Sicherungsprotokoll konnte nicht ergänzt werden.',
    why: 'Auf dem Datenträger mit Ihrem Benutzerprofil ist das Schreiben fehlgeschlagen ({reason}). Der Vorgang selbst ist abgeschlossen.',
    todo: 'Prüfen Sie den freien Speicherplatz und Ihre Berechtigungen. Bewahren Sie den Sicherungsbeleg auf, denn er enthält dieselben Angaben.',
  },
  'RECORD-NOT-READ': {
    what: 'Das Sicherungsprotokoll kann nicht gelesen werden.',
    why: 'Auf dem Datenträger mit Ihrem Benutzerprofil ist das Lesen fehlgeschlagen ({reason}).',
    todo: 'Prüfen Sie Ihre Berechtigungen am Ordner Ihres Benutzerprofils.',
  },
  'RESTORE-NOT-A-CA': {
    what: '{file} ist nicht die Sicherung einer Zertifizierungsstelle.',
    why: 'Keines ihrer Zertifikate darf andere ausstellen. Es ist die Datei eines Servers oder eines Benutzers ({subject}).',
    todo: 'Wählen Sie die Sicherung der Organizational CA. Es wurde nichts geändert.',
  },
  'RESTORE-NO-MAC': {
    what: '{file} enthält keine Integritätsprüfung (MAC).',
    why: 'Diese Datei kann jeder ohne Kenntnis des Passworts erstellt oder geändert haben. Deshalb lässt sich nicht feststellen, von welcher CA sie stammt.',
    todo: 'Verwenden Sie eine andere Kopie der Sicherung. Wenn Sie die Herkunft der Datei kennen, schützen Sie sie zuerst mit „Werkzeuge > Passwort einer Sicherung ändern“ (Befehlszeile: change-password --accept-unprotected).',
  },
  'RESTORE-KEY-UNENCRYPTED': {
    what: 'Der private Schlüssel in {file} ist nicht verschlüsselt.',
    why: 'Jeder, der die Datei hatte, konnte den Schlüssel ohne das Passwort lesen.',
    todo: 'Verwenden Sie eine andere Kopie der Sicherung. Wenn Sie wissen, woher die Datei stammt und wer sie hatte, schützen Sie sie zuerst mit „Werkzeuge > Passwort einer Sicherung ändern“ (Befehlszeile: change-password --accept-unprotected).',
  },
  'RESTORE-NOT-TIED': {
    what: 'Nichts zeigt, dass {first} und {second} zur selben CA gehören.',
    why: 'Beide haben den Namen {subject}, aber kein Sicherungsbeleg mit gültigem Siegel nennt beide, und ihre Zertifikate haben verschiedene Aussteller und Daten: {firstIssuer}, gültig ab {firstDate}; {secondIssuer}, gültig ab {secondDate}.',
    todo: 'Vergleichen Sie Baum und Datum in den Sicherungsbelegen oder auf den Wiederherstellungsblättern und wählen Sie die beiden Dateien einer Sicherung mit ihrem Beleg aus. Die Befehlszeile verwendet einen Beleg ohne Siegel mit --accept-unsealed. Sie können auch eine Datei allein wiederherstellen.',
  },
  'RESTORE-PASSWORD-EMPTY': {
    what: 'Das Passwort von {file} oder von einem Teil der Datei ist leer.',
    why: 'Jeder, der die Datei hatte, konnte diesen Teil ohne Passwort lesen. Ihre Eingabe wurde dazu nicht gebraucht.',
    todo: 'Verwenden Sie eine andere Kopie der Sicherung. Wenn Sie wissen, woher die Datei stammt und wer sie hatte, schützen Sie sie zuerst mit „Werkzeuge > Passwort einer Sicherung ändern“ (Befehlszeile: change-password --accept-unprotected).',
  },
  'RESTORE-NO-KEY': {
    what: '{file} enthält keinen privaten Schlüssel.',
    why: 'Die Datei enthält nur Zertifikate. Ohne den privaten Schlüssel lässt sich eine CA nicht wiederherstellen.',
    todo: 'Wählen Sie eine Datei, die mit dem privaten Schlüssel exportiert wurde.',
  },
  'RESTORE-NO-CERTIFICATE': {
    what: '{file} enthält kein lesbares Zertifikat.',
    why: 'Die Datei enthält nur einen privaten Schlüssel oder ihre Zertifikate sind beschädigt.',
    todo: 'Verwenden Sie eine andere Kopie der Sicherung.',
  },
  'RESTORE-KEY-MISMATCH': {
    what: 'Der private Schlüssel in {file} gehört zu keinem Zertifikat in dieser Datei.',
    why: 'Der Schlüssel und die Zertifikate gehören nicht zusammen, oder der Schlüssel ist beschädigt. Eine daraus wiederhergestellte CA ist nicht verwendbar.',
    todo: 'Verwenden Sie eine andere Sicherung. Es wurde nichts geändert.',
  },
  'RESTORE-OTHER-CONTENT': {
    what: '{file} enthält mehr, als eine Sicherung enthalten kann. Schlüssel oder andere Objekte: {count}.',
    why: 'Eine neu geschriebene Datei enthält nur einen Schlüssel mit seinen Zertifikaten. Alles andere geht dabei verloren.',
    todo: 'Exportieren Sie jeden Schlüssel einzeln mit dem Programm, das die Datei erstellt hat.',
  },
  'RESTORE-RECEIPT-DIFFERS': {
    what: '{file} stimmt nicht mit dem Sicherungsbeleg überein.',
    why: 'Der SHA-256-Hashwert weicht von dem in {receipt} ab. Die Datei wurde nach dem Erstellen der Sicherung verändert oder ersetzt.',
    todo: 'Verwenden Sie eine andere Kopie der Sicherung und klären Sie, wer Schreibzugriff auf diese Kopie hatte.',
  },
  'RESTORE-SEAL-BROKEN': {
    what: 'Das Siegel in {receipt} ist verletzt.',
    why: 'Der Sicherungsbeleg oder ein SHA-256-Hashwert darin wurde nach dem Versiegeln der Sicherung geändert, oder der Beleg gehört zu einer anderen Sicherung.',
    todo: 'Verwenden Sie eine andere Kopie der Sicherung. Gibt es keine, stellen Sie die PFX-Datei allein wieder her (Seite R2 des Wiederherstellungsassistenten; Befehlszeile: --pfx-only). Stellen Sie fest, wer Dateien in diesem Ordner ändern kann.',
  },
  'RESTORE-SEALED-FILE-CHANGED': {
    what: '{file} wurde nach dem Versiegeln der Sicherung geändert.',
    why: 'Das Siegel in {receipt} ist gültig, und die Datei hat einen anderen SHA-256-Hashwert als den im Beleg genannten.',
    todo: 'Ersetzen Sie {file} durch die Datei aus einer anderen Kopie der Sicherung oder verschieben Sie die Datei in einen anderen Ordner. Sie können auch die PFX-Datei allein wiederherstellen (Seite R2 des Wiederherstellungsassistenten; Befehlszeile: --pfx-only).',
  },
  'RESTORE-SEALED-FILE-UNREADABLE': {
    what: '{file} kann nicht gelesen werden.',
    why: 'Das Siegel in {receipt} ist gültig, und der Beleg nennt die Datei. Sie ist zu groß, keine gewöhnliche Datei, oder Sie dürfen sie nicht lesen.',
    todo: 'Ersetzen Sie {file} durch die Datei aus einer anderen Kopie der Sicherung oder verschieben Sie die Datei in einen anderen Ordner. Sie können auch die PFX-Datei allein wiederherstellen (Seite R2 des Wiederherstellungsassistenten; Befehlszeile: --pfx-only).',
  },
  'RESTORE-SET-DIFFERS': {
    what: 'Die Sicherung kann nicht versiegelt werden: {file} ist nicht das, was {receipt} nennt, oder kann nicht gelesen werden.',
    why: 'Ein Siegel umfasst alle Dateien, die der Sicherungsbeleg nennt. Es wäre von Anfang an verletzt.',
    todo: 'Ersetzen Sie {file} durch die Datei aus einer anderen Kopie der Sicherung oder verschieben Sie die Datei in einen anderen Ordner. Sie können das Passwort auch ändern, ohne die Sicherung zu versiegeln (Befehlszeile: ohne --accept-unsealed).',
  },
  'RESTORE-OTHER-TREE': {
    what: 'Diese Sicherung gehört zu einem anderen Baum.',
    why: 'Die Sicherung gehört zu {subject}. Sie sind am Baum {tree} angemeldet.',
    todo: 'Wählen Sie die Sicherung dieses Baums oder melden Sie sich an dem Baum an, zu dem die Sicherung gehört. Wenn der Name stimmt, gehen Sie zurück und wählen Sie „Diese Sicherung gehört zu diesem Baum“.',
  },
  'RESTORE-NOT-A-PAIR': {
    what: 'Die Dateien gehören nicht zu derselben CA.',
    why: 'Die Dateien einer CA enthalten verschiedene Schlüsselarten (RSA und EC) unter einem Namen. Diese Dateien gehören zu {subject} und {other}.',
    todo: 'Wählen Sie die Dateien, die in einer Sicherung geschrieben wurden.',
  },
  'RESTORE-NO-SELF-SIGNED': {
    what: '{file} enthält kein Self-Signed Certificate.',
    why: 'Dateien für Zertifikatspeicher, z. B. RootCert.der, werden daraus erstellt.',
    todo: 'Wählen Sie diese Dateien ab oder verwenden Sie eine andere Sicherung derselben CA.',
  },
  'RESTORE-KEY-NOT-CONFIRMED': {
    what: 'Der private Schlüssel wurde nicht geschrieben.',
    why: 'Eine Datei nur mit dem privaten Schlüssel wird erst nach einer zweiten Bestätigung geschrieben.',
    todo: 'Bestätigen Sie die Auswahl (Befehlszeile: --allow-key) oder erstellen Sie diese Datei nicht.',
  },
  'RESTORE-NOT-VERIFIED': {
    what: 'Die aus {file} zurückgelesenen Daten stimmen nicht mit den geschriebenen überein.',
    why: 'Die Datei wurde geschrieben, aber beim Zurücklesen wurde eine Abweichung gefunden. Die Datei wurde verworfen.',
    todo: 'Versuchen Sie es noch einmal mit einem anderen Datenträger. Die ursprüngliche Sicherung wurde nicht verändert.',
  },
  'RESTORE-CANCELLED': {
    what: 'Der Vorgang wurde abgebrochen.',
    why: 'Sie haben während des Vorgangs „Abbrechen“ gewählt.',
    todo: 'Beginnen Sie erneut, wenn Sie so weit sind. Die unvollständigen Dateien wurden gelöscht.',
  },
  'RESTORE-NOT-DIRECT': {
    what: 'OrgCA Backup kann die CA nicht in dieses Verzeichnis schreiben.',
    why: 'Das ist ein eDirectory-Server. Private Schlüssel sind dort von NICI verschlüsselt und werden nur von den eigenen Werkzeugen angenommen. Ein unverschlüsselt geschriebener Schlüssel ist ungeschützt und funktioniert nicht.',
    todo: 'Folgen Sie den Schritten für iManager oder ConsoleOne auf der nächsten Seite und lassen Sie das Ergebnis von diesem Programm prüfen.',
  },
  'RESTORE-NAME-OCCUPIED': {
    what: 'Ein Objekt {name} ist bereits vorhanden, aber keine Zertifizierungsstelle.',
    why: 'Der gewählte Name ist vergeben ({objectClass}). Das Objekt wurde nicht geändert.',
    todo: 'Gehen Sie zurück und wählen Sie einen anderen Namen für das CA-Objekt.',
  },
  'RESTORE-OTHER-CA': {
    what: 'Der Baum hat bereits ein CA-Objekt mit einem anderen Namen: {name}.',
    why: 'Ein Baum kann nur eine Organizational CA haben.',
    todo: 'Gehen Sie zurück und verwenden Sie den Namen dieses Objekts. Es wird dann gespeichert und ersetzt.',
  },
  'RESTORE-NOT-CONFIRMED': {
    what: 'Das CA-Objekt {name} wurde nicht ersetzt.',
    why: 'Ein vorhandenes CA-Objekt wird nur ersetzt, wenn Sie seinen Namen eingeben. Der eingegebene Name stimmt nicht überein.',
    todo: 'Gehen Sie zurück und geben Sie den Namen genau so ein, wie er angezeigt wird.',
  },
  'RESTORE-UNKNOWN-CA': {
    what: 'Das CA-Objekt {name} wurde nicht ersetzt, denn die Sicherung enthält eine andere CA: {subject}.',
    why: 'Der Schlüssel der Sicherung ist nicht der des CA-Objekts, und der Fingerabdruck des CA-Zertifikats in der Sicherung wurde nicht eingegeben. Eine CA mit demselben Namen kann von jemand anderem stammen.',
    todo: 'Vergleichen Sie den SHA-256-Fingerabdruck des CA-Zertifikats mit dem gedruckten Wiederherstellungsblatt. Wenn es Ihre CA ist, gehen Sie zurück und geben Sie ihn ein.',
  },
  'RESTORE-HOST-SERVER': {
    what: 'In diesem Baum gibt es keinen Server {name}.',
    why: 'Die CA benötigt einen Host-Server. Das angegebene Objekt ist nicht vorhanden oder kein Server.',
    todo: 'Gehen Sie zurück und wählen Sie einen Server dieses Baums.',
  },
  'RESTORE-CHANGED-MEANWHILE': {
    what: 'Das CA-Objekt {name} wurde geändert, während der Assistent geöffnet war.',
    why: 'Es stimmt nicht mehr mit den Angaben auf der vorigen Seite überein und wurde deshalb nicht ersetzt.',
    todo: 'Gehen Sie eine Seite zurück, prüfen Sie den aktuellen Stand und entscheiden Sie erneut.',
  },
  'RESTORE-CRL-CONFIGURATIONS': {
    what: 'Das CA-Objekt {name} führt zu viele CRL-Konfigurationen auf ({count}).',
    why: 'Eine Wiederherstellung kann jede davon ändern. Erlaubt sind höchstens {max}, und eine CA hat eine oder zwei. Die Liste stammt aus dem Verzeichnis oder aus der LDIF-Datei der Sicherung, die möglicherweise geändert wurde. Es wurde nichts geschrieben.',
    todo: 'Klären Sie, wer die Liste geändert hat. Entfernen Sie die Einträge, die keine CRL-Konfigurationen sind, aus dem CA-Objekt, oder stellen Sie die PFX-Datei allein wieder her (Seite R2 des Wiederherstellungsassistenten).',
  },
  'RESTORE-READ-BACK': {
    what: 'Das CA-Objekt im Verzeichnis stimmt nicht mit den geschriebenen Daten überein. Deshalb wurde alles zurückgesetzt.',
    why: 'Beim Zurücklesen von {name} hatte {attribute} einen anderen Wert.',
    todo: 'Prüfen Sie die Rechte Ihres Kontos am Objekt und versuchen Sie es noch einmal.',
  },
  'RESTORE-KEY-HIDDEN': {
    what: 'Sie dürfen den privaten Schlüssel des CA-Objekts {name} nicht lesen.',
    why: 'Er kann vor dem Ersetzen nicht gespeichert und bei einem Fehler nicht zurückgeschrieben werden. Auch ein Vergleich nach dem Schreiben ist nicht möglich.',
    todo: 'Melden Sie sich als Administrator an, der die Attribute mit den privaten Schlüsseln lesen darf, und starten Sie die Wiederherstellung erneut.',
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
    todo: 'Wählen Sie zuerst „Sicherung überprüfen“: Dabei wird die Sicherung mit der aktuellen CA des Baums verglichen. Die vorherige CA, falls es eine gab, ist gespeichert in: {file}.',
  },
  'RESTORE-GATEWAY-UNKNOWN': {
    what: 'Die Wiederherstellung wurde nicht bestätigt, und es ist nicht bekannt, ob der Baum jetzt eine Organizational CA hat.',
    why: 'Der Schritt endete mit {code}. Danach haben weder LDAP noch das Gateway geantwortet.',
    todo: 'Melden Sie sich wieder an, sobald der Baum antwortet, und suchen Sie das CA-Objekt im Security-Container. Gibt es keines, importieren Sie die Sicherung noch einmal. Die vorherige CA, falls es eine gab, ist gespeichert in: {file}.',
  },
  'RESTORE-GATEWAY-NOT-COMPARED': {
    what: 'Das Gateway hat die CA importiert, sie konnte aber nicht mit der Sicherung verglichen werden.',
    why: 'Das CA-Objekt konnte nach dem Import nicht gelesen werden ({code}).',
    todo: 'Melden Sie sich wieder an und wählen Sie zuerst „Sicherung überprüfen“: Dabei wird die Sicherung mit der aktuellen CA des Baums verglichen. Die vorherige CA, falls es eine gab, ist gespeichert in: {file}.',
  },
  'RESTORE-NOT-ROLLED-BACK': {
    what: 'Die Wiederherstellung ist fehlgeschlagen, und das CA-Objekt konnte nicht zurückgesetzt werden.',
    why: 'Das Verzeichnis hat das Zurücksetzen abgelehnt ({code}). Das bisherige CA-Objekt ist in {file} gespeichert.',
    todo: 'Schließen Sie diese Seite nicht. Fügen Sie die Attribute aus der LDIF-Datei mit ldapmodify wieder hinzu. Die LDIF-Datei enthält keinen privaten Schlüssel, der unverschlüsselt gespeichert war. Importieren Sie diesen Schlüssel aus der PFX-Datei im selben Ordner oder bitten Sie Ihren eDirectory-Administrator darum.',
  },
  'RESTORE-CHANGED-BY-OTHERS': {
    what: 'Die Wiederherstellung ist fehlgeschlagen, und das Verzeichnis wurde nicht vollständig zurückgesetzt.',
    why: 'Währenddessen hat ein anderer Benutzer oder ein anderes Programm das CA-Objekt {name} oder den Verweis darauf geändert. Diese Änderungen blieben erhalten. Die Wiederherstellung selbst ist mit {code} fehlgeschlagen.',
    todo: 'Klären Sie, wer das CA-Objekt geändert hat und welche CA gelten soll. Prüfen Sie danach das Objekt. Stellen Sie die CA noch einmal wieder her, wenn es noch nötig ist. Dateien mit dem CA-Objekt, wie es vorher war: {file}.',
  },
  'RESTORE-SHEET-NO-RECEIPT': {
    what: 'Das Wiederherstellungsblatt zu dieser Sicherung kann nicht erstellt werden.',
    why: 'Es wird aus dem Sicherungsbeleg erstellt, und {folder} enthält keinen Beleg, der diese Dateien nennt.',
    todo: 'Stecken Sie den Datenträger mit der Sicherung ein und versuchen Sie es noch einmal. Wenn die Sicherung jetzt in einem anderen Ordner ist, öffnen Sie sie mit „Sicherung überprüfen“. Auch dort können Sie das Wiederherstellungsblatt erstellen.',
  },
} as const satisfies Shape<typeof english>;
