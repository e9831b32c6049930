import type { keepers as english } from '../en/keepers.ts';
import type { Shape } from '../shape.ts';

/** Texte zu Verwahrern: Auswahl (E5, T6), Anteilsblätter und Probe (E7, T6), Eingabe der Anteile (K1). */
export const keepers = {
  open: 'Ante&ile eingeben...',
  title: 'Anteile eingeben',
  heading: 'Anteile der Verwahrer',
  text: 'Geben Sie die Anteile nacheinander ein. Ein Verwahrer kann den Bildschirm verlassen, bevor der nächste kommt, denn hinzugefügte Wörter werden nicht mehr angezeigt.',
  words: '&Wörter des Anteils',
  wordsHelp:
    'Vier Buchstaben je Wort genügen; die Leertaste vervollständigt das Wort. Ein Scanner, der wie eine Tastatur arbeitet, kann den QR-Code lesen.',
  wordNow: 'Wort {position} von {count}, Gruppe {group}',
  wordNowIs: 'Wort {position} von {count}, Gruppe {group}: {word}',
  wordUnknown: 'Wort {position} steht nicht in der Wortliste.',
  allWords: 'Alle {count} Wörter sind eingegeben. Wählen Sie „Anteil hinzufügen“.',
  add: '&Anteil hinzufügen',
  adding: 'Der Anteil wird geprüft...',
  accepted: 'Anteil {index} ist richtig.',
  set: 'Satz',
  setValue: '{set}: beliebige {threshold} von {count} Anteilen öffnen die Sicherung',
  entered: 'Eingegebene Anteile',
  missing: 'Erforderliche Anteile',
  missingValue: '{needed} von diesen: {shares}',
  forgetAll: 'Diese Anteile &verwerfen',
  otherSet:
    'Der Sicherungsbeleg nennt den Satz {expected}, dieser Anteil gehört aber zum Satz {set}. Möglicherweise wurde der Satz durch neue Verwahrer ersetzt.',
  given:
    'Die Anteile {shares} des Satzes {set} wurden eingegeben. Sie werden anstelle des Passworts verwendet.',
  forgetGiven: 'Anteile &verwerfen',
  receiptSet: 'Zu öffnen mit',
  receiptSetValue: 'beliebigen {threshold} von {count} Anteilen der Verwahrer, Satz {set}',
  help: [
    'Jeder Verwahrer gibt die Wörter eines Anteilsblatts ein. Die Reihenfolge der Verwahrer ist beliebig.',
    'Die Prüfwörter am Ende jedes Anteils zeigen ein falsches Wort und seine Position. Anteile verschiedener Sätze werden sofort abgelehnt.',
    'Die Anteile bleiben im Arbeitsspeicher, bis der Assistent geschlossen oder das Fenster gesperrt wird. Sie werden nie auf ein Laufwerk geschrieben.',
  ],
  choose: {
    legend: 'Wer die Sicherung öffnen kann',
    password: { label: '&Ein Passwort', note: 'Alle, die das Passwort kennen, können die Sicherung öffnen.' },
    keepers: {
      label: '&Verwahrer',
      note: 'Keine Person kann die Sicherung allein öffnen. Mehrere Verwahrer öffnen sie gemeinsam, jeder mit einem gedruckten Anteil.',
    },
    count: 'A&nzahl der Verwahrer',
    threshold: 'Erf&orderliche Anteile',
    rule: 'Beliebige {threshold} von {count} Anteilen öffnen die Sicherung. Anteile, die verloren gehen können: {spare}.',
    all: 'Alle {count} Anteile sind erforderlich. Wenn einer verloren geht, lässt sich die Sicherung nicht öffnen.',
    infoTitle: 'OrgCA Backup erzeugt das Passwort',
    info: 'Das Passwort hat 128 Bit und wird nie angezeigt. Jeder Verwahrer erhält einen Anteil davon auf einem gedruckten Blatt.',
  },
  summary: 'Verwahrer: beliebige {threshold} von {count} Anteilen öffnen die Sicherung',
  witness: 'Zeu&ge (optional)',
  witnessHelp:
    'Eine zweite Person, die diese Sicherung bestätigt. Der Name steht im Sicherungsbeleg, auf gedruckten Blättern und im Sicherungsprotokoll.',
  sheets: {
    heading: 'Anteilsblätter',
    text: 'Geben Sie jedem Verwahrer ein Blatt. Die Anteile werden gelöscht, wenn Sie dieses Fenster schließen. Ohne {threshold} Blätter lässt sich die Sicherung nicht öffnen.',
    keeper: 'Verwahrer {index} von {count}',
    save: 'Als PDF speichern...',
    saveName: 'Als PDF speichern... für Verwahrer {index}',
    print: 'Drucken...',
    printName: 'Drucken... für Verwahrer {index}',
    saved: 'Gespeichert: {path}',
    printed: 'An den Drucker gesendet',
    open: 'Noch nicht gespeichert oder gedruckt',
    making: 'Das Blatt wird erstellt...',
    fileStem: '{file} Anteil {index} von {count}',
  },
  rehearsal: {
    heading: 'Probe',
    text: 'Geben Sie {threshold} der Anteile von den gedruckten Blättern ein. OrgCA Backup öffnet damit die geschriebene Sicherung.',
    start: '&Probe beginnen...',
    running: 'Die Sicherung wird mit den Anteilen geöffnet...',
    done: 'Probe bestanden. Die Anteile haben die Sicherung geöffnet.',
    doneReceipt: 'Die Probe ist im Sicherungsbeleg vermerkt.',
    receiptNot:
      'Der Sicherungsbeleg konnte nicht aktualisiert werden. Darin steht weiterhin, dass keine Probe stattgefunden hat.',
    bad: 'Die Anteile öffnen die Sicherung nicht. Erstellen Sie eine weitere Sicherung.',
    leaveTitle: 'Probe überspringen?',
    leaveText:
      'Die Anteilsblätter wurden nicht erprobt. Im Sicherungsbeleg steht, dass keine Probe stattgefunden hat. Noch nicht gespeicherte oder gedruckte Blätter: {open}.',
    none: 'keine',
    stay: 'Nicht überspringen',
    leave: 'Überspringen und schließen',
  },
  change: {
    title: 'Verwahrer ändern',
    heading: 'Neue Verwahrer für eine Sicherung',
    text: 'Verschlüsselt die Sicherung mit einem neuen Passwort und teilt es in einen neuen Satz von Anteilen. Die alte Datei bleibt, bis die neue zurückgelesen und geöffnet wurde.',
    prepare: 'Anteile &erstellen',
    preparing: 'Die Sicherung wird geöffnet...',
    change: 'Verwahrer &ändern',
    sheetsText:
      'Geben Sie jedem neuen Verwahrer ein Blatt. Geben Sie danach {threshold} der neuen Anteile ein. Die Sicherung wird nur mit Anteilen geändert, die von den Blättern eingegeben wurden.',
    next: [
      'Ändern Sie die Verwahrer der Kopien auf anderen Datenträgern oder vernichten Sie die Kopien. Die alten Anteile öffnen sie noch.',
      'Vernichten Sie die alten Anteilsblätter.',
    ],
    help: [
      'Verwenden Sie dieses Werkzeug, wenn ein Verwahrer ausscheidet oder ein Anteilsblatt verloren ist. Die Sicherung bleibt gleich, aber die alten Anteile öffnen sie nicht mehr.',
      'Andere Kopien der Datei behalten ihren alten Satz. Ändern Sie jede Kopie oder vernichten Sie sie.',
      'Die Sicherung wird erst geändert, wenn die neuen Anteile von ihren Blättern eingegeben wurden.',
    ],
  },
} as const satisfies Shape<typeof english>;
