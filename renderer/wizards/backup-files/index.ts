import './backup-files.css';

export { AboutBackups, receiptText } from './AboutBackups.tsx';
export { BackupPasswords } from './BackupPasswords.tsx';
export { CheckList } from './CheckList.tsx';
export { ChooseBackups } from './ChooseBackups.tsx';
