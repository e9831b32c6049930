import { useRef, useState } from 'react';
import type { ReferralServer, ReferralView } from '../../shared/referral.ts';
import type { LoginAgain } from '../app-state.ts';
import { invoke } from '../ipc/invoke.ts';

const IDLE: LoginAgain = { busy: false, failure: null, question: null };

export interface UseReferral {
  /** The server to connect to; the first one until another is chosen. */
  readonly server: ReferralServer;
  readonly choose: (server: ReferralServer) => void;
  readonly attempt: LoginAgain;
  readonly follow: (password: string) => Promise<void>;
  readonly accept: (password: string, allowWeak: boolean) => Promise<void>;
  /** The server's certificate is not accepted: back to the question whether to connect at all. */
  readonly refuse: () => void;
  readonly stop: () => void;
  readonly decline: () => Promise<void>;
}

/** Connecting to a server that the directory points to, put to main; `decided` is called with the answer. */
export function useReferral({ servers }: ReferralView, decided: () => void): UseReferral {
  const [server, choose] = useState(servers[0]!);
  const [attempt, setAttempt] = useState<LoginAgain>(IDLE);
  /** ID of the latest attempt; results of earlier attempts are discarded. */
  const latest = useRef(0);

  const follow = async (password: string, number: number) => {
    const result = await invoke('referral.follow', { handle: server.handle, password });
    if (latest.current !== number) return;
    if (!result.ok) setAttempt({ ...IDLE, failure: result.failure });
    else if (result.value.kind === 'untrusted') setAttempt({ ...IDLE, question: result.value.question });
    else decided();
  };

  const stop = () => {
    latest.current++;
    setAttempt(IDLE);
    void invoke('referral.cancel', undefined);
  };

  return {
    server,
    choose: (other) => {
      choose(other);
      setAttempt(IDLE);
    },
    attempt,
    follow: async (password) => {
      setAttempt({ ...IDLE, busy: true });
      await follow(password, ++latest.current);
    },
    accept: async (password, allowWeak) => {
      const { question } = attempt;
      if (question === null) return;
      const number = ++latest.current;
      const { server, port, certificate } = question;
      setAttempt({ ...IDLE, busy: true, question });
      const trusted = await invoke('session.trust', { server, port, sha256: certificate.sha256, allowWeak });
      if (latest.current !== number) return;
      if (trusted.ok) await follow(password, number);
      else setAttempt({ ...IDLE, failure: trusted.failure });
    },
    refuse: stop,
    stop,
    decline: async () => {
      latest.current++;
      await invoke('referral.decline', { handles: servers.map(({ handle }) => handle) });
      decided();
    },
  };
}
