/** How a backup is read without this program: the commands of OpenSSL and keytool for its files, and the steps in Windows and macOS. */
import type { documents as english } from './messages/en/documents.ts';
import type { Shape } from './messages/shape.ts';
import { displayText } from './display-text.ts';
import { format } from './messages/format.ts';
import { heading, wrapped } from './plain-text.ts';
import type { ProfileName } from './views.ts';

type WithoutProgramTexts = Shape<(typeof english)['withoutProgram']>;

interface StandardFile {
  readonly fileName: string;
  /** Absent for encryption that is none of the profiles. */
  readonly profile?: ProfileName | undefined;
}

/** What to do, with the command for each file; none for clicks. */
interface Step {
  readonly text: string;
  readonly commands: readonly string[];
}

interface ToolSection {
  readonly title: string;
  readonly notes: readonly string[];
  readonly steps: readonly Step[];
}

/**
 * The commands, the same in each language. Each asks for its passwords. `options`: what OpenSSL needs for the file. `-legacy`
 * loads the provider with RC2 and other old algorithms (openssl-pkcs12(1) of OpenSSL 3).
 */
const COMMANDS = {
  'openssl.check': ['openssl pkcs12{options} -in {file} -info -noout'],
  'openssl.certificates': ['openssl pkcs12{options} -in {file} -nokeys -out {certificates}'],
  'openssl.key': ['openssl pkcs12{options} -in {file} -nocerts -out {key}'],
  'openssl.match': ['openssl x509 -in {certificates} -noout -pubkey', 'openssl pkey -in {key} -pubout'],
  'keytool.check': ['keytool -list -v -storetype PKCS12 -keystore {file}'],
  'keytool.certificates': ['keytool -list -rfc -storetype PKCS12 -keystore {file}'],
  'keytool.copy': [
    'keytool -importkeystore -srcstoretype PKCS12 -srckeystore {file} -deststoretype PKCS12 -destkeystore {copy}',
  ],
  'windows.check': ['certutil -dump {file}'],
} as const;

type CommandName = keyof typeof COMMANDS;

const OPTIONS: Readonly<Partial<Record<ProfileName, string>>> = {
  compatible: ' -legacy',
  edirectory: ' -legacy',
};

/** The file that the guide speaks of. */
const EXAMPLE: StandardFile = { fileName: 'ca.pfx', profile: 'modern' };

/** @returns the command lines for a file, to be run in its folder */
function commandLines(name: CommandName, { fileName, profile }: StandardFile): string[] {
  const shown = displayText(fileName);
  const stem = shown.replace(/\.[^.]*$/, '');
  const values = {
    options: (profile && OPTIONS[profile]) ?? '',
    file: shellWord(shown),
    certificates: shellWord(`${stem}-certificates.pem`),
    key: shellWord(`${stem}-key.pem`),
    copy: shellWord(`${stem}-copy.p12`),
  };
  return COMMANDS[name].map((line) => format(line, values));
}

/**
 * One word of a command line. Double quotes serve all shells; single quotes, for names with a character that has a meaning inside
 * double quotes, those of Linux and macOS only.
 */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(text)) return text;
  return /[$`"\\!%]/.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`;
}

/**
 * The command that a sentence of the guide names.
 * @param name such as `openssl.check`; with `.legacy` as for a file that needs old algorithms
 * @throws Error if there is no such command: a mistake in the guide
 */
export function exampleCommand(name: string): string {
  const plain = name.replace(/\.legacy$/, '');
  const lines = plain in COMMANDS ? COMMANDS[plain as CommandName] : [];
  if (lines.length === 0) throw new Error(`there is no command ${name}`);
  const file = name === plain ? EXAMPLE : { ...EXAMPLE, profile: 'compatible' as const };
  return commandLines(plain as CommandName, file).join('; ');
}

/** The instructions for the files of a backup, tool by tool. */
export function withoutProgram(
  files: readonly StandardFile[],
  texts: WithoutProgramTexts,
): readonly ToolSection[] {
  const profiles = [...new Set(files.map(({ profile }) => profile ?? 'other'))];
  const notes = (tool: 'openssl' | 'keytool' | 'windows' | 'macos'): string[] =>
    profiles.map((profile) => {
      const note = texts[tool].notes[profile];
      const names = files.filter((one) => (one.profile ?? 'other') === profile).map((one) => one.fileName);
      return profiles.length === 1 ? note : `${names.map(displayText).join(', ')}: ${note}`;
    });
  const run = (text: string, name: CommandName): Step => ({
    text,
    commands: files.flatMap((file) => commandLines(name, file)),
  });
  const click = (text: string): Step => ({ text, commands: [] });
  const { openssl, keytool, windows, macos } = texts;
  return [
    {
      title: openssl.title,
      notes: notes('openssl'),
      steps: [
        run(openssl.check, 'openssl.check'),
        run(openssl.certificates, 'openssl.certificates'),
        run(openssl.key, 'openssl.key'),
        run(openssl.match, 'openssl.match'),
      ],
    },
    {
      title: keytool.title,
      notes: notes('keytool'),
      steps: [
        run(keytool.check, 'keytool.check'),
        run(keytool.certificates, 'keytool.certificates'),
        run(keytool.copy, 'keytool.copy'),
      ],
    },
    {
      title: windows.title,
      notes: notes('windows'),
      steps: [run(windows.check, 'windows.check'), ...windows.steps.map(click)],
    },
    { title: macos.title, notes: notes('macos'), steps: macos.steps.map(click) },
  ];
}

/** The section as text: prose in lines of `LINE_WIDTH`, each command on a line of its own with four spaces before it. */
export const withoutProgramLines = (files: readonly StandardFile[], texts: WithoutProgramTexts): string[] => [
  ...heading(texts.title).split('\n'),
  ...[...texts.intro, texts.keepers].flatMap(wrapped),
  ...withoutProgram(files, texts).flatMap(({ title, notes, steps }) => [
    '',
    title,
    ...notes.flatMap(wrapped),
    ...steps.flatMap(({ text, commands }, at) => [
      ...wrapped(`${String(at + 1)}. ${text}`),
      ...commands.map((line) => `    ${line}`),
    ]),
  ]),
  '',
];
