import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { lookForLeftovers } from './components/index.ts';
import { pressHelp } from './components/keyboard.ts';
import { LanguageQuestion } from './LanguageQuestion.tsx';
import { GuideHost } from './guide/GuideHost.tsx';
import { LoginPage } from './login/LoginPage.tsx';
import { TrustPage } from './login/TrustPage.tsx';
import { format, t } from './text.ts';
import { Tools } from './tools/Tools.tsx';
import { useMenuCommand } from './use-menu-command.ts';
import { useSession } from './use-session.ts';
import { BackupWizards } from './wizards/BackupWizards.tsx';
import { useOpenTool } from './wizards/open-tool.ts';
import { LOGIN_NEEDED } from './ipc/invoke.ts';
import { useReferralAsk } from './ipc/referral-ask.ts';

// The login page opens with the program; everything else is loaded while the user types.
const loadConsole = () => import('./console/Console.tsx');
const Console = lazy(loadConsole);
const AcceptedServersDialog = lazy(() => import('./login/AcceptedServersDialog.tsx'));
const AboutDialog = lazy(() => import('./console/AboutDialog.tsx'));
const LoginAgainDialog = lazy(() => import('./login/LoginAgainDialog.tsx'));
const ReferralDialog = lazy(() => import('./login/ReferralDialog.tsx'));
const EndedDialog = lazy(() => import('./login/EndedDialog.tsx'));

/** The window: one page at a time, and the dialogs over it. */
export function App() {
  const session = useSession();
  const { state, dispatch } = session;
  const [aboutOpen, setAboutOpen] = useState(false);
  const [serversOpen, setServersOpen] = useState(false);
  const referralAsk = useReferralAsk();
  const title = state.page === 'console' ? state.session.treeName : null;

  useEffect(() => {
    const { productName, titleWithTree } = t.common;
    document.title = title === null ? productName : format(titleWithTree, { tree: title });
  }, [title]);

  const tool = useOpenTool();
  useEffect(() => {
    if (tool === null) dispatch({ type: 'tool-closed' });
  }, [tool, dispatch]);

  const ended = useEffectEvent(session.ended);
  useEffect(
    () =>
      window.orgca.on('session.ended', ({ reason }) => {
        ended(reason);
      }),
    [],
  );

  useEffect(() => {
    const ask = () => {
      dispatch({ type: 'login-needed' });
    };
    addEventListener(LOGIN_NEEDED, ask);
    return () => {
      removeEventListener(LOGIN_NEEDED, ask);
    };
  }, [dispatch]);

  useMenuCommand((command) => {
    if (command === 'log-in') dispatch({ type: 'login-needed' });
    if (command === 'accepted-servers') setServersOpen(true);
    if (command === 'about') setAboutOpen(true);
    if (command === 'help') pressHelp();
  });

  useEffect(() => {
    const waiting = requestIdleCallback(() => {
      void loadConsole();
      void lookForLeftovers();
    });
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
          onAcceptedServers={() => {
            setServersOpen(true);
          }}
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
      <Tools />
      <BackupWizards />
      <LanguageQuestion />
      <GuideHost />
      <Suspense fallback={null}>
        {state.page === 'login' && state.ended !== null && (
          <EndedDialog
            reason={state.ended}
            onClose={() => {
              dispatch({ type: 'end-read' });
            }}
          />
        )}
        {state.page === 'console' && state.ended !== null && state.again !== null && (
          <LoginAgainDialog state={state} again={state.again} reason={state.ended} session={session} />
        )}
        {state.page === 'console' && state.ended === null && referralAsk !== null && (
          <ReferralDialog key={referralAsk.referral.servers[0]?.handle} ask={referralAsk} state={state} />
        )}
        {serversOpen && (
          <AcceptedServersDialog
            onClose={() => {
              setServersOpen(false);
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
