import { lazy, Suspense, useEffect, useState } from 'react';
import { pressHelp } from './components/keyboard.ts';
import { LoginPage } from './login/LoginPage.tsx';
import { TrustPage } from './login/TrustPage.tsx';
import { format, t } from './text.ts';
import { useMenuCommand } from './use-menu-command.ts';
import { useSession } from './use-session.ts';

// The login page opens with the program; everything else is loaded while the user types.
const loadConsole = () => import('./console/Console.tsx');
const Console = lazy(loadConsole);
const AboutDialog = lazy(() => import('./console/AboutDialog.tsx'));
const EndedDialog = lazy(() => import('./login/EndedDialog.tsx'));

/** The window: one page at a time, and the dialogs over it. */
export function App() {
  const session = useSession();
  const { state, dispatch } = session;
  const [aboutOpen, setAboutOpen] = useState(false);
  const title = state.page === 'console' ? state.session.treeName : null;

  useEffect(() => {
    const { productName, titleWithTree } = t.common;
    document.title = title === null ? productName : format(titleWithTree, { tree: title });
  }, [title]);

  useEffect(
    () =>
      window.orgca.on('session.ended', ({ reason }) => {
        dispatch({ type: 'session-ended', reason });
      }),
    [dispatch],
  );

  useMenuCommand((command) => {
    if (command === 'about') setAboutOpen(true);
    if (command === 'help') pressHelp();
  });

  useEffect(() => {
    const waiting = requestIdleCallback(() => void loadConsole());
    return () => {
      cancelIdleCallback(waiting);
    };
  }, []);

  return (
    <>
      {state.page === 'login' && (
        <LoginPage
          state={state}
          onChange={(form) => {
            dispatch({ type: 'form-changed', form });
          }}
          onLogin={(form) => void session.login(form)}
          onTraining={() => void session.training()}
          onCancel={session.cancelLogin}
        />
      )}
      {state.page === 'trust' && (
        <TrustPage
          key={state.question.certificate.sha256}
          state={state}
          onAccept={(allowWeak) => void session.accept(allowWeak)}
          onRefuse={session.refuse}
        />
      )}
      {state.page === 'console' && (
        <Suspense fallback={null}>
          <Console state={state} session={session} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        {state.page === 'login' && state.ended !== null && (
          <EndedDialog
            reason={state.ended}
            onClose={() => {
              dispatch({ type: 'end-read' });
            }}
          />
        )}
        {aboutOpen && (
          <AboutDialog
            onClose={() => {
              setAboutOpen(false);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
