export { ChooseKeepers } from './ChooseKeepers.tsx';
export { PasswordOrShares } from './PasswordOrShares.tsx';
export { EnterShares } from './EnterShares.tsx';
export { ShareSheets } from './ShareSheets.tsx';
export { useForgetShares } from './use-forget-shares.ts';
