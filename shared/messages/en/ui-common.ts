/** Texts that every page shares. `&` stands before the letter that Alt reaches; `&&` is an ampersand. */
export const uiCommon = {
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
    file: '{file} in {folder}: deleted',
    fileNotRemoved: '{file} in {folder}: not deleted',
    more: 'Other files: {count}',
    dismiss: 'OK',
  },
};

export type UiCommon = typeof uiCommon;
