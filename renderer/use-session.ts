import { useCallback, useEffect, useReducer, useRef } from 'react';
import { firstState, reduce, type AppEvent, type AppState, type EndReason } from './app-state.ts';
import { forgetSecrets } from './components/index.ts';
import { checkForm, formAgain, trainingForm, type LoginForm } from './login/login-form.ts';
import { openingForm, rememberLogin } from './login/remembered.ts';
import { rememberGateway } from './wizards/gateway/remembered.ts';
import { invoke } from './ipc/invoke.ts';
import { isToolOpen } from './wizards/open-tool.ts';

export interface LoginActions {
  readonly state: AppState;
  readonly dispatch: (event: AppEvent) => void;
  readonly login: (form: LoginForm) => Promise<void>;
  readonly training: () => Promise<void>;
  readonly cancelLogin: () => void;
  /** Remembers the server's certificate and logs in again. @param allowWeak its weaknesses are accepted too */
  readonly accept: (allowWeak: boolean) => Promise<void>;
  readonly refuse: () => void;
  /** Logs in to the server of the session that ended, over an open wizard. */
  readonly loginAgain: (password: string) => Promise<void>;
  readonly putOff: () => void;
  readonly logOut: () => void;
  /** The session is over: what still waits for an answer is given up, passwords are forgotten. */
  readonly ended: (reason: EndReason) => void;
}

/** Logging in and out: what the pages ask for, put to main, and what came of it, put to the state. */
export function useSession(): LoginActions {
  const [state, dispatch] = useReducer(reduce, localStorage, (store) => firstState(openingForm(store)));
  /** ID of the latest attempt; results of earlier attempts are discarded. */
  const attempt = useRef(0);
  /** What a login over an open wizard was asked with, while the server's certificate is decided. */
  const again = useRef<LoginForm | null>(null);

  // Newcomers find the gateway of the training tree filled in where a backup asks for it.
  const { training: trainingTree } = state;
  const tree = state.page === 'console' ? state.session.treeName : null;
  useEffect(() => {
    if (tree === null || trainingTree === null) return;
    rememberGateway(localStorage, tree, { server: trainingTree.server, port: trainingTree.gatewayPort });
  }, [tree, trainingTree]);

  const attemptLogin = useCallback(async (form: LoginForm, number: number, remember: boolean) => {
    const checked = checkForm(form);
    if (!checked.ok) return;
    const result = await invoke('session.login', checked.argument);
    if (attempt.current !== number) {
      if (result.ok && result.value.kind === 'logged-in') void invoke('session.logout', undefined);
      return;
    }
    if (!result.ok) {
      dispatch({ type: 'failed', failure: result.failure });
      return;
    }
    if (result.value.kind === 'logged-in' && remember) rememberLogin(localStorage, form);
    if (result.value.kind === 'logged-in') again.current = null;
    dispatch({ type: 'login-answered', outcome: result.value });
  }, []);

  const login = async (form: LoginForm) => {
    dispatch({ type: 'login-started' });
    await attemptLogin(form, ++attempt.current, state.training === null);
  };

  const training = async () => {
    const number = ++attempt.current;
    dispatch({ type: 'training-asked' });
    const result = await invoke('session.startTraining', undefined);
    if (attempt.current !== number) return;
    if (!result.ok) {
      dispatch({ type: 'failed', failure: result.failure });
      return;
    }
    const form = trainingForm(result.value);
    dispatch({ type: 'training-started', training: result.value, form });
    await attemptLogin(form, number, false);
  };

  const stop = () => {
    attempt.current++;
    void invoke('session.cancelLogin', undefined);
  };

  const loginAgain = async (password: string) => {
    if (state.page !== 'console') return;
    const form = { ...formAgain(state.form, state.session), password };
    again.current = form;
    dispatch({ type: 'login-started' });
    await attemptLogin(form, ++attempt.current, false);
  };

  const accept = async (allowWeak: boolean) => {
    const question =
      state.page === 'trust' ? state.question : state.page === 'console' ? state.again?.question : null;
    const form = state.page === 'console' ? again.current : state.form;
    if (!question || form === null) return;
    const number = ++attempt.current;
    const { server, port, certificate } = question;
    dispatch({ type: 'login-started' });
    const trusted = await invoke('session.trust', { server, port, sha256: certificate.sha256, allowWeak });
    if (attempt.current !== number) return;
    if (!trusted.ok) {
      dispatch({ type: 'failed', failure: trusted.failure });
      return;
    }
    await attemptLogin(form, number, state.page === 'trust' && state.training === null);
  };

  return {
    state,
    dispatch,
    login,
    training,
    cancelLogin: () => {
      stop();
      dispatch({ type: 'login-cancelled' });
    },
    accept,
    loginAgain,
    putOff: () => {
      stop();
      again.current = null;
      dispatch({ type: 'login-put-off' });
    },
    refuse: () => {
      stop();
      dispatch({ type: 'trust-refused' });
    },
    ended: (reason) => {
      if (reason === 'server-gone') {
        dispatch({ type: 'session-ended', reason, toolOpen: isToolOpen() });
        return;
      }
      stop();
      again.current = null;
      dispatch({ type: 'session-ended', reason, forgotten: forgetSecrets(), toolOpen: isToolOpen() });
    },
    logOut: () => {
      void invoke('session.logout', undefined);
      dispatch({ type: 'logged-out' });
    },
  };
}
