import { expect, it } from 'vitest';
import { packWebp, unpackWebp } from '../../../scripts/guide/pack.ts';

it('unpacks a packed picture pixel for pixel', async () => {
  const [width, height] = [37, 23];
  const rgba = Buffer.from(
    Array.from({ length: width * height }, (_, at) => [
      at % 256,
      (at * 7) % 256,
      (at * 31) % 256,
      255,
    ]).flat(),
  );
  expect(await unpackWebp(await packWebp({ width, height, rgba }))).toEqual({ width, height, rgba });
});
