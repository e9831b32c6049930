import { useRef, useState } from 'react';
import {
  Button,
  ErrorPanel,
  Folded,
  Icon,
  LeftoversNotice,
  Notice,
  Page,
  PageCorner,
  PasswordField,
  RadioRow,
  StatusLine,
  TextField,
} from '../components/index.ts';
import { parseMnemonic } from '../components/mnemonic.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import type { LoginState } from '../app-state.ts';
import { format, t } from '../text.ts';
import { BackupsOnStick } from '../wizards/BackupsOnStick.tsx';
import { ToolButtons } from '../wizards/ToolButtons.tsx';
import {
  checkForm,
  isPlain,
  withPortOfServer,
  withSecurity,
  type LoginField,
  type LoginForm,
} from './login-form.ts';
import { completeFrom, rememberedLogins } from './remembered.ts';

export interface LoginPageProps {
  readonly state: LoginState;
  readonly onChange: (form: LoginForm) => void;
  readonly onLogin: (form: LoginForm) => void;
  readonly onTraining: () => void;
  readonly onCancel: () => void;
  readonly onAcceptedServers: () => void;
}

const text = t.login.l1;

/** Protection and port, which are folded. */
const moreText = ({ port, security }: LoginForm): string =>
  format(text.more, { protection: parseMnemonic(text[security]).text, port });

/** L1: server, user and password, with protection and a second server folded; or the training tree. */
export function LoginPage(props: LoginPageProps) {
  const { state, onChange, onLogin, onTraining, onCancel } = props;
  const { form, busy, training } = state;
  const [problems, setProblems] = useState<readonly LoginField[]>([]);
  const [logins] = useState(() => rememberedLogins(localStorage));
  const serverInput = useRef<HTMLInputElement>(null);
  const portInput = useRef<HTMLInputElement>(null);
  const fallbackInput = useRef<HTMLInputElement>(null);
  const userInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  const change = (changed: Partial<LoginForm>) => {
    setProblems(problems.filter((field) => changed[field] === undefined));
    onChange({ ...form, ...changed });
  };
  const submit = () => {
    const typed = withPortOfServer(form);
    const checked = checkForm(typed);
    if (checked.ok) {
      // The question about the server's certificate goes on with the form as it is kept.
      onChange(typed);
      onLogin(typed);
      return;
    }
    setProblems(checked.problems);
    const inputs = {
      server: serverInput,
      port: portInput,
      fallback: fallbackInput,
      user: userInput,
      password: passwordInput,
    };
    const first = checked.problems[0];
    const input = first === undefined ? null : inputs[first].current;
    const folded = input?.closest('details');
    if (folded) folded.open = true;
    input?.focus();
  };
  const problem = (field: LoginField) => (problems.includes(field) ? text.problems[field] : undefined);
  const users = [...new Set(logins.map(({ user }) => user))];
  const servers = [...new Set(logins.map(({ server }) => server))];

  return (
    <div className="desk">
      <div className="frame sheet">
        <Page
          id="L1"
          heading={text.heading}
          className="sheet-page"
          lead={text.intro}
          banner={<Icon name="tree" size={40} />}
        >
          <div className="sheet-body">
            <ErrorPanel failure={state.failure} page="L1" />
            <LeftoversNotice />
            <BackupsOnStick disabled={busy !== null} />
            {training !== null && (
              <Notice tone="info" title={text.trainingTitle} live>
                <span className="selectable">
                  {format(text.trainingText, { user: training.user, password: training.password })}
                </span>
              </Notice>
            )}
            <div className="field-stack">
              <TextField
                ref={serverInput}
                first
                label={text.server}
                value={form.server}
                onChange={(server) => {
                  setProblems(problems.filter((field) => field !== 'server'));
                  onChange(completeFrom(logins, { ...form, server }));
                }}
                help={text.serverHelp}
                problem={problem('server')}
                suggestions={servers}
                disabled={busy !== null}
              />
              <TextField
                ref={userInput}
                first
                label={text.user}
                value={form.user}
                onChange={(user) => {
                  change({ user });
                }}
                help={text.userHelp}
                problem={problem('user')}
                suggestions={users}
                disabled={busy !== null}
              />
              <PasswordField
                ref={passwordInput}
                first
                label={text.password}
                value={form.password}
                onChange={(password) => {
                  change({ password });
                }}
                problem={problem('password')}
                disabled={busy !== null}
              />
              <Folded summary={moreText(form)} field="login-more" open={!isPlain(form)}>
                <RadioRow
                  legend={text.security}
                  value={form.security}
                  onChange={(security) => {
                    change(withSecurity(form, security));
                  }}
                  choices={[
                    { value: 'ldaps', label: text.ldaps },
                    { value: 'starttls', label: text.starttls },
                  ]}
                />
                <TextField
                  ref={portInput}
                  label={text.port}
                  value={form.port}
                  onChange={(port) => {
                    change({ port });
                  }}
                  problem={problem('port')}
                  inputMode="numeric"
                  maxLength={5}
                  narrow
                  disabled={busy !== null}
                />
                <TextField
                  ref={fallbackInput}
                  label={text.fallback}
                  value={form.fallback}
                  onChange={(fallback) => {
                    change({ fallback });
                  }}
                  help={text.fallbackHelp}
                  problem={problem('fallback')}
                  suggestions={servers}
                  maxLength={261}
                  disabled={busy !== null}
                />
              </Folded>
            </div>
          </div>
          <div className="sheet-offer">
            <Icon name="security" size={24} />
            <p>{text.trainingIntro}</p>
            <Button label={text.training} onPress={onTraining} disabled={busy !== null} />
          </div>
          <div className="sheet-offer">
            <Icon name="key" size={24} />
            <p>{t.common.files.offer}</p>
            <ToolButtons disabled={busy !== null} />
          </div>
          <div className="button-bar button-row">
            <PageCorner id="L1" />
            <StatusLine
              busy={busy !== null}
              text={
                busy === null
                  ? ''
                  : busy === 'training'
                    ? text.startingTraining
                    : format(text.loggingIn, { server: form.server })
              }
            />
            {busy === null && <Button label={text.acceptedServers} onPress={props.onAcceptedServers} />}
            <Button label={text.logIn} onPress={submit} default disabled={busy !== null} />
            {busy !== null && <Button label={text.cancelLogIn} onPress={onCancel} cancel />}
            <HelpButton page="L1" paragraphs={text.help} />
          </div>
        </Page>
      </div>
    </div>
  );
}
