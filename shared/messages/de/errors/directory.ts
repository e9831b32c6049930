import type { directoryErrors as english } from '../../en/errors/directory.ts';
import type { Shape } from '../../shape.ts';

/** Fehler der Verbindung zum Verzeichnis und beim Lesen daraus. */
export const directoryErrors = {
  // Die Verbindung
  'LDAP-ADDRESS': {
    what: '„{server}“ mit Port {port} ist keine Adresse eines Servers.',
    why: 'Erwartet werden ein Hostname oder eine Adresse und ein Port von 1 bis 65535.',
    todo: 'Geben Sie den Server mit seinem Namen (ldap.acme.com) oder seiner Adresse (10.0.0.1) ein, ohne ldap:// davor.',
  },
  'LDAP-DNS': {
    what: 'Der Name {server} ist unbekannt.',
    why: 'Kein DNS-Server konnte ihn in eine Adresse auflösen.',
    todo: 'Prüfen Sie die Schreibweise oder geben Sie statt des Namens die Adresse des Servers ein.',
  },
  'LDAP-UNREACHABLE': {
    what: 'Der Server {server} antwortet nicht auf Port {port}.',
    why: 'Die Adresse oder der Port ist falsch, der Server läuft nicht oder eine Firewall blockiert die Verbindung.',
    todo: 'Prüfen Sie Adresse und Port (636 für LDAPS, 389 für StartTLS) und versuchen Sie es noch einmal.',
  },
  'LDAP-CONNECT-TIMEOUT': {
    what: 'Der Server {server} hat die Verbindung auf Port {port} nicht innerhalb von {seconds} Sekunden angenommen.',
    why: 'Der Server läuft nicht oder ist überlastet oder eine Firewall verwirft die Verbindung.',
    todo: 'Prüfen Sie Adresse und Port (636 für LDAPS, 389 für StartTLS) und versuchen Sie es noch einmal.',
  },
  'LDAP-TLS-TIMEOUT': {
    what: 'Der Server {server} hat die Verbindung auf Port {port} angenommen, den TLS-Handshake aber nicht innerhalb von {seconds} Sekunden abgeschlossen.',
    why: 'Der Dienst auf diesem Port unterstützt kein TLS, der LDAP-Server reagiert nicht oder ist überlastet, oder eine Firewall oder ein Load Balancer dazwischen antwortet an seiner Stelle.',
    todo: 'Prüfen Sie den Port (636 für LDAPS, 389 für StartTLS) und versuchen Sie es noch einmal. Tritt der Fehler wieder auf, verwenden Sie einen anderen Server des Baums.',
  },
  'LDAP-TIMEOUT': {
    what: 'Der Server {server} hat nicht innerhalb von {seconds} Sekunden geantwortet.',
    why: 'Er ist überlastet oder die Netzwerkverbindung ist gestört.',
    todo: 'Versuchen Sie es noch einmal. Tritt der Fehler wieder auf, verwenden Sie einen anderen Server des Baums.',
  },
  'LDAP-TOO-SLOW': {
    what: 'Der Server {server} hat seine Antwort nicht innerhalb von {seconds} Sekunden abgeschlossen.',
    why: 'Er sendet seine Antwort in kleinen Teilen, oder das Netzwerk dorthin ist sehr langsam. Die Anfrage wurde abgebrochen.',
    todo: 'Versuchen Sie es noch einmal. Tritt der Fehler wieder auf, verwenden Sie einen anderen Server des Baums.',
  },
  'LDAP-DISCONNECTED': {
    what: 'Die Verbindung zu {server} wurde getrennt.',
    why: 'Der Server hat sie nach einer Zeit ohne Anfragen geschlossen, er wurde neu gestartet oder das Netzwerk ist ausgefallen.',
    todo: 'Melden Sie sich erneut an und wiederholen Sie den Schritt.',
  },
  'LDAP-CLOSED-AT-ONCE': {
    what: 'Der Server {server} hat die Verbindung auf Port {port} ohne Antwort geschlossen.',
    why: 'Der Port erwartet TLS vom ersten Byte an (LDAPS), obwohl StartTLS ausgewählt ist, er gehört zu einem anderen Dienst oder der Server lehnt Verbindungen von diesem Computer ab.',
    todo: 'Verwenden Sie LDAPS mit Port 636 oder StartTLS mit Port 389 (Befehlszeile: --starttls). Wenn der Port richtig ist, fragen Sie Ihren Administrator nach Einschränkungen des LDAP-Servers.',
  },
  'LDAP-CLOSED': {
    what: 'Sie sind abgemeldet.',
    why: 'Diese Sitzung wurde geschlossen.',
    todo: 'Melden Sie sich erneut an und wiederholen Sie den Schritt.',
  },
  'LDAP-CANCELLED': {
    what: 'Die Anfrage wurde abgebrochen.',
    why: 'Sie haben sie abgebrochen.',
    todo: 'Beginnen Sie erneut, wenn Sie so weit sind.',
  },
  'LDAP-NOT-LDAP': {
    what: 'Der Dienst auf {server}, Port {port}, ist kein LDAP-Server.',
    why: 'Der Port gehört zu einem anderen Dienst, oder er erwartet TLS vom ersten Byte an (LDAPS), obwohl StartTLS ausgewählt ist.',
    todo: 'Verwenden Sie Port 636 mit LDAPS oder Port 389 mit StartTLS und prüfen Sie die Adresse.',
  },
  'LDAP-PROTOCOL': {
    what: 'Der Server {server} hat eine Antwort gesendet, die nicht dem LDAP-Protokoll entspricht.',
    why: 'Der Server ist gestört oder die Daten werden unterwegs verändert. Die Verbindung wurde geschlossen.',
    todo: 'Verwenden Sie einen anderen Server des Baums. Tritt der Fehler bei diesem Server wieder auf, bitten Sie den eDirectory-Administrator, ihn zu prüfen.',
  },
  'LDAP-TOO-LARGE': {
    what: 'Der Server {server} hat mehr Daten auf einmal gesendet, als zulässig ist.',
    why: 'Kein eDirectory-Eintrag ist so groß. Die Antwort wurde verworfen.',
    todo: 'Prüfen Sie, ob es der richtige Server ist, oder verwenden Sie einen anderen Server des Baums.',
  },
  'LDAP-TOO-MANY': {
    what: 'Der Server {server} hat mehr Einträge gesendet, als angefordert wurden oder angezeigt werden können ({max}).',
    why: 'Der Container ist zu groß für eine Liste oder der Server hält sich nicht an die Anfrage.',
    todo: 'Öffnen Sie einen kleineren Container oder suchen Sie das Objekt mit „Suchen“ nach seinem Namen (Befehlszeile: --ca-object).',
  },

  // TLS und Vertrauen
  'LDAP-TLS-REFUSED': {
    what: 'Zu {server}, Port {port}, lässt sich keine verschlüsselte Verbindung herstellen.',
    why: 'Der Server hat kein Zertifikat für LDAP, spricht auf diesem Port kein TLS oder bietet nichts an, was hier unterstützt wird.',
    todo: 'Prüfen Sie, ob der Port der LDAPS-Port (636) ist, oder verwenden Sie StartTLS mit Port 389 (Befehlszeile: --starttls). Prüfen Sie auf dem Server das Zertifikat des LDAP-Server-Objekts.',
  },
  'LDAP-STARTTLS-REFUSED': {
    what: 'Der Server {server} hat StartTLS auf Port {port} abgelehnt.',
    why: 'StartTLS ist dort deaktiviert oder der LDAP-Server hat kein Zertifikat.',
    todo: 'Verwenden Sie LDAPS mit Port 636 (Befehlszeile: ohne --starttls) oder richten Sie ein Zertifikat für das LDAP-Server-Objekt ein.',
  },
  'LDAP-CLEAR-REFUSED': {
    what: 'Das Passwort wurde nicht gesendet.',
    why: 'Die Verbindung zu {server} ist nicht verschlüsselt. Andere hätten das Passwort mitlesen können.',
    todo: 'Verwenden Sie LDAPS oder StartTLS.',
  },
  'LDAP-CERT-UNKNOWN': {
    what: 'Dieser Computer vertraut dem Zertifikat von {server} nicht.',
    why: 'Das ist bei eDirectory üblich, weil die Organizational CA des Baums es ausgestellt hat. Wenn sich ein Angreifer als Ihr Server ausgibt, sieht es genauso aus.',
    todo: 'Vergleichen Sie den SHA-256-Fingerabdruck mit dem, den iManager für den Server anzeigt. Vertrauen Sie dem Zertifikat nur, wenn beide übereinstimmen.',
  },
  'LDAP-CERT-CHANGED': {
    what: 'Das Zertifikat von {server} ist nicht das Zertifikat, dem Sie bisher vertraut haben.',
    why: 'Das Zertifikat wurde erneuert, oder ein Angreifer hat sich in die Verbindung geschaltet und will Ihr Passwort mitlesen.',
    todo: 'Fahren Sie nicht fort, bevor Sie den Grund kennen. Fragen Sie den Administrator des Servers und vergleichen Sie den SHA-256-Fingerabdruck.',
  },
  'LDAP-CERT-WEAK': {
    what: 'Die Verbindung zu {server} ist mit Verfahren geschützt, die heute gebrochen werden können.',
    why: 'Das Zertifikat hat eine SHA-1-Signatur oder einen kurzen Schlüssel, oder der Server unterstützt nur alte TLS-Versionen.',
    todo: 'Erneuern Sie das Zertifikat oder aktualisieren Sie den Server. Sie können die Schwachstelle für diesen einen Server zulassen, wenn das Netzwerk dazwischen Ihr eigenes ist.',
  },
  'LDAP-CERT-HOST': {
    what: 'Das Zertifikat gilt nicht für den Namen {server}.',
    why: 'Sie haben einen Alias oder eine Adresse eingegeben, die nicht im Zertifikat steht, oder es ist ein anderer Server.',
    todo: 'Melden Sie sich mit einem der Namen aus dem Zertifikat an oder vertrauen Sie ihm, wenn Sie den Grund für die Abweichung kennen.',
  },
  'LDAP-CERT-EXPIRED': {
    what: 'Das Zertifikat von {server} ist abgelaufen.',
    why: 'Es wurde nicht rechtzeitig erneuert, oder die Uhr dieses Computers geht falsch.',
    todo: 'Prüfen Sie das Datum dieses Computers. Wenn es stimmt, erneuern Sie das Serverzertifikat. Um die CA vorher zu sichern, vergleichen Sie den SHA-256-Fingerabdruck und vertrauen Sie dem Zertifikat für diesen Server.',
  },
  'LDAP-CERT-EARLY': {
    what: 'Das Zertifikat von {server} ist noch nicht gültig.',
    why: 'Die Uhr dieses Computers oder des Servers geht falsch.',
    todo: 'Prüfen Sie Datum und Uhrzeit auf beiden Computern und versuchen Sie es noch einmal.',
  },
  'LDAP-CA-FILE': {
    what: 'Die Datei enthält kein Zertifikat, mit dem Server geprüft werden können.',
    why: 'Erwartet wird das Zertifikat einer Zertifizierungsstelle als DER, PEM oder PKCS #7 (P7B), etwa RootCert.der oder eDirCACert.pem.',
    todo: 'Wählen Sie eine andere Datei oder exportieren Sie das Self-Signed Certificate der Organizational CA noch einmal.',
  },
  'LDAP-CA-FILE-PFX': {
    what: 'Die Datei ist eine PKCS-#12-Datei (PFX). Sie ist mit einem Passwort geschützt und kann einen privaten Schlüssel enthalten.',
    why: 'Erwartet wird das Zertifikat einer Zertifizierungsstelle als DER, PEM oder PKCS #7 (P7B), etwa RootCert.der oder eDirCACert.pem.',
    todo: 'Wählen Sie eine andere Datei oder exportieren Sie das Self-Signed Certificate der Organizational CA ohne den privaten Schlüssel.',
  },
  'LDAP-CA-FILE-TOO-MANY': {
    what: 'Es sind zu viele Zertifikate von Zertifizierungsstellen. Kein Zertifikat der Datei wird verwendet.',
    why: 'Eine Datei enthält mindestens {limit} Zertifikate, andere Teile eingerechnet, oder die Liste der vertrauenswürdigen Zertifizierungsstellen würde diese Zahl erreichen.',
    todo: 'Wählen Sie eine Datei, die nur die Zertifizierungsstellen Ihrer Server enthält.',
  },
  'LDAP-CA-FILE-PARTLY': {
    what: 'Nur die lesbaren Zertifikate in {file} werden verwendet. Nicht lesbare Zertifikate: {count}',
    why: 'Die Datei wurde abgeschnitten oder geändert, oder diese Zertifikate entsprechen nicht X.509.',
    todo: 'Wenn einem Server nicht vertraut wird, exportieren Sie die Zertifikate seiner Zertifizierungsstellen noch einmal.',
  },
  'LDAP-PINS': {
    what: 'Die Liste der vertrauenswürdigen Server kann nicht gelesen oder geschrieben werden.',
    why: 'Ihre Datei ist beschädigt oder Sie haben keinen Zugriff darauf. Ohne die Liste lässt sich ein geändertes Zertifikat nicht von einem neuen unterscheiden.',
    todo: 'Reparieren oder entfernen Sie die Datei der vertrauenswürdigen Server. Prüfen Sie den Server danach erneut und vertrauen Sie ihm.',
  },

  // Anmelden
  'LDAP-USER-EMPTY': {
    what: 'Es wurde kein Benutzer angegeben.',
    why: 'Für die Sicherung ist ein Benutzer mit Rechten an der Organizational CA erforderlich.',
    todo: 'Geben Sie Ihren Benutzernamen ein, z. B. cn=admin,o=acme oder admin.acme.',
  },
  'LDAP-PASSWORD-EMPTY': {
    what: 'Es wurde kein Passwort angegeben.',
    why: 'Viele Server behandeln eine Anmeldung ohne Passwort als anonym und zeigen dann fast nichts.',
    todo: 'Geben Sie Ihr Passwort ein.',
  },
  'LDAP-NAME-INVALID': {
    what: '„{name}“ ist kein Objektname.',
    why: 'Namen werden als cn=admin,o=acme oder admin.acme geschrieben. Vor Punkten, Kommas und Pluszeichen innerhalb eines Namens muss ein umgekehrter Schrägstrich stehen.',
    todo: 'Korrigieren Sie den Namen und versuchen Sie es noch einmal.',
  },
  'LDAP-49-669': {
    what: 'Das Passwort ist falsch, oder es gibt keinen Benutzer {user}.',
    why: 'eDirectory antwortet in beiden Fällen gleich, damit sich Namen nicht durch Probieren herausfinden lassen (-669).',
    todo: 'Prüfen Sie den Benutzernamen mit seinem Kontext und das Passwort. Möglicherweise ist die Feststelltaste aktiv.',
  },
  'LDAP-49-601': {
    what: 'Es gibt keinen Benutzer {user}.',
    why: 'Der Name oder sein Kontext ist falsch, oder der Benutzer wurde verschoben ({codes}).',
    todo: 'Geben Sie den vollständigen Namen ein, z. B. cn=admin,ou=it,o=acme oder admin.it.acme.',
  },
  'LDAP-49-222': {
    what: 'Das Passwort von {user} ist abgelaufen.',
    why: 'Alle Kulanzanmeldungen sind verbraucht (-222).',
    todo: 'Bitten Sie einen Administrator, das Passwort zurückzusetzen, oder melden Sie sich mit einem anderen Administratorkonto an.',
  },
  'LDAP-PASSWORD-EXPIRED': {
    what: 'Das Passwort von {user} ist abgelaufen.',
    why: 'Der Server {server} nimmt es nicht mehr an ({codes}).',
    todo: 'Bitten Sie einen Administrator, das Passwort zurückzusetzen, oder melden Sie sich mit einem anderen Administratorkonto an.',
  },
  'LDAP-PASSWORD-RESET': {
    what: 'Das Passwort von {user} muss zuerst geändert werden.',
    why: 'Ein Administrator hat es zurückgesetzt. Bis der Benutzer es geändert hat, lehnt der Server {server} alles andere ab.',
    todo: 'Ändern Sie das Passwort mit einem anderen Programm und melden Sie sich dann mit dem neuen an.',
  },
  'LDAP-BIND-REFERRAL': {
    what: 'Der Server {server} kann die Anmeldung von {user} nicht selbst prüfen.',
    why: 'Er enthält diesen Benutzer nicht und verweist auf einen anderen Server: {target} ({codes})',
    todo: 'Melden Sie sich an dem genannten Server an oder an einem anderen Server mit einer Reproduktion, die den Benutzer enthält.',
  },
  'LDAP-49': {
    what: 'Der Server {server} hat die Anmeldung von {user} mit diesem Passwort abgelehnt.',
    why: 'Der Name oder das Passwort ist falsch. Der Server meldet nicht, was zutrifft.',
    todo: 'Prüfen Sie den Benutzernamen mit seinem Kontext und das Passwort.',
  },
  'LDAP-BIND-NAME': {
    what: 'Der Server versteht den Benutzernamen {user} nicht.',
    why: 'Es ist nicht der Name eines Objekts in diesem Baum.',
    todo: 'Geben Sie den vollständigen Namen ein, z. B. cn=admin,o=acme oder admin.acme.',
  },
  'LDAP-53-220': {
    what: 'Das Konto von {user} ist deaktiviert oder abgelaufen.',
    why: 'Ein Administrator hat es deaktiviert oder sein Ablaufdatum ist überschritten (-220).',
    todo: 'Bitten Sie einen Administrator, das Konto zu aktivieren, oder melden Sie sich mit einem anderen Administratorkonto an.',
  },
  'LDAP-53-218': {
    what: 'Der Benutzer {user} darf sich um diese Zeit nicht anmelden.',
    why: 'Für dieses Konto sind Anmeldezeiten festgelegt (-218).',
    todo: 'Versuchen Sie es innerhalb der erlaubten Zeiten noch einmal oder melden Sie sich mit einem anderen Administratorkonto an.',
  },
  'LDAP-217': {
    what: '{user} hat die Höchstzahl gleichzeitiger Anmeldungen erreicht.',
    why: 'Die Zahl gleichzeitiger Anmeldungen ist für dieses Konto begrenzt (-217).',
    todo: 'Melden Sie sich an einem anderen Computer ab oder melden Sie sich hier mit einem anderen Administratorkonto an.',
  },
  'LDAP-197': {
    what: 'Das Konto von {user} ist gesperrt.',
    why: 'Das Passwort wurde zu oft falsch eingegeben (Kontosperre nach Fehlversuchen, Intruder Lockout, {codes}).',
    todo: 'Warten Sie, bis die Sperre endet, oder bitten Sie einen Administrator, das Konto zu entsperren.',
  },
  'LDAP-216': {
    what: 'Das Passwort von {user} entspricht nicht den Regeln des Baums.',
    why: 'Für die aktuelle Passwortrichtlinie ist es zu kurz oder zu einfach (-216).',
    todo: 'Bitten Sie einen Administrator, das Passwort zurückzusetzen, und melden Sie sich dann mit dem neuen an.',
  },
  'LDAP-7': {
    what: '{user} kann sich am Server {server} nicht mit einem Passwort anmelden.',
    why: 'Diese Anmeldemethode ist für den Server oder für diesen Benutzer deaktiviert, oder der Benutzer hat kein einfaches Passwort (Simple Password).',
    todo: 'Melden Sie sich mit einem anderen Administratorkonto an oder bitten Sie den eDirectory-Administrator, die Anmeldemethode freizuschalten.',
  },
  'LDAP-13': {
    what: 'Der Server {server} verlangt eine verschlüsselte Verbindung.',
    why: 'An seinem LDAP-Gruppenobjekt ist „Require TLS“ aktiviert (13).',
    todo: 'Verwenden Sie LDAPS mit Port 636 oder StartTLS (Befehlszeile: --starttls).',
  },

  // Antworten des Servers
  'LDAP-2': {
    what: 'Der Server {server} hat die Anfrage nicht verstanden.',
    why: 'Er unterstützt einen hier benötigten Teil des LDAP-Protokolls nicht (2).',
    todo: 'Verwenden Sie einen anderen Server des Baums, nach Möglichkeit mit einer neueren Version von eDirectory.',
  },
  'LDAP-3': {
    what: 'Der Server {server} hat die Suche nach seinem Zeitlimit beendet.',
    why: 'Das Zeitlimit des Servers für Suchen wurde erreicht (3).',
    todo: 'Versuchen Sie es noch einmal, öffnen Sie einen kleineren Container oder bitten Sie den eDirectory-Administrator, das Limit am LDAP-Server-Objekt zu erhöhen.',
  },
  'LDAP-4': {
    what: 'Der Server {server} hat sein Limit erreicht.',
    why: 'Es gibt mehr Einträge, als er laut seiner Einstellung liefert ({codes}).',
    todo: 'Öffnen Sie einen kleineren Container oder bitten Sie den eDirectory-Administrator, das Limit am LDAP-Server-Objekt zu erhöhen.',
  },
  'LDAP-12': {
    what: 'Dem Server {server} fehlt eine Funktion, die er anbietet.',
    why: 'Er lehnt es ab, die Liste seitenweise zu liefern (12).',
    todo: 'Verwenden Sie einen anderen Server des Baums.',
  },
  'LDAP-32': {
    what: 'Es gibt kein Objekt {name}.',
    why: 'Es wurde gelöscht oder umbenannt, es ist nicht auf diesem Server oder Sie dürfen es nicht sehen.',
    todo: 'Prüfen Sie den Namen und Ihre Rechte. Wenn das Objekt vorhanden ist, verwenden Sie einen anderen Server des Baums.',
  },
  'LDAP-601': {
    what: 'Es gibt kein Objekt {name}.',
    why: 'Es wurde gelöscht oder umbenannt, oder Sie dürfen es nicht sehen (-601).',
    todo: 'Prüfen Sie den Namen und ob Sie das Browse-Recht am Objekt haben.',
  },
  'LDAP-603': {
    what: 'Dem Objekt {name} fehlt das angeforderte Attribut.',
    why: 'Das Attribut ist nicht vorhanden oder in diesem Baum nicht bekannt ({codes}).',
    todo: 'Prüfen Sie in iManager, ob das Objekt vollständig und Certificate Server installiert ist.',
  },
  'LDAP-34': {
    what: 'Der Server versteht den Namen {name} nicht.',
    why: 'Ein Teil des Namens hat eine Form, die dieser Baum nicht kennt (34).',
    todo: 'Prüfen Sie den Namen.',
  },
  'LDAP-50': {
    what: 'Sie haben nicht das Recht für diesen Vorgang an {name}.',
    why: 'Der Server hat die Anfrage für den angemeldeten Benutzer abgelehnt (50).',
    todo: 'Melden Sie sich als Administrator mit dem Supervisor-Recht am Objekt an oder bitten Sie um dieses Recht.',
  },
  'LDAP-672': {
    what: 'Sie haben keinen Zugriff auf {name}.',
    why: 'Die Rechte des angemeldeten Benutzers reichen nicht aus (-672).',
    todo: 'Melden Sie sich als Administrator mit dem Supervisor-Recht am Objekt an oder bitten Sie um dieses Recht.',
  },
  'LDAP-51': {
    what: 'Der Server {server} ist ausgelastet.',
    why: 'Er kann zurzeit keine Anfragen annehmen ({codes}).',
    todo: 'Warten Sie eine Minute und versuchen Sie es noch einmal oder verwenden Sie einen anderen Server des Baums.',
  },
  'LDAP-53': {
    what: 'Der Server {server} lehnt diesen Vorgang ab.',
    why: 'Er nennt keinen hier bekannten Grund ({codes}).',
    todo: 'Prüfen Sie die Einschränkungen des Kontos und fragen Sie den eDirectory-Administrator nach den Codes.',
  },
  'LDAP-625': {
    what: 'Der Server {server} konnte einen anderen Server des Baums nicht erreichen.',
    why: 'Die angeforderten Daten sind auf einem Server, der nicht antwortet ({codes}).',
    todo: 'Prüfen Sie, ob alle Server mit einer Reproduktion von [Root] verfügbar sind, oder melden Sie sich am Host-Server der CA an.',
  },
  'LDAP-641': {
    what: 'Der Server {server} konnte die Anfrage nicht verarbeiten.',
    why: 'Möglicherweise passen die eDirectory-Versionen nicht zusammen, oder die Anfrage hat den falschen Server erreicht (-641).',
    todo: 'Melden Sie sich am Host-Server der CA an und versuchen Sie es noch einmal.',
  },
  'LDAP-663': {
    what: 'Die Verzeichnisdatenbank auf {server} ist gesperrt.',
    why: 'Sie ist geschlossen oder wird repariert (-663).',
    todo: 'Warten Sie, bis die Reparatur abgeschlossen ist, oder verwenden Sie einen anderen Server des Baums.',
  },
  'LDAP-65': {
    what: 'Der Baum nimmt das Objekt {name} in dieser Form nicht an.',
    why: 'Seinem Schema fehlt eine Klasse oder ein Attribut, oder es erlaubt das Objekt an dieser Stelle nicht ({codes}).',
    todo: 'Prüfen Sie, ob Certificate Server installiert ist und das Schema erweitert wurde.',
  },
  'LDAP-66': {
    what: 'Das Objekt {name} kann nicht gelöscht werden.',
    why: 'Es enthält untergeordnete Objekte (66).',
    todo: 'Löschen oder verschieben Sie diese zuerst.',
  },
  'LDAP-68': {
    what: 'Ein Objekt {name} ist bereits vorhanden.',
    why: 'Der Name ist vergeben (68).',
    todo: 'Löschen Sie das vorhandene Objekt zuerst oder benennen Sie es um.',
  },
  'LDAP-80': {
    what: 'Der Server {server} meldet einen internen Fehler.',
    why: 'LDAP nennt dafür keinen genaueren Code ({codes}).',
    todo: 'Prüfen Sie den Server mit seinen eigenen Werkzeugen oder verwenden Sie einen anderen Server des Baums.',
  },
  'LDAP-OTHER': {
    what: 'Der Server {server} hat die Anfrage abgelehnt.',
    why: 'Er nennt keinen hier bekannten Grund ({codes}).',
    todo: 'Fragen Sie den eDirectory-Administrator nach den Codes oder verwenden Sie einen anderen Server des Baums.',
  },
  'LDAP-REFERRAL': {
    what: 'Der Server {server} enthält die angeforderten Daten nicht.',
    why: 'Er verweist auf einen anderen Server: {target}',
    todo: 'Entscheiden Sie, ob Sie eine Verbindung zu diesem Server herstellen. Sein Zertifikat wird wie jedes andere geprüft, und Ihr Passwort wird nur mit Ihrer Zustimmung gesendet.',
  },
  'LDAP-REFERRAL-DECLINED': {
    what: 'Das Objekt {name} ist auf einem anderen Server, mit dem Sie keine Verbindung herstellen wollten.',
    why: 'Der Server {server} verweist auf {target}. Ihre Entscheidung gilt, bis Sie sich abmelden.',
    todo: 'Melden Sie sich ab und erneut an, um noch einmal gefragt zu werden, oder melden Sie sich an einem Server an, der das Objekt enthält.',
  },
  'LDAP-REFERRAL-LOOP': {
    what: 'Die Server verweisen im Kreis aufeinander.',
    why: 'Jeder Server meldet, dass ein anderer das Objekt enthält, oder es gibt zu viele Verweise hintereinander.',
    todo: 'Melden Sie sich am Host-Server der CA an. Bitten Sie den eDirectory-Administrator, die Verweise (Referrals) der LDAP-Gruppenobjekte zu prüfen.',
  },
  'LDAP-REFERRAL-INVALID': {
    what: 'Der Server {server} verweist auf einen anderen Server, aber der Verweis ist nicht verwendbar.',
    why: 'Der Verweis ist keine LDAP-Adresse oder nennt ein anderes Objekt: {target}',
    todo: 'Melden Sie sich am Host-Server der CA an.',
  },

  // Die Organizational CA
  'LDAP-SECURITY-NONE': {
    what: 'In diesem Baum ist kein Security-Container sichtbar.',
    why: 'Der Baum hat keinen Certificate Server, Sie haben kein Browse-Recht am Container oder der Container ist nicht auf diesem Server.',
    todo: 'Melden Sie sich als Administrator an einem Server mit einer Reproduktion von [Root] an.',
  },
  'LDAP-CA-NONE': {
    what: 'Dieser Baum hat keine Organizational CA.',
    why: '{name} enthält kein Objekt der Klasse NDSPKI:Certificate Authority, oder Sie dürfen es nicht sehen.',
    todo: 'Melden Sie sich als Administrator an. Wenn der Baum keine CA hat, gibt es nichts zu sichern. Um eine CA aus einer Sicherung wiederherzustellen, verwenden Sie „CA wiederherstellen“ (nicht über die Befehlszeile möglich).',
  },
  'LDAP-CA-SEVERAL': {
    what: 'Dieser Baum enthält mehrere Organizational-CA-Objekte ({count}).',
    why: 'Ein Baum kann nur eine Organizational CA haben. Welches Objekt das richtige ist, lässt sich nicht feststellen: {names}',
    todo: 'Öffnen Sie das richtige Objekt links im Baum (Befehlszeile: --ca-object). Bitten Sie den eDirectory-Administrator, die anderen in iManager zu prüfen.',
  },
  'LDAP-CA-TOO-LARGE': {
    what: 'Das Objekt {name} enthält mehr, als ein CA-Objekt enthalten kann.',
    why: 'Ein Schlüssel oder Zertifikat ist größer, als eDirectory erlaubt, oder ein Attribut hat zu viele Werte.',
    todo: 'Prüfen Sie, ob es der richtige Server und das richtige Objekt sind.',
  },
  'LDAP-RIGHTS-UNREADABLE': {
    what: 'Die Antwort auf die Abfrage Ihrer Rechte an {name} konnte nicht gelesen werden.',
    why: 'Der Server {server} beantwortet diese Abfrage in einer hier unbekannten Form.',
    todo: 'Sie können fortfahren. Ob die Rechte ausreichen, zeigt sich beim Lesen des Schlüssels.',
  },
} as const satisfies Shape<typeof english>;
