import type { SecondReading } from '../views.ts';
import { texts } from './current.ts';
import { format } from './format.ts';

/** What the independent second reader said of a file that was written, as a sentence. */
export const secondReadingText = (reading: SecondReading): string =>
  format(texts().documents.receipt.secondReadings[reading.outcome], { ...reading });
