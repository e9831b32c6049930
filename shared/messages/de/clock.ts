import type { ClockDoubt } from '../../views.ts';

/** Was der Uhr dieses Computers widerspricht; steht zuerst, wo immer Daten beurteilt werden. */
export const clock = {
  behind:
    'Die Uhr dieses Computers zeigt den {now}, der {known} ist aber schon vergangen, wie der Baum oder die Sicherung zeigt. Stellen Sie zuerst die Uhr. Vorher lässt sich kein Datum beurteilen.',
  ahead:
    'Die Uhr dieses Computers zeigt den {now}, der Baum hat Ihre Anmeldung aber am {known} vermerkt. Vergleichen Sie zuerst beide Uhren. Mit einer falschen lässt sich kein Datum beurteilen.',
} as const satisfies Record<ClockDoubt['direction'], string>;
