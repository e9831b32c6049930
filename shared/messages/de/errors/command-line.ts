import type { commandLineErrors as english } from '../../en/errors/command-line.ts';
import type { Shape } from '../../shape.ts';

/** Fehler in Argumenten und Passwörtern der Befehlszeile. */
export const commandLineErrors = {
  'CLI-COMMAND': {
    what: 'Diesen Befehl gibt es nicht.',
    why: 'Das erste Argument muss der Name eines Befehls sein.',
    todo: 'Führen Sie „orgca-backup --help“ aus, um alle Befehle zu sehen.',
  },
  'CLI-OPTION-UNKNOWN': {
    what: 'Die Option {option} gibt es bei diesem Befehl nicht.',
    why: 'Der Name ist falsch geschrieben, oder die Option gehört zu einem anderen Befehl.',
    todo: 'Führen Sie den Befehl mit --help aus, um seine Optionen zu sehen.',
  },
  'CLI-OPTION-TWICE': {
    what: 'Die Option {option} ist zu oft angegeben.',
    why: 'So oft kann sie angegeben werden: {max}.',
    todo: 'Entfernen Sie die überzähligen Angaben.',
  },
  'CLI-OPTION-VALUE': {
    what: 'Der Option {option} fehlt der Wert.',
    why: 'Auf die Option muss ihr Wert folgen.',
    todo: 'Geben Sie den Wert nach der Option an. Beginnt er mit einem Bindestrich, setzen Sie ein Gleichheitszeichen davor.',
  },
  'CLI-OPTION-NO-VALUE': {
    what: 'Die Option {option} ist mit einem Wert angegeben.',
    why: 'Sie hat keinen Wert.',
    todo: 'Entfernen Sie das Gleichheitszeichen und alles, was darauf folgt.',
  },
  'CLI-OPTION-MISSING': {
    what: 'Die Option {option} fehlt.',
    why: 'Der Befehl {command} kann ohne sie nicht ausgeführt werden.',
    todo: 'Geben Sie {option} mit ihrem Wert an. „orgca-backup {command} --help“ beschreibt den Wert.',
  },
  'CLI-OPTION-NEEDS': {
    what: 'Die Option {option} kann nicht ohne {other} verwendet werden.',
    why: 'Der Befehl {command} verwendet {option} nur zusammen mit {other}.',
    todo: 'Geben Sie auch {other} an oder entfernen Sie {option}.',
  },
  'CLI-OPTIONS-EXCLUDE': {
    what: 'Die Optionen {option} und {other} können nicht zusammen verwendet werden.',
    why: 'Der Befehl {command} kann nur das ausführen, was eine der beiden verlangt.',
    todo: 'Entfernen Sie eine der beiden.',
  },
  'CLI-VALUE': {
    what: 'Der Wert von {option} ist nicht zulässig.',
    why: 'Zulässige Werte: {allowed}.',
    todo: 'Geben Sie einen dieser Werte an.',
  },
  'CLI-ARGUMENTS': {
    what: 'Der Befehl {command} hat zu viele oder zu wenige Argumente.',
    why: 'Argumente, die keine Optionen sind, sind Dateinamen.',
    todo: 'Mit --help zeigt der Befehl, wie viele zulässig sind.',
  },
  'CLI-PASSWORD-ARGUMENT': {
    what: 'Die Option {option} wurde abgelehnt, weil Passwörter auf der Befehlszeile nicht zulässig sind.',
    why: 'Jeder Benutzer dieses Computers kann die Argumente laufender Programme sehen, und Shells speichern sie in ihrem Verlauf.',
    todo: 'Verwenden Sie --password-file, --password-fd, --password-stdin oder --password-credential oder führen Sie den Befehl an einem Terminal aus. Falls das Passwort schon so verwendet wurde, ändern Sie es.',
  },
  'CLI-PASSWORD-MISSING': {
    what: 'Ein Passwort fehlt.',
    why: 'Keine Option nennt seine Quelle, und die Standardeingabe ist kein Terminal, an dem danach gefragt werden kann.',
    todo: 'Geben Sie {option} oder eine der Alternativen -fd, -stdin und -credential an.',
  },
  'CLI-PASSWORD-FILE-OPEN': {
    what: 'Das Passwort aus {file} wurde abgelehnt, weil andere Benutzer die Datei lesen können.',
    why: 'Ihre Berechtigungen gelten nicht nur für den Eigentümer, oder sie gehört einem anderen Benutzer.',
    todo: 'Führen Sie „chmod 600“ für die Datei aus. Falls andere sie lesen konnten, ändern Sie das Passwort.',
  },
  'CLI-PASSWORD-SOURCE': {
    what: 'Aus {option} kann kein Passwort gelesen werden.',
    why: 'Die Quelle fehlt, ist nicht lesbar, leer, länger als 4096 Byte oder keine gewöhnliche Datei.',
    todo: 'Stellen Sie sicher, dass die Quelle lesbar ist und nur das Passwort enthält. Der Wert der Option ist der Name einer Datei oder die Nummer eines Deskriptors, nicht das Passwort.',
  },
  'CLI-PASSWORD-SHORT': {
    what: 'Das Passwort ist zu kurz.',
    why: 'Ein Sicherungspasswort muss mindestens {min} Zeichen haben.',
    todo: 'Wählen Sie ein längeres Passwort.',
  },
  'CLI-PASSWORD-TEXT': {
    what: 'Das neue Passwort wurde abgelehnt, weil es später im Fenster nicht eingegeben werden kann.',
    why: 'Seine Quelle enthält mehr als eine Zeile oder ein Steuerzeichen, oder sie ist kein gültiger Text in UTF-8.',
    todo: 'Speichern Sie nur das Passwort, in einer Zeile mit Text in UTF-8.',
  },
  'CLI-PASSWORDS-DIFFER': {
    what: 'Die beiden Passwörter stimmen nicht überein.',
    why: 'Ein neues Passwort wird zweimal eingegeben, um Tippfehler auszuschließen.',
    todo: 'Führen Sie den Befehl erneut aus.',
  },
  'CLI-CREDENTIAL': {
    what: 'Die Anmeldeinformation von {option} ist nicht verfügbar.',
    why: 'systemd übergibt diesem Prozess keine Anmeldeinformationen, oder der Name enthält einen Ordner.',
    todo: 'Ergänzen Sie die Unit um LoadCredential= oder LoadCredentialEncrypted= und geben Sie nur den Namen an.',
  },
  'CLI-STDIN-TWICE': {
    what: 'Zwei Passwörter sollen von der Standardeingabe gelesen werden.',
    why: 'Die Standardeingabe kann nur eines liefern.',
    todo: 'Verwenden Sie für eines der beiden eine andere Quelle.',
  },
  'CLI-PASSWORD-TWICE': {
    what: 'Für ein Passwort sind zwei Quellen angegeben: {option}.',
    why: 'Nur eine davon kann verwendet werden.',
    todo: 'Entfernen Sie alle bis auf eine.',
  },
  'CLI-OUTPUT': {
    what: 'Die Standardausgabe konnte nicht geschrieben werden.',
    why: 'Die Festplatte, auf die sie geleitet wird, ist voll, oder das Gerät nimmt sie nicht an.',
    todo: 'Verwenden Sie die Ausgabe nicht. Geben Sie Speicherplatz frei oder leiten Sie die Ausgabe an einen anderen Ort. Führen Sie den Befehl dann erneut aus.',
  },
} as const satisfies Shape<typeof english>;
