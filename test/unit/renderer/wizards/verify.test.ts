import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { BackupFileInfo } from '../../../../shared/restore.ts';
import {
  addBackups,
  askSecondPasswords,
  noBackups,
  refusedFiles,
  removeBackup,
  withoutPasswords,
  withPasswords,
} from '../../../../renderer/wizards/backup-files/chosen-backups.ts';
import {
  MAX_FILES,
  answerVerify,
  refusedPasswords,
  startVerify,
  verifyWizard,
  type VerifyData,
  type VerifyPage,
} from '../../../../renderer/wizards/verify/steps.ts';
import {
  buttonReasons,
  reduceWizard,
  startWizard,
  type WizardEvent,
  type WizardState,
} from '../../../../renderer/wizard-frame/wizard.ts';
import { backupFileInfo, goodReport } from '../../../support/bridge-restore-fixtures.ts';

const file = (name: string, more: Partial<BackupFileInfo> = {}): BackupFileInfo => ({
  ...backupFileInfo,
  handle: `handle of ${name}`,
  fileName: name,
  ...more,
});
const damaged = (name: string) => file(name, { failure: { code: 'PFX-NOT-PFX', values: {} } });

type State = WizardState<VerifyPage, VerifyData>;
type Event = WizardEvent<VerifyPage, VerifyData>;
const next: Event = { type: 'next' };
const step = (state: State, ...events: readonly Event[]) =>
  events.reduce((now, event) => reduceWizard(verifyWizard, now, event), state);
const change = (state: State, patch: Partial<VerifyData>) => step(state, { type: 'change', patch });
const open = (...files: readonly BackupFileInfo[]) =>
  change(startWizard(verifyWizard, startVerify), { files });

describe('the way through Verify Backup', () => {
  it('asks for a file first, then for its password', () => {
    expect(buttonReasons(verifyWizard, open()).next?.code).toBe('choose-file');
    const asked = step(open(file('a.pfx')), next, next);
    expect(asked.current).toBe('V3');
    expect(buttonReasons(verifyWizard, asked).finish?.code).toBe('password-missing');
    const ready = change(asked, { openPassword: 'x' });
    expect(step(ready, { type: 'finish' })).toMatchObject({ current: 'V4', phase: 'running' });
  });

  it('asks for each password where the files have their own', () => {
    const asked = change(step(open(file('a.pfx'), file('b.pfx')), next, next), {
      samePassword: false,
      passwords: { 'handle of a.pfx': 'x' },
    });
    expect(buttonReasons(verifyWizard, asked).finish?.code).toBe('passwords-missing');
    const ready = change(asked, { passwords: { 'handle of a.pfx': 'x', 'handle of b.pfx': 'y' } });
    expect(buttonReasons(verifyWizard, ready).finish).toBeNull();
    expect(withPasswords(ready.data).map(({ password }) => password)).toEqual(['x', 'y']);
  });

  it('asks for no password where no file can be opened, and gives none to a damaged one', () => {
    const state = step(open(damaged('a.pfx')), next);
    expect(state.current).toBe('V2');
    expect(step(state, { type: 'finish' }).phase).toBe('running');
    const mixed = { ...noBackups, files: [damaged('a.pfx'), file('b.pfx')], openPassword: 'x' };
    expect(withPasswords(mixed).map(({ password }) => password)).toEqual(['', 'x']);
  });

  it('takes as many files as the contract does', () => {
    const many = Array.from({ length: MAX_FILES + 1 }, (_, index) => file(`${String(index)}.pfx`));
    expect(buttonReasons(verifyWizard, open(...many)).next?.code).toBe('too-many');
    expect(buttonReasons(verifyWizard, open(...many.slice(1))).next).toBeNull();
  });

  it('asks before it closes only while nothing is verified', () => {
    expect(step(open(), { type: 'cancel' }).phase).toBe('closed');
    expect(step(open(file('a.pfx')), { type: 'cancel' }).confirming).toBe(true);
    const verified = change(open(file('a.pfx')), {
      verified: { report: 'r', reports: [goodReport([])] },
    });
    expect(step(verified, { type: 'cancel' }).phase).toBe('closed');
  });

  it('knows whose password was not accepted, until another one is entered', () => {
    const stopped = (code: 'PFX-WRONG-PASSWORD' | 'PFX-DAMAGED') => ({
      ...goodReport([]),
      checks: [{ id: 'opens' as const, state: 'stop' as const, values: {}, failure: { code, values: {} } }],
    });
    const files = [file('a.pfx'), file('b.pfx'), file('c.pfx')];
    const reports = [goodReport([]), stopped('PFX-WRONG-PASSWORD'), stopped('PFX-DAMAGED')];
    const refused = refusedPasswords(files, reports);
    expect(refused).toEqual({ 'handle of b.pfx': { code: 'PFX-WRONG-PASSWORD', values: {} } });
    const running = step(change(open(...files), { openPassword: 'x' }), next, next, { type: 'finish' });
    const back = step(change(running, { refused }), { type: 'failed' }, { type: 'goTo', step: 'V3' });
    expect(back).toMatchObject({ current: 'V3', phase: 'filling', data: { refused, verified: null } });
    expect(change(back, answerVerify({ openPassword: 'y' })).data.refused).toEqual({});
  });

  it('asks for the second password of a file that has two, and keeps what was entered', () => {
    const files = [file('a.pfx'), file('b.pfx')];
    const other = { code: 'PFX-OTHER-PASSWORD' as const, values: { file: 'b.pfx', where: 'key 1' } };
    const data = { ...noBackups, files, openPassword: 'x' };
    expect(refusedFiles(data, other)).toEqual({ 'handle of b.pfx': other });
    const asked = { ...data, ...askSecondPasswords(data, refusedFiles(data, other)) };
    expect(asked.secondPasswords).toEqual({ 'handle of b.pfx': '' });
    expect(withPasswords(asked)[1]).toEqual({ file: 'handle of b.pfx', password: 'x' });
    const entered = { ...asked, secondPasswords: { 'handle of b.pfx': 'y' } };
    expect(withPasswords(entered)[1]).toMatchObject({ secondPassword: 'y' });
    expect(askSecondPasswords(entered, refusedFiles(data, other))).toEqual({
      secondPasswords: { 'handle of b.pfx': 'y' },
    });
    expect({ ...entered, ...withoutPasswords }.secondPasswords).toEqual({});
  });

  it('never runs without a file or without a password that a file needs', () => {
    const files = [file('a.pfx'), file('b.pfx'), damaged('c.pfx')];
    const patch = fc.oneof(
      fc.subarray(files).map((chosen): Partial<VerifyData> => ({ files: chosen })),
      fc.boolean().map((samePassword) => ({ samePassword })),
      fc.constantFrom('', 'x').map((openPassword) => ({ openPassword })),
      fc
        .dictionary(fc.constantFrom('handle of a.pfx', 'handle of b.pfx'), fc.constantFrom('', 'y'))
        .map((passwords) => ({ passwords })),
      fc.constant(withoutPasswords),
    );
    const event: fc.Arbitrary<Event> = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Event>(next, next, { type: 'back' }, { type: 'finish' }) },
      {
        weight: 2,
        arbitrary: fc.constantFrom<Event>({ type: 'failed' }, { type: 'cancel' }, { type: 'keep' }),
      },
      { weight: 6, arbitrary: patch.map((made): Event => ({ type: 'change', patch: made })) },
    );
    let runs = 0;
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60, size: 'max' }), (events) => {
        let state = open();
        for (const happened of events) {
          const before = state;
          state = step(state, happened);
          if (state.phase === 'running' && before.phase !== 'running') {
            runs++;
            expect(state.data.files.length).toBeGreaterThan(0);
            for (const { file: handle, password } of withPasswords(state.data)) {
              if (!handle.includes('c.pfx')) expect(password).not.toBe('');
            }
          }
          // Moving between pages changes no answer.
          if (happened.type !== 'change') expect(state.data).toBe(before.data);
        }
      }),
      { numRuns: 400 },
    );
    expect(runs).toBeGreaterThan(20);
  });
});

describe('the list of files', () => {
  it('keeps a file that is chosen twice, and takes it anew where it changed', () => {
    const data = { ...noBackups, files: [file('a.pfx'), file('b.pfx')] };
    const again = addBackups(data, [file('a.pfx', { handle: 'new' }), file('c.pfx')]);
    expect(again.files.map(({ handle }) => handle)).toEqual([
      'handle of a.pfx',
      'handle of b.pfx',
      'handle of c.pfx',
    ]);
    const changed = addBackups(data, [file('a.pfx', { handle: 'new', sha256: '00' })]);
    expect(changed.files[0]?.handle).toBe('new');
    expect(addBackups(data, [file('a.pfx', { folder: '/other', handle: 'new' })]).files).toHaveLength(3);
  });

  it('forgets the password with the file', () => {
    const data = { ...noBackups, files: [file('a.pfx')], passwords: { 'handle of a.pfx': 'x', other: 'y' } };
    expect(removeBackup(data, 'handle of a.pfx')).toEqual({ files: [], passwords: { other: 'y' } });
  });
});
