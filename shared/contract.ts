/**
 * The only list of calls between the processes. Main's handlers, the window's client and the test double derive from
 * it; main checks every argument against the schema defined here.
 */
import * as v from 'valibot';
import {
  call,
  dn,
  fileName,
  fingerprint,
  gateway,
  handle,
  jobId,
  nothing,
  port,
  profile,
  server,
  text,
  type Call,
} from './call.ts';
import {
  FINDABLE_KINDS,
  MIN_PASSWORD_LENGTH,
  MAX_COPIES,
  type AppInfo,
  type BackupProgress,
  type BackupView,
  type CaView,
  type CertificateDetails,
  type ChosenFileView,
  type DriveView,
  type ExportedKeyView,
  type PasswordAdvice,
  type PreflightView,
  type TargetView,
  type TreePage,
  type ValidationView,
  type WrittenFileView,
} from './views.ts';
import type {
  AcceptedServerView,
  AddedAuthorities,
  AuthorityView,
  LoginOutcome,
  ReferralOutcome,
  TrainingLogin,
} from './session.ts';
import { LANGUAGES, type Language } from './messages/language.ts';
import { optionCalls, type LockReason } from './options.ts';
import type { RestoreProgress } from './restore.ts';
import type { CertificateList } from './certificate-list.ts';
import type { GatewayOffer, GatewayOutcome } from './gateway.ts';
import { guideCalls } from './guide-calls.ts';
import { recoveryCalls } from './recovery-calls.ts';
import { keeperCalls, keeperNumbers } from './keeper-calls.ts';
import { MAX_WITNESS } from './keepers.ts';
import { restoreCalls } from './restore-calls.ts';
import type { Result } from './result.ts';
import type { StickProgress } from './stick.ts';
import { stickCalls } from './stick-calls.ts';
import { supportCalls } from './support-calls.ts';
import { treeBackupCalls } from './tree-backup-calls.ts';

const fileKind = v.picklist(['pfx', 'der', 'pem']);
/** Where the key comes from if the directory does not give it unencrypted. `certificate`: the one that the user chose. */
const keySource = {
  keyPassword: v.optional(text(1024)),
  keyFile: v.optional(v.strictObject({ file: handle, password: text(1024) })),
  gateway: v.optional(v.strictObject({ ...gateway, certificate: v.optional(fingerprint) })),
};
export const calls = {
  'app.info': call<AppInfo>()(nothing),
  /** Reloads the window in another language, for good. */
  'app.setLanguage': call<null>()(v.strictObject({ language: v.picklist(LANGUAGES) })),

  'session.login': call<LoginOutcome>()(
    v.strictObject({
      server,
      port,
      security: v.picklist(['ldaps', 'starttls']),
      user: text(1024),
      password: text(1024),
      /** A second server of the same tree, asked when the first does not answer. */
      fallback: v.optional(v.strictObject({ server, port })),
    }),
  ),
  /** Remembers the user's approval of the certificate that the last login attempt was shown. */
  'session.trust': call<null>()(
    v.strictObject({ server, port, sha256: fingerprint, allowWeak: v.optional(v.boolean()) }),
  ),
  'trust.list': call<readonly AcceptedServerView[]>()(nothing),
  'trust.remove': call<null>()(v.strictObject({ server, port })),
  /** Certificates of authorities that vouch for servers, from files such as `RootCert.der`. */
  'trust.authorities': call<readonly AuthorityView[]>()(nothing),
  /** Opens the system's "open" dialog; null when the user closed it. */
  'trust.addAuthorities': call<AddedAuthorities | null>()(nothing),
  'trust.removeAuthority': call<null>()(v.strictObject({ sha256: fingerprint })),
  'session.logout': call<null>()(nothing),
  'session.cancelLogin': call<null>()(nothing),
  'session.startTraining': call<TrainingLogin>()(nothing),

  /** Connects to a server that the directory points to, and logs in there as the same user. */
  'referral.follow': call<ReferralOutcome>()(v.strictObject({ handle, password: text(1024) })),
  /** Remembers for this login that the user does not want to connect there. */
  'referral.decline': call<null>()(v.strictObject({ handles: v.pipe(v.array(handle), v.maxLength(16)) })),
  'referral.cancel': call<null>()(nothing),

  'tree.list': call<TreePage>()(v.strictObject({ dn })),
  'tree.more': call<TreePage>()(v.strictObject({ cursor: handle })),
  /** Gives up what is being read of the directory: listing, finding, opening the CA. */
  'directory.cancel': call<null>()(nothing),
  /** Objects of the whole tree by name; `*` stands for anything. */
  'tree.find': call<TreePage>()(v.strictObject({ name: text(200), kind: v.picklist(FINDABLE_KINDS) })),
  /** The DN of the Organizational CA. */
  'tree.findCa': call<{ readonly dn: string }>()(nothing),

  /** Certificates of the CA and of the servers, by their end. */
  'certificates.list': call<CertificateList>()(nothing),

  'ca.read': call<CaView>()(v.strictObject({ dn })),
  'ca.validate': call<ValidationView>()(v.strictObject({ dn, certificate: fingerprint })),
  'ca.details': call<CertificateDetails>()(v.strictObject({ dn, certificate: fingerprint })),

  'backup.preflight': call<PreflightView>()(v.strictObject({ dn, ...keySource })),
  /** Opens the system's own "open" dialog for a file that iManager exported; null when the user closed it. */
  'backup.chooseKeyFile': call<ChosenFileView | null>()(nothing),
  /** Holds an exported file against the CA object: which of its key pairs it completes. */
  'backup.matchKeyFile': call<readonly ExportedKeyView[]>()(
    v.strictObject({ dn, file: handle, password: text(1024) }),
  ),
  'backup.askGateway': call<GatewayOutcome<GatewayOffer>>()(v.strictObject({ dn, ...gateway })),
  'drives.list': call<readonly DriveView[]>()(nothing),
  /** Opens the system's own "save as" dialog; null when the user closed it. */
  'destination.browse': call<TargetView | null>()(v.strictObject({ fileName, kind: fileKind })),
  'destination.onDrive': call<TargetView>()(v.strictObject({ drive: handle, fileName, kind: fileKind })),
  /** Opens the system's dialog for a folder that gets a copy of the files; null when the user closed it. */
  'destination.browseFolder': call<TargetView | null>()(v.strictObject({ fileName })),
  /** The same folder as that of a target, for another name. */
  'destination.renamed': call<TargetView>()(v.strictObject({ target: handle, fileName })),
  'password.advice': call<PasswordAdvice>()(v.strictObject({ password: text(1024) })),
  'password.generate': call<string>()(nothing),
  'backup.run': call<BackupView>()(
    v.strictObject({
      jobId,
      dn,
      target: handle,
      /** Further media that get the same files. */
      copies: v.optional(v.pipe(v.array(handle), v.minLength(1), v.maxLength(MAX_COPIES))),
      /** Typed, or made by main and split among keepers. */
      password: v.union([
        v.pipe(text(1024), v.minLength(MIN_PASSWORD_LENGTH)),
        v.strictObject({ keepers: keeperNumbers }),
      ]),
      witness: v.optional(text(MAX_WITNESS)),
      profile,
      replace: v.boolean(),
      ...keySource,
    }),
  ),
  'certificate.export': call<WrittenFileView>()(
    v.strictObject({
      jobId,
      dn,
      certificate: fingerprint,
      format: v.picklist(['der', 'pem']),
      target: handle,
      replace: v.boolean(),
    }),
  ),
  'job.cancel': call<null>()(v.strictObject({ jobId })),
  /** Shows a file of the last backup in the system's file manager. */
  'destination.reveal': call<null>()(v.strictObject({ target: handle })),
  /** Ejects the removable drive that a target or folder is on. */
  'destination.eject': call<null>()(v.strictObject({ target: handle })),

  ...treeBackupCalls,
  ...restoreCalls,
  ...recoveryCalls,
  ...keeperCalls,
  ...stickCalls,
  ...optionCalls,
  ...supportCalls,
  ...guideCalls,
} as const;

type Calls = typeof calls;
export type CallName = keyof Calls;
export type Argument<Name extends CallName> = Calls[Name] extends Call<infer A, infer _V> ? A : never;
export type Value<Name extends CallName> =
  Calls[Name] extends Call<infer _A, infer Returned> ? Returned : never;

/** What main implements: one handler for each call. Expected failures are returned. */
export type Handlers = {
  readonly [Name in CallName]: (argument: Argument<Name>) => Promise<Result<Value<Name>>>;
};

export const MENU_COMMANDS = [
  'open-ca',
  'export',
  'tree-backup',
  'verify',
  'restore',
  'log-out',
  'log-in',
  'refresh',
  'find',
  'certificates',
  'accepted-servers',
  'record',
  'change-password',
  'change-keepers',
  'recovery-stick',
  'options',
  'support',
  'about',
  'help',
  'guide',
] as const;

export type MenuCommand = (typeof MENU_COMMANDS)[number];

export interface Events {
  readonly 'backup.progress': BackupProgress;
  readonly 'restore.progress': RestoreProgress;
  readonly 'stick.progress': StickProgress;
  /**
   * The directory closed the connection, or the window was locked: it forgets its passwords, shows why and offers to log in
   * again. A lock is told without a session, too.
   */
  readonly 'session.ended': { readonly reason: 'server-gone' | LockReason };
  /** Files were given to the program from outside: `backups.given` hands them out. */
  readonly 'backups.given': { readonly count: number };
  /** Chosen in the menu. The window asks where work would be lost, and calls `app.setLanguage`. */
  readonly 'language.chosen': { readonly language: Language };
  readonly 'menu.command': { readonly command: MenuCommand };
}

export type EventName = keyof Events;

/** What the preload script puts on `window.orgca`: two functions, no logic. */
export interface Bridge {
  invoke<Name extends CallName>(name: Name, argument: Argument<Name>): Promise<Result<Value<Name>>>;
  on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void;
}
