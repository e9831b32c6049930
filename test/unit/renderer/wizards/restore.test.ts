import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../shared/error-codes.ts';

import {
  identifies,
  type BackupFileInfo,
  type RestoreDefaults,
  type RestorePlan,
} from '../../../../shared/restore.ts';
import { withPasswords } from '../../../../renderer/wizards/backup-files/chosen-backups.ts';
import {
  answerBackups,
  answerObject,
  answerOpened,
  answerOutputs,
  answerPlan,
  failedTexts,
  needsNewPassword,
  savesPresent,
  startRestore,
  wantedOutputs,
  withCopies,
  withoutSecrets,
  writesFiles,
  type RestoreData,
} from '../../../../renderer/wizards/restore/data.ts';
import { restoreWizard, type RestorePage } from '../../../../renderer/wizards/restore/steps.ts';
import {
  buttonReasons,
  reduceWizard,
  startWizard,
  type WizardEvent,
  type WizardState,
} from '../../../../renderer/wizard-frame/wizard.ts';
import { backupFileInfo, folderView, restorePlan } from '../../../support/bridge-restore-fixtures.ts';

const file = (name: string, more: Partial<BackupFileInfo> = {}): BackupFileInfo => ({
  ...backupFileInfo,
  handle: `handle of ${name}`,
  fileName: name,
  ...more,
});
const contents = [
  {
    subject: 'OU=Organizational CA.O=ACME-TREE',
    keyPair: 'rsa' as const,
    keyDetail: 'RSA 2048',
    certificates: [],
    keyEncryption: 'AES-256-CBC',
    certificateEncryption: 'AES-256-CBC',
    mac: 'HMAC-SHA-256',
    seal: 'sound' as const,
  },
];
const loggedIn: RestoreDefaults = {
  loggedIn: true,
  tree: 'ACME-TREE',
  name: 'ACME-TREE CA',
  hostServer: 'cn=ACME-SRV1,o=services',
  servers: [],
};
const offline: RestoreDefaults = { loggedIn: false, name: 'ACME-TREE CA', servers: [] };
const empty = (({ existing: _existing, ...plan }: RestorePlan): RestorePlan => plan)(restorePlan);
const guided: RestorePlan = { ...restorePlan, way: 'guided' };
const named = { names: ['RootCert.der'], existing: [] };

type State = WizardState<RestorePage, RestoreData>;
type Event = WizardEvent<RestorePage, RestoreData>;
const next: Event = { type: 'next' };
const step = (state: State, ...events: readonly Event[]) =>
  events.reduce((now, event) => reduceWizard(restoreWizard, now, event), state);
const change = (state: State, patch: Partial<RestoreData>) => step(state, { type: 'change', patch });
const reason = (state: State, button: 'next' | 'finish' = 'next') =>
  buttonReasons(restoreWizard, state)[button]?.code ?? null;

const onR3 = (...files: readonly BackupFileInfo[]) =>
  step(
    change(startWizard(restoreWizard, startRestore), {
      files: files.length > 0 ? files : [file('CA.pfx')],
      openPassword: 'x',
    }),
    next,
    next,
  );
const onR4 = (defaults: RestoreDefaults) => step(change(onR3(), answerOpened(contents, defaults)), next);
const onR5 = () => step(change(onR4(loggedIn), { where: 'directory' }), next);
const onR6 = (plan: RestorePlan) => step(change(onR5(), answerPlan(plan)), next);

describe('the way through the restore wizard', () => {
  it('takes one or two whole files', () => {
    const open = (files: readonly BackupFileInfo[]) =>
      reason(change(startWizard(restoreWizard, startRestore), { files }));
    expect(open([])).toBe('choose-file');
    expect(open([file('a'), file('b'), file('c')])).toBe('two-files');
    expect(open([file('a', { failure: { code: 'PFX-NOT-PFX', values: {} } })])).toBe('damaged-file');
    expect(open([file('a'), file('b')])).toBeNull();
  });

  it('does not leave the password before the file was opened, and opens it anew after another answer', () => {
    expect(step(onR3(), next).current).toBe('R3');
    const opened = onR4(loggedIn);
    expect(opened.current).toBe('R4');
    expect(change(opened, answerBackups({ openPassword: 'y' })).current).toBe('R3');
  });

  it('offers the directory where somebody is logged in, else the offline way alone', () => {
    expect(onR4(loggedIn).data.where).toBeNull();
    expect(reason(onR4(loggedIn))).toBe('choose-where');
    const alone = onR4(offline);
    expect(alone.data.where).toBe('offline');
    expect(reason(change(alone, { where: 'directory' }))).toBe('log-in-first');
    expect(step(alone, next).current).toBe('F1');
  });

  it('creates a CA where there is none, without asking for a folder', () => {
    const state = step(onR6(empty), next);
    expect(state.current).toBe('R7');
    expect(step(state, { type: 'finish' })).toMatchObject({ current: 'R8', phase: 'running' });
  });

  it('replaces a CA only after a folder for it was chosen and its name was typed', () => {
    const onF3 = step(onR6(restorePlan), next);
    expect(onF3.current).toBe('F3');
    expect(reason(onF3)).toBe('choose-folder');
    const onR7 = step(change(onF3, answerOutputs({ folder: folderView })), next);
    expect(reason(onR7, 'finish')).toBe('type-name');
    expect(reason(change(onR7, { typedName: 'acme-tree ca' }), 'finish')).toBe('type-name');
    const named = change(onR7, { typedName: 'ACME-TREE CA' });
    expect(reason(named, 'finish')).toBe('identify-ca');
    const [sha256 = ''] = restorePlan.identify[0]!;
    expect(reason(change(named, { knownCertificates: sha256.slice(0, 31) }), 'finish')).toBe('identify-ca');
    expect(reason(change(named, { knownCertificates: sha256 }), 'finish')).toBeNull();
  });

  it('asks before a backup of another tree is taken, and looks again after another name', () => {
    const state = onR6({ ...empty, otherTree: true });
    expect(reason(state)).toBe('agree-tree');
    const agreed = change(state, { allowOtherTree: true });
    expect(reason(agreed)).toBeNull();
    const again = change(step(agreed, { type: 'back' }), answerObject({ name: 'Other CA' }));
    expect(again.data).toMatchObject({ plan: null, allowOtherTree: false, typedName: '' });
    expect(step(again, next).current).toBe('R5');
    expect(reason(change(again, { name: ' ' }))).toBe('name-missing');
    expect(reason(change(again, { hostServer: '' }))).toBe('server-missing');
    const servers = [{ dn: loggedIn.hostServer!, dotted: 'ACME-SRV1.services' }];
    const listed = change(again, { defaults: { ...loggedIn, servers } });
    expect(reason(listed)).toBeNull();
    expect(reason(change(listed, { hostServer: 'cn=GONE,o=services' }))).toBe('server-missing');
  });

  it('guides where keys are locked: as it is, or with a converted copy', () => {
    const state = onR6(guided);
    expect(state.data.profile.name).toBe('compatible');
    expect(step(state, next).current).toBe('R7');
    const converted = step(change(state, { convert: true }), next);
    expect(converted.current).toBe('F2');
    expect(wantedOutputs(converted.data)).toEqual(['pfx']);
    const disordered = answerPlan({ ...guided, importChecks: [{ id: 'order', state: 'warn', values: {} }] });
    expect(disordered.convert).toBe(true);
  });

  it('asks for a password only where a file with the key is made, and twice for the key alone', () => {
    const state = step(onR4(offline), next);
    expect(step(state, next).current).toBe('F3');
    expect(reason(change(state, answerOutputs({ outputs: [] })))).toBe('choose-output');
    const withKey = change(state, answerOutputs({ outputs: ['key', 'sheet'] }));
    expect(reason(withKey)).toBe('confirm-key');
    const onF2 = step(change(withKey, { keyConfirmed: true }), next);
    expect(onF2.current).toBe('F2');
    expect(reason(change(onF2, { password: '12345', repeat: '12345' }))).toBe('password-short');
    expect(reason(change(onF2, { password: '123456', repeat: '12345' }))).toBe('password-differs');
    expect(wantedOutputs(onF2.data)).toEqual(['sheet', 'key']);
  });

  it('replaces existing files only after the user agreed', () => {
    const onF3 = change(step(onR4(offline), next, next), answerOutputs({ folder: folderView }));
    expect(step(onF3, next).current).toBe('F3');
    const occupied = change(onF3, { written: { ...named, existing: ['RootCert.der'] } });
    expect(reason(occupied)).toBe('agree-replace');
    expect(step(change(occupied, { replace: true }), next).current).toBe('R7');
    expect(change(occupied, answerOutputs({ folder: folderView })).data.replace).toBe(false);
  });

  it('keeps the result when the secrets are cleared', () => {
    const done = step(onR6(empty), next, { type: 'finish' }, { type: 'succeeded' });
    expect(change(done, withoutSecrets(done.data))).toMatchObject({
      current: 'R8',
      phase: 'done',
      data: { openPassword: '', password: '', passwords: {} },
    });
  });

  it('never runs with an answer missing, whatever is pressed', () => {
    const patch: fc.Arbitrary<Partial<RestoreData>> = fc.oneof(
      fc
        .subarray([file('a'), file('b'), file('c', { failure: { code: 'PFX-NOT-PFX', values: {} } })])
        .map((files) => answerBackups({ files })),
      fc.constantFrom('', 'x', 'x', 'x').map((openPassword) => answerBackups({ openPassword })),
      fc.constantFrom(loggedIn, loggedIn, offline).map((defaults) => answerOpened(contents, defaults)),
      fc.constantFrom('directory' as const, 'offline' as const).map((where) => ({ where })),
      fc.constantFrom('', 'ACME-TREE CA', 'ACME-TREE CA').map((name) => answerObject({ name })),
      fc.constantFrom(restorePlan, empty, guided, { ...empty, otherTree: true }).map(answerPlan),
      fc.boolean().map((allowOtherTree) => ({ allowOtherTree })),
      fc.boolean().map((convert) => answerOutputs({ convert })),
      fc.subarray(['pfx', 'root-der', 'key'] as const).map((outputs) => answerOutputs({ outputs })),
      fc.boolean().map((keyConfirmed) => ({ keyConfirmed })),
      fc.constantFrom('', '123456', '123456').map((password) => ({ password, repeat: password })),
      fc.constantFrom(folderView, null, folderView).map((folder) => answerOutputs({ folder })),
      fc.constantFrom(named, { ...named, existing: ['RootCert.der'] }).map((written) => ({ written })),
      fc.boolean().map((replace) => ({ replace })),
      fc.constantFrom('', 'ACME-TREE CA', 'ACME-TREE CA').map((typedName) => ({ typedName })),
      fc.constantFrom('', restorePlan.identify.join()).map((knownCertificates) => ({ knownCertificates })),
    );
    const event: fc.Arbitrary<Event> = fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom<Event>(next, next, next, { type: 'back' }, { type: 'finish' }),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Event>({ type: 'failed' }, { type: 'cancel' }, { type: 'keep' }),
      },
      { weight: 8, arbitrary: patch.map((made): Event => ({ type: 'change', patch: made })) },
    );
    const starts = fc.constantFrom(
      onR3(),
      onR4(offline),
      step(onR4(offline), next),
      step(change(step(onR4(offline), next, next), { folder: folderView, written: named }), next),
      onR6(restorePlan),
      onR6(empty),
      onR6(guided),
    );
    const ran = new Set<string>();
    fc.assert(
      fc.property(starts, fc.array(event, { maxLength: 60, size: 'max' }), (start, events) => {
        let state = start;
        for (const happened of events) {
          const before = state;
          state = step(state, happened);
          if (happened.type !== 'change') expect(state.data).toBe(before.data);
          if (state.phase !== 'running' || before.phase === 'running') continue;
          const { data } = state;
          ran.add(data.where === 'offline' ? 'offline' : (data.plan?.way ?? ''));
          expect(data.contents).not.toBeNull();
          expect(data.files.every(({ failure }) => failure === undefined)).toBe(true);
          expect(withPasswords(data).every(({ password }) => password !== '')).toBe(true);
          if (data.where === 'directory') {
            expect(data.defaults?.loggedIn).toBe(true);
            expect(data.plan?.otherTree !== true || data.allowOtherTree).toBe(true);
          }
          if (savesPresent(data)) {
            expect(data.typedName).toBe(data.plan?.existing?.name);
            expect(identifies(data.knownCertificates, data.plan!)).toBe(true);
          }
          if (writesFiles(data)) {
            expect(wantedOutputs(data)).not.toEqual([]);
            expect(data.written?.existing.length === 0 || data.replace).toBe(true);
            if (needsNewPassword(data)) expect(data.password).toBe('123456');
            if (wantedOutputs(data).includes('key')) expect(data.keyConfirmed).toBe(true);
          }
          if (writesFiles(data) || savesPresent(data)) expect(data.folder).not.toBeNull();
        }
      }),
      { numRuns: 1500 },
    );
    expect([...ran].sort()).toEqual(['direct', 'guided', 'offline']);
  });
});

describe('the steps of an import', () => {
  const steps = {
    first: ['Take CA.pfx, CA-ec.pfx'],
    iManager: ['Choose CA-ec.pfx'],
    consoleOne: ['Read CA.pfx'],
    last: [],
  };

  it('name the backups where there is no copy', () => {
    expect(withCopies(steps, ['CA.pfx'], [])).toBe(steps);
  });

  it('name the copies where there are some', () => {
    expect(withCopies(steps, ['CA.pfx', 'CA-ec.pfx'], ['CA-compatible.pfx', 'CA-ec-compatible.pfx'])).toEqual(
      {
        first: ['Take CA-compatible.pfx, CA-ec-compatible.pfx'],
        iManager: ['Choose CA-ec-compatible.pfx'],
        consoleOne: ['Read CA-compatible.pfx'],
        last: [],
      },
    );
  });
});

it('a restore through the gateway that was not confirmed is not called failed', () => {
  const headingOf = (code: ErrorCode) =>
    failedTexts({ ...startRestore, where: 'directory' }, { code, values: {} }).heading;
  for (const code of [
    'RESTORE-GATEWAY-UNCLEAR',
    'RESTORE-GATEWAY-UNKNOWN',
    'RESTORE-GATEWAY-NOT-COMPARED',
  ] as const)
    expect(headingOf(code)).toBe('unconfirmedHeading');
  expect(headingOf('RESTORE-GATEWAY-OLD-CA')).toBe('failedHeading');
});
