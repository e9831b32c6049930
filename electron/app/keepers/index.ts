/** Use cases of keepers: shares that are made, put on sheets, and entered. */
export { KeeperVault, newKeepers } from './vault.ts';
export { shareSheetPage, type ShareSheetFacts } from './sheet-page.ts';
