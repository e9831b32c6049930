import type { keeperErrors as en } from '../../en/errors/keepers.ts';
import type { Shape } from '../../shape.ts';

export const keeperErrors: Shape<typeof en> = {
  'KEEPERS-WORD': {
    what: 'Wort {position} steht nicht in der Wortliste.',
    why: 'Es ist falsch geschrieben oder zu kurz, um es zu erkennen. Die ersten vier Buchstaben genügen.',
    todo: 'Vergleichen Sie Wort {position} mit dem Anteilsblatt und berichtigen Sie es.',
  },
  'KEEPERS-LENGTH': {
    what: 'Die Anzahl der Wörter ist {found} statt {count}.',
    why: 'Wörter fehlen oder wurden doppelt eingegeben.',
    todo: 'Vergleichen Sie die nummerierten Gruppen mit dem Anteilsblatt. Jede Gruppe hat fünf Wörter.',
  },
  'KEEPERS-CHECK-WORD': {
    what: 'Wort {position} ist nicht das Wort auf dem Anteilsblatt.',
    why: 'Wenn nur ein Wort falsch ist, zeigen die Prüfwörter des Anteils, dass es dieses ist.',
    todo: 'Vergleichen Sie Wort {position} mit dem Anteilsblatt und berichtigen Sie es.',
  },
  'KEEPERS-CHECK': {
    what: 'Mehr als ein Wort des Anteils ist falsch.',
    why: 'Die Prüfwörter passen nicht zu den übrigen Wörtern. Wörter wurden verwechselt oder vertauscht.',
    todo: 'Vergleichen Sie alle Gruppen von links nach rechts mit dem Anteilsblatt.',
  },
  'KEEPERS-FORMAT': {
    what: 'Diese Wörter sind kein Anteil, den diese Version von OrgCA Backup lesen kann.',
    why: 'Die Wörter sind richtig, stammen aber von einer neueren Version oder von einem anderen Programm.',
    todo: 'Verwenden Sie die auf dem Anteilsblatt genannte Version von OrgCA Backup oder eine neuere.',
  },
  'KEEPERS-OTHER-SET': {
    what: 'Dieser Anteil gehört zum Satz {other}. Erforderlich sind Anteile des Satzes {set}.',
    why: 'Jede Sicherung mit Verwahrern hat einen eigenen Satz, und neue Verwahrer erhalten einen neuen. Nur Anteile eines Satzes öffnen eine Sicherung.',
    todo: 'Geben Sie einen Anteil des Satzes {set} ein. Wenn {other} der richtige Satz ist, verwerfen Sie die eingegebenen Anteile und beginnen Sie mit diesem.',
  },
  'KEEPERS-TWICE': {
    what: 'Anteil {index} wurde bereits eingegeben.',
    why: 'Jeder Anteil zählt einmal.',
    todo: 'Bitten Sie einen anderen Verwahrer um seinen Anteil.',
  },
  'KEEPERS-COMBINATION': {
    what: 'Die Anteile passen nicht zusammen.',
    why: 'Jeder Anteil ist für sich richtig, aber die Prüfung des ganzen Satzes schlägt fehl. Einer von ihnen wurde nicht mit den anderen erstellt. Die Sicherung wurde nicht geöffnet.',
    todo: 'Geben Sie die Anteile erneut ein. Verwenden Sie nach Möglichkeit Anteile anderer Verwahrer des Satzes.',
  },
  'KEEPERS-OTHER-BACKUP': {
    what: 'Die Anteile des Satzes {set} öffnen diese Datei nicht.',
    why: 'Die Anteile sind richtig und gehören zusammen, aber die Datei hat ein anderes Passwort. Sie hat seither neue Verwahrer oder ein neues Passwort erhalten, oder die Anteile gehören zu einer anderen Sicherung.',
    todo: 'Vergleichen Sie den Satz auf den Anteilsblättern mit dem Sicherungsbeleg dieser Datei und geben Sie Anteile des Satzes ein, den der Beleg nennt. Nennt er keine Verwahrer, geben Sie das Passwort ein.',
  },
  'KEEPERS-TOO-FEW': {
    what: 'Für den Satz {set} sind {threshold} Anteile erforderlich. Angegebene Anteile: {given}.',
    why: 'Weniger Anteile verraten nichts über das Passwort.',
    todo: 'Geben Sie Anteile weiterer Verwahrer des Satzes an. Noch nicht angegeben: {missing}.',
  },
  'KEEPERS-FORGOTTEN': {
    what: 'Die Anteile sind nicht mehr im Arbeitsspeicher.',
    why: 'OrgCA Backup löscht Anteile, wenn das Fenster gesperrt wird, wenn Sie sich abmelden und wenn Sie den Assistenten oder das Werkzeug schließen.',
    todo: 'Geben Sie die Anteile erneut ein. Wenn die Anteilsblätter einer neuen Sicherung weder gespeichert noch gedruckt wurden, erstellen Sie eine weitere Sicherung.',
  },
};
