/** The commands and their options as data: for parsing, help, completion and the manual page. */
import { OFFLINE_OUTPUTS } from '../../shared/restore.ts';
import { MAX_COPIES, PROFILE_CHOICES } from '../../shared/views.ts';

/** An option. Without `value` it is a flag. */
export interface Option {
  readonly value?: 'FILE' | 'FOLDER' | 'HOST[:PORT]' | 'NAME' | 'DN' | 'NUMBER' | 'SHA256' | 'WORD';
  readonly multiple?: true;
  readonly max?: number;
  /** The values that are allowed. */
  readonly choices?: readonly string[];
}

/** Passwords, each with the options `--NAME-file`, `-fd`, `-stdin` and `-credential`. */
export const SECRETS = [
  'password',
  'second-password',
  'new-password',
  'directory-password',
  'key-password',
  'key-file-password',
] as const;

export type SecretName = (typeof SECRETS)[number];

/** Where a password is read from, and what the value of the option is. */
export const SECRET_SOURCES = {
  file: { value: 'FILE' },
  fd: { value: 'NUMBER' },
  stdin: {},
  credential: { value: 'NAME' },
} as const satisfies Record<string, Option>;

export type SecretSource = keyof typeof SECRET_SOURCES;

const NAMED_OPTIONS = {
  help: {},
  json: {},
  'data-folder': { value: 'FOLDER' },
  server: { value: 'HOST[:PORT]', multiple: true },
  starttls: {},
  user: { value: 'DN' },
  ca: { value: 'FILE', multiple: true },
  pin: { value: 'SHA256' },
  'ca-object': { value: 'DN' },
  'all-certificates': {},
  output: { value: 'FILE' },
  copy: { value: 'FOLDER', multiple: true, max: MAX_COPIES },
  replace: {},
  profile: { value: 'WORD', choices: Object.keys(PROFILE_CHOICES) },
  'key-file': { value: 'FILE' },
  gateway: { value: 'HOST[:PORT]' },
  folder: { value: 'FOLDER' },
  make: { value: 'WORD', multiple: true, choices: OFFLINE_OUTPUTS },
  'allow-key': {},
  'accept-unprotected': {},
  'share-file': { value: 'FILE', multiple: true },
  shares: {},
  'pfx-only': {},
  'accept-unsealed': {},
  name: { value: 'NAME' },
  'host-server': { value: 'DN' },
  medium: { value: 'NAME' },
  format: { value: 'WORD', choices: ['text', 'nagios', 'prometheus'] },
  'backup-days': { value: 'NUMBER' },
  'verification-days': { value: 'NUMBER' },
  'expiry-days': { value: 'NUMBER' },
  'readable-keys': {},
  'ldaps-port': { value: 'NUMBER' },
  'starttls-port': { value: 'NUMBER' },
  'gateway-port': { value: 'NUMBER' },
} as const satisfies Record<string, Option>;

export type NamedOption = keyof typeof NAMED_OPTIONS;
export type OptionName = NamedOption | `${SecretName}-${SecretSource}`;

/** The options that a password can be given with. */
export const sourceOptions = <Name extends SecretName>(secret: Name) =>
  (Object.keys(SECRET_SOURCES) as SecretSource[]).map((source) => `${secret}-${source}` as const);

const secretOptions = SECRETS.flatMap((secret) =>
  Object.entries(SECRET_SOURCES).map(([source, option]) => [`${secret}-${source}`, option] as const),
);

/** Every option of every command. */
export const OPTIONS: Readonly<Record<OptionName, Option>> = {
  ...NAMED_OPTIONS,
  ...(Object.fromEntries(secretOptions) as Record<`${SecretName}-${SecretSource}`, Option>),
};

/** Options that do nothing without another one. They are refused without it: the run would not do what they ask for. */
export const NEEDED: { readonly [Name in OptionName]?: NamedOption } = {
  ...{ starttls: 'server', user: 'server', ca: 'server', pin: 'server', 'expiry-days': 'server' },
  ...neededBy('directory-password', 'server'),
  ...neededBy('key-file-password', 'key-file'),
};

/** Options of which a run can do only one. They are refused together: the run would not do what one of them asks for. */
export const EXCLUDED: { readonly [Name in OptionName]?: readonly OptionName[] } = {
  'all-certificates': ['copy', 'ca-object', 'key-file', ...sourceOptions('key-password')],
  gateway: ['key-file'],
  'pfx-only': ['accept-unsealed'],
};

function neededBy(secret: SecretName, option: NamedOption): { readonly [Name in OptionName]?: NamedOption } {
  return Object.fromEntries(sourceOptions(secret).map((name) => [name, option]));
}

export interface CommandEntry {
  readonly options: readonly NamedOption[];
  readonly secrets: readonly SecretName[];
  readonly arguments?: {
    readonly name: 'FILE' | 'SHELL';
    readonly min: number;
    readonly max: number;
    readonly choices?: readonly string[];
  };
}

const EVERYWHERE: readonly NamedOption[] = ['help', 'json', 'data-folder'];
const DIRECTORY: readonly NamedOption[] = ['server', 'starttls', 'user', 'ca', 'pin'];

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/** Shares of keepers in place of the password of a backup. */
const SHARES: readonly NamedOption[] = ['share-file', 'shares'];

/** Files that one call takes at most, as in the window. */
const MAX_FILES = 20;

const COMMANDS = {
  backup: {
    options: [
      ...EVERYWHERE,
      ...DIRECTORY,
      'ca-object',
      'all-certificates',
      'output',
      'copy',
      'replace',
      'profile',
      'key-file',
      'gateway',
    ],
    secrets: ['password', 'directory-password', 'key-password', 'key-file-password'],
  },
  verify: {
    options: [...EVERYWHERE, ...DIRECTORY, ...SHARES],
    secrets: ['password', 'second-password', 'directory-password'],
    arguments: { name: 'FILE', min: 1, max: MAX_FILES },
  },
  inspect: {
    options: EVERYWHERE,
    secrets: [],
    arguments: { name: 'FILE', min: 1, max: MAX_FILES },
  },
  'restore-files': {
    options: [
      ...EVERYWHERE,
      ...SHARES,
      ...(['folder', 'make', 'replace', 'profile', 'allow-key', 'name', 'host-server', 'medium'] as const),
      ...(['pfx-only', 'accept-unsealed'] as const),
    ],
    secrets: ['password', 'second-password', 'new-password'],
    arguments: { name: 'FILE', min: 1, max: 2 },
  },
  'change-password': {
    options: [...EVERYWHERE, ...SHARES, 'profile', 'accept-unprotected', 'accept-unsealed'],
    secrets: ['password', 'second-password', 'new-password'],
    arguments: { name: 'FILE', min: 1, max: 1 },
  },
  status: {
    options: [
      ...EVERYWHERE,
      ...DIRECTORY,
      ...(['format', 'backup-days', 'verification-days', 'expiry-days'] as const),
    ],
    secrets: ['directory-password'],
  },
  certificates: {
    options: [...EVERYWHERE, ...DIRECTORY],
    secrets: ['directory-password'],
  },
  training: {
    options: [...EVERYWHERE, 'readable-keys', 'ldaps-port', 'starttls-port', 'gateway-port'],
    secrets: [],
  },
  completion: {
    options: ['help'],
    secrets: [],
    arguments: { name: 'SHELL', min: 1, max: 1, choices: SHELLS },
  },
} as const satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof COMMANDS;

export const commandNames = Object.keys(COMMANDS) as CommandName[];

export const isCommand = (name: string): name is CommandName => (commandNames as string[]).includes(name);

export const commandEntry = (name: CommandName): CommandEntry => COMMANDS[name];

/** The options of a command, those of its passwords included. */
export const optionsOf = ({ options, secrets }: CommandEntry): OptionName[] => [
  ...options,
  ...secrets.flatMap(sourceOptions),
];
