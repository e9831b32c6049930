import { describe, expect, it } from 'vitest';
import { firstState, reduce, type AppEvent, type AppState } from '../../../renderer/app-state.ts';
import { EMPTY_FORM, trainingForm, type LoginForm } from '../../../renderer/login/login-form.ts';
import type { TrainingLogin } from '../../../shared/session.ts';
import { caDn, caView, sessionView, trustQuestion } from '../../support/bridge-fixtures.ts';

const form: LoginForm = { ...EMPTY_FORM, server: 'edir1', user: 'admin.acme', password: 'secret' };
const failure = { code: 'LDAP-UNREACHABLE', values: { server: 'edir1', port: 636 } } as const;
const training: TrainingLogin = {
  server: '127.0.0.1',
  port: 40636,
  gatewayPort: 40900,
  security: 'ldaps',
  user: 'admin.acme',
  password: 'training',
};

const play = (start: AppState, ...events: AppEvent[]): AppState => events.reduce(reduce, start);
const loggedIn: AppEvent = {
  type: 'login-answered',
  outcome: { kind: 'logged-in', session: sessionView },
};
const untrusted: AppEvent = {
  type: 'login-answered',
  outcome: { kind: 'untrusted', question: trustQuestion },
};
const start = firstState(form);
const console = play(start, { type: 'login-started' }, loggedIn);

describe('log in', () => {
  it('goes to the console, and forgets the password there', () => {
    expect(console).toMatchObject({ page: 'console', session: sessionView });
    expect(console.form).toEqual({ ...form, password: '' });
  });

  it('keeps what was typed when it fails, and shows why', () => {
    const state = play(start, { type: 'login-started' }, { type: 'failed', failure });
    expect(state).toMatchObject({ page: 'login', form, failure, busy: null });
  });

  it('takes no typing while it runs, and clears the failure with the next typing', () => {
    const busy = play(start, { type: 'login-started' });
    expect(reduce(busy, { type: 'form-changed', form: EMPTY_FORM })).toBe(busy);
    const failed = play(start, { type: 'failed', failure }, { type: 'form-changed', form: EMPTY_FORM });
    expect(failed).toMatchObject({ form: EMPTY_FORM, failure: null });
  });

  it('can be cancelled with what was typed', () => {
    const state = play(start, { type: 'login-started' }, { type: 'login-cancelled' });
    expect(state).toMatchObject({ page: 'login', form, busy: null });
  });
});

describe('trust', () => {
  const asked = play(start, { type: 'login-started' }, untrusted);

  it('asks, and logs in with the kept input once accepted', () => {
    expect(asked).toMatchObject({ page: 'trust', question: trustQuestion, form });
    const accepting = play(asked, { type: 'login-started' });
    expect(accepting).toMatchObject({ page: 'trust', busy: true, form });
    expect(reduce(accepting, loggedIn).page).toBe('console');
  });

  it('goes back to the login page with what was typed when refused', () => {
    expect(reduce(asked, { type: 'trust-refused' })).toMatchObject({ page: 'login', form, failure: null });
  });

  it('shows a failed login on the login page, where it can be mended', () => {
    const state = play(asked, { type: 'login-started' }, { type: 'failed', failure });
    expect(state).toMatchObject({ page: 'login', form, failure });
  });

  it('asks again when another certificate is shown', () => {
    const changed = { ...trustQuestion, reasons: ['changed'] } as const;
    const state = play(asked, {
      type: 'login-answered',
      outcome: { kind: 'untrusted', question: changed },
    });
    expect(state).toMatchObject({ page: 'trust', question: changed, busy: false });
  });
});

describe('the training tree', () => {
  const started: AppEvent = { type: 'training-started', training, form: trainingForm(training) };

  it('fills the form and goes the normal way', () => {
    const state = play(start, { type: 'training-asked' }, started);
    expect(state).toMatchObject({ page: 'login', busy: 'login', training, form: { port: '40636' } });
    expect(reduce(state, untrusted)).toMatchObject({ page: 'trust', training });
  });

  it('keeps its password, which is no secret, until something else is typed', () => {
    const out = play(start, { type: 'training-asked' }, started, loggedIn, { type: 'logged-out' });
    expect(out).toMatchObject({ page: 'login', training, form: { password: 'training' } });
    expect(reduce(out, { type: 'form-changed', form })).toMatchObject({ training: null });
  });
});

describe('the end of a session', () => {
  it('says why, once, and keeps server and user', () => {
    const ended = reduce(console, { type: 'session-ended', reason: 'idle' });
    expect(ended).toMatchObject({ page: 'login', ended: 'idle', form: { server: 'edir1', password: '' } });
    expect(reduce(ended, { type: 'end-read' })).toMatchObject({ page: 'login', ended: null });
  });

  it('says nothing after logging out', () => {
    expect(reduce(console, { type: 'logged-out' })).toMatchObject({ page: 'login', ended: null });
  });

  it('is nothing new where nobody is logged in', () => {
    expect(reduce(start, { type: 'session-ended', reason: 'idle' })).toBe(start);
  });
});

describe('logging in again over an open wizard', () => {
  const inWizard = play(console, { type: 'wizard-opened', wizard: { ca: caView } });
  const ended = reduce(inWizard, { type: 'session-ended', reason: 'server-gone' });
  const quiet = { busy: false, failure: null, question: null };

  it('is asked for as soon as the session ends, with the wizard where it was', () => {
    expect(ended).toMatchObject({ page: 'console', wizard: { ca: caView }, again: quiet });
  });

  it('is asked for over the wizards that need no login too, and ends with them', () => {
    const over = reduce(console, { type: 'session-ended', reason: 'idle', toolOpen: true });
    expect(over).toMatchObject({ page: 'console', ended: 'idle', again: quiet });
    const later = play(over, { type: 'login-put-off' }, { type: 'login-needed' });
    expect(later).toMatchObject({ again: quiet });
    const outcome = { kind: 'logged-in', session: sessionView } as const;
    expect(reduce(later, { type: 'login-answered', outcome })).toMatchObject({ ended: null, again: null });
    expect(reduce(over, { type: 'tool-closed' })).toMatchObject({ page: 'login', ended: 'idle' });
    expect(reduce(console, { type: 'tool-closed' })).toBe(console);
    expect(reduce(ended, { type: 'tool-closed' })).toBe(ended);
  });

  it('goes on with the new session', () => {
    const busy = reduce(ended, { type: 'login-started' });
    expect(busy).toMatchObject({ again: { busy: true } });
    const session = { ...sessionView, server: 'edir2' };
    const again = reduce(busy, { type: 'login-answered', outcome: { kind: 'logged-in', session } });
    expect(again).toMatchObject({ session, wizard: { ca: caView }, ended: null, again: null });
  });

  it('shows why it failed, and asks about a certificate, without leaving the wizard', () => {
    const failed = play(ended, { type: 'login-started' }, { type: 'failed', failure });
    expect(failed).toMatchObject({ page: 'console', again: { busy: false, failure } });
    const asked = play(failed, { type: 'login-started' }, untrusted);
    expect(asked).toMatchObject({ page: 'console', again: { question: trustQuestion, failure: null } });
    const accepting = reduce(asked, { type: 'login-started' });
    expect(accepting).toMatchObject({ again: { busy: true, question: trustQuestion } });
    expect(reduce(accepting, { type: 'trust-refused' })).toMatchObject({ again: quiet });
  });

  it('can be put off until the directory is needed, and closing the wizard then says why', () => {
    const putOff = reduce(ended, { type: 'login-put-off' });
    expect(putOff).toMatchObject({ wizard: { ca: caView }, ended: 'server-gone', again: null });
    expect(reduce(putOff, { type: 'login-needed' })).toMatchObject({ again: quiet });
    expect(reduce(putOff, { type: 'wizard-closed' })).toMatchObject({ page: 'login', ended: 'server-gone' });
  });

  it('is not asked for while the session lasts', () => {
    expect(reduce(inWizard, { type: 'login-needed' })).toBe(inWizard);
  });
});

describe('dialogs over the console', () => {
  it('opens the wizard over the properties and comes back to them', () => {
    const open = play(
      console,
      { type: 'properties-opened', dn: caDn },
      { type: 'wizard-opened', wizard: { ca: caView, certificateId: 'A1' } },
    );
    expect(open).toMatchObject({ properties: caDn, wizard: { certificateId: 'A1' } });
    expect(reduce(open, { type: 'wizard-closed' })).toMatchObject({ properties: caDn, wizard: null });
  });

  it('never replaces an open wizard', () => {
    const open = play(console, { type: 'wizard-opened', wizard: { ca: caView, certificateId: 'A1' } });
    expect(reduce(open, { type: 'wizard-opened', wizard: { ca: caView } })).toBe(open);
  });
});
