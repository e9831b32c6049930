/** Help, in the language of the user. */
import { texts } from '../../shared/messages/current.ts';
import {
  commandEntry,
  commandNames,
  OPTIONS,
  SECRET_SOURCES,
  type CommandName,
  type SecretSource,
} from './command-table.ts';

const COLUMN = 34;

const row = (label: string, text: string): string =>
  label.length < COLUMN - 2
    ? `  ${label.padEnd(COLUMN - 2)}${text}`
    : `  ${label}\n${' '.repeat(COLUMN)}${text}`;

/** All commands. */
export function overview(): string {
  const { commands, intro, more, options, usage } = texts().commandLine;
  return [
    `${usage}: orgca-backup COMMAND [OPTIONS]`,
    '',
    intro,
    '',
    ...commandNames.map((name) => row(name, commands[name])),
    '',
    row('--help', options.help),
    row('--version', options.version),
    '',
    more,
    '',
  ].join('\n');
}

/** One command with its options. */
export function commandHelp(name: CommandName): string {
  const { commands, fileCount, options, secretOptions, secrets, secretsTitle, usage, values } =
    texts().commandLine;
  const { arguments: files, options: names, secrets: passwords } = commandEntry(name);
  const placeholder = files ? ` ${files.name}${files.max > 1 ? '...' : ''}` : '';
  return [
    `${usage}: orgca-backup ${name} [OPTIONS]${placeholder}`,
    '',
    commands[name],
    '',
    ...names.map((option) => {
      const { choices, value } = OPTIONS[option];
      const allowed = choices ? ` (${choices.join(', ')})` : '';
      return row(`--${option}${value ? ` ${value}` : ''}`, `${options[option]}${allowed}`);
    }),
    ...(passwords.length > 0 ? ['', secretsTitle] : []),
    ...passwords.map((secret) => row(`--${secret}-...`, secrets[secret])),
    ...(passwords.length > 0
      ? (Object.keys(SECRET_SOURCES) as SecretSource[]).map((source) => {
          const { value } = OPTIONS[`password-${source}`];
          return row(`  ...-${source}${value ? ` ${value}` : ''}`, secretOptions[source]);
        })
      : []),
    ...(files && files.max > 1 ? ['', `${fileCount}: ${String(files.min)}–${String(files.max)}`] : []),
    ...(files?.choices ? ['', `${values}: ${files.choices.join(', ')}`] : []),
    '',
  ].join('\n');
}
