/** Use cases of keepers: shares that are made, put on sheets, and entered. */
export { KeeperVault, newKeepers } from './vault.ts';
export { backUpForKeepers, splitForKeepers } from './make.ts';
export { shareSheetPage } from './sheet-page.ts';
