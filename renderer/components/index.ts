export { intoSight } from './into-sight.ts';
export { Button } from './Button.tsx';
export { CheckResults } from './CheckResults.tsx';
export { CheckBox, RadioCards, RadioRow, type Choice } from './Choices.tsx';
export { copyText } from './copy-text.ts';
export { DataTable, type DataColumn } from './DataTable.tsx';
export { sorted } from './sorted.ts';
export { SortMark } from './SortMark.tsx';
export { Dialog } from './Dialog.tsx';
export { describedBy, Field } from './Field.tsx';
export { Fingerprint } from './Fingerprint.tsx';
export { Folded } from './Folded.tsx';
export { Glyph } from './Glyph.tsx';
export { Icon, type IconName } from './Icon.tsx';
export { lookForLeftovers } from './leftovers.ts';
export { LeftoversNotice } from './LeftoversNotice.tsx';
export { ErrorPanel, Notice, StatusLine } from './Messages.tsx';
export { parseMnemonic } from './mnemonic.ts';
export { Page, PageCorner } from './Page.tsx';
export { PasswordField } from './PasswordField.tsx';
export { QuestionDialog } from './QuestionDialog.tsx';
export { forgetSecrets, secretCopied, useEmptied, useInSight, useSecrets } from './secrets.ts';
export { Result } from './Result.tsx';
export { Select } from './Select.tsx';
export { TextField } from './TextField.tsx';
export {
  KeyValueList,
  pathLines,
  ProgressList,
  stageState,
  type ReadonlyValue,
  type StageState,
} from './Values.tsx';
