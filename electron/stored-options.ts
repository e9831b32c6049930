/** The user's options as they are stored in the settings. */
import * as v from 'valibot';
import { readSettings } from './settings.ts';
import { optionCalls, STANDARD_OPTIONS, type Options } from '../shared/options.ts';

/** The user's choices; the defaults if there are none or they are damaged. */
export function storedOptions(): Options {
  const stored = readSettings();
  const known = Object.keys(STANDARD_OPTIONS).filter((name) => name in stored);
  const options = { ...STANDARD_OPTIONS, ...Object.fromEntries(known.map((name) => [name, stored[name]])) };
  const checked = v.safeParse(optionCalls['options.write'].argument, options);
  return checked.success ? checked.output : STANDARD_OPTIONS;
}
