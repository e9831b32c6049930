import { createHash } from 'node:crypto';

const SEED = 'the pictures of the guide';

/** @returns `size` bytes that depend on the label alone */
export function seededBytes(label: string, size: number): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at * 32 < size; at++) {
    blocks.push(
      createHash('sha256')
        .update(`${SEED}|${label}|${String(at)}`)
        .digest(),
    );
  }
  return Buffer.concat(blocks).subarray(0, size);
}

/** @returns a number of 0 to `limit` - 1 that depends on the label alone; 128 bits more than needed leave no bias that matters */
export function seededNumber(label: string, limit: bigint): bigint {
  const size = Math.ceil(limit.toString(16).length / 2) + 16;
  return BigInt(`0x${seededBytes(label, size).toString('hex')}`) % limit;
}
