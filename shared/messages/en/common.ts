import type { LeftoverView, ReceiptView } from '../../restore.ts';

/** Texts that every page shares. `&` stands before the letter that Alt reaches; `&&` is an ampersand. */
export const common = {
  productName: 'OrgCA Backup',
  titleWithTree: 'OrgCA Backup - {tree}',
  buttons: {
    back: '< &Back',
    next: '&Next >',
    finish: '&Finish',
    cancel: 'Cancel',
    help: '&Help',
    ok: 'OK',
    close: 'Close',
    copy: 'Copy',
    copyDetails: 'Copy deta&ils',
    copied: 'Copied',
    showPassword: 'Show',
    hidePassword: 'Hide',
  },
  /** Spoken name of the page ID in the corner of a page. */
  pageId: 'Page {id}',
  dateTime: '{date}, {time}',
  whatToDo: 'What to do now',
  details: 'Details',
  checks: { all: 'All {count} checks passed', some: 'Checks passed: {passed} of {count}' },
  copyValue: 'Copy {label}',
  copiedValue: '{label} copied',
  /** Around a duration such as `4 years`. */
  duration: { less: 'less than {time}', more: 'more than {time}' },
  closeWindow: 'Close {title}',
  showPasswordOf: 'Show the text in {label}',
  passwordSpaces: 'The password begins or ends with a space.',
  hidePasswordOf: 'Hide the text in {label}',
  working: 'Please wait...',
  error: {
    codeLine: 'Code {code}, page {page}',
    /** What "Copy details" puts on the clipboard. */
    details: '{what}\n{why}\n{todo}\nCode {code}, page {page}, {time}',
  },
  /** The question before a change of the language discards input. */
  language: {
    title: 'Language',
    heading: 'Close the open windows?',
    text: 'The language changes at once. Everything that you entered in the open window is lost.',
    change: '&Change the language',
    keep: '&Keep working',
  },
  notice: { info: 'Note:', warning: 'Warning:', success: 'Done:', error: 'Failed:' },
  stage: { waiting: 'waiting', running: 'running', done: 'done', failed: 'failed', cancelled: 'canceled' },
  cancelled: 'Canceled',
  /** Notice at the start, after a run that was interrupted. */
  leftovers: {
    title: 'An earlier run was interrupted',
    removed:
      'OrgCA Backup was closed, or the drive was removed, while a file was being written. The unfinished files have been deleted. Earlier backups are unchanged. Make the interrupted backup again.',
    notRemoved:
      'OrgCA Backup was closed, or the drive was removed, while a file was being written. Some unfinished files could not be deleted. Delete them yourself, because they can contain an encrypted private key. Then make the interrupted backup again.',
    changes:
      'OrgCA Backup was closed, or the drive was removed, while files were being replaced. Each change is now complete or undone. A new file has the password of that run. A file that is as before has its earlier password.',
    outcomes: {
      removed: '{file} in {folder}: deleted',
      refused: '{file} in {folder}: not deleted',
      completed: '{file} in {folder}: the new file',
      'rolled-back': '{file} in {folder}: as before',
    } satisfies Record<LeftoverView['outcome'], string>,
    more: 'Other files: {count}',
    dismiss: 'OK',
  },

  /** Texts that every wizard shares. `&` stands before the letter that Alt reaches. */
  wizard: {
    /** Spoken name of the list of steps. */
    steps: 'Steps of this wizard',
    done: 'done',
    /** Why a button of the bar is disabled. */
    reasons: {
      'first-page': 'This is the first page.',
      'last-page': 'This is the last page. Select “Finish”.',
      'not-last-page': 'Complete the remaining pages first.',
      running: 'Please wait, or select “Cancel”.',
      stopping: 'Stopping...',
      done: 'The work is complete. Select “Close”.',
      busy: 'Please wait a moment.',
    },
    stopping: 'Stopping. Unfinished files are deleted.',
    /** The question before Cancel discards input. */
    lose: {
      heading: 'Close the wizard?',
      text: 'Everything that you entered in it is lost. Nothing has been written.',
      close: '&Close the wizard',
      keep: '&Keep working',
    },
  },

  /** Texts of the pages on which backups are chosen, described and opened; the Verify and the Restore wizard share them. */
  files: {
    offer: 'You can also verify a backup, or restore files from it, without logging in.',
    chosen: 'Chosen files',
    none: 'No file has been chosen yet.',
    drop: 'You can also drop files onto this window.',
    browse: 'Bro&wse...',
    refresh: '&Refresh drives',
    /** Without a mnemonic, because `{name}` can be any text. */
    fromDrive: 'Add the backups on {name}',
    driveEmpty: 'The top folder of {name} contains no PFX file. Select “Browse” to choose another folder.',
    driveCut:
      'Only the first {count} of the {total} PFX files in the top folder of {name} were added, by name. Select “Browse” to add others.',
    remove: 'Remove',
    removeName: 'Remove {file} from the list',
    place: '{folder}, {size}',
    broken: '{what} {why} {todo} (Code {code})',
    facts: {
      folder: 'Folder',
      size: 'Size',
      bytes: '{size} ({count} bytes)',
      sha256: 'SHA-256',
      profile: 'Profile',
      profiles: {
        modern: 'Modern: AES-256, SHA-256',
        compatible: 'Compatible: Triple DES, SHA-1',
        pbmac1: 'PBMAC1: AES-256, integrity check as in RFC 9879',
        edirectory: 'As eDirectory writes it: Triple DES, RC2',
      },
      otherProfile: 'Created by another program or with other settings',
      keyEncryption: 'Key encryption',
      certificateEncryption: 'Certificates',
      mac: 'Integrity check',
      notProtected: 'none',
      iterations: '{count} iterations',
      salt: '{count}-byte salt',
      unreadable: 'This file cannot be opened',
      receipt: 'Receipt',
      receipts: {
        none: 'The folder contains no receipt for this file.',
        same: '{file} contains the SHA-256 of this file.',
        differs:
          '{file} contains a different SHA-256. The file was changed or replaced after it was verified.',
        'not-named': '{file} is the receipt of other files.',
        unreadable: '{file} is in the same folder but cannot be read as a receipt.',
      } satisfies Record<ReceiptView['state'], string>,
      seal: 'Seal',
      sealed: 'Available. It is checked with the password.',
      notSealed: 'None. The password does not show whether the files in the same folder were changed.',
      madeAt: 'Created',
      tree: 'Tree',
      caObject: 'CA object',
      hostServer: 'Host server',
      objectFile: 'Attributes',
      objectFiles: {
        same: '{file} matches the receipt. A restore uses it for the attributes that the PFX file does not contain.',
        differs:
          '{file} does not match the receipt, so a restore does not use it. The keys and certificates are in the PFX file.',
        unreadable:
          '{file} cannot be read, so a restore does not use it. The keys and certificates are in the PFX file.',
        none: '{file} is not in the same folder. The keys and certificates are in the PFX file, but some settings of the CA object are missing.',
      } satisfies Record<NonNullable<ReceiptView['objectFile']>['state'], string>,
    },
    /** The drive or folder that files are written to. */
    destination: {
      legend: 'Destination',
      driveNote: '{mount} - {fileSystem}, {size}, {free} free',
      driveReadOnly: 'This drive is write-protected. Remove the protection and select “Refresh”.',
      noDrives: 'No removable drive was found. Plug in a USB stick and select “Refresh”, or select “Browse”.',
      looking: 'Looking for removable drives...',
      refresh: '&Refresh',
      browse: 'Bro&wse...',
      folder: 'Another folder',
      chosen: 'Chosen destination',
      withFree: '{path} ({free} free)',
      warnings: {
        full: {
          title: 'There is too little room',
          text: 'Free: {free}. The files need up to {needed}. Free some space, or choose another destination.',
        },
        system: {
          title: 'This is the system disk of this computer',
          text: {
            backup:
              'If this computer fails, the backup is lost with it. Choose a USB stick, or move the file to one soon.',
            saved:
              'If this computer fails, the saved CA object is lost with it. Choose a USB stick, or move the files to one soon.',
            files:
              'The files stay on this computer. Delete files with a private key when you no longer need them.',
            stick:
              'A recovery stick must work without this computer. Choose a USB stick, or copy the folder to one.',
          },
        },
        network: {
          title: 'This is a network folder',
          text: 'Others might be able to copy the files, and the network might be down when you need them. A USB stick in a secure place is better.',
        },
        synchronized: {
          title: 'This folder is synchronized with other computers',
          text: 'A program copies this folder to other computers or to an online service, where you cannot control the copies. Choose a USB stick instead.',
        },
      },
    },
    /** Behind what was written to a removable drive. */
    eject: {
      eject: 'Eject',
      ejectNamed: 'Eject {folder}',
      done: 'You can unplug the drive now.',
      doneNamed: 'You can unplug {folder} now.',
    },
    passwords: {
      /** Error at the field of a wrong password. */
      refused: '{what} {todo}',
      password: '&Password',
      passwordOf: 'Password of {file}',
      second: 'Second password',
      secondOf: 'Second password of {file}',
      secondHelp: 'The password opens the file, but not all of its parts.',
      help: 'The backup password, not your eDirectory password.',
      same: '&One password for all files',
      sameNote: 'Both files of a backup with an RSA and an EC key have the same password.',
      each: 'A p&assword for each file',
      eachNote: 'For files from different backups.',
      question: 'Passwords',
    },
  },

  /** The tree's REST gateway, in each wizard that uses it. */
  gateway: {
    heading: 'Gateway of the tree (Identity Console)',
    server: 'Gateway &address',
    serverHelp: 'Name or address of the Identity Console server, without https://',
    port: '&Port',
    password: 'eDirectory pass&word',
    passwordHelp: 'Your eDirectory password again. It is sent only to the gateway and is not stored.',
    check: 'Chec&k connection',
    checked: 'The gateway answered.',
    checking: 'Connecting to the gateway...',
    connected: 'Connected to {gateway}',
    offered: 'The gateway offers the {key} key.',
    missing: 'The gateway does not offer this key.',
    verdicts: 'Validation by the tree',
    kinds: {
      root: 'Public Key Certificate (root)',
      'self-signed RSA': 'Self-Signed Certificate (RSA)',
      'self-signed EC': 'Self-Signed Certificate (EC)',
      server: 'Server certificate',
    },
    valid: '{name}: valid',
    invalid: '{name}: not valid (LDAP code {code}) {message}',
    unanswered: '{name}: not validated by the tree',
    reasons: {
      'gateway-address': 'Enter the address of the gateway.',
      'gateway-port': 'Enter a port from 1 to 65535.',
      'gateway-password': 'Enter your eDirectory password.',
    },
  },

  /** Texts of the window around the illustrated guide (G1). Its own words are in guide/, and loaded with it. */
  guide: {
    /** In the native menu. */
    menu: '&Illustrated guide',
    title: 'Illustrated guide',
    openHere: 'Open the guide here',
    contents: 'Contents of the guide',
    search: '&Search the guide',
    results: {
      none: 'No matches in the guide.',
      one: '1 match',
      many: '{count} matches',
    },
    opening: 'Opening the guide...',
    save: 'Save as &PDF...',
    saved: 'The guide was saved: {path}',
    inShort: 'Summary',
    /** A step or an entry among the search results. */
    stepOn: '{title} ({page})',
  },

  /** Texts of the native menus and dialogs. `&` stands before the letter of the keyboard shortcut. */
  menu: {
    closeWhileBusy: {
      title: 'OrgCA Backup is still working',
      text: 'A job is running. If you close the window now, it is canceled and its unfinished files are removed.',
      restoring: 'The directory is being changed. The window closes when this is complete.',
      stay: 'Keep the window open',
      close: 'Cancel the job and close',
    },
    trialTitle: '{title} (test build, not for production keys)',
    saveDialogTitle: 'Save as',
    openDialogTitle: 'Open a file',
    folderDialogTitle: 'Choose a folder',
    fileTypeExport: 'Exported CA (PFX or PEM)',
    fileTypeAuthority: 'Certificates (DER or PEM)',
    fileTypeAny: 'All files',
    fileTypeProgram: 'Portable form of OrgCA Backup',
    fileTypeText: 'Text',
    fileTypeJson: 'JSON',
    fileTypeCsv: 'Table (CSV)',
    fileTypePdf: 'PDF document',
    fileTypePfx: 'PKCS #12 file (PFX)',
    fileTypeDer: 'Certificate, binary DER',
    fileTypePem: 'Certificate, Base64 (PEM)',
    menuFile: '&File',
    menuLogIn: '&Log in...',
    menuLogOut: 'Log &out',
    menuQuit: '&Exit',
    menuEdit: '&Edit',
    menuCut: 'Cu&t',
    menuCopy: '&Copy',
    menuPaste: '&Paste',
    menuSelectAll: 'Select &all',
    menuFind: '&Find object...',
    menuView: '&View',
    menuRefresh: '&Refresh',
    menuCertificates: '&Certificates...',
    menuZoomIn: 'Zoom &in',
    menuZoomOut: 'Zoom &out',
    menuZoomReset: '&Normal size',
    menuLanguage: '&Language',
    menuWizards: '&Wizards',
    menuBackUp: '&Back up the Organizational CA...',
    menuBackUpTree: 'Back up the tree’s &certificates...',
    menuOpenCa: '&Open the Organizational CA',
    menuVerify: '&Verify a backup...',
    menuRestore: '&Restore a CA from a backup...',
    menuAcceptedServers: 'Tr&usted servers...',
    menuHelp: '&Help',
    menuHelpPage: '&Help for this page',
    menuSupport: '&Support report...',
    menuAbout: '&About OrgCA Backup',
    menuDeveloperTools: 'Developer &tools',
    menuTools: '&Tools',
    menuRecord: 'Backup &record...',
    menuChangePassword: '&Change the password of a backup...',
    menuChangeKeepers: 'Change &Keepers...',
    menuRecoveryStick: '&Make a recovery stick...',
    menuOptions: '&Options...',
  },
} as const;
