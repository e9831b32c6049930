/** Reads the arguments of a command. Never repeats a value in a failure: it could be a password. */
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  commandEntry,
  EXCLUDED,
  NEEDED,
  OPTIONS,
  optionsOf,
  type CommandName,
  type NamedOption,
  type OptionName,
} from './command-table.ts';

/** The arguments after the name of the command. */
export interface Arguments {
  readonly command: CommandName;
  readonly files: readonly string[];
  has(option: OptionName): boolean;
  value(option: OptionName): string | undefined;
  values(option: OptionName): readonly string[];
}

/** An option with which other programs take a password, such as `-p`, `--pass=...` or `--passwort`. */
const PASSWORD_OPTION = /^(?:p|w|y|.*(?:pass(?:word|wd|phrase|wort)?|pwd|kennwort|secret|pin-code))$/i;

/** @param args without the program and the name of the command */
export function parseArguments(command: CommandName, args: readonly string[]): Result<Arguments> {
  const entry = commandEntry(command);
  const known = optionsOf(entry);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map((name) => [
        name,
        { type: OPTIONS[name].value ? 'string' : 'boolean', ...(name === 'help' && { short: 'h' }) } as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const fault = optionFault(token, known);
    if (fault) return fault;
    const name = token.name as OptionName;
    const before = values.get(name) ?? [];
    const max = OPTIONS[name].max ?? (OPTIONS[name].multiple ? Infinity : 1);
    if (before.length >= max) return fail('CLI-OPTION-TWICE', { option: token.rawName, max });
    values.set(name, [...before, token.value ?? '']);
  }
  const { min = 0, max = 0, choices, name = '' } = entry.arguments ?? {};
  const help = values.has('help');
  const given = [...values.keys()] as OptionName[];
  const alone = given.find((option) => NEEDED[option] !== undefined && !values.has(NEEDED[option]));
  if (!help && alone)
    return fail('CLI-OPTION-NEEDS', { option: `--${alone}`, other: `--${NEEDED[alone]!}`, command });
  for (const option of help ? [] : given) {
    const other = EXCLUDED[option]?.find((one) => values.has(one));
    if (other) return fail('CLI-OPTIONS-EXCLUDE', { option: `--${option}`, other: `--${other}`, command });
  }
  // An empty name is a variable of a script that is not set.
  if (!help && (files.length < min || files.length > max || files.includes('')))
    return fail('CLI-ARGUMENTS', { command });
  if (choices && files.some((file) => !choices.includes(file))) {
    return fail('CLI-VALUE', { option: name, allowed: choices.join(', ') });
  }
  return ok({
    command,
    files,
    has: (option) => values.has(option),
    value: (option) => values.get(option)?.[0],
    values: (option) => values.get(option) ?? [],
  });
}

function optionFault(
  {
    inlineValue,
    name,
    rawName,
    value,
  }: { name: string; rawName: string; value?: string | undefined; inlineValue?: boolean | undefined },
  known: readonly string[],
): Result<never> | undefined {
  if (!known.includes(name)) {
    // A short option can carry a value directly: "-psecret" arrives as several letters.
    const code = PASSWORD_OPTION.test(name) ? 'CLI-PASSWORD-ARGUMENT' : 'CLI-OPTION-UNKNOWN';
    return fail(code, { option: rawName });
  }
  const option = OPTIONS[name as OptionName];
  if (option.value === undefined && inlineValue === true)
    return fail('CLI-OPTION-NO-VALUE', { option: rawName });
  // The next option is not the value of one that was left without.
  const isNextOption = inlineValue === false && value?.startsWith('-') === true;
  if (option.value !== undefined && (value === undefined || value === '' || isNextOption)) {
    return fail('CLI-OPTION-VALUE', { option: rawName });
  }
  if (option.choices && !option.choices.includes(value ?? '')) {
    return fail('CLI-VALUE', { option: rawName, allowed: option.choices.join(', ') });
  }
  return undefined;
}

/** The value of an option as a whole number. */
export function numberOf(
  args: Arguments,
  option: NamedOption,
  { max, min = 0, standard }: { readonly min?: number; readonly max: number; readonly standard: number },
): Result<number> {
  const text = args.value(option);
  if (text === undefined) return ok(standard);
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= min && number <= max) return ok(number);
  return fail('CLI-VALUE', { option: `--${option}`, allowed: `${String(min)}–${String(max)}` });
}

/** The value of an option that the command needs. */
export function required(args: Arguments, option: NamedOption): Result<string> {
  const value = args.value(option);
  return value === undefined
    ? fail('CLI-OPTION-MISSING', { option: `--${option}`, command: args.command })
    : ok(value);
}
