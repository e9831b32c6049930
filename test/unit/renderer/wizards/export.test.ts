import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type {
  CaView,
  CertificateView,
  ExportedKeyView,
  KeyState,
  PreflightView,
  TargetView,
} from '../../../../shared/views.ts';
import {
  answerFormat,
  answerKey,
  answerKeyFrom,
  answerTarget,
  completeFileName,
  startExport,
  withoutSecrets,
  type ExportData,
} from '../../../../renderer/wizards/export/data.ts';
import { suggestFileName } from '../../../../shared/suggest-file-name.ts';
import {
  answerKeyFile,
  keyForbidden,
  keySource,
  writtenKeyPairs,
} from '../../../../renderer/wizards/export/key.ts';
import { exportWizard, type ExportPage } from '../../../../renderer/wizards/export/steps.ts';
import {
  answerPassword,
  answerProfile,
  countCharacters,
  strongest,
} from '../../../../renderer/wizards/new-password/data.ts';
import {
  buttonReasons,
  reduceWizard,
  startWizard,
  type WizardEvent,
  type WizardState,
} from '../../../../renderer/wizard-frame/wizard.ts';

const today = new Date(2026, 10, 22, 23, 59);
const certificate = (id: string, role: CertificateView['role'], keyPair: 'rsa' | 'ec'): CertificateView => ({
  id,
  role,
  keyPair,
  subject: 'OU=Organizational CA.O=ACME-TREE',
  issuer: 'OU=Organizational CA.O=ACME-TREE',
  notBefore: '2021-09-14T10:02:11Z',
  notAfter: '2031-09-14T10:02:11Z',
  serial: '02',
  keyDetail: keyPair === 'rsa' ? 'RSA 2048' : 'EC P-384',
  signatureAlgorithm: 'SHA-256 with RSA',
  sha1: 'AA',
});
const unavailable: KeyState = {
  kind: 'unavailable',
  failure: { code: 'APP-INTERNAL', values: {} },
};
const ca = (rsa: KeyState, ec?: KeyState): CaView => ({
  kind: 'ca',
  dn: 'cn=ACME-TREE CA,cn=Security',
  dotted: 'ACME-TREE CA.Security',
  name: 'ACME-TREE CA',
  hostServer: 'EDIR1.services.acme',
  rights: { supervisor: 'granted', readKey: 'granted' },
  keyPairs: [
    {
      id: 'rsa',
      keyDetail: 'RSA 2048',
      key: rsa,
      certificates: [
        certificate('r1', 'self-signed', 'rsa'),
        certificate('r2', 'public-key', 'rsa'),
        certificate('r3', 'chain', 'rsa'),
      ],
    },
    ...(ec === undefined
      ? []
      : [
          {
            id: 'ec' as const,
            keyDetail: 'EC P-384',
            key: ec,
            certificates: [certificate('e1', 'self-signed', 'ec')],
          },
        ]),
  ],
});
const available: KeyState = { kind: 'available' };
const target = (fileName: string, existing: readonly string[] = []): TargetView => ({
  handle: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
  path: `/media/STICK/${fileName}`,
  fileName,
  folder: '/media/STICK',
  existing,
  medium: 'a medium',
  place: 'removable',
});
const passed: PreflightView = { checks: [], canContinue: true };
const drive = { kind: 'drive', handle: 'd1' } as const;

type State = WizardState<ExportPage, ExportData>;
type Event = WizardEvent<ExportPage, ExportData>;
const next: Event = { type: 'next' };
const step = (state: State, ...events: readonly Event[]) =>
  events.reduce((now, happened) => reduceWizard(exportWizard, now, happened), state);
const change = (state: State, patch: Partial<ExportData>) => step(state, { type: 'change', patch });
const open = (view = ca(available), preselected?: string) => {
  const data = startExport(view, preselected, today, 'ACME-TREE', { server: '', port: '9000' });
  return startWizard(exportWizard, data, preselected === undefined ? 'E1' : 'E3');
};
const blocked = (state: State) => buttonReasons(exportWizard, state).next?.code ?? null;
const toE4 = (state: State) => step(change(state, { preflight: passed }), next);
const withTarget = (state: State, view = target(completeFileName(state.data))) =>
  change(state, answerTarget(state.data, view, drive));

describe('the way through the export wizard', () => {
  it('goes from the CA object to the summary with a key', () => {
    let state = step(open(), next, next);
    expect(state.current).toBe('E3');
    state = withTarget(toE4(state));
    expect(state.current).toBe('E4');
    state = step(state, next);
    expect(state.current).toBe('E5');
    expect(blocked(state)).toBe('password-short');
    state = step(change(state, { password: 'Tr0ub4dor', repeat: 'Tr0ub4dor', passwordAccepted: true }), next);
    expect(state.current).toBe('E6');
    expect(step(state, { type: 'finish' })).toMatchObject({ current: 'E7', phase: 'running' });
  });

  it('opens on E3 from the property page, with the certificate that was clicked', () => {
    const state = open(ca(available, available), 'e1');
    expect(state.current).toBe('E3');
    expect(state.data.certificateId).toBe('e1');
    expect(step(state, { type: 'back' }).current).toBe('E2');
  });

  it('asks no password when the key stays in the directory', () => {
    let state = step(open(), next, next);
    state = step(change(state, answerKey(state.data, false)), next);
    expect(state.current).toBe('E4');
    expect(state.data.fileName).toBe('ACME-TREE-CA-2026-11-22.der');
    state = step(withTarget(state), next);
    expect(state.current).toBe('E6');
    expect(step(state, { type: 'back' }).current).toBe('E4');
  });

  it('does not leave E3 with Yes before the checks ran, and runs them again when the answer changes', () => {
    const onE3 = step(open(), next, next);
    expect(step(onE3, next).current).toBe('E3');
    expect(blocked(onE3)).toBeNull();
    const onE4 = toE4(onE3);
    expect(onE4.current).toBe('E4');
    const again = change(step(onE4, { type: 'back' }), answerKey(onE4.data, true));
    expect(again.data.preflight).toBeNull();
    expect(step(again, next).current).toBe('E3');
  });

  it('offers No alone where no key can be exported, and names the failure', () => {
    const state = open(ca(unavailable, unavailable), 'r1');
    expect(state.data.withKey).toBe(false);
    expect(keyForbidden(state.data.ca)).toEqual({ code: 'APP-INTERNAL', values: {} });
    expect(blocked(change(state, answerKey(state.data, true)))).toBe('key-forbidden');
  });

  it('offers Yes where one of two keys can be exported', () => {
    expect(keyForbidden(ca(unavailable, available))).toBeNull();
    expect(open(ca(unavailable, available)).data.withKey).toBe(true);
  });

  it('asks for the password of an encrypted key', () => {
    const state = open(ca({ kind: 'password-needed' }), 'r1');
    expect(blocked(state)).toBe('key-password');
    expect(blocked(change(state, { keyPassword: 'x' }))).toBeNull();
  });

  it('stops at the summary where a check says that the backup would be useless', () => {
    const stop: PreflightView = {
      canContinue: false,
      checks: [{ id: 'key-matches', state: 'stop', values: {} }],
    };
    let state = step(change(open(ca(available), 'r1'), { preflight: stop }), next);
    state = step(withTarget(state), next);
    state = step(change(state, { ...answerPassword('Tr0ub4dor', true), passwordAccepted: true }), next);
    expect(state.current).toBe('E6');
    expect(buttonReasons(exportWizard, state).finish?.code).toBe('check-stops');
    expect(step(state, { type: 'finish' })).toBe(state);
  });

  it('refuses a CA without certificates', () => {
    const empty = { ...ca(available), keyPairs: [] };
    expect(blocked(open(empty))).toBe('no-certificates');
    expect(open(empty).data.withKey).toBe(false);
  });

  it('asks before it closes only where an answer differs from the beginning', () => {
    const state = open(ca(available), 'r1');
    expect(step(state, { type: 'cancel' }).phase).toBe('closed');
    expect(step(toE4(state), { type: 'cancel' }).phase).toBe('closed');
    expect(step(withTarget(toE4(state)), { type: 'cancel' }).confirming).toBe(true);
    expect(step(change(state, { certificateId: 'r2' }), { type: 'cancel' }).confirming).toBe(true);
  });

  it('keeps the result when the secrets are cleared', () => {
    let state = step(withTarget(toE4(open(ca(available), 'r1'))), next);
    state = step(change(state, { ...answerPassword('Tr0ub4dor', true), passwordAccepted: true }), next, {
      type: 'finish',
    });
    state = change(step(state, { type: 'succeeded' }), withoutSecrets(state.data));
    expect(state).toMatchObject({ current: 'E7', phase: 'done' });
    expect([state.data.password, state.data.repeat, state.data.keyPassword]).toEqual(['', '', '']);
    expect(state.data.generated).toBe(false);
  });
});

describe('a key from a file that iManager exported', () => {
  const wrapped: KeyState = {
    kind: 'unavailable',
    failure: { code: 'BACKUP-KEY-WRAPPED', values: { ca: 'ACME-TREE CA' } },
  };
  const noRights: KeyState = { kind: 'unavailable', failure: { code: 'BACKUP-KEY-NO-RIGHTS', values: {} } };
  const file = { handle: '0d5c1b1e-7a70-4a53-8f2c-7f3a2b1c9d05', fileName: 'cert.pfx' };
  const match = (keyPair: 'rsa' | 'ec'): ExportedKeyView => ({
    keyPair,
    keyDetail: 'RSA 2048',
    freshness: 'same',
    fromTree: 0,
    fromFile: 0,
  });
  const chosen = (state: State, fileName = file.fileName) =>
    change(state, {
      ...answerKeyFrom('file'),
      ...answerKeyFile(state.data, { file: { ...file, fileName } }),
    });
  const typed = (state: State, password = 'of the file') =>
    change(state, answerKeyFile(state.data, { password }));
  const checked = (state: State, ...pairs: readonly ('rsa' | 'ec')[]) =>
    change(state, { keyFile: { ...state.data.keyFile, match: pairs.map(match) } });
  const pairIds = ({ data }: State) => writtenKeyPairs(data).map(({ id }) => id);

  it('is the answer to begin with where the tree keeps its key wrapped, and a backup in every other way', () => {
    const state = open(ca(wrapped, wrapped), 'r1');
    expect(state.data).toMatchObject({ withKey: true, keyFrom: 'gateway' });
    expect(state.data.fileName).toBe('ACME-TREE-CA-2026-11-22.pfx');
    expect(open(ca(available, wrapped), 'r1').data).toMatchObject({ withKey: true, keyFrom: 'directory' });
  });

  it('asks for the file and its password, waits for the check, then runs the other checks', () => {
    let state = change(open(ca(wrapped), 'r1'), answerKeyFrom('file'));
    expect(blocked(state)).toBe('key-file');
    state = chosen(state);
    expect(blocked(state)).toBe('key-file-password');
    state = typed(state);
    expect(blocked(state)).toBeNull();
    expect(step(state, next).current).toBe('E3');
    state = step(checked(state, 'rsa'), next);
    expect(state.current).toBe('E3');
    state = toE4(state);
    expect(state.current).toBe('E4');
    expect(keySource(state.data)).toEqual({ keyFile: { file: file.handle, password: 'of the file' } });
  });

  it('asks no password for PEM, whose key may lie open', () => {
    expect(blocked(chosen(open(ca(wrapped), 'r1'), 'ca.PEM'))).toBeNull();
  });

  it('forgets what it knew of the file when the file or its password changes, not when the answer does', () => {
    const onE4 = toE4(checked(typed(chosen(open(ca(wrapped), 'r1'))), 'rsa'));
    for (const again of [typed(onE4, 'another'), chosen(onE4, 'other.pfx')]) {
      expect(again.data.keyFile.match).toBeNull();
      expect(again.data.preflight).toBeNull();
    }
    const back = step(onE4, { type: 'back' });
    expect(back.data.keyFile).toMatchObject({ file, password: 'of the file' });
    const no = change(back, answerKey(back.data, false));
    expect(keySource({ ...no.data, keyFrom: 'directory' })).toEqual({});
    const file2 = change(no, answerKey(no.data, true));
    expect(file2.data.keyFile).toEqual(back.data.keyFile);
    expect(file2.data.preflight).toBeNull();
  });

  it('writes the pairs that the directory gives and those that the file completes', () => {
    const state = typed(chosen(open(ca(wrapped, wrapped), 'r1')));
    expect(pairIds(state)).toEqual([]);
    expect(pairIds(checked(state, 'rsa'))).toEqual(['rsa']);
    const half = open(ca(available, wrapped), 'r1');
    expect(pairIds(half)).toEqual(['rsa']);
    const whole = checked(typed(chosen(change(half, answerKeyFrom('file')))), 'ec');
    expect(pairIds(whole)).toEqual(['rsa', 'ec']);
    expect(pairIds(change(whole, answerKeyFrom('directory')))).toEqual(['rsa']);
  });

  it('asks for the password of a stored key only where the file does not complete its pair', () => {
    const locked: KeyState = { kind: 'password-needed' };
    let state = open(ca(wrapped, locked), 'r1');
    expect(state.data).toMatchObject({ withKey: true, keyFrom: 'directory' });
    state = typed(chosen(change(state, answerKeyFrom('file'))));
    expect(blocked(state)).toBeNull();
    expect(blocked(checked(state, 'rsa'))).toBe('key-password');
    expect(blocked(checked(state, 'rsa', 'ec'))).toBeNull();
  });

  it('is not offered where another login would give the key', () => {
    const state = open(ca(noRights), 'r1');
    expect(state.data.withKey).toBe(false);
    expect(blocked(change(state, { ...answerKeyFrom('file'), withKey: true }))).toBe('key-forbidden');
  });

  it('asks before it closes once a file was chosen, and forgets the password when the backup is written', () => {
    const state = typed(chosen(open(ca(wrapped), 'r1')));
    expect(step(state, { type: 'cancel' }).confirming).toBe(true);
    const cleared = withoutSecrets(state.data).keyFile;
    expect(cleared).toMatchObject({ file, password: '' });
  });
});

describe('file name and place', () => {
  const onE4 = () => toE4(open(ca(available), 'r1'));

  it.each([
    ['ACME-TREE CA', 'ACME-TREE-CA-2026-11-22.pfx'],
    ['Lab/Root*', 'Lab-Root-CA-2026-11-22.pfx'],
    ['Müller CA', 'Müller-CA-2026-11-22.pfx'],
    ['../../..', 'CA-2026-11-22.pfx'],
    ['', 'CA-2026-11-22.pfx'],
    ['NUL', 'NUL-CA-2026-11-22.pfx'],
    ['nul.x CA', 'nul-x-CA-2026-11-22.pfx'],
    ['COM1.a.b', 'COM1-a.b-CA-2026-11-22.pfx'],
  ])('suggests a name for %j', (name, expected) => {
    expect(suggestFileName({ kind: 'ca', name }, today)).toBe(expected);
  });

  it.each([
    ['', 'name-empty'],
    ['   ', 'name-empty'],
    ['a/b.pfx', 'name-forbidden'],
    ['a\\b', 'name-forbidden'],
    ['..', 'name-forbidden'],
    ['con', 'name-reserved'],
    ['LPT1.pfx', 'name-reserved'],
    ['COM0 .pfx', 'name-reserved'],
    ['a\u0000b', 'name-forbidden'],
    ['what?', 'name-forbidden'],
    ['x'.repeat(121), 'name-long'],
    ['backup', 'choose-location'],
  ])('says of the name %j: %s', (fileName, code) => {
    expect(blocked(change(onE4(), { fileName }))).toBe(code);
  });

  it('adds the ending of its kind where none was typed', () => {
    expect(completeFileName({ fileName: ' backup ', withKey: true, format: 'der' })).toBe('backup.pfx');
    expect(completeFileName({ fileName: 'trail.pfx.', withKey: true, format: 'der' })).toBe('trail.pfx');
    expect(completeFileName({ fileName: 'backup', withKey: false, format: 'pem' })).toBe('backup.pem');
    expect(completeFileName({ fileName: 'backup.P12', withKey: true, format: 'der' })).toBe('backup.P12');
  });

  it('replaces existing files only after the user agreed, and asks anew for another place', () => {
    const state = onE4();
    const taken = withTarget(state, target(state.data.fileName, [state.data.fileName]));
    expect(blocked(taken)).toBe('agree-replace');
    const agreed = change(taken, { replace: true });
    expect(blocked(agreed)).toBeNull();
    expect(blocked(withTarget(agreed, target(state.data.fileName, [state.data.fileName])))).toBe(
      'agree-replace',
    );
  });

  it('resolves a drive again after the name changed, and asks for the dialog again after a dialog', () => {
    const onDrive = change(withTarget(onE4()), { fileName: 'other.pfx' });
    expect(blocked(onDrive)).toBeNull();
    expect(step(onDrive, next).current).toBe('E4');
    const state = onE4();
    const browsed = change(state, answerTarget(state.data, target('chosen.pfx'), { kind: 'browsed' }));
    expect(browsed.data.fileName).toBe('chosen.pfx');
    expect(step(browsed, next).current).toBe('E5');
    expect(blocked(change(browsed, { fileName: 'other.pfx' }))).toBe('browse-again');
  });

  it('does not take a place for a PFX as a place for a certificate', () => {
    const state = withTarget(onE4());
    const changed = change(state, answerKey(state.data, false));
    expect(step(step(changed, { type: 'goTo', step: 'E4' }), next).current).toBe('E4');
    // Even under the same name: main looked for other files.
    const sameName = change(state, { withKey: false });
    expect(step(sameName, next).current).toBe('E4');
    const format = change(changed, answerFormat(changed.data, 'pem'));
    expect(format.data.fileName).toBe('ACME-TREE-CA-2026-11-22.pem');
  });
});

describe('the password page', () => {
  const onE5 = () => step(withTarget(toE4(open(ca(available), 'r1'))), next);

  it.each([
    ['', '', 'password-short'],
    ['12345', '12345', 'password-short'],
    ['123456', '12345', 'password-differs'],
    ['123456', '123456', null],
    ['ÄÖÜßéñ', 'ÄÖÜßéñ', null],
    ['👩‍🚀👩‍🚀', '👩‍🚀👩‍🚀', 'password-short'],
  ])('says of %j and %j: %s', (password, repeat, code) => {
    expect(blocked(change(onE5(), { password, repeat }))).toBe(code);
  });

  it('counts characters as the user does', () => {
    expect(countCharacters('e\u0301')).toBe(1);
    expect(countCharacters('👩‍🚀a')).toBe(2);
  });

  it('lets a password be judged before the page is left, and again with another profile', () => {
    const typed = change(onE5(), answerPassword('Tr0ub4dor', true));
    expect(blocked(typed)).toBeNull();
    expect(step(typed, next).current).toBe('E5');
    const accepted = change(typed, { passwordAccepted: true });
    expect(step(accepted, next).current).toBe('E6');
    expect(step(change(accepted, answerProfile(strongest('compatible'))), next).current).toBe('E5');
  });
});

describe('random ways through the export wizard', () => {
  const patch: fc.Arbitrary<Partial<ExportData>> = fc.oneof(
    fc.constantFrom('r1', 'r2', 'e1', 'r1', 'r2', 'nothing').map((certificateId) => ({ certificateId })),
    fc.constantFrom(true, true, false).map((withKey) => ({ withKey, preflight: null })),
    fc.boolean().map((canContinue) => ({ preflight: { checks: [], canContinue } })),
    fc.constantFrom('a.pfx', 'a.pfx', '', 'b').map((fileName) => ({ fileName })),
    fc.constantFrom('a.pfx', 'b.pfx').map((name) => ({
      location: drive,
      fileName: name,
      target: { view: target(name), kind: 'pfx' as const, fileName: name, location: drive },
    })),
    fc
      .constantFrom('', '12345', '123456', '123456', '123456')
      .map((password) => ({ password, passwordAccepted: true })),
    fc.constantFrom('', '12345', '123456', '123456', '123456').map((repeat) => ({ repeat })),
  );
  const event: fc.Arbitrary<Event> = fc.oneof(
    { weight: 8, arbitrary: fc.constant(next) },
    { weight: 4, arbitrary: patch.map((p) => ({ type: 'change' as const, patch: p })) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom('back', 'finish', 'finish', 'failed', 'cancel', 'keep')
        .map((type) => ({ type }) as Event),
    },
  );

  it('runs a backup only with a certificate, passed checks, a place and a password twice', () => {
    let runs = 0;
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80, size: 'max' }), (events) => {
        let state = open(ca(available, unavailable), 'r1');
        for (const happened of events) {
          const before = state;
          state = step(state, happened);
          if (state.phase !== 'running' || before.phase === 'running') continue;
          runs += 1;
          const { data } = state;
          expect(['r1', 'r2', 'e1']).toContain(data.certificateId);
          expect(data.target?.fileName).toBe(completeFileName(data));
          if (!data.withKey) continue;
          expect(data.preflight?.canContinue).toBe(true);
          expect(data.password).toBe('123456');
          expect(data.repeat).toBe('123456');
        }
      }),
      { numRuns: 6000, seed: 20_261_122 },
    );
    // The events do lead there, so the property above was put to the test.
    expect(runs).toBeGreaterThan(50);
  });
});
