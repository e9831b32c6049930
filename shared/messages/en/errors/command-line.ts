import type { ErrorTexts } from './error-text.ts';

/** Failures of the command line's own arguments and passwords. */
export const commandLineErrors = {
  'CLI-COMMAND': {
    what: 'This command does not exist.',
    why: 'The first argument must be the name of a command.',
    todo: 'Run “orgca-backup --help” to see all commands.',
  },
  'CLI-OPTION-UNKNOWN': {
    what: 'The option {option} does not exist for this command.',
    why: 'The name is misspelled, or the option belongs to another command.',
    todo: 'Run the command with --help to see its options.',
  },
  'CLI-OPTION-TWICE': {
    what: 'The option {option} is given too often.',
    why: 'Number of times that it can be given: {max}.',
    todo: 'Remove the options that are too many.',
  },
  'CLI-OPTION-VALUE': {
    what: 'The option {option} has no value.',
    why: 'It must be followed by its value.',
    todo: 'Add the value after the option. If the value begins with a hyphen, put an equals sign before it.',
  },
  'CLI-OPTION-NO-VALUE': {
    what: 'The option {option} has a value.',
    why: 'It takes none.',
    todo: 'Remove the equals sign and everything after it.',
  },
  'CLI-OPTION-MISSING': {
    what: 'The option {option} is missing.',
    why: 'The command {command} cannot run without it.',
    todo: 'Add {option} with its value. “orgca-backup {command} --help” describes the value.',
  },
  'CLI-OPTION-NEEDS': {
    what: 'The option {option} cannot be used without {other}.',
    why: 'The command {command} uses {option} only together with {other}.',
    todo: 'Add {other}, or remove {option}.',
  },
  'CLI-OPTIONS-EXCLUDE': {
    what: 'The options {option} and {other} cannot be used together.',
    why: 'The command {command} can do only what one of them asks for.',
    todo: 'Remove one of the two.',
  },
  'CLI-VALUE': {
    what: 'The value of {option} is not allowed.',
    why: 'Allowed values: {allowed}.',
    todo: 'Enter one of them.',
  },
  'CLI-ARGUMENTS': {
    what: 'The command {command} has too many or too few arguments.',
    why: 'Arguments that are not options are the names of files.',
    todo: 'Run the command with --help to see how many it takes.',
  },
  'CLI-PASSWORD-ARGUMENT': {
    what: 'The option {option} was refused because passwords are not accepted on the command line.',
    why: 'Every user of this computer can see the arguments of running programs, and shells keep them in their history.',
    todo: 'Use --password-file, --password-fd, --password-stdin or --password-credential, or run the command on a terminal. If the password was already used in this way, change it.',
  },
  'CLI-PASSWORD-MISSING': {
    what: 'A password is missing.',
    why: 'No option names its source, and standard input is not a terminal on which it could be asked for.',
    todo: 'Add {option}, or one of its alternatives -fd, -stdin and -credential.',
  },
  'CLI-PASSWORD-FILE-OPEN': {
    what: 'The password from {file} was refused because other users can read the file.',
    why: 'Its permissions allow more than its owner, or it belongs to another user.',
    todo: 'Run “chmod 600” on the file. If others could have read it, change the password.',
  },
  'CLI-PASSWORD-SOURCE': {
    what: 'No password can be read from {option}.',
    why: 'The source does not exist, cannot be read, is empty, is longer than 4096 bytes, or is not a regular file.',
    todo: 'Make sure that the source can be read and contains the password alone. The option takes the name of a file or the number of a descriptor, not the password.',
  },
  'CLI-PASSWORD-SHORT': {
    what: 'The password is too short.',
    why: 'The password of a backup must have at least {min} characters.',
    todo: 'Choose a longer password.',
  },
  'CLI-PASSWORD-TEXT': {
    what: 'The new password was refused because it could not be entered in the window later.',
    why: 'Its source contains more than one line or a control character, or is no valid UTF-8 text.',
    todo: 'Save the password alone, in one line of UTF-8 text.',
  },
  'CLI-PASSWORDS-DIFFER': {
    what: 'The two passwords are different.',
    why: 'A new password is entered twice to rule out typing errors.',
    todo: 'Run the command again.',
  },
  'CLI-CREDENTIAL': {
    what: 'The credential of {option} is not available.',
    why: 'systemd passes no credentials to this process, or the name contains a folder.',
    todo: 'Add LoadCredential= or LoadCredentialEncrypted= to the unit, and use the name alone.',
  },
  'CLI-STDIN-TWICE': {
    what: 'Two passwords are to be read from standard input.',
    why: 'Standard input can provide only one.',
    todo: 'Use another source for one of them.',
  },
  'CLI-PASSWORD-TWICE': {
    what: 'Two sources are given for one password: {option}.',
    why: 'Only one of them can be used.',
    todo: 'Remove all but one.',
  },
  'CLI-OUTPUT': {
    what: 'Standard output could not be written.',
    why: 'The disk that it goes to is full, or the device does not accept it.',
    todo: 'Do not use the output. Free space, or direct the output to another place, then run the command again.',
  },
} as const satisfies ErrorTexts;
