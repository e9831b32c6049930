import { openSession, trustQuestion, type OpenRequest, type TrustStore } from '../app/login/index.ts';
import type { Session, Untrusted } from '../directory/index.ts';
import type { TrustQuestion } from '../../shared/session.ts';
import { ok, type Result } from '../../shared/result.ts';
import { withSecret } from './secret.ts';

/** What the user has to decide about a server. */
export interface Question {
  readonly kind: 'untrusted';
  readonly question: TrustQuestion;
}

type Answer = { readonly kind: 'open'; readonly session: Session } | Question;

/** Opens sessions and keeps the certificate that the user is asked about: only this one can be accepted. */
export class AskAboutServer {
  readonly #trust: TrustStore;
  #shown: Untrusted | undefined;

  constructor(trust: TrustStore) {
    this.#trust = trust;
  }

  /** What the last attempt was shown; undefined if the server was trusted. */
  get shown(): Untrusted | undefined {
    return this.#shown;
  }

  /** Keeps the certificate of a server that was not trusted, and turns it into the question for the user. */
  question<Value>(
    outcome: { readonly kind: 'done'; readonly value: Value } | Untrusted,
  ): { readonly kind: 'done'; readonly value: Value } | Question {
    if (outcome.kind === 'done') return outcome;
    this.#shown = outcome;
    return { kind: 'untrusted', question: trustQuestion(outcome) };
  }

  /** @returns the session, or the question for the user; the failures of `openSession` */
  async open(request: Omit<OpenRequest, 'password'>, password: string): Promise<Result<Answer>> {
    this.#shown = undefined;
    const policy = this.#trust.policy();
    if (!policy.ok) return policy;
    const opened = await withSecret(password, (secret) =>
      openSession(policy.value, { ...request, password: secret }),
    );
    if (!opened.ok) return opened;
    if (opened.value.kind === 'open') return ok(opened.value);
    this.#shown = opened.value.shown;
    return ok({ kind: 'untrusted', question: trustQuestion(opened.value.shown) });
  }
}
