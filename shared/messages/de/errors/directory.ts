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
    what: 'Der Name {server} ist nicht bekannt.',
    why: 'Kein Nameserver konnte ihn in eine Adresse auflösen.',
    todo: 'Prüfen Sie die Schreibweise, oder geben Sie statt des Namens die Adresse des Servers ein.',
  },
  'LDAP-UNREACHABLE': {
    what: 'Der Server {server} antwortet nicht auf Port {port}.',
    why: 'Die Adresse oder der Port ist falsch, der Server läuft nicht, oder eine Firewall steht dazwischen.',
    todo: 'Prüfen Sie Adresse und Port (636 für LDAPS, 389 für StartTLS), und versuchen Sie es noch einmal.',
  },
  'LDAP-CONNECT-TIMEOUT': {
    what: 'Der Server {server} hat die Verbindung auf Port {port} nicht innerhalb von {seconds} Sekunden angenommen.',
    why: 'Der Server läuft nicht oder ist überlastet, eine Firewall verwirft die Verbindung, oder was auf diesem Port antwortet, spricht kein TLS.',
    todo: 'Prüfen Sie Adresse und Port (636 für LDAPS, 389 für StartTLS), und versuchen Sie es noch einmal.',
  },
  'LDAP-TIMEOUT': {
    what: 'Der Server {server} hat nicht innerhalb von {seconds} Sekunden geantwortet.',
    why: 'Er ist überlastet, oder das Netz dorthin ist gestört.',
    todo: 'Versuchen Sie es noch einmal. Geschieht es wieder, nehmen Sie einen anderen Server des Baums.',
  },
  'LDAP-TOO-SLOW': {
    what: 'Der Server {server} hat seine Antwort nicht innerhalb von {seconds} Sekunden abgeschlossen.',
    why: 'Er sendet seine Antwort in kleinen Teilen, oder das Netzwerk dorthin ist sehr langsam. Die Anfrage wurde beendet.',
    todo: 'Versuchen Sie es noch einmal. Geschieht es wieder, verwenden Sie einen anderen Server des Baums.',
  },
  'LDAP-DISCONNECTED': {
    what: 'Die Verbindung zu {server} ist abgerissen.',
    why: 'Der Server hat sie nach einer Weile ohne Arbeit geschlossen, er wurde neu gestartet, oder das Netz ist ausgefallen. Es ging nichts verloren.',
    todo: 'Melden Sie sich wieder an und wiederholen Sie den Schritt.',
  },
  'LDAP-CLOSED-AT-ONCE': {
    what: 'Der Server {server} hat die Verbindung auf Port {port} ohne Antwort geschlossen.',
    why: 'Der Port erwartet TLS vom ersten Byte an (LDAPS), obwohl StartTLS ausgewählt ist, er gehört zu einem anderen Dienst, oder der Server lehnt Verbindungen von diesem Computer ab.',
    todo: 'Wählen Sie LDAPS mit Port 636 oder StartTLS mit Port 389. Ist der Port richtig, fragen Sie Ihren Administrator nach Einschränkungen des LDAP-Servers.',
  },
  'LDAP-CLOSED': {
    what: 'Sie sind abgemeldet.',
    why: 'Diese Sitzung wurde geschlossen.',
    todo: 'Melden Sie sich wieder an und wiederholen Sie den Schritt.',
  },
  'LDAP-CANCELLED': {
    what: 'Die Anfrage wurde abgebrochen.',
    why: 'Sie haben sie angehalten.',
    todo: 'Beginnen Sie wieder, wenn Sie so weit sind.',
  },
  'LDAP-NOT-LDAP': {
    what: 'Was auf {server}, Port {port}, antwortet, ist kein LDAP-Server.',
    why: 'Der Port gehört zu einem anderen Dienst, oder er erwartet TLS vom ersten Byte an (LDAPS), während StartTLS gewählt wurde.',
    todo: 'Nehmen Sie Port 636 mit LDAPS oder Port 389 mit StartTLS, und prüfen Sie die Adresse.',
  },
  'LDAP-PROTOCOL': {
    what: 'Der Server {server} hat eine Antwort geschickt, die nicht dem LDAP-Protokoll folgt.',
    why: 'Der Server ist gestört, oder etwas auf dem Weg verändert die Daten. Die Verbindung wurde geschlossen.',
    todo: 'Versuchen Sie es mit einem anderen Server des Baums. Bleibt es bei diesem so, lassen Sie ihn untersuchen.',
  },
  'LDAP-TOO-LARGE': {
    what: 'Der Server {server} hat mehr Daten auf einmal geschickt, als richtig sein kann.',
    why: 'Kein Eintrag von eDirectory ist so groß. Die Antwort wurde verworfen.',
    todo: 'Prüfen Sie, ob das der richtige Server ist, oder nehmen Sie einen anderen Server des Baums.',
  },
  'LDAP-TOO-MANY': {
    what: 'Der Server {server} hat mehr Einträge geschickt, als verlangt wurden oder angezeigt werden können ({most}).',
    why: 'Der Container ist zu groß, um aufgelistet zu werden, oder der Server hält sich nicht an die Anfrage.',
    todo: 'Öffnen Sie einen kleineren Container, oder suchen Sie das Objekt mit seinem Namen.',
  },

  // TLS und Vertrauen
  'LDAP-TLS-REFUSED': {
    what: 'Mit {server}, Port {port}, kam keine verschlüsselte Verbindung zustande.',
    why: 'Der Server hat kein Zertifikat für LDAP, spricht auf diesem Port kein TLS, oder bietet nichts an, was hier unterstützt wird.',
    todo: 'Prüfen Sie, ob der Port der LDAPS-Port (636) ist, oder wählen Sie StartTLS mit Port 389. Prüfen Sie auf dem Server das Zertifikat des LDAP-Server-Objekts.',
  },
  'LDAP-STARTTLS-REFUSED': {
    what: 'Der Server {server} hat es abgelehnt, TLS auf Port {port} zu beginnen.',
    why: 'StartTLS ist dort abgeschaltet, oder der LDAP-Server hat kein Zertifikat.',
    todo: 'Wählen Sie LDAPS mit Port 636, oder richten Sie ein Zertifikat für das LDAP-Server-Objekt ein.',
  },
  'LDAP-CLEAR-REFUSED': {
    what: 'Das Passwort wurde nicht gesendet.',
    why: 'Die Verbindung zu {server} ist nicht verschlüsselt; jeder auf dem Weg hätte es lesen können.',
    todo: 'Wählen Sie LDAPS oder StartTLS.',
  },
  'LDAP-CERT-UNKNOWN': {
    what: 'Niemand, den dieser Computer kennt, bürgt für das Zertifikat von {server}.',
    why: 'Das ist bei eDirectory üblich: Die Organizational CA des Baums hat es ausgestellt. Es sähe genauso aus, wenn sich jemand als Ihr Server ausgäbe.',
    todo: 'Vergleichen Sie den SHA-256-Fingerabdruck mit dem, den der Server in iManager zeigt. Akzeptieren Sie das Zertifikat nur, wenn beide gleich sind.',
  },
  'LDAP-CERT-CHANGED': {
    what: 'Das Zertifikat von {server} ist nicht das, das früher akzeptiert wurde.',
    why: 'Das Zertifikat wurde erneuert, oder jemand steht dazwischen und wartet auf Ihr Passwort.',
    todo: 'Machen Sie nicht weiter, bevor Sie wissen, welches von beiden. Fragen Sie denjenigen, der den Server betreut, und vergleichen Sie den SHA-256-Fingerabdruck.',
  },
  'LDAP-CERT-WEAK': {
    what: 'Die Verbindung zu {server} ist mit Verfahren geschützt, die heute gebrochen werden können.',
    why: 'Das Zertifikat hat eine SHA-1-Signatur oder einen kurzen Schlüssel, oder der Server kennt nur alte Versionen von TLS.',
    todo: 'Erneuern Sie besser das Zertifikat oder aktualisieren Sie den Server. Sie können die Schwäche für diesen einen Server akzeptieren, wenn das Netz Ihres ist.',
  },
  'LDAP-CERT-HOST': {
    what: 'Das Zertifikat gehört zu einem anderen Namen als {server}.',
    why: 'Sie haben einen Alias oder eine Adresse eingegeben, die im Zertifikat nicht vorkommt, oder das ist ein anderer Server.',
    todo: 'Melden Sie sich mit einem der Namen aus dem Zertifikat an, oder akzeptieren Sie es, wenn Sie wissen, warum die Namen abweichen.',
  },
  'LDAP-CERT-EXPIRED': {
    what: 'Das Zertifikat von {server} ist abgelaufen.',
    why: 'Es wurde nicht rechtzeitig erneuert.',
    todo: 'Erneuern Sie das Serverzertifikat. Um die CA vorher zu sichern, vergleichen Sie den SHA-256-Fingerabdruck und akzeptieren Sie das Zertifikat für diesen Server.',
  },
  'LDAP-CERT-EARLY': {
    what: 'Das Zertifikat von {server} ist noch nicht gültig.',
    why: 'Die Uhr dieses Computers oder des Servers geht falsch.',
    todo: 'Prüfen Sie Datum und Uhrzeit auf beiden, und versuchen Sie es noch einmal.',
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
  'LDAP-PINS': {
    what: 'Die Liste der akzeptierten Server kann nicht gelesen oder geschrieben werden.',
    why: 'Ihre Datei ist beschädigt, oder dieser Benutzer darf sie nicht öffnen. Ohne sie lässt sich ein geändertes Zertifikat nicht von einem neuen unterscheiden.',
    todo: 'Reparieren oder entfernen Sie die Datei der akzeptierten Server; dann prüfen und akzeptieren Sie den Server noch einmal.',
  },

  // Anmelden
  'LDAP-USER-EMPTY': {
    what: 'Es wurde kein Benutzer angegeben.',
    why: 'Die Sicherung braucht jemanden mit Rechten an der Organizational CA.',
    todo: 'Geben Sie Ihren Benutzernamen ein, etwa cn=admin,o=acme oder admin.acme.',
  },
  'LDAP-PASSWORD-EMPTY': {
    what: 'Es wurde kein Passwort angegeben.',
    why: 'Viele Server nehmen eine Anmeldung ohne Passwort als die eines Fremden und zeigen dann fast nichts.',
    todo: 'Geben Sie Ihr Passwort ein.',
  },
  'LDAP-NAME-INVALID': {
    what: '„{name}“ ist kein Name eines Objekts.',
    why: 'Namen werden als cn=admin,o=acme oder admin.acme geschrieben. Vor Punkten, Kommas und Pluszeichen innerhalb eines Namens steht ein umgekehrter Schrägstrich.',
    todo: 'Berichtigen Sie den Namen und versuchen Sie es noch einmal.',
  },
  'LDAP-49-669': {
    what: 'Das Passwort ist falsch, oder es gibt keinen Benutzer {user}.',
    why: 'eDirectory antwortet in beiden Fällen gleich (-669), damit niemand durch Probieren Namen herausfinden kann.',
    todo: 'Prüfen Sie den Benutzernamen mit seinem Kontext und das Passwort. Vielleicht ist die Feststelltaste aktiv.',
  },
  'LDAP-49-601': {
    what: 'Es gibt keinen Benutzer {user}.',
    why: 'Der Name oder sein Kontext ist falsch, oder der Benutzer wurde verschoben ({codes}).',
    todo: 'Geben Sie den ganzen Namen ein, etwa cn=admin,ou=it,o=acme oder admin.it.acme.',
  },
  'LDAP-49-222': {
    what: 'Das Passwort von {user} ist abgelaufen.',
    why: 'Alle Kulanzanmeldungen sind verbraucht (-222).',
    todo: 'Lassen Sie das Passwort neu setzen, oder melden Sie sich als anderer Administrator an.',
  },
  'LDAP-PASSWORD-EXPIRED': {
    what: 'Das Passwort von {user} ist abgelaufen.',
    why: 'Der Server {server} akzeptiert es nicht mehr ({codes}).',
    todo: 'Bitten Sie Ihren Administrator, das Passwort neu zu setzen, oder melden Sie sich als anderer Administrator an.',
  },
  'LDAP-PASSWORD-RESET': {
    what: 'Das Passwort von {user} muss zuerst geändert werden.',
    why: 'Ein Administrator hat es neu gesetzt. Bis der Benutzer es geändert hat, lehnt der Server {server} alles andere ab.',
    todo: 'Ändern Sie das Passwort mit einem anderen Programm, und melden Sie sich dann mit dem neuen an.',
  },
  'LDAP-BIND-REFERRAL': {
    what: 'Der Server {server} kann die Anmeldung von {user} nicht selbst prüfen.',
    why: 'Dieser Benutzer liegt nicht auf ihm, und er verweist auf einen anderen Server: {target} ({codes})',
    todo: 'Melden Sie sich an dem genannten Server an oder an einem anderen Server mit einer Reproduktion, die den Benutzer enthält.',
  },
  'LDAP-49': {
    what: 'Der Server {server} hat den Benutzer {user} mit diesem Passwort nicht akzeptiert.',
    why: 'Der Name oder das Passwort ist falsch. Der Server hat nicht gesagt, welches von beiden.',
    todo: 'Prüfen Sie den Benutzernamen mit seinem Kontext und das Passwort.',
  },
  'LDAP-BIND-NAME': {
    what: 'Der Server versteht den Benutzernamen {user} nicht.',
    why: 'Es ist nicht der Name eines Objekts in diesem Baum.',
    todo: 'Geben Sie den ganzen Namen ein, etwa cn=admin,o=acme oder admin.acme.',
  },
  'LDAP-53-220': {
    what: 'Das Konto von {user} ist deaktiviert oder abgelaufen.',
    why: 'Ein Administrator hat es abgeschaltet, oder sein Ablaufdatum ist vorbei (-220).',
    todo: 'Lassen Sie das Konto aktivieren, oder melden Sie sich als anderer Administrator an.',
  },
  'LDAP-53-218': {
    what: 'Der Benutzer {user} darf sich um diese Zeit nicht anmelden.',
    why: 'Für dieses Konto sind Anmeldezeiten festgelegt (-218).',
    todo: 'Versuchen Sie es innerhalb der erlaubten Zeiten noch einmal, oder melden Sie sich als anderer Administrator an.',
  },
  'LDAP-217': {
    what: 'Der Benutzer {user} ist zu oft angemeldet.',
    why: 'Die Zahl gleichzeitiger Anmeldungen ist für dieses Konto begrenzt (-217).',
    todo: 'Melden Sie sich anderswo ab, oder melden Sie sich als anderer Administrator an.',
  },
  'LDAP-197': {
    what: 'Das Konto von {user} ist gesperrt.',
    why: 'Es gab zu viele Versuche mit einem falschen Passwort (Intruder Lockout, {codes}).',
    todo: 'Warten Sie, bis die Sperre endet, oder lassen Sie das Konto entsperren.',
  },
  'LDAP-216': {
    what: 'Das Passwort von {user} hält die Regeln des Baums nicht ein.',
    why: 'Für die jetzige Passwortrichtlinie ist es zu kurz oder zu einfach (-216).',
    todo: 'Lassen Sie das Passwort neu setzen, und melden Sie sich dann mit dem neuen an.',
  },
  'LDAP-7': {
    what: 'Der Server {server} lässt {user} nicht mit einem Passwort anmelden.',
    why: 'Diese Art der Anmeldung ist für den Server oder für diesen Benutzer abgeschaltet, oder der Benutzer hat kein einfaches Passwort (Simple Password).',
    todo: 'Melden Sie sich als anderer Administrator an, oder lassen Sie die Anmeldemethode erlauben.',
  },
  'LDAP-13': {
    what: 'Der Server {server} verlangt eine verschlüsselte Verbindung.',
    why: 'An seinem LDAP-Gruppenobjekt ist „Require TLS“ gesetzt (13).',
    todo: 'Wählen Sie LDAPS mit Port 636 oder StartTLS.',
  },

  // Antworten des Servers
  'LDAP-2': {
    what: 'Der Server {server} hat die Anfrage nicht verstanden.',
    why: 'Er kennt einen Teil des LDAP-Protokolls nicht, der hier gebraucht wird (2).',
    todo: 'Nehmen Sie einen anderen Server des Baums, nach Möglichkeit einen mit neuerem eDirectory.',
  },
  'LDAP-3': {
    what: 'Der Server {server} hat zu lange gebraucht und aufgehört.',
    why: 'Seine Zeitgrenze für Suchen wurde erreicht (3).',
    todo: 'Versuchen Sie es noch einmal, öffnen Sie einen kleineren Container, oder lassen Sie die Grenze am LDAP-Server-Objekt erhöhen.',
  },
  'LDAP-4': {
    what: 'Der Server {server} hat an seiner Grenze aufgehört.',
    why: 'Es gibt mehr Einträge, als er nach seiner Einstellung zurückgibt ({codes}).',
    todo: 'Öffnen Sie einen kleineren Container, oder lassen Sie die Grenze am LDAP-Server-Objekt erhöhen.',
  },
  'LDAP-12': {
    what: 'Der Server {server} hat eine Funktion nicht, die er zu haben angibt.',
    why: 'Er hat es abgelehnt, die Liste seitenweise zurückzugeben (12).',
    todo: 'Versuchen Sie es mit einem anderen Server des Baums.',
  },
  'LDAP-32': {
    what: 'Es gibt kein Objekt {name}.',
    why: 'Es wurde gelöscht oder umbenannt, es liegt nicht auf diesem Server, oder Sie haben kein Recht, es zu sehen.',
    todo: 'Prüfen Sie den Namen und Ihre Rechte. Gibt es das Objekt, versuchen Sie es mit einem anderen Server des Baums.',
  },
  'LDAP-601': {
    what: 'Es gibt kein Objekt {name}.',
    why: 'Es wurde gelöscht oder umbenannt, oder Sie haben kein Recht, es zu sehen (-601).',
    todo: 'Prüfen Sie den Namen, und ob Sie das Browse-Recht am Objekt haben.',
  },
  'LDAP-603': {
    what: 'Das Objekt {name} hat nicht, wonach gefragt wurde.',
    why: 'Das Attribut fehlt, oder dieser Baum kennt es nicht ({codes}).',
    todo: 'Prüfen Sie in iManager, ob das Objekt vollständig und Certificate Server installiert ist.',
  },
  'LDAP-34': {
    what: 'Der Server versteht den Namen {name} nicht.',
    why: 'Ein Teil davon hat eine Form, die dieser Baum nicht kennt (34).',
    todo: 'Prüfen Sie den Namen.',
  },
  'LDAP-50': {
    what: 'Sie haben kein Recht, das mit {name} zu tun.',
    why: 'Der Server hat die Anfrage für den angemeldeten Benutzer abgelehnt (50).',
    todo: 'Melden Sie sich als jemand mit dem Supervisor-Recht am Objekt an, oder bitten Sie darum.',
  },
  'LDAP-672': {
    what: 'Sie haben keinen Zugriff auf {name}.',
    why: 'Die Rechte des angemeldeten Benutzers reichen nicht aus (-672).',
    todo: 'Melden Sie sich als jemand mit dem Supervisor-Recht am Objekt an, oder bitten Sie darum.',
  },
  'LDAP-51': {
    what: 'Der Server {server} ist ausgelastet.',
    why: 'Er kann im Augenblick keine Anfragen annehmen ({codes}).',
    todo: 'Warten Sie eine Minute und versuchen Sie es noch einmal, oder nehmen Sie einen anderen Server des Baums.',
  },
  'LDAP-53': {
    what: 'Der Server {server} lehnt das ab.',
    why: 'Er hat keinen Grund genannt, der hier bekannt ist ({codes}).',
    todo: 'Prüfen Sie die Einschränkungen des Kontos, und fragen Sie Ihren Administrator nach den Nummern.',
  },
  'LDAP-625': {
    what: 'Der Server {server} konnte einen anderen Server des Baums nicht erreichen.',
    why: 'Wonach gefragt wurde, liegt auf einem Server, der nicht antwortet ({codes}).',
    todo: 'Prüfen Sie, ob alle Server mit einer Replica von [Root] laufen, oder melden Sie sich an dem Server an, der die CA beherbergt.',
  },
  'LDAP-641': {
    what: 'Der Server {server} konnte mit der Anfrage nichts anfangen.',
    why: 'Vielleicht passen Versionen von eDirectory nicht zusammen, oder die Anfrage kam beim falschen Server an (-641).',
    todo: 'Melden Sie sich an dem Server an, der die CA beherbergt, und versuchen Sie es noch einmal.',
  },
  'LDAP-663': {
    what: 'Das Verzeichnis auf {server} ist gesperrt.',
    why: 'Die Datenbank ist geschlossen oder wird repariert (-663).',
    todo: 'Warten Sie, bis die Reparatur fertig ist, oder nehmen Sie einen anderen Server des Baums.',
  },
  'LDAP-65': {
    what: 'Der Baum nimmt das Objekt {name} so nicht an.',
    why: 'Seinem Schema fehlt eine Klasse oder ein Attribut, oder es erlaubt das Objekt an dieser Stelle nicht ({codes}).',
    todo: 'Prüfen Sie, ob Certificate Server installiert ist und das Schema erweitert wurde.',
  },
  'LDAP-66': {
    what: 'Das Objekt {name} kann nicht gelöscht werden.',
    why: 'Es gibt Objekte darunter (66).',
    todo: 'Löschen oder verschieben Sie diese zuerst.',
  },
  'LDAP-68': {
    what: 'Es gibt schon ein Objekt {name}.',
    why: 'Der Name ist vergeben (68).',
    todo: 'Löschen Sie das vorhandene Objekt zuerst, oder benennen Sie es um.',
  },
  'LDAP-80': {
    what: 'Der Server {server} meldet einen eigenen Fehler.',
    why: 'LDAP hat dafür keinen genaueren Code ({codes}).',
    todo: 'Prüfen Sie den Server mit seinen eigenen Werkzeugen, oder nehmen Sie einen anderen Server des Baums.',
  },
  'LDAP-OTHER': {
    what: 'Der Server {server} hat die Anfrage abgelehnt.',
    why: 'Er hat keinen Grund genannt, der hier bekannt ist ({codes}).',
    todo: 'Fragen Sie Ihren Administrator nach den Nummern, oder versuchen Sie es mit einem anderen Server des Baums.',
  },
  'LDAP-REFERRAL': {
    what: 'Der Server {server} hat das nicht selbst.',
    why: 'Er verweist auf einen anderen Server: {target}',
    todo: 'Entscheiden Sie, ob Sie sich dorthin verbinden wollen. Dessen Zertifikat wird geprüft wie jedes andere, und Ihr Passwort wird nur gesendet, wenn Sie zustimmen.',
  },
  'LDAP-REFERRAL-DECLINED': {
    what: 'Das Objekt {name} liegt auf einem anderen Server, mit dem Sie sich nicht verbinden wollten.',
    why: 'Der Server {server} verweist auf {target}. Ihre Entscheidung gilt, bis Sie sich abmelden.',
    todo: 'Melden Sie sich ab und wieder an, um noch einmal gefragt zu werden, oder melden Sie sich an einem Server an, der das Objekt hat.',
  },
  'LDAP-REFERRAL-LOOP': {
    what: 'Die Server verweisen im Kreis aufeinander.',
    why: 'Jeder von ihnen sagt, ein anderer habe das Objekt, oder zu viele verweisen weiter.',
    todo: 'Melden Sie sich an dem Server an, der die CA beherbergt. Lassen Sie die Verweise (Referrals) der LDAP-Gruppenobjekte prüfen.',
  },
  'LDAP-REFERRAL-INVALID': {
    what: 'Der Server {server} verweist so auf einen anderen Server, dass man dem nicht folgen kann.',
    why: 'Was er nennt, ist keine LDAP-Adresse oder ein anderes Objekt: {target}',
    todo: 'Melden Sie sich an dem Server an, der die CA beherbergt.',
  },

  // Die Organizational CA
  'LDAP-SECURITY-NONE': {
    what: 'In diesem Baum ist kein Security-Container zu sehen.',
    why: 'Der Baum hat keinen Certificate Server, Sie haben kein Browse-Recht am Container, oder er liegt nicht auf diesem Server.',
    todo: 'Melden Sie sich als Administrator an einem Server mit einer Replica von [Root] an.',
  },
  'LDAP-CA-NONE': {
    what: 'Dieser Baum hat keine Organizational CA.',
    why: 'In {name} gibt es kein Objekt der Klasse NDSPKI:Certificate Authority, oder Sie haben kein Recht, es zu sehen.',
    todo: 'Melden Sie sich als Administrator an. Gibt es wirklich keine, ist nichts zu sichern. Um eine CA aus einer Sicherung wiederherzustellen, wählen Sie „CA wiederherstellen“.',
  },
  'LDAP-CA-SEVERAL': {
    what: 'In diesem Baum gibt es {count} Organizational-CA-Objekte.',
    why: 'Ein Baum kann nur eine haben, und nichts sagt, welches von diesen es ist: {names}',
    todo: 'Öffnen Sie das richtige links im Baum. Lassen Sie die anderen in iManager prüfen.',
  },
  'LDAP-CA-TOO-LARGE': {
    what: 'Das Objekt {name} enthält mehr, als ein CA-Objekt enthalten kann.',
    why: 'Ein Schlüssel oder Zertifikat ist größer, als eDirectory erlaubt, oder es sind zu viele davon.',
    todo: 'Prüfen Sie, ob das der richtige Server und das richtige Objekt ist.',
  },
  'LDAP-RIGHTS-UNREADABLE': {
    what: 'Die Antwort auf die Frage nach Ihren Rechten an {name} konnte nicht gelesen werden.',
    why: 'Der Server {server} beantwortet diese Frage auf eine Weise, die hier nicht bekannt ist.',
    todo: 'Sie können weitermachen: Ob die Rechte reichen, zeigt sich beim Lesen des Schlüssels.',
  },
} as const satisfies Shape<typeof english>;
