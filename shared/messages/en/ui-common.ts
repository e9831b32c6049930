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
    apply: '&Apply',
    close: 'Close',
    copy: 'Copy',
    copyDetails: 'Copy deta&ils',
    copied: 'Copied',
    showPassword: 'Show',
    hidePassword: 'Hide',
  },
  /** Read out before the id in the corner of a page. */
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
  showPasswordOf: 'Show what is typed in {label}',
  passwordSpaces: 'The password begins or ends with a space.',
  hidePasswordOf: 'Hide what is typed in {label}',
  working: 'Working...',
  error: {
    codeLine: 'Code {code}, page {page}',
    /** What "Copy details" puts on the clipboard. */
    details: '{what}\n{why}\n{todo}\nCode {code}, page {page}, {time}',
  },
  /** The question that the choice of a language asks where something would be lost. */
  language: {
    title: 'Language',
    heading: 'Close what is open?',
    text: 'The program changes its language at once. What you entered in the open window will be lost.',
    change: '&Change the language',
    keep: '&Keep working',
  },
  notice: { info: 'Note:', warning: 'Warning:', success: 'Done:', error: 'Failed:' },
  stage: { waiting: 'waiting', running: 'running', done: 'done', failed: 'failed' },
  /** What was found at the start after a run that was cut off. */
  leftovers: {
    title: 'An earlier run was cut off',
    removed:
      'While a file was being written, the program was ended or the medium was pulled. The unfinished files were found and removed now. A backup that was complete before is still there, unchanged; make the one that was cut off again.',
    notRemoved:
      'While a file was being written, the program was ended or the medium was pulled. Some unfinished files could not be removed now: delete them, as they can hold an encrypted private key. Make the backup that was cut off again.',
    file: '{file} in {folder}: removed',
    fileNotRemoved: '{file} in {folder}: still there',
    dismiss: 'I have read this',
  },
};

export type UiCommon = typeof uiCommon;
