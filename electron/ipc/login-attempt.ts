/** Opening a session for the window, at a server that may ask for trust first. */
import type { Session } from '../directory/index.ts';
import type { OpenRequest } from '../app/login/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { AskAboutServer, Question } from './ask-about-server.ts';

/** One attempt at a time: the next one, `cancel`, and whatever ends the login end it. */
export class LoginAttempt {
  #current: AbortController | undefined;

  cancel(): void {
    this.#current?.abort();
  }

  /**
   * @param use takes the session over; not called once the attempt was cancelled, whatever the server has answered
   * @returns what `use` returns, or the question for the user; the failures of `openSession`, `LDAP-CANCELLED` included
   */
  async open<Value>(
    servers: AskAboutServer,
    request: Omit<OpenRequest, 'password' | 'signal'>,
    password: string,
    use: (session: Session) => Value,
  ): Promise<Result<Value | Question>> {
    this.cancel();
    const { signal } = (this.#current = new AbortController());
    const opened = await servers.open({ ...request, signal }, password);
    if (!opened.ok) return opened;
    // The server can have answered at the very moment of the cancellation.
    if (signal.aborted) {
      if (opened.value.kind === 'open') opened.value.session.close();
      return fail('LDAP-CANCELLED');
    }
    return ok(opened.value.kind === 'open' ? use(opened.value.session) : opened.value);
  }
}
