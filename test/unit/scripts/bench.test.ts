import { describe, expect, it } from 'vitest';

import { alone, alternate, benchTable, beside, median, overGoal } from '../../../scripts/lib/bench.ts';

describe('the median', () => {
  it.each([
    [[5], 5],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('of nothing is not a number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('a line of the bench', () => {
  it('says how many times the peer it takes', () => {
    const line = beside('backup', 's', 3, { name: 'openssl', value: 2 }, 1);
    expect(line).toEqual({
      name: 'backup',
      ours: 3,
      peer: 2,
      ratio: 1.5,
      goal: 1,
      unit: 's',
      peerName: 'openssl',
    });
  });

  it('misses its goal only where it has one and is over it', () => {
    const peer = { name: 'peer', value: 2 };
    expect(overGoal(beside('a', 's', 3, peer, 1.3))).toBe(true);
    expect(overGoal(beside('a', 's', 2, peer, 1))).toBe(false);
    expect(overGoal(beside('a', 's', 30, peer))).toBe(false);
    expect(overGoal(alone('size', 'kB', 1e6))).toBe(false);
  });
});

describe('the table', () => {
  it('marks a missed goal, and that one only', () => {
    const peer = { name: 'peer', value: 2 };
    const [, slow, fast, size] = benchTable([
      beside('slow', 's', 3, peer, 1.3),
      beside('fast', 's', 1, peer, 1.3),
      alone('size', 'kB', 1234),
    ]).split('\n');
    expect(slow).toMatch(/^slow +3\.00 s +2\.00 s +1\.500 +<= 1\.3 {2}OVER THE GOAL +peer$/);
    expect(fast).toMatch(/^fast +1\.00 s +2\.00 s +0\.500 +<= 1\.3 +peer$/);
    expect(size).toMatch(/^size +1234 kB$/);
  });
});

it('takes turns, after one uncounted run of each', async () => {
  const order: string[] = [];
  const values = (name: string, first: number) => {
    let next = first;
    return () => {
      order.push(name);
      return Promise.resolve(next++);
    };
  };
  await expect(alternate(3, values('ours', 10), values('peer', 20))).resolves.toEqual({ ours: 12, peer: 22 });
  expect(order.join(' ')).toBe('ours peer ours peer ours peer ours peer');
});
