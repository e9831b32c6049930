/** Files of every profile and of CA keys of several kinds, and what the second reader makes of them. */
import {
  profile,
  PROFILES,
  readWithSecondReader,
  writePfx,
  type ProfileName,
} from '../../../electron/pfx/index.ts';
import { createTrainingMaterial } from '../../../electron/training/index.ts';

export const PASSWORD = Buffer.from('second reader');

/** The outcomes by profile and kind of key, and for a wrong password and a file with a bit changed. */
export async function secondReadings(): Promise<Record<string, string>> {
  const { rsa, ec } = await createTrainingMaterial({ rsaBits: 2048 });
  const found: Record<string, string> = {};
  for (const name of Object.keys(PROFILES) as ProfileName[]) {
    for (const [kind, pair] of [
      ['rsa', rsa],
      ['ec', ec!],
    ] as const) {
      const written = await writePfx({
        key: { pkcs8: pair.key.privateKey.export({ format: 'der', type: 'pkcs8' }), friendlyName: 'CA' },
        certificates: [pair.publicKeyCertificate, ...pair.chain, pair.selfSigned].map((der) => ({ der })),
        profile: profile(name, 1000),
        password: PASSWORD,
      });
      if (!written.ok) throw new Error(written.failure.code);
      const outcome = async (bytes: Buffer, password = PASSWORD): Promise<string> =>
        (await readWithSecondReader(bytes, password)).outcome;
      found[`${name} ${kind}`] = await outcome(written.value);
      const changed = Buffer.from(written.value);
      changed[changed.length >> 1]! ^= 1;
      found[`${name} ${kind} wrong password`] = await outcome(written.value, Buffer.from('wrong'));
      found[`${name} ${kind} changed`] = await outcome(changed);
    }
  }
  return found;
}
