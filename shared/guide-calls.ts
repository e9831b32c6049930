/** The call behind the illustrated guide. Part of the contract. */
import * as v from 'valibot';
import { call } from './call.ts';
import type { WrittenFileView } from './views.ts';
import { LANGUAGES } from './messages/language.ts';

export const guideCalls = {
  /** Saves the guide as a PDF, with the system's "save as" dialog; null when the user closed it. */
  'guide.save': call<WrittenFileView | null>()(v.strictObject({ language: v.picklist(LANGUAGES) })),
};
