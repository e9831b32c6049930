/** Logging in for a command: which server, how it is trusted, and with which password. */
import { basename, resolve } from 'node:path';
import { Login, openSession, readAuthorityFile, trustQuestion } from '../app/login/index.ts';
import type { Pin, PinStore, TrustPolicy, Untrusted } from '../directory/index.ts';
import { format } from '../../shared/messages/format.ts';
import { texts } from '../../shared/messages/current.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { rows } from '../../shared/plain-text.ts';
import type { Context, Outcome } from './command.ts';
import { EXIT } from './exit-status.ts';
import { required, type Arguments } from './parse.ts';

/** Ports of LDAP with StartTLS (RFC 4511, section 5.2.1) and of LDAPS (IANA). */
const PORTS = { ldaps: 636, starttls: 389 } as const;
const COLUMN = 14;

/**
 * Logs in for `use`, whose requests the signal of the command ends, and closes the session afterwards. Asks nothing about an unknown certificate: it is the outcome.
 * @param use also takes the trust for other servers of the tree: without `--pin`, which is of the LDAP server
 * @returns the result of `use`; failures of trust files, passwords and the login
 */
export async function withLogin(
  context: Context,
  use: (login: Login, trust: TrustPolicy) => Promise<Result<Outcome>>,
): Promise<Result<Outcome>> {
  const { arguments: args, secrets, signal } = context;
  const security = args.has('starttls') ? 'starttls' : 'ldaps';
  const named = required(args, 'server');
  if (!named.ok) return named;
  const user = required(args, 'user');
  if (!user.ok) return user;
  const servers = args.values('server').map((text) => addressOf(text, PORTS[security]));
  const policy = await trustPolicy(context);
  if (!policy.ok) return policy;
  const trust = pinned(policy.value, args);
  if (!trust.ok) return trust;
  const password = await secrets.get('directory-password');
  if (!password.ok) return password;
  const opened = await openSession(trust.value, {
    ...{ servers, security, user: user.value, password: password.value, signal },
  });
  if (!opened.ok) return opened;
  if (opened.value.kind === 'untrusted') return ok(untrustedOutcome(opened.value.shown));
  const { session } = opened.value;
  const login = new Login(session, context.installation.now()).until(signal);
  try {
    return await use(login, policy.value);
  } finally {
    login.close();
  }
}

/** @param text `HOST`, `HOST:PORT`, `[IPv6]` or `[IPv6]:PORT`; a wrong port fails later as `LDAP-ADDRESS` */
export function addressOf(text: string, standard: number): { server: string; port: number } {
  const [, server = text, port] = /^(\[[^\]]*\]|[^:]*)(?::([^:]*))?$/.exec(text) ?? [];
  return { server, port: port === undefined ? standard : /^\d+$/.test(port) ? Number(port) : 0 };
}

/** The system's authorities and those of `--ca`, and the servers that the window accepted. */
async function trustPolicy({
  arguments: args,
  folder,
  installation,
  warn,
}: Context): Promise<Result<TrustPolicy>> {
  const accepted = installation.trust.policy();
  if (!accepted.ok) return accepted;
  const authorities = [...(accepted.value.authorities ?? [])];
  for (const name of args.values('ca')) {
    const read = await readAuthorityFile(installation.jobs, resolve(folder, name));
    if (!read.ok) return read;
    const { certificates, unreadable } = read.value;
    authorities.push(...certificates);
    if (unreadable > 0)
      warn({ code: 'LDAP-CA-FILE-PARTLY', values: { file: basename(name), count: unreadable } });
  }
  return ok({ pins: accepted.value.pins, authorities });
}

/** The certificate of the LDAP server that `--pin` names, in place of those that the policy has. */
function pinned(policy: TrustPolicy, args: Arguments): Result<TrustPolicy> {
  const pin = args.value('pin');
  if (pin === undefined) return ok(policy);
  const hex = pin.replaceAll(':', '').toUpperCase();
  if (!/^[0-9A-F]{64}$/.test(hex))
    return fail('CLI-VALUE', { option: '--pin', allowed: 'SHA-256 (64 × 0–9, A–F)' });
  return ok({ ...policy, pins: new OnePin(hex.match(/../g)!.join(':')) });
}

/** Only the certificate of `--pin` is trusted; nothing is stored. */
class OnePin implements PinStore {
  readonly #sha256: string;

  constructor(sha256: string) {
    this.#sha256 = sha256;
  }

  get(server: string, port: number): Promise<Result<Pin>> {
    const unknown = { subject: '', issuer: '', notAfter: '', acceptedAt: '' };
    return Promise.resolve(ok({ server, port, sha256: this.#sha256, ...unknown, allowed: [] }));
  }

  set = (): Promise<Result<void>> => Promise.resolve(fail('LDAP-PINS'));
  remove = (): Promise<Result<boolean>> => Promise.resolve(fail('LDAP-PINS'));
  list = (): Promise<Result<readonly Pin[]>> => Promise.resolve(ok([]));
}

function untrustedOutcome(shown: Untrusted): Outcome {
  const question = trustQuestion(shown);
  const { issuer, notAfter, notBefore, sha256, subject } = question.certificate;
  const { hint, labels } = texts().commandLine.untrusted;
  return {
    status: EXIT.trust,
    failure: shown.failure,
    result: question,
    text: [
      ...rows(
        [
          [labels.subject, subject],
          [labels.issuer, issuer],
          [labels.notBefore, notBefore],
          [labels.notAfter, notAfter],
          ['SHA-256', sha256],
        ],
        COLUMN,
      ),
      format(hint, { sha256 }),
      '',
    ].join('\n'),
  };
}
