import { describe, expect, it } from 'vitest';

import { BACKUP_STAGES, type BackupStage } from '../../../../shared/views.ts';
import { runEnd } from '../../../../renderer/wizard-frame/run-end.ts';
import { stageRows } from '../../../../renderer/wizards/export/stages.ts';
import { checkFailure } from '../../../../renderer/wizards/export/values.ts';
import { groups, list, plainLabel, size } from '../../../../renderer/formatting.ts';

const event = (stage: BackupStage, fileName?: string) => ({ stage, ...(fileName && { fileName }) });
const states = (...args: Parameters<typeof stageRows>) => stageRows(...args).map(({ state }) => state);

describe('the stages of a run', () => {
  it('has every stage of the domain once for one file', () => {
    expect(stageRows(1, [], undefined).map(({ stage }) => stage)).toEqual([...BACKUP_STAGES]);
  });

  it('begins with reading, before any event has come', () => {
    expect(states(1, [], undefined)).toEqual([
      'running',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ]);
  });

  it('shows three stages for each file, with its name once it is known', () => {
    const rows = stageRows(
      2,
      [
        event('read'),
        event('assemble'),
        event('encrypt', 'a.pfx'),
        event('write', 'a.pfx'),
        event('read-back', 'a.pfx'),
        event('encrypt', 'a-ec.pfx'),
      ],
      undefined,
    );
    expect(rows.map(({ stage, fileName }) => fileName ?? stage)).toEqual([
      'read',
      'assemble',
      'a.pfx',
      'a.pfx',
      'a.pfx',
      'a-ec.pfx',
      'a-ec.pfx',
      'a-ec.pfx',
      'receipt',
    ]);
    expect(rows.findIndex(({ state }) => state === 'running')).toBe(5);
    expect(rows.filter(({ state }) => state === 'done')).toHaveLength(5);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(9);
  });

  it('marks the stage that failed', () => {
    expect(states(1, [event('read'), event('assemble'), event('encrypt', 'a.pfx')], 'failed')).toEqual([
      'done',
      'done',
      'failed',
      'waiting',
      'waiting',
      'waiting',
    ]);
  });

  it('calls a stage that Cancel ended canceled, not failed', () => {
    const cancelled = { code: 'BACKUP-CANCELLED', values: {} } as const;
    const ended = runEnd('failed', cancelled);
    expect(states(1, [event('read'), event('assemble')], ended)[1]).toBe('cancelled');
    for (const code of [
      'PFX-CANCELLED',
      'RESTORE-CANCELLED',
      'STICK-CANCELLED',
      'GATEWAY-CANCELLED',
    ] as const) {
      expect(runEnd('failed', { code, values: {} })).toBe('cancelled');
    }
    expect(runEnd('failed', { code: 'MEDIA-FULL', values: {} })).toBe('failed');
    expect(runEnd('running', null)).toBeUndefined();
  });

  it('ends with the receipt, whichever file it is told with', () => {
    expect(states(1, [event('encrypt', 'a.pfx'), event('receipt', 'a.receipt.txt')], undefined).at(-1)).toBe(
      'running',
    );
  });
});

describe('how values are written', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [5124, '5.1 kB'],
    [7_900_000_000, '7.9 GB'],
    [8e12, '8 TB'],
    [9e18, '9,000,000 TB'],
  ])('writes %d bytes as %s', (bytes, expected) => {
    expect(size(bytes, 'en-GB')).toBe(expected);
  });

  it('groups a fingerprint without losing a digit', () => {
    expect(groups('AB:CD:EF:01:23')).toBe('ABCD EF01 23');
    expect(groups('abcdef')).toBe('abcd ef');
    expect(groups('')).toBe('');
  });

  it('joins names as the locale does', () => {
    expect(list(['RSA 2048', 'EC P-384'], 'en')).toBe('RSA 2048 and EC P-384');
    expect(list(['RSA 2048', 'EC P-384'], 'de')).toBe('RSA 2048 und EC P-384');
  });

  it('takes an ampersand in a name for what it is', () => {
    expect(plainLabel('STICK & CO')).toBe('STICK && CO');
  });

  it('finds the failure behind a check, and none behind a good one or an unknown code', () => {
    const values = { code: 'BACKUP-KEY-MISMATCH', ca: 'ACME' };
    expect(checkFailure({ id: 'key-matches', state: 'stop', values })?.code).toBe('BACKUP-KEY-MISMATCH');
    expect(checkFailure({ id: 'key-matches', state: 'pass', values })).toBeNull();
    expect(checkFailure({ id: 'dates', state: 'warn', values: { code: 'toString' } })).toBeNull();
    expect(checkFailure({ id: 'dates', state: 'warn', values: {} })).toBeNull();
  });
});
