export { EjectButtons } from './EjectButton.tsx';
export { ChosenDestination, DestinationWarning } from './ChosenDestination.tsx';
export { BROWSED, DestinationPicker } from './DestinationPicker.tsx';
export { FolderPicker } from './FolderPicker.tsx';
export { ReplaceNotice } from './ReplaceNotice.tsx';
export { useDrives, type Drives } from './use-drives.ts';
