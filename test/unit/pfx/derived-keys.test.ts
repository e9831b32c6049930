import { expect, it, vi } from 'vitest';
import { DerivedKeys, PROFILES, profile, readPfx, writePfx } from '../../../electron/pfx/index.ts';
import type { ProfileName } from '../../../electron/pfx/index.ts';
import type { Result } from '../../../shared/result.ts';
import { newMaterial } from '../../support/pfx/material.ts';

const password = Buffer.from('Correct horse, 1 battery');
const material = newMaterial('Ed25519', 1);
/** So many that every derivation reports its progress. */
const ITERATIONS = 12_000;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`unexpected ${result.failure.code}`);
  return result.value;
}

async function written(name: ProfileName): Promise<{ bytes: Buffer; derived: DerivedKeys }> {
  const derived = new DerivedKeys();
  const [der] = material.chain;
  const bytes = value(
    await writePfx({
      key: { pkcs8: material.pkcs8 },
      certificates: [{ der: der! }],
      profile: profile(name, ITERATIONS),
      password,
      derived,
    }),
  );
  return { bytes, derived };
}

/** Opens a file. @returns whether a key had to be derived, and the code of a failure */
async function reading(bytes: Buffer, derived: DerivedKeys, typed = password) {
  const onProgress = vi.fn();
  const read = await readPfx(bytes, typed, { derived, onProgress });
  if (read.ok) expect(read.value.keys[0]!.pkcs8).toEqual(material.pkcs8);
  return { derives: onProgress.mock.calls.length > 0, code: read.ok ? null : read.failure.code };
}

it.each(Object.keys(PROFILES) as ProfileName[])(
  'what was just written opens without a derivation: %s',
  async (name) => {
    const { bytes, derived } = await written(name);
    expect(await reading(bytes, derived)).toEqual({ derives: false, code: null });
    expect(await reading(bytes, new DerivedKeys())).toEqual({ derives: true, code: null });
  },
);

it('the keys of one password open nothing for another', async () => {
  const { bytes, derived } = await written('modern');
  expect(await reading(bytes, derived, Buffer.from('Correct horse, 2 battery'))).toEqual({
    derives: true,
    code: 'PFX-WRONG-PASSWORD',
  });
});

it('a salt that came back changed is noticed', async () => {
  const { bytes, derived } = await written('modern');
  // The salt of the MAC is followed by its count only.
  const changed = Buffer.from(bytes);
  changed[changed.length - 8]! ^= 1;
  const { code } = await reading(changed, derived);
  expect(code).not.toBeNull();
});

it('nothing is left after the wipe', async () => {
  const { bytes, derived } = await written('modern');
  derived.wipe();
  expect(await reading(bytes, derived)).toEqual({ derives: true, code: null });
});
