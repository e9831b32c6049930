/** Completion scripts for shells, made from the table of commands. */
import {
  commandEntry,
  commandNames,
  OPTIONS,
  optionsOf,
  type CommandName,
  type Shell,
} from './command-table.ts';

const PROGRAM = 'orgca-backup';
/** The starter of the packages has a name of its own. */
const PROGRAMS = [PROGRAM, `${PROGRAM}-cli`];

const optionNames = (command: CommandName): string[] =>
  optionsOf(commandEntry(command)).map((name) => `--${name}`);

/** Options of all commands with a fixed set of values. */
const choices = Object.entries(OPTIONS).flatMap(([name, { choices: values }]) =>
  values ? [[name, values] as const] : [],
);

const bash = (): string => `_orgca_backup() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commandNames.join(' ')} --help --version' -- "$current"))
    return
  fi
  case $previous in
${choices.map(([name, values]) => `    --${name}) COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$current")); return ;;`).join('\n')}
  esac
  case $current in -*)
    case \${COMP_WORDS[1]} in
${commandNames.map((name) => `      ${name}) words='${optionNames(name).join(' ')}' ;;`).join('\n')}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return ;;
  esac
${commandNames
  .flatMap((name) => {
    const values = commandEntry(name).arguments?.choices;
    return values
      ? [
          `  [ "\${COMP_WORDS[1]}" = ${name} ] && COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$current")) && return`,
        ]
      : [];
  })
  .join('\n')}
  COMPREPLY=($(compgen -f -- "$current"))
}
complete -o filenames -F _orgca_backup ${PROGRAMS.join(' ')}
`;

/** Both uses: as a file of `fpath`, whose contents run when something is completed, and loaded with `source`. */
const zsh = (): string => `#compdef ${PROGRAMS.join(' ')}
_orgca_backup() {
  local -a offered
  if (( CURRENT == 2 )); then
    compadd -- ${commandNames.join(' ')} --help --version
    return
  fi
  case $words[CURRENT-1] in
${choices.map(([name, values]) => `    --${name}) compadd -- ${values.join(' ')}; return ;;`).join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then
    case $words[2] in
${commandNames.map((name) => `      ${name}) offered=(${optionNames(name).join(' ')}) ;;`).join('\n')}
    esac
    compadd -- $offered
    return
  fi
  case $words[2] in
${commandNames
  .flatMap((name) => {
    const values = commandEntry(name).arguments?.choices;
    return values ? [`    ${name}) compadd -- ${values.join(' ')}; return ;;`] : [];
  })
  .join('\n')}
  esac
  _files
}
if (( \${+compstate} )); then
  _orgca_backup
else
  compdef _orgca_backup ${PROGRAMS.join(' ')}
fi
`;

const fish = (): string =>
  [
    // The second command has the completions of the first.
    ...PROGRAMS.slice(1).map((name) => `complete -c ${name} -w ${PROGRAM}`),
    `complete -c ${PROGRAM} -n __fish_use_subcommand -f -a '${commandNames.join(' ')}'`,
    `complete -c ${PROGRAM} -n __fish_use_subcommand -l help`,
    `complete -c ${PROGRAM} -n __fish_use_subcommand -l version`,
    ...commandNames.flatMap((command) => [
      ...optionsOf(commandEntry(command)).map((name) => {
        const { choices: values, value } = OPTIONS[name];
        const argument = values ? ` -x -a '${values.join(' ')}'` : value ? ' -r' : '';
        return `complete -c ${PROGRAM} -n '__fish_seen_subcommand_from ${command}' -l ${name}${argument}`;
      }),
      ...(commandEntry(command).arguments?.choices
        ? [
            `complete -c ${PROGRAM} -n '__fish_seen_subcommand_from ${command}' -f -a '${commandEntry(command).arguments!.choices!.join(' ')}'`,
          ]
        : []),
    ]),
    '',
  ].join('\n');

export const completionScript = (shell: Shell): string => ({ bash, zsh, fish })[shell]();
