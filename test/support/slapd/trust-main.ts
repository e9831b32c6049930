/** Runs trust cases inside Electron's main process: BoringSSL in place of OpenSSL. */
import { electronMain } from '../pfx/electron-main.ts';
import { type TrustCase, trustOutcome } from './trust-outcomes.ts';

void electronMain(async ([cases], print) => {
  for (const one of JSON.parse(cases!) as TrustCase[]) print(JSON.stringify(await trustOutcome(one)));
  return 0;
});
