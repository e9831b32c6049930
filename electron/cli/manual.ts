/** The manual page, made from the table of commands and the English texts, in the man macros of roff. */
import { en } from '../../shared/messages/en/index.ts';
import {
  commandEntry,
  commandNames,
  OPTIONS,
  SECRETS,
  SECRET_SOURCES,
  type SecretSource,
} from './command-table.ts';
import { EXIT } from './exit-status.ts';

const STATUSES: Readonly<Record<keyof typeof EXIT, string>> = {
  good: 'Success. With verify and status, all checks passed or there are warnings only in the report of a backup.',
  usage: 'Wrong arguments, a password source that was refused, or a bug (APP-INTERNAL).',
  checkFailed:
    'A check failed: a backup is damaged, incomplete, or not the one of its receipt, or the CA cannot be backed up, or only without one of its keys.',
  unreachable: 'The directory cannot be reached or did not answer as expected.',
  notAllowed: 'The account is locked, disabled, or has no rights for it.',
  trust:
    'The certificate of the server is not trusted. It is printed with its subject, dates, and SHA-256 fingerprint.',
  medium:
    'A file, a medium, or standard output cannot be read or written, a file is not a PKCS #12 file, or the training tree cannot start.',
  password: 'A password is wrong.',
  cancelled: 'Canceled by SIGINT, SIGTERM, SIGHUP, or SIGQUIT.',
  warning: 'Only with status: warnings, but nothing failed.',
};

const escape = (text: string): string =>
  text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^\./gm, '\\&.');

const bold = (text: string): string => `\\fB${escape(text)}\\fR`;

const item = (label: string, text: string): string[] => ['.TP', label, escape(text)];

/** @param version of the app */
export function manualPage(version: string): string {
  const { commands, intro, options, secretOptions, secrets } = en.commandLine;
  return [
    `.TH ORGCA\\-BACKUP 1 "" "OrgCA Backup ${version}" "User Commands"`,
    '.SH NAME',
    'orgca\\-backup \\- back up, verify, and restore an Organizational CA of eDirectory',
    '.SH SYNOPSIS',
    `${bold('orgca-backup')} \\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIFILE\\fR...]`,
    '.SH DESCRIPTION',
    escape(intro),
    'The commands do what the window does, and share its record and its trusted servers. None asks a question unless standard input is a terminal.',
    '.SH COMMANDS',
    ...commandNames.flatMap((name) => {
      const { arguments: files, options: names, secrets: passwords } = commandEntry(name);
      const all = [...names.map((one) => `--${one}`), ...passwords.map((one) => `--${one}-...`)].join(' ');
      return [
        ...item(
          `${bold(name)}${files ? ` \\fI${files.name}\\fR${files.max > 1 ? '...' : ''}` : ''}`,
          commands[name],
        ),
        '.br',
        `Options: ${escape(all)}`,
      ];
    }),
    '.SH OPTIONS',
    ...(Object.keys(options) as (keyof typeof options)[]).flatMap((name) => {
      const { choices, value } = name === 'version' ? {} : OPTIONS[name];
      return item(
        `${bold(`--${name}`)}${value ? ` \\fI${value}\\fR` : ''}`,
        `${options[name]}${choices ? ` Values: ${choices.join(', ')}.` : ''}`,
      );
    }),
    '.SH PASSWORDS',
    escape(
      'Passwords are never accepted as arguments. Each has the options --NAME-file, --NAME-fd, --NAME-stdin and --NAME-credential:',
    ),
    ...SECRETS.flatMap((name) => item(bold(`--${name}-...`), `${secrets[name]}.`)),
    ...(Object.keys(SECRET_SOURCES) as SecretSource[]).flatMap((source) =>
      item(bold(`...-${source}`), secretOptions[source]),
    ),
    '.SH EXIT STATUS',
    ...(Object.keys(EXIT) as (keyof typeof EXIT)[]).flatMap((name) =>
      item(bold(String(EXIT[name])), STATUSES[name]),
    ),
    '.PP',
    escape(
      'status --format nagios ends with the statuses of Nagios plugins instead: 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN.',
    ),
    '.SH ENVIRONMENT',
    ...item(bold('CREDENTIALS_DIRECTORY'), 'Folder with the credentials of systemd.'),
    ...item(bold('LC_ALL, LC_MESSAGES, LANG'), 'Language of the texts: English or German.'),
    '.SH EXAMPLES',
    '.nf',
    escape('orgca-backup verify --password-file backup.pw /srv/orgca-backup/ca.pfx'),
    escape('orgca-backup status --format nagios'),
    '.fi',
    '',
  ].join('\n');
}
