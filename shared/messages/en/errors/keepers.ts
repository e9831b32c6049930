import type { ErrorTexts } from './error-text.ts';

/** Failures of shares: of one that is entered, and of a set that is put together. */
export const keeperErrors = {
  'KEEPERS-WORD': {
    what: 'Word {position} is not in the list of words.',
    why: 'It is misspelled, or too short to tell which word it is. The first four letters are enough.',
    todo: 'Compare word {position} with the share sheet and correct it.',
  },
  'KEEPERS-LENGTH': {
    what: 'The number of words is {found} instead of {count}.',
    why: 'Words are missing, or words were entered twice.',
    todo: 'Compare the numbered groups with the share sheet. Each group has five words.',
  },
  'KEEPERS-CHECK-WORD': {
    what: 'Word {position} is not the word on the share sheet.',
    why: 'If a single word is wrong, the check words of the share show that it is this one.',
    todo: 'Compare word {position} with the share sheet and correct it.',
  },
  'KEEPERS-CHECK': {
    what: 'More than one word of the share is wrong.',
    why: 'The check words do not match the others. Words were confused or are in the wrong order.',
    todo: 'Compare all groups with the share sheet, from left to right.',
  },
  'KEEPERS-FORMAT': {
    what: 'These words are not a share that this version of OrgCA Backup can read.',
    why: 'The words are correct, but they come from a later version or from another program.',
    todo: 'Use the version of OrgCA Backup that is named on the share sheet, or a later one.',
  },
  'KEEPERS-OTHER-SET': {
    what: 'This share belongs to set {other}. Shares of set {set} are required.',
    why: 'Each backup with keepers has its own set of shares, and new keepers receive a new set. Only shares of one set open a backup.',
    todo: 'Enter a share of set {set}. If set {other} is the right one, forget the entered shares and start with this one.',
  },
  'KEEPERS-TWICE': {
    what: 'Share {index} has already been entered.',
    why: 'Each share counts once.',
    todo: 'Ask another keeper for a share.',
  },
  'KEEPERS-COMBINATION': {
    what: 'The shares do not fit together.',
    why: 'Each share is correct by itself, but the check of the whole set fails. One of them was not made with the others. The backup was not opened.',
    todo: 'Enter the shares again. If possible, use shares of other keepers of the set.',
  },
  'KEEPERS-OTHER-BACKUP': {
    what: 'The shares of set {set} do not open this file.',
    why: 'The shares are correct and belong together, but the file has another password. It has received new keepers or a new password since then, or the shares belong to another backup.',
    todo: 'Compare the set on the share sheets with the receipt of this file, and enter shares of the set that the receipt names. If it names no keepers, enter the password.',
  },
  'KEEPERS-TOO-FEW': {
    what: 'Set {set} requires {threshold} shares. Shares given: {given}.',
    why: 'Fewer shares reveal nothing about the password.',
    todo: 'Add shares of other keepers of the set. Not yet given: {missing}.',
  },
  'KEEPERS-FORGOTTEN': {
    what: 'The shares are no longer in memory.',
    why: 'OrgCA Backup forgets shares when the window is locked, when you log out, and when you close the wizard or tool.',
    todo: 'Enter the shares again. If the share sheets of a new backup were neither saved nor printed, make another backup.',
  },
} as const satisfies ErrorTexts;
