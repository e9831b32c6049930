import type { Options } from '../../options.ts';
import type { RecordEntryView, RecordGapView, RecordKindView } from '../../record.ts';

/** Texts of the menu Tools: the backup record (T2) and changing the password of a backup (T3); and of Help, Support report (S1). */
export const tools = {
  record: {
    title: 'Backup record',
    heading: 'Operations on this computer',
    text: 'Each backup, verification, and restore on this computer, the latest first. The record contains no secrets.',
    reading: 'Reading the record...',
    empty: 'The record on this computer is empty. Your first backup will be the first entry.',
    table: 'Recorded operations, the latest first',
    gateway: 'Key from gateway',
    /** Headings of the exported table that the page does not have. */
    csv: {
      name: 'backup-record',
      columns: { line: 'Line', caObject: 'CA object', files: 'Files', folders: 'Folders', code: 'Code' },
    },
    filter: '&Filter',
    noMatch: 'No line of the record contains this text.',
    detailsOf: '{kind}, {time}',
    tree: 'Tree',
    program: 'Program',
    save: '&Export as CSV...',
    saved: 'Saved to {path}',
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
      'recovery-set': 'Recovery checklist',
      'password-change': 'New password',
    } satisfies Record<RecordKindView, string>,
    outcomes: { good: 'Passed', attention: 'Warning', bad: 'Failed' } satisfies Record<
      RecordEntryView['outcome'],
      string
    >,
    noFile: 'no file',
    noCa: 'not known',
    notVerified: 'Never',
    brokenTitle: 'The record was damaged or changed',
    by: 'By',
    witness: 'Witness',
    broken: {
      unreadable:
        'Line {line} cannot be read and is not shown. The program might have ended while writing it, or another program changed the file. Rely on the receipts of the backups instead.',
      changed:
        'Line {line} does not match the line before it. One of the two was changed, or a line was removed or inserted. Do not rely on these two lines. Rely on the receipts of the backups instead, and find out who changed the record.',
    },
    gapsNotWhole:
      'The record was not compared with all receipts of backups, because there are too many or reading them takes too long.',
    gapsTitle: 'This record does not agree with receipts of backups',
    gaps: {
      shorter:
        'The record has no lines after line {line}, although {file} in {folder} was written then. Lines at the end were removed, or the record could not be updated after the backup.',
      differs:
        'Line {line} is not the one that {file} in {folder} names. The record was changed or replaced after that backup.',
    } satisfies Record<RecordGapView['state'], string>,
    line: 'Line {line}',
    help: [
      'The record has one line for each backup, verification, and restore. “Last verified” shows when a file with the same SHA-256 last passed in the Verify wizard.',
      'Each line contains a hash of the line before it. If the record was changed afterwards, a red notice appears.',
      'The record belongs to you and this computer. The receipt stays with the backup.',
    ],
  },
  password: {
    title: 'Change the password of a backup',
    heading: 'A new password for a backup file',
    text: 'The file is re-encrypted. The old file is kept until the new one has been read back, opened with the new password, and compared.',
    file: 'Backup file',
    none: 'No file has been chosen yet.',
    choose: 'Choose &file...',
    several: 'Only one file at a time is possible. Selected: {file}',
    folder: 'Folder',
    protection: 'Current protection',
    acceptUnprotected: 'The file comes from a trusted source. Protect &it with the new password',
    acceptUnsealed:
      'Only trusted people could change the files of this backup. Sea&l it with the new password',
    protectionText: '{key}; {mac}',
    oldPassword: '&Old password',
    oldSpelling: 'Old password',
    newPassword: 'Ne&w password',
    change: 'Cha&nge the password',
    changing: 'Opening and re-encrypting the file...',
    reasons: {
      file: 'Choose a backup file.',
      'old-password': 'Enter the old password.',
      'password-short': 'Enter a new password of at least {min} characters.',
      'password-differs': 'Enter the new password twice.',
      'password-same': 'The new password must differ from the old one.',
    },
    done: 'Password changed and verified',
    doneText: 'The new file was read back, opened with the new password, and compared with the old one.',
    receiptUpdated: 'The receipt was updated for the new file. It is not sealed.',
    receiptSealed: 'The receipt in the same folder names the new file and is sealed with the new password.',
    receiptNotUpdated: 'The folder contains no receipt for this file.',
    receiptKept: {
      unreadable: 'The receipt in the same folder cannot be read and was not updated.',
      original:
        'The file is a copy. The receipt names the original in the same folder and was not changed: it does not name the new file.',
    },
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
      'You need the old password. Without it, the file cannot be opened.',
      'The old file is replaced only after the new one has been verified.',
      'A backup of an RSA and an EC key pair has two files. Change the password of both.',
      'Copies of the file keep the old password. Change them too, or destroy them.',
    ],
  },
  support: {
    title: 'Support report',
    heading: 'Information for your support team',
    text: 'Read the report before you send it. It is saved exactly as shown, and contains no passwords, keys, names, addresses, or paths.',
    reading: 'Collecting...',
    report: 'The report',
    save: '&Save as...',
    copy: '&Copy',
    copied: 'The report was copied to the clipboard.',
    saved: 'The report was saved: {path}',
    help: [
      'The report shows the version, the system, the settings, and the activity since the start: pages, calls with their duration, and error codes.',
      'It contains only codes and numbers, never your entries or data from the directory.',
      'Send it to your support team with the code and the page ID of the message that you saw.',
    ],
  },
  options: {
    title: 'Options',
    heading: 'Lock, reminder, theme, and screen capture',
    text: 'These options apply at once, for you on this computer.',
    lock: 'Lock when not used for',
    minutes: '{count} minutes',
    lockNote:
      'Locking ends the session and clears the passwords. Wizards keep all other entries. A running job is canceled, but a restore is completed first. The window is also locked when the computer goes to sleep and, on Windows and macOS, when the screen is locked.',
    reminder: 'Remind of backups after',
    months: '{count} months',
    theme: 'Theme',
    themes: { system: 'S&ystem', light: '&Light', dark: '&Dark', contrast: 'High &contrast' },
    capture: 'Keep the window out of screenshots and screen sharing',
    captures: {
      readable: {
        label: '&While a password can be read',
        note: 'Applies while a password, or a generated password, is shown.',
      },
      fields: {
        label: 'While there is a &field for a password',
        note: 'Also applies to the login page. In screen sharing, the window is black.',
      },
      never: {
        label: '&Never',
        note: 'Allows screenshots of every page, for example for your own instructions.',
      },
    } satisfies Record<Options['capture'], { label: string; note: string }>,
    linux: 'Not available on Linux. Screenshots are always possible.',
    help: [
      'The default is 10 minutes. Choose 5 if other people pass your desk. The lock cannot be turned off, because anyone at an unlocked administrator session can export the key of the CA.',
      'Windows and macOS can keep a window out of screenshots, recordings, and screen sharing. Linux cannot. Nothing prevents a photo with a camera.',
      'A password that is shown is hidden again after 30 seconds. A password that you copy is removed from the clipboard after one minute, unless you have copied something else. The clipboard history of your system might keep it longer.',
    ],
  },
  /** On the property page of the CA. */
  last: {
    label: 'Last backup',
    none: 'No backup is on record on this computer.',
    backup: '{time} ({files})',
    verified: 'Last verified {time}.',
    notVerified: 'Not verified since it was created.',
    renewed:
      'A certificate of the CA has been renewed since, so this backup does not contain the current certificates. Make a new backup.',
    /** In the console, above the container with the CA. */
    line: {
      none: '{name}: no backup is on record on this computer.',
      backup: '{name}: last backup {time}. {verified}',
      renewed:
        '{name}: renewed since the last backup ({time}). That backup does not contain the current certificates. Make a new backup.',
      verified: 'Last verified {time}.',
      notVerified: 'Not verified since.',
    },
  },

  /** Texts of the dialog for the printed page of a backup (T4). */
  sheet: {
    open: '&Restore sheet...',
    openShort: 'Sheet...',
    openName: 'Restore sheet for {files}',
    title: 'Restore sheet',
    heading: 'Restore sheet',
    text: 'A printed page with names, serial numbers, fingerprints, the steps of a restore, and space for storage place, bag, and signatures. It never contains the password.',
    several: 'Number of backups: {count}. Each has a page of its own.',
    medium: 'Label of the &medium',
    mediumHelp: 'The label on the stick or its bag. Leave it empty to fill it in by hand.',
    save: 'Save as &PDF...',
    print: 'P&rint...',
    making: 'Creating the sheet...',
    saved: 'The sheet was saved: {path}',
    printed: 'The sheet was sent to the printer.',
    help: [
      'Print one sheet for each medium, write down where it is kept, and have it signed by the two people who put it there.',
      'The fingerprints are printed in groups of four, so that two people can compare them aloud.',
      'Keep the sheet with the medium. Keep the password in another place.',
    ],
  },

  /** Texts of the support report, as it is shown and saved. */
  supportReport: {
    title: 'OrgCA Backup - support report',
    intro:
      'Without passwords, keys, names of people, trees or objects, addresses of servers, and names of files and folders.',
    made: 'Created',
    version: 'Version',
    packaged: 'Installed package',
    runtime: 'Runtime',
    platform: 'Platform',
    settings: 'Settings',
    language: 'Language',
    timeZone: 'Time zone',
    dark: 'Dark colors',
    highContrast: 'High contrast',
    screenReader: 'Screen reader',
    window: 'Window',
    zoom: 'Zoom',
    scale: 'Display scaling',
    acceptedServers: 'Trusted servers',
    authorities: 'Trusted certificate authorities',
    recorded: 'Entries in the backup record',
    directory: 'Directory',
    directories: { none: 'not logged in', ldaps: 'logged in, LDAPS', starttls: 'logged in, StartTLS' },
    yes: 'yes',
    no: 'no',
    unreadable: 'cannot be read',
    log: 'Log of this run, in seconds since the start',
    dropped: '(older lines omitted: {count})',
    events: {
      page: 'page {page} opened',
      menu: 'menu: {command}',
      done: '{call}: done in {ms} ms',
      failed: '{call}: {code} after {ms} ms',
      refused: '{call}: refused',
      bug: '{call}: internal error, {error} at {at}',
      progress: 'stage: {stage}',
      ended: 'the session ended: {reason}',
      given: 'files opened with the program: {count}',
    },
  },
} as const;
