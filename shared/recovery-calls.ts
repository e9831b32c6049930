/** The calls for the checklist of a complete recovery. Part of the contract. */
import * as v from 'valibot';
import { call, dn } from './call.ts';
import { RECOVERY_ITEMS, type RecoverySetView } from './recovery-set.ts';

export const recoveryCalls = {
  /** The checklist for the tree of the CA `dn`, with what was ticked on this computer. */
  'recovery.read': call<RecoverySetView>()(v.strictObject({ dn })),
  'recovery.save': call<RecoverySetView>()(
    v.strictObject({
      dn,
      items: v.pipe(v.array(v.picklist(RECOVERY_ITEMS)), v.maxLength(RECOVERY_ITEMS.length)),
    }),
  ),
} as const;
