import type { Argument, CallName, Value } from '../../shared/contract.ts';
import { fail, type Result } from '../../shared/result.ts';
import { askReferral } from './referral-ask.ts';

/** Told to the window when a call needs a login and there is none. */
export const LOGIN_NEEDED = 'login-needed';

/** Told to the window when a call has added to the record of this computer. */
export const RECORD_CHANGED = 'record-changed';
const RECORDED: readonly CallName[] = [
  'backup.run',
  'treeBackup.run',
  'verify.run',
  'restore.run',
  'password.change',
];

/** Questions about other servers that one call may lead to; main ends a circle of servers before. */
const MAX_ASKED = 16;

/** Calls main for what the user did not ask for: a failure is an answer, and no question is asked. */
export async function invokeWithoutQuestions<Name extends CallName>(
  name: Name,
  argument: Argument<Name>,
): Promise<Result<Value<Name>>> {
  try {
    return await window.orgca.invoke(name, argument);
  } catch {
    return fail('APP-INTERNAL');
  }
}

/**
 * Calls main. A broken bridge is a failure like any other. Where the directory points to another server, the user is
 * asked, and the call is made again.
 */
export async function invoke<Name extends CallName>(
  name: Name,
  argument: Argument<Name>,
): Promise<Result<Value<Name>>> {
  try {
    for (let asked = 0; ; asked++) {
      const result = await window.orgca.invoke(name, argument);
      if (result.ok) {
        if (RECORDED.includes(name)) dispatchEvent(new Event(RECORD_CHANGED));
        return result;
      }
      const { code, referral } = result.failure;
      if (code === 'APP-NOT-LOGGED-IN') dispatchEvent(new Event(LOGIN_NEEDED));
      if (referral === undefined || asked >= MAX_ASKED) return result;
      await askReferral(referral);
    }
  } catch {
    return fail('APP-INTERNAL');
  }
}
