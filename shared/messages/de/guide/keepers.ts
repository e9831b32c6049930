import type { keepers as english } from '../../en/guide/keepers.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „Verwahrer“. Wörter in geschweiften Klammern sind Texte des Fensters. */
export const keepers = {
  title: 'Verwahrer: ein Passwort, das keine Person allein hat',
  intro: [
    'Mit Verwahrern kann keine Person eine Sicherung allein öffnen. OrgCA Backup erzeugt das Passwort, zeigt es nie an und teilt es in Anteile. Zum Beispiel öffnen beliebige 3 von 5 Verwahrern die Sicherung gemeinsam. Zwei von ihnen erfahren nichts über das Passwort.',
    'Sie benötigen einen Drucker, für jeden Anteil eine Person und für jedes Blatt einen Umschlag mit nummeriertem Siegel.',
  ],
  steps: {
    E5: {
      title: 'Verwahrer statt eines Passworts wählen',
      do: [
        'Wählen Sie im Exportassistenten {keepers.choose.keepers.label}.',
        'Wählen Sie, wie viele Verwahrer es gibt und wie viele Anteile erforderlich sind.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Wählen Sie die Zahlen so, dass die Sicherung auch nach dem Verlust eines Anteils zu öffnen ist. 3 von 5 passt für die meisten Organisationen.',
    },
    E7: {
      title: 'Jedem Verwahrer ein Blatt geben',
      do: [
        'Klicken Sie für jeden Verwahrer auf {keepers.sheets.print} oder {keepers.sheets.save}. Übergeben Sie das Blatt, bevor Sie das nächste erstellen.',
        'Klicken Sie dann auf {keepers.rehearsal.start}.',
      ],
      see: 'Die Anteile werden gelöscht, wenn Sie den Assistenten schließen. Danach lässt sich die Sicherung nur mit den Blättern öffnen.',
    },
    'K1-rehearsal': {
      title: 'Die Probe',
      do: [
        'Bitten Sie den ersten Verwahrer, die Wörter seines Blatts Gruppe für Gruppe einzugeben. Vier Buchstaben je Wort genügen.',
        'Klicken Sie auf {keepers.add}. Bitten Sie dann den nächsten Verwahrer.',
      ],
      see: 'Sobald genug Anteile eingegeben sind, öffnet der Assistent damit die geschriebene Sicherung. Die Probe steht danach im Sicherungsbeleg.',
    },
    V3: {
      title: 'Eine Sicherung mit Anteilen öffnen',
      do: ['Klicken Sie in einem beliebigen Assistenten auf der Seite mit dem Passwort auf {keepers.open}.'],
      see: 'Die Verwahrer geben ihre Anteile nacheinander ein, wie bei der Probe.',
    },
    T6: {
      title: 'Verwahrer ändern',
      do: [
        'Wenn ein Verwahrer ausscheidet oder ein Blatt verloren ist, wählen Sie {common.menu.menuTools} > {common.menu.menuChangeKeepers} und dann die Sicherung.',
        'Geben Sie mit {keepers.open} die alten Anteile ein.',
        'Klicken Sie auf {keepers.change.prepare}. Speichern oder drucken Sie die neuen Blätter, klicken Sie dann auf {keepers.change.change} und geben Sie die neuen Anteile ein.',
      ],
      see: 'Die Sicherung bleibt gleich, aber nur die neuen Anteile öffnen sie. Ändern oder vernichten Sie die anderen Kopien, denn sie lassen sich weiterhin mit den alten Anteilen öffnen.',
    },
  },
} satisfies Shape<typeof english>;
