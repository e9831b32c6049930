/** Which page the window shows: log in, trust, console; with the dialogs over the console. Pure. */
import type { Events } from '../shared/contract.ts';
import type { CaView } from '../shared/views.ts';
import type { LoginOutcome, SessionView, TrainingLogin, TrustQuestion } from '../shared/session.ts';
import type { Failure } from '../shared/result.ts';
import { withoutPassword, type LoginForm } from './login/login-form.ts';

export type EndReason = Events['session.ended']['reason'];

interface OpenWizard {
  readonly ca: CaView;
  readonly certificateId?: string;
}

interface Common {
  readonly form: LoginForm;
  /** The training tree that was started, with its password. */
  readonly training: TrainingLogin | null;
}

export interface LoginState extends Common {
  readonly page: 'login';
  readonly busy: 'login' | 'training' | null;
  readonly failure: Failure | null;
  /** Why the last session ended, until the user has read it. */
  readonly ended: EndReason | null;
}

export interface TrustState extends Common {
  readonly page: 'trust';
  readonly question: TrustQuestion;
  readonly busy: boolean;
  readonly failure: Failure | null;
}

/** The dialog that logs in again over an open wizard. */
export interface LoginAgain {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** The server's certificate is not trusted yet: the user is asked first. */
  readonly question: TrustQuestion | null;
}

const AGAIN: LoginAgain = { busy: false, failure: null, question: null };

export interface ConsoleState extends Common {
  readonly page: 'console';
  readonly session: SessionView;
  /** DN of the CA whose properties are open. */
  readonly properties: string | null;
  readonly wizard: OpenWizard | null;
  /** The session ended under an open wizard, which goes on after the next login. */
  readonly ended: EndReason | null;
  /** Open from the end of the session until the user has logged in again or put it off. */
  readonly again: LoginAgain | null;
}

export type AppState = LoginState | TrustState | ConsoleState;

export type AppEvent =
  | { readonly type: 'form-changed'; readonly form: LoginForm }
  | { readonly type: 'login-started' }
  | { readonly type: 'training-asked' }
  | { readonly type: 'training-started'; readonly training: TrainingLogin; readonly form: LoginForm }
  | { readonly type: 'login-cancelled' }
  | { readonly type: 'login-answered'; readonly outcome: LoginOutcome }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'trust-refused' }
  | { readonly type: 'logged-out' }
  /**
   * @param forgotten the window was locked, and passwords that had been typed were forgotten
   * @param toolOpen a wizard is open that does not belong to the console, such as Restore
   */
  | {
      readonly type: 'session-ended';
      readonly reason: EndReason;
      readonly forgotten?: boolean;
      readonly toolOpen?: boolean;
    }
  | { readonly type: 'end-read' }
  /** Something was asked of the directory, or the menu was chosen, after the session had ended. */
  | { readonly type: 'login-needed' }
  | { readonly type: 'login-put-off' }
  | { readonly type: 'properties-opened'; readonly dn: string }
  | { readonly type: 'properties-closed' }
  | { readonly type: 'wizard-opened'; readonly wizard: OpenWizard }
  | { readonly type: 'wizard-closed' }
  /** A wizard that does not belong to the console was closed. */
  | { readonly type: 'tool-closed' };

export const firstState = (form: LoginForm): LoginState => loginPage({ form, training: null }, null);

function loginPage({ form, training }: Common, ended: EndReason | null): LoginState {
  return { page: 'login', form, training, busy: null, failure: null, ended };
}

/** Back to L1 with what was typed, without the password; the training tree's password is not a secret and stays. */
function leave(state: Common, ended: EndReason | null): LoginState {
  return loginPage(
    { ...state, form: state.training === null ? withoutPassword(state.form) : state.form },
    ended,
  );
}

function inLogin(state: LoginState, event: AppEvent): AppState {
  switch (event.type) {
    case 'form-changed':
      if (state.busy !== null) return state;
      return { ...state, form: event.form, training: null, failure: null };
    case 'login-started':
      return { ...state, busy: 'login', failure: null };
    case 'training-asked':
      return { ...state, busy: 'training', failure: null };
    case 'training-started':
      return { ...state, busy: 'login', form: event.form, training: event.training };
    case 'login-cancelled':
      return { ...state, busy: null };
    case 'login-answered':
      return answered(state, event.outcome);
    case 'failed':
      return { ...state, busy: null, failure: event.failure };
    case 'end-read':
      return { ...state, ended: null };
    case 'session-ended':
      // Without a session only a lock is of interest, and only where it took something.
      return event.forgotten === true ? leave(state, event.reason) : state;
    default:
      return state;
  }
}

function answered({ form, training }: Common, outcome: LoginOutcome): AppState {
  if (outcome.kind === 'untrusted') {
    return { page: 'trust', form, training, question: outcome.question, busy: false, failure: null };
  }
  return {
    page: 'console',
    form: training === null ? withoutPassword(form) : form,
    training,
    session: outcome.session,
    properties: null,
    wizard: null,
    ended: null,
    again: null,
  };
}

function inTrust(state: TrustState, event: AppEvent): AppState {
  switch (event.type) {
    case 'login-started':
      return { ...state, busy: true, failure: null };
    case 'login-cancelled':
    case 'trust-refused':
      return loginPage(state, null);
    case 'login-answered':
      return answered(state, event.outcome);
    case 'failed':
      // What the login says belongs to the page where it can be mended.
      return { ...loginPage(state, null), failure: event.failure };
    case 'session-ended':
      return leave(state, event.reason);
    default:
      return state;
  }
}

function inConsole(state: ConsoleState, event: AppEvent): AppState {
  switch (event.type) {
    case 'logged-out':
      return leave(state, null);
    case 'session-ended':
      return state.wizard === null && event.toolOpen !== true
        ? leave(state, event.reason)
        : { ...state, ended: event.reason, again: AGAIN };
    case 'properties-opened':
      return { ...state, properties: event.dn };
    case 'properties-closed':
      return { ...state, properties: null };
    case 'wizard-opened':
      return state.wizard === null ? { ...state, wizard: event.wizard } : state;
    case 'tool-closed':
      return state.ended === null || state.wizard !== null ? state : leave(state, state.ended);
    case 'wizard-closed':
      return state.ended === null ? { ...state, wizard: null } : leave(state, state.ended);
    default:
      return state.ended === null ? state : inLoginAgain(state, event);
  }
}

function inLoginAgain(state: ConsoleState, event: AppEvent): AppState {
  const { again } = state;
  switch (event.type) {
    case 'login-needed':
      return { ...state, again: again ?? AGAIN };
    case 'login-put-off':
      return { ...state, again: null };
    case 'login-started':
      return { ...state, again: { ...AGAIN, question: again?.question ?? null, busy: true } };
    case 'login-cancelled':
    case 'trust-refused':
      return { ...state, again: AGAIN };
    case 'failed':
      return { ...state, again: { ...AGAIN, failure: event.failure } };
    case 'login-answered': {
      const { outcome } = event;
      return outcome.kind === 'untrusted'
        ? { ...state, again: { ...AGAIN, question: outcome.question } }
        : { ...state, session: outcome.session, ended: null, again: null };
    }
    default:
      return state;
  }
}

export function reduce(state: AppState, event: AppEvent): AppState {
  switch (state.page) {
    case 'login':
      return inLogin(state, event);
    case 'trust':
      return inTrust(state, event);
    case 'console':
      return inConsole(state, event);
  }
}
