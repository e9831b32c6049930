/** Texts of the menu Tools: the record of backups (T2), changing the password of a backup (T3); and of Help, Support report (S1). */
import type { Options } from '../../options.ts';
import type { RecordEntryView, RecordKindView } from '../../restore.ts';

export const uiTools = {
  record: {
    title: 'Record of backups',
    heading: 'What was done on this computer',
    text: 'Each backup, verification and restore that this program made on this computer, the latest first. The record holds no secret.',
    reading: 'Reading the record...',
    empty: 'Nothing is recorded on this computer yet. The first backup will be the first line.',
    table: 'Recorded work, the latest first',
    columns: {
      when: 'When',
      what: 'What',
      ca: 'CA',
      where: 'Where',
      verified: 'Last verified',
      outcome: 'Result',
    },
    kinds: {
      backup: 'Backup',
      verification: 'Verification',
      restore: 'Restore',
      conversion: 'Conversion',
      'recovery-stick': 'Recovery stick',
      'password-change': 'New password',
    } satisfies Record<RecordKindView, string>,
    outcomes: { good: 'Good', attention: 'Look at it', bad: 'Failed' } satisfies Record<
      RecordEntryView['outcome'],
      string
    >,
    noFile: 'no file',
    noCa: 'not known',
    notVerified: 'Not since it was made',
    notApplicable: 'does not apply',
    brokenTitle: 'This record cannot be relied on',
    broken: {
      unreadable:
        'Line {line} is not readable: a crash cut it off, or the file was changed by another program. It is not shown. Keep to the receipts beside the backups.',
      changed:
        'Line {line} does not follow from the one before it: one of the two was changed, or a line was removed or put in. Do not trust those two. Keep to the receipts beside the backups, and find out who changed the record.',
    },
    help: [
      'One line for each backup, verification and restore. "Last verified" says when a file with the same SHA-256 was last opened and found good with the Verify wizard.',
      'Each line is bound to the one before it. If the record was changed afterwards, a red notice says so.',
      'The record belongs to this computer and this user. The receipt beside each backup travels with it.',
    ],
  },
  password: {
    title: 'Change the password of a backup',
    heading: 'A new password for a backup file',
    text: 'The file is encrypted anew. The old file stays where it is until the new one was read back, opened with the new password and compared.',
    file: 'Backup file',
    none: 'No file has been chosen yet.',
    choose: 'Choose &file...',
    several: 'One file at a time: {file} was taken.',
    folder: 'Folder',
    protection: 'Protection now',
    acceptUnprotected: '&I know where this file comes from. Protect it with the new password',
    protectionText: '{key}; {mac}',
    oldPassword: '&Old password',
    oldSpelling: 'Old password',
    newPassword: 'Ne&w password',
    change: 'Cha&nge the password',
    changing: 'Opening the file and encrypting it anew...',
    reasons: {
      file: 'Choose a backup file.',
      'old-password': 'Type the old password.',
      'password-short': 'Type a new password of {min} characters or more.',
      'password-differs': 'Type the new password twice.',
      'password-same': 'The new password is the old one.',
    },
    done: 'The backup has its new password',
    doneText: 'The new file was read back, opened with the new password and compared with the old one.',
    receiptUpdated: 'The receipt beside it names the new file now.',
    receiptNotUpdated: 'There is no receipt beside it that names it.',
    partners: 'These files of the backup still have the old password: {files}. Change their password too.',
    next: [
      'Change the password of the copies on other media, or destroy them.',
      'Keep the new password in a password manager or a sealed envelope.',
    ],
    sha256: 'SHA-256',
    key: 'Key encryption',
    mac: 'Integrity check',
    again: 'Another &file',
    help: [
      'You need the old password: without it nobody can open the file.',
      'Nothing is lost if something goes wrong: the old file is replaced only once the new one is proved.',
      'A backup of an RSA and an EC key pair is two files. Change the password of both.',
      'Copies of the file keep the old password. Change them too, or destroy them.',
    ],
  },
  support: {
    title: 'Support report',
    heading: 'What somebody who helps you needs to know',
    text: 'Read it before you give it away: what stands here is all that is saved. Passwords, keys, names, addresses and paths are not in it.',
    reading: 'Collecting...',
    report: 'The report',
    save: '&Save as...',
    copy: '&Copy',
    copied: 'The report is on the clipboard.',
    saved: 'The report is saved: {path}',
    help: [
      'The report says which version runs on which system, how the program is set, and what it did since its start: pages, calls with their duration, and codes of failures.',
      'It is made of codes and numbers only. What you type, and what the directory answers, is never in it.',
      'Save it and send it to whoever helps you, with the code and the page id of the message that you saw.',
    ],
  },
  options: {
    title: 'Options',
    heading: 'Lock, reminder, theme, and screen capture',
    text: 'These options hold for you on this computer, at once and from now on.',
    lock: 'Lock when not used for',
    minutes: '{count} minutes',
    lockNote:
      'Locking ends the session and forgets the passwords; wizards keep the rest. It also happens when the computer goes to sleep or its screen is locked, and never in the middle of a backup or restore.',
    reminder: 'Remind of backups after',
    months: '{count} months',
    theme: 'Theme',
    themes: { system: 'S&ystem', light: '&Light', dark: '&Dark', contrast: 'High &contrast' },
    capture: 'Keep the window out of screenshots and screen sharing',
    captures: {
      readable: {
        label: '&While a password can be read',
        note: 'A password that is shown, or a generated password; no other page.',
      },
      fields: {
        label: 'While there is a &field for a password',
        note: 'The login page, too: who helps you by screen sharing sees it black.',
      },
      never: {
        label: '&Never',
        note: 'For making pictures of every page, such as for your own instructions.',
      },
    } satisfies Record<Options['capture'], { label: string; note: string }>,
    linux: 'Linux has no means for it: pictures can always be taken here.',
    help: [
      'Ten minutes are the usual time. Choose five where others pass by your desk. The window is always locked at some time: the session of an administrator gives away the key of the CA to whoever sits down.',
      'Windows and macOS can keep a window out of screenshots, recordings and screen sharing. Linux cannot. A camera always can take a picture.',
      'A password that is shown is hidden again after half a minute. A password that you copy is taken off the clipboard after a minute, unless you copied something else since; the clipboard history of your system may keep it longer.',
    ],
  },
  /** On the property page of the CA. */
  last: {
    label: 'Last backup',
    none: 'No backup is on record on this computer.',
    backup: '{time} ({files})',
    verified: 'Last verified {time}.',
    notVerified: 'Not verified since it was made.',
    renewed:
      'A certificate of the CA was renewed since, so this backup no longer holds the certificates of today. Make a new one.',
    /** In the console, above the container with the CA. */
    line: {
      none: '{name}: no backup is on record on this computer.',
      backup: '{name}: last backup {time}. {verified}',
      renewed:
        '{name}: renewed since the last backup, {time}. Make a new one: the old one lacks the certificates of today.',
      verified: 'Last verified {time}.',
      notVerified: 'Not verified since.',
    },
  },
};

export type UiTools = typeof uiTools;
