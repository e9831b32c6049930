import type { gatewayErrors as english } from '../../en/errors/gateway.ts';
import type { Shape } from '../../shape.ts';

/** Fehler des REST-Gateways des Baums (eDirAPI). */
export const gatewayErrors = {
  'GATEWAY-ADDRESS': {
    what: '„{server}“ mit Port {port} ist keine Adresse eines Gateways.',
    why: 'Erforderlich sind ein Hostname oder eine Adresse und ein Port von 1 bis 65535.',
    todo: 'Geben Sie den Namen oder die Adresse ein, unter der Sie Identity Console öffnen, ohne https:// davor.',
  },
  'GATEWAY-UNREACHABLE': {
    what: 'Unter {server}, Port {port}, antwortet kein Gateway.',
    why: 'Die Adresse oder der Port ist falsch, Identity Console läuft dort nicht oder eine Firewall blockiert die Verbindung.',
    todo: 'Prüfen Sie Adresse und Port in der Adresszeile von Identity Console. Ohne Gateway exportieren Sie die CA in iManager und verwenden diese Datei (Befehlszeile: --key-file).',
  },
  'GATEWAY-TIMEOUT': {
    what: 'Das Gateway {server}, Port {port}, hat nicht innerhalb von {seconds} Sekunden geantwortet.',
    why: 'Das Gateway oder sein eDirectory-Server ist überlastet oder eine Firewall verwirft die Verbindung.',
    todo: 'Versuchen Sie es noch einmal. Geschieht es erneut, prüfen Sie das Gateway oder exportieren Sie die CA in iManager und verwenden diese Datei (Befehlszeile: --key-file).',
  },
  'GATEWAY-CUT': {
    what: 'Die Verbindung zum Gateway {server}, Port {port}, ist vor dem Ende der Antwort abgebrochen.',
    why: 'Das Gateway wurde neu gestartet oder das Netzwerk ist ausgefallen.',
    todo: 'Prüfen Sie das Ergebnis des letzten Schritts und versuchen Sie es dann noch einmal.',
  },
  'GATEWAY-CANCELLED': {
    what: 'Die Anfrage an das Gateway wurde abgebrochen.',
    why: 'Sie haben „Abbrechen“ gewählt.',
    todo: 'Beginnen Sie erneut, wenn Sie so weit sind.',
  },
  'GATEWAY-TLS-TIMEOUT': {
    what: 'Das Gateway {server} hat die Verbindung auf Port {port} angenommen, den TLS-Handshake aber nicht innerhalb von {seconds} Sekunden abgeschlossen.',
    why: 'Der Port gehört zu einem anderen Dienst, das Gateway reagiert nicht oder ist überlastet, oder eine Firewall oder ein Load Balancer dazwischen antwortet an seiner Stelle.',
    todo: 'Verwenden Sie den HTTPS-Port von Identity Console, meist 9000, und versuchen Sie es noch einmal. Geschieht es erneut, prüfen Sie das Gateway oder exportieren Sie die CA in iManager und verwenden diese Datei (Befehlszeile: --key-file).',
  },
  'GATEWAY-NO-TLS': {
    what: 'Zu {server}, Port {port}, lässt sich keine verschlüsselte Verbindung herstellen.',
    why: 'Der Port gehört zu einem anderen Dienst oder zu einfachem HTTP, oder der Server bietet keine Verschlüsselung an, die hier unterstützt wird.',
    todo: 'Verwenden Sie den HTTPS-Port von Identity Console, meist 9000. Über einfaches HTTP wird nie ein Passwort gesendet.',
  },
  'GATEWAY-REFUSED': {
    what: 'Sie haben dem Zertifikat des Gateways {server}, Port {port}, nicht vertraut.',
    why: 'Das eDirectory-Passwort wird nur an ein Gateway gesendet, dem Sie vertrauen. Es wurde nichts gesendet.',
    todo: 'Vergleichen Sie den SHA-256-Fingerabdruck mit dem von Identity Console und prüfen Sie die Verbindung dann erneut.',
  },
  'GATEWAY-CERTIFICATE': {
    what: 'Das Zertifikat des Gateways {server}, Port {port}, ist nicht mehr das, dem Sie zu Beginn vertraut haben.',
    why: 'Das Zertifikat wurde während der Arbeit ersetzt oder ein anderer Rechner antwortet an seiner Stelle. An ihn wurde nichts gesendet.',
    todo: 'Klären Sie das Zertifikat mit der Person, die Identity Console betreut, und beginnen Sie dann erneut.',
  },
  'GATEWAY-NOT-EDIRAPI': {
    what: 'Der Server unter {server}, Port {port}, ist nicht das Gateway eines eDirectory-Baums.',
    why: 'Dort antwortet eine Webseite oder ein anderer Dienst, nicht eDirAPI.',
    todo: 'Prüfen Sie Adresse und Port in der Adresszeile von Identity Console.',
  },
  'GATEWAY-ANSWER': {
    what: 'Die Antwort des Gateways {server}, Port {port}, ist nicht lesbar.',
    why: 'Sie ist unvollständig oder entspricht nicht der veröffentlichten Beschreibung von eDirAPI.',
    todo: 'Versuchen Sie es noch einmal. Geschieht es erneut, notieren Sie die Version von Identity Console, exportieren Sie die CA in iManager und verwenden Sie diese Datei (Befehlszeile: --key-file).',
  },
  'GATEWAY-TOO-LARGE': {
    what: 'Das Gateway {server}, Port {port}, hat mehr Daten gesendet, als eine CA enthalten kann.',
    why: 'Dort antwortet ein anderer Dienst oder das Gateway ist fehlerhaft. Die Antwort wurde verworfen.',
    todo: 'Prüfen Sie Adresse und Port.',
  },
  'GATEWAY-PASSWORD': {
    what: 'Das Gateway hat das eDirectory-Passwort nicht angenommen.',
    why: 'Das Passwort oder der Benutzername ist falsch. Das Gateway meldet nicht, welches von beiden.',
    todo: 'Geben Sie das eDirectory-Passwort erneut ein. Wiederholte Fehlversuche können das Konto sperren (Intruder Lockout).',
  },
  'GATEWAY-USER': {
    what: 'Das Gateway hat die Anmeldung abgelehnt, bevor es das Passwort geprüft hat.',
    why: 'Es versteht die Form des Benutzernamens nicht oder erreicht den LDAP-Server dieser Sitzung nicht ({codes}). Nach einer Anmeldung mit StartTLS verwendet das Gateway Port 636 desselben Servers.',
    todo: 'Melden Sie sich an dem LDAP-Server an, den Identity Console verwendet, und versuchen Sie es dann noch einmal.',
  },
  'GATEWAY-SSO': {
    what: 'Das Gateway {server}, Port {port}, verwendet Single Sign-on.',
    why: 'Es leitet Anmeldungen auf eine Webseite um (OSP). OrgCA Backup unterstützt nur die einfache Anmeldung.',
    todo: 'Exportieren Sie die CA in Identity Console oder in iManager und verwenden Sie diese Datei: „Aus einer Datei“ (Befehlszeile: --key-file).',
  },
  'GATEWAY-REDIRECT': {
    what: 'Das Gateway {server}, Port {port}, verweist auf eine andere Adresse.',
    why: 'Es antwortet mit einer Umleitung. OrgCA Backup folgt ihr nicht, weil Ihr Passwort sonst an einen anderen Server ginge.',
    todo: 'Geben Sie die Adresse und den Port ein, unter denen Identity Console selbst läuft.',
  },
  'GATEWAY-ORIGIN': {
    what: 'Das Gateway nimmt keine Anfragen für die Adresse {server}, Port {port}, an.',
    why: 'Seine Liste erlaubter Ursprünge enthält diese Adresse nicht („check-origin“).',
    todo: 'Geben Sie die Adresse genau so ein, wie sie für Identity Console verwendet wird, oder bitten Sie einen Administrator, sie in die Liste aufzunehmen.',
  },
  'GATEWAY-SESSION': {
    what: 'Das Gateway hat die Sitzung beendet.',
    why: 'Die Sitzung ist abgelaufen oder das Gateway wurde neu gestartet.',
    todo: 'Prüfen Sie das Ergebnis des letzten Schritts und versuchen Sie es dann noch einmal.',
  },
  'GATEWAY-TREE': {
    what: 'Das Gateway {server}, Port {port}, gehört nicht zu diesem Baum.',
    why: 'Es kennt keine der Schreibweisen des Baumnamens ({codes}).',
    todo: 'Geben Sie das Gateway des Baums ein, an dem Sie angemeldet sind.',
  },
  'GATEWAY-NO-RIGHTS': {
    what: 'Für diesen Schritt fehlen Ihnen am Gateway die Rechte.',
    why: 'Der Baum hat die Anfrage für Ihr Konto abgelehnt ({codes}).',
    todo: 'Melden Sie sich als Administrator mit dem Supervisor-Recht am Objekt (CA oder Serverzertifikat) und am Security-Container an.',
  },
  'GATEWAY-NO-CA': {
    what: 'Das Gateway findet die Organizational CA nicht.',
    why: 'Der Baum hat keine CA oder das Gateway kennt das Zertifikat nicht, das LDAP zeigt ({codes}).',
    todo: 'Öffnen Sie das CA-Objekt erneut. Ist es vorhanden, exportieren Sie die CA in iManager und verwenden diese Datei (Befehlszeile: --key-file).',
  },
  'GATEWAY-KEY': {
    what: 'Der Baum kann den privaten Schlüssel nicht exportieren.',
    why: 'Der Schlüssel wurde als nicht exportierbar erstellt oder NICI auf dem Server kann ihn nicht öffnen ({codes}).',
    todo: 'Prüfen Sie in iManager, ob der Export den privaten Schlüssel anbietet. Wenn nicht, planen Sie eine neue CA oder ein neues Zertifikat.',
  },
  'GATEWAY-CALL-MISSING': {
    what: 'Dem Gateway {server}, Port {port}, fehlt die Funktion für diesen Schritt.',
    why: 'Seine Version ist zu alt oder die Zertifikatfunktionen sind nicht installiert (HTTP-Status {status}).',
    todo: 'Aktualisieren Sie Identity Console oder exportieren Sie die CA in iManager und verwenden diese Datei (Befehlszeile: --key-file).',
  },
  'GATEWAY-LDAP': {
    what: 'Der Baum hat die Anfrage des Gateways abgelehnt.',
    why: 'Er meldet: {codes}.',
    todo: 'Suchen Sie den Code im Protokoll des Gateways oder bitten Sie den eDirectory-Administrator darum.',
  },
  'GATEWAY-STATUS': {
    what: 'Das Gateway {server}, Port {port}, meldet einen Fehler.',
    why: 'Es hat mit HTTP-Status {status} und ohne LDAP-Code geantwortet.',
    todo: 'Versuchen Sie es noch einmal. Geschieht es erneut, prüfen Sie das Protokoll des Gateways.',
  },
  'GATEWAY-NO-PFX': {
    what: 'Die Antwort des Baums ist keine brauchbare PFX-Datei.',
    why: 'Die Daten sind beschädigt, sind kein PKCS #12 oder lassen sich nicht mit dem Einmalpasswort der Anfrage öffnen.',
    todo: 'Versuchen Sie es noch einmal. Geschieht es erneut, exportieren Sie die CA in iManager und verwenden diese Datei (Befehlszeile: --key-file).',
  },
  'GATEWAY-PFX-NO-KEY': {
    what: 'Die Antwort des Baums enthält keinen privaten Schlüssel.',
    why: 'Der Baum hat nur Zertifikate exportiert.',
    todo: 'Prüfen Sie in iManager, ob der Export den privaten Schlüssel anbietet.',
  },
  'GATEWAY-OTHER-CA': {
    what: 'Das Gateway gehört zu einer anderen CA als {ca}.',
    why: 'Sein Schlüssel oder seine Zertifikate passen nicht zum CA-Objekt, das LDAP zeigt.',
    todo: 'Prüfen Sie, ob das Gateway zu dem Baum gehört, an dem Sie angemeldet sind.',
  },
  'GATEWAY-NO-SERVER-CERTIFICATE': {
    what: 'Das Gateway führt das Zertifikat von {object} nicht auf.',
    why: 'Es kennt das Zertifikat nicht unter denen des Host-Servers ({server}) oder das Objekt nennt keinen Host-Server.',
    todo: 'Prüfen Sie in Identity Console, ob der Server dieses Zertifikat hat. Wurde es ersetzt, öffnen Sie das Objekt erneut.',
  },
  'GATEWAY-OTHER-CERTIFICATE': {
    what: 'Der Schlüssel, den der Baum exportiert hat, gehört nicht zum Zertifikat von {object}.',
    why: 'LDAP zeigt ein anderes Zertifikat als das, das vom Gateway exportiert wurde.',
    todo: 'Öffnen Sie das Objekt erneut. Geschieht es wieder, prüfen Sie, ob das Gateway zu dem Baum gehört, an dem Sie angemeldet sind.',
  },
} satisfies Shape<typeof english>;
