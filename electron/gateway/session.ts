/** The conversation with the tree's REST gateway (eDirAPI): login, tree name, token, calls for certificates, logout. */
import type * as v from 'valibot';
import { displayName, serverAddress, type Assurance, type Untrusted } from '../directory/index.ts';
import { fail, ok, type FailureValues, type Result } from '../../shared/result.ts';
import {
  backupSchema,
  certificatesSchema,
  codesOf,
  namedCertificatesSchema,
  readAnswer,
  readCookie,
  readToken,
  refusal,
  sessionSchema,
  statusSchema,
  type Asked,
} from './answers.ts';
import {
  authority,
  exchange,
  peerValues,
  type Answer,
  type Call,
  type ExchangeLimits,
  type Peer,
} from './exchange.ts';
import { jsonBody, type JsonValue } from './json-body.ts';
import { ldapServer, slashForm, type GatewayOptions } from './options.ts';

export type ValidatedKind = 'root' | 'self-signed RSA' | 'self-signed EC';

/** The tree's own verdict. `code` is an LDAP result code; `message` is safe to show. */
export interface GatewayStatus {
  readonly code: number;
  readonly message: string;
}

/** One key pair for `importCertificate`. */
export interface ImportedFile {
  readonly algorithm: 'rsa' | 'ec';
  readonly pfx: Buffer;
  /** UTF-8; the caller wipes it. */
  readonly password: Buffer;
}

/** A server's certificate as the gateway lists it. `name`, its nickname, names it in further calls. */
export interface ServerCertificate {
  readonly name: string;
  readonly der: Buffer;
}

export type GatewayOutcome = { readonly kind: 'open'; readonly gateway: GatewaySession } | Untrusted;

const ALGORITHMS = { rsa: 0, ec: 1 } as const;

/** Not stated: which version has the calls for the CA. Every description has them below `v1`. */
const BASE = '/eDirAPI/v1';
const SESSION_PATH = `${BASE}/session`;

/** Below `pki/`. */
const CA = 'certificateAuthority';
const SERVERS = 'serverCertificates';

const DEFAULT_TIMEOUT = 60_000;

/** Milliseconds for the end of a session, which is not waited for any longer. */
const LOGOUT_TIMEOUT = 5_000;

/** An open session. `close` ends it in every case; see `withGateway`. */
export class GatewaySession {
  readonly #peer: Peer;
  readonly #options: GatewayOptions;
  #cookie: string | undefined;
  #token: string | undefined;
  /** As the gateway knows the tree. */
  #tree = '';
  #assurance: Assurance | undefined;

  private constructor(peer: Peer, options: GatewayOptions) {
    this.#peer = peer;
    this.#options = options;
  }

  /**
   * Logs in. The password is sent only to a trusted server and at most twice: the second form of the user's name is tried
   * when the first one is refused as malformed (400), never after a wrong password, which intruder lockout counts.
   */
  static async open(options: GatewayOptions): Promise<Result<GatewayOutcome>> {
    const address = serverAddress(options.server, options.port);
    if (!address.ok) return fail('GATEWAY-ADDRESS', address.failure.values);
    const session = new GatewaySession(
      { server: address.value, port: options.port, trust: options.trust },
      options,
    );
    let isOpen = false;
    try {
      const opened = await session.#open();
      isOpen = opened.ok && opened.value.kind === 'open';
      return opened;
    } finally {
      if (!isOpen) await session.close();
    }
  }

  /** `host:port` of the gateway. */
  get address(): string {
    return authority(this.#peer);
  }

  get assurance(): Assurance | undefined {
    return this.#assurance;
  }

  /** DER of the CA's certificates as the gateway lists them; `GATEWAY-NO-CA`. */
  async certificates(): Promise<Result<readonly Buffer[]>> {
    const read = await this.#call(`${CA}/getCertificates`, undefined, certificatesSchema);
    if (!read.ok) return read;
    const { certificates } = read.value;
    return certificates.length === 0
      ? fail('GATEWAY-NO-CA', { ...this.#values, codes: codesOf(200) })
      : ok(certificates.map(({ certificate }) => certificate));
  }

  /** The tree's verdict on one of its CA certificates. */
  validate(certificateType: ValidatedKind): Promise<Result<GatewayStatus>> {
    return this.#call(`${CA}/validateCertificate`, { certificateType }, statusSchema);
  }

  /**
   * Has the tree export a key pair.
   * @param certificates DER, most wanted first. Not stated: whether the Self-Signed Certificate is accepted beside the one that
   *   NICI issued. So the next certificate of the same key is asked for when one is not found (404), each once
   * @param password of the PFX, UTF-8
   * @returns the PFX, encrypted by the tree; `GATEWAY-KEY` where the key cannot be exported
   */
  async backUp(certificates: readonly Buffer[], password: Buffer): Promise<Result<Buffer>> {
    let last: Result<never> = fail('GATEWAY-NO-CA', { ...this.#values, codes: codesOf(200) });
    for (const der of certificates) {
      const body = { certificate: der.toString('base64'), password };
      const pfx = await this.#backUp(`${CA}/backupCertificate`, body, 'backup');
      if (pfx.ok) return pfx;
      last = pfx;
      if (pfx.failure.values['status'] !== 404) break;
    }
    return last;
  }

  /**
   * Lists the certificates of one server.
   * @param serverDN dotted name without types
   * @returns `GATEWAY-NO-SERVER-CERTIFICATE` if the tree does not know the server
   */
  async serverCertificates(serverDN: string): Promise<Result<readonly ServerCertificate[]>> {
    const path = `${SERVERS}/getCertificates`;
    const read = await this.#call(path, { serverDN }, namedCertificatesSchema, [200], 'server');
    if (!read.ok) return read;
    return ok(
      read.value.certificates.map(({ certificate, certificateName: name }) => ({ name, der: certificate })),
    );
  }

  /** The tree's verdict on one certificate of a server. @param certificateName as `serverCertificates` lists it */
  validateServer(serverDN: string, certificateName: string): Promise<Result<GatewayStatus>> {
    const body = { serverDN, certificateName };
    return this.#call(`${SERVERS}/validateCertificate`, body, statusSchema, [200], 'server');
  }

  /**
   * Has the tree export the key of one certificate of a server.
   * @param certificateName as `serverCertificates` lists it
   * @param password of the PFX, UTF-8
   * @returns as `backUp`. The algorithm of the PFX is not named: version 26.1 alone knows that member, and the file is
   *   encrypted again in any case. Not stated: how long `v1` answers beside the `v2` of that version
   */
  backUpServer(serverDN: string, certificateName: string, password: Buffer): Promise<Result<Buffer>> {
    const body = { serverDN, certificateName, password };
    return this.#backUp(`${SERVERS}/backupCertificate`, body, 'server-backup');
  }

  /**
   * Has the tree import a CA with all its key pairs, in one call.
   * @param serverDN dotted name without types of the host server
   * @param certificateName name of the CA object
   */
  importCa(
    serverDN: string,
    certificateName: string,
    files: readonly ImportedFile[],
  ): Promise<Result<GatewayStatus>> {
    const certificates = files.map(({ algorithm, pfx, password }) => ({
      algorithm: ALGORITHMS[algorithm],
      fileContent: pfx.toString('base64'),
      password,
    }));
    return this.#call(
      `${CA}/importCertificate`,
      { serverDN, certificateName, certificates },
      statusSchema,
      [201, 200],
    );
  }

  /** Ends the session and forgets cookie and token. Not cancelled with the work; its failure changes nothing. */
  async close(): Promise<void> {
    if (this.#cookie === undefined) return;
    const call: Call = { method: 'DELETE', path: SESSION_PATH, headers: this.#headers };
    await this.#send(call, { timeoutMs: LOGOUT_TIMEOUT });
    this.#cookie = undefined;
    this.#token = undefined;
  }

  async #open(): Promise<Result<GatewayOutcome>> {
    const { user } = this.#options;
    const names = [...new Set([user, slashForm(user) ?? user])];
    let entered: Result<Untrusted | undefined> = ok(undefined);
    for (const dn of names) {
      entered = await this.#logIn(dn);
      if (entered.ok || entered.failure.code !== 'GATEWAY-USER') break;
    }
    if (!entered.ok) return entered;
    if (entered.value !== undefined) return ok(entered.value);
    const found = await this.#findTree();
    return found.ok ? ok({ kind: 'open', gateway: this }) : found;
  }

  async #logIn(dn: string): Promise<Result<Untrusted | undefined>> {
    const body = jsonBody({
      dn,
      password: this.#options.password,
      ldapserver: ldapServer(this.#options.ldap),
    });
    try {
      const headers = { 'Content-Type': 'application/json', Origin: `https://${this.address}` };
      const sent = await this.#send({ method: 'POST', path: SESSION_PATH, headers, body });
      if (!sent.ok) return sent;
      if (sent.value.kind === 'untrusted') return ok(sent.value);
      const answer = sent.value;
      // 201 in the list of answers, 200 in the introduction of the same description.
      if (answer.status !== 201 && answer.status !== 200) {
        const user = displayName(this.#options.user);
        return refusal(answer, 'login', { ...this.#values, user });
      }
      this.#cookie = readCookie(answer, this.#peer.server);
      this.#assurance = answer.assurance;
      return this.#cookie === undefined ? fail('GATEWAY-NOT-EDIRAPI', this.#values) : ok(undefined);
    } finally {
      body.fill(0);
    }
  }

  /**
   * The tree's name in the path: as the session knows it, else in lower case ("must be lower case"), else as LDAP gives it
   * ("case sensitive"), each at most once. The call for the token shows which one is right.
   */
  async #findTree(): Promise<Result<null>> {
    const known = await this.#treeOfSession();
    if (!known.ok) return known;
    const { treeName } = this.#options;
    const names = [known.value ?? treeName.toLowerCase(), treeName.toLowerCase(), treeName];
    let last: Result<null> = fail('GATEWAY-TREE', { ...this.#values, codes: codesOf(200) });
    for (const name of new Set(names)) {
      this.#tree = name;
      last = await this.#readToken();
      if (last.ok || last.failure.code !== 'GATEWAY-TREE') break;
    }
    return last;
  }

  /** The description asks for a token here that can only be had with the tree's name: a refusal is not a failure. */
  async #treeOfSession(): Promise<Result<string | undefined>> {
    const answer = await this.#answer({ method: 'GET', path: SESSION_PATH, headers: this.#headers });
    if (!answer.ok) return answer;
    const read = readAnswer(answer.value, sessionSchema, this.#values);
    return ok(answer.value.status === 200 && read.ok ? read.value.treeName : undefined);
  }

  async #readToken(): Promise<Result<null>> {
    const path = this.#path('getanticsrftoken');
    const answer = await this.#answer({ method: 'GET', path, headers: this.#headers });
    if (!answer.ok) return answer;
    if (answer.value.status !== 200) return refusal(answer.value, 'tree', this.#values);
    this.#token = readToken(answer.value);
    return this.#token === undefined ? fail('GATEWAY-ANSWER', this.#values) : ok(null);
  }

  async #call<Schema extends v.GenericSchema>(
    path: string,
    body: JsonValue | undefined,
    schema: Schema,
    good: readonly number[] = [200],
    asked: Asked = 'pki',
  ): Promise<Result<v.InferOutput<Schema>>> {
    const answer = await this.#pki(path, body, good, asked);
    return answer.ok ? readAnswer(answer.value, schema, this.#values) : answer;
  }

  async #backUp(path: string, body: JsonValue, asked: Asked): Promise<Result<Buffer>> {
    const answer = await this.#pki(path, body, [200], asked);
    if (!answer.ok) return answer;
    const read = readAnswer(answer.value, backupSchema, this.#values);
    answer.value.body.fill(0);
    return read.ok ? ok(read.value.certificate) : read;
  }

  /** @param call path below `pki/` */
  async #pki(
    call: string,
    value: JsonValue | undefined,
    good: readonly number[],
    asked: Asked,
  ): Promise<Result<Answer>> {
    const body = value === undefined ? undefined : jsonBody(value);
    try {
      const path = this.#path(`pki/${call}`);
      const answer = await this.#answer({ method: 'POST', path, headers: this.#headers, body });
      if (!answer.ok || good.includes(answer.value.status)) return answer;
      return refusal(answer.value, asked, this.#values);
    } finally {
      body?.fill(0);
    }
  }

  /** As `#send` for the calls after the login: a server that is not the same any more ends the conversation. */
  async #answer(call: Call): Promise<Result<Answer>> {
    const sent = await this.#send(call);
    if (!sent.ok) return sent;
    return sent.value.kind === 'untrusted' ? fail('GATEWAY-CERTIFICATE', this.#values) : ok(sent.value);
  }

  #send(
    call: Call,
    limits: ExchangeLimits = {
      timeoutMs: this.#options.timeoutMs ?? DEFAULT_TIMEOUT,
      signal: this.#options.signal,
    },
  ): Promise<Result<Answer | Untrusted>> {
    // The cookie opens the session, so it goes to the server that set it: the same certificate, not only a trusted one.
    const same = ({ certificate }: Assurance): boolean =>
      this.#assurance === undefined || certificate.sha256 === this.#assurance.certificate.sha256;
    return exchange(this.#peer, call, limits, (assurance) =>
      same(assurance) ? ok(null) : fail('GATEWAY-CERTIFICATE', this.#values),
    );
  }

  #path(rest: string): string {
    return `${BASE}/${encodeURIComponent(this.#tree)}/${rest}`;
  }

  get #headers(): Record<string, string> {
    return {
      'Content-Type': 'application/json',
      Origin: `https://${this.address}`,
      Cookie: `RSESSIONID=${this.#cookie ?? ''}`,
      ...(this.#token !== undefined && { 'X-CSRF-Token': this.#token }),
    };
  }

  get #values(): FailureValues {
    return peerValues(this.#peer);
  }
}

/**
 * Opens a session for as long as `use` runs, and ends it in every case.
 * @returns what `use` returns, or `kind: 'untrusted'` with the certificate that the user has to decide about
 */
export async function withGateway<Value>(
  options: GatewayOptions,
  use: (gateway: GatewaySession) => Promise<Result<Value>>,
): Promise<Result<{ readonly kind: 'done'; readonly value: Value } | Untrusted>> {
  const opened = await GatewaySession.open(options);
  if (!opened.ok) return opened;
  if (opened.value.kind === 'untrusted') return ok(opened.value);
  const { gateway } = opened.value;
  try {
    const used = await use(gateway);
    return used.ok ? ok({ kind: 'done', value: used.value }) : used;
  } finally {
    await gateway.close();
  }
}
