import { useCallback, useState, type ReactNode } from 'react';
import { QuestionDialog, useSecrets } from '../../components/index.ts';
import { duration } from '../../formatting.ts';
import { invoke } from '../../ipc/invoke.ts';
import { format, t } from '../../text.ts';
import type { NewPasswordData } from './data.ts';
import { isStrongEnough, ratePassword, type RatedPassword } from './rating.ts';

interface Question {
  readonly rated: RatedPassword;
  readonly answer: (accepted: boolean) => void;
}

export interface WeakPassword {
  /** Asks once more where the password can be guessed too soon. @returns whether it is to be used */
  readonly accept: (data: Pick<NewPasswordData, 'password' | 'profile' | 'protectBy'>) => Promise<boolean>;
  readonly dialog: ReactNode;
}

/** The question whether a weak password is really wanted, for every place that takes a new one. */
export function useWeakPassword(): WeakPassword {
  const [question, setQuestion] = useState<Question | null>(null);
  const accept = useCallback<WeakPassword['accept']>(async ({ password, profile, protectBy }) => {
    if (protectBy === 'keepers') return true;
    const advice = await invoke('password.advice', { password });
    // An estimate that cannot be had is not a reason to forbid a backup.
    if (!advice.ok) return true;
    const rated = ratePassword(advice.value, profile);
    return isStrongEnough(rated) || new Promise((answer) => setQuestion({ rated, answer }));
  }, []);
  const close = (accepted: boolean) => {
    setQuestion(null);
    question?.answer(accepted);
  };
  // The window was locked: the password that the question is about is gone.
  useSecrets(() => {
    if (question !== null) close(false);
    return false;
  });
  const { title, heading, text, other, use } = t.exportWizard.password.weak;
  const dialog = question && (
    <QuestionDialog
      title={title}
      heading={format(heading, { time: duration(question.rated.seconds) })}
      text={text}
      keep={other}
      onKeep={() => {
        close(false);
      }}
      go={use}
      onGo={() => {
        close(true);
      }}
    />
  );
  return { accept, dialog };
}
