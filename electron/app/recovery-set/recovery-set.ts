/** The checklist of a complete recovery: the tree's names over LDAP, and what was ticked, from the local record. */
import { attributeValues, readKeyServers, toDotted } from '../../directory/index.ts';
import { RECOVERY_ITEMS, type RecoveryItem, type RecoverySetView } from '../../../shared/recovery-set.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Installation } from '../installation/index.ts';
import type { Login } from '../login/index.ts';
import { lastRecoverySet } from '../record/index.ts';

/**
 * Reads the names for the checklist of the CA `dn`, and its ticks.
 * @returns the failures of reading the CA object, the key server lists and the record
 */
export async function readRecoverySet(
  login: Login,
  { record }: Pick<Installation, 'record'>,
  dn: string,
): Promise<Result<RecoverySetView>> {
  const ca = await login.at(dn).session.readEntry(dn, ['hostServer']);
  if (!ca.ok) return ca;
  const host = attributeValues(ca.value, 'hostServer')[0]?.toString('utf8');
  const lists = await readKeyServers(login.atSecurity().session);
  if (!lists.ok) return lists;
  const recorded = await record.list();
  if (!recorded.ok) return recorded;
  const last = lastRecoverySet(recorded.value.lines, { tree: login.tree, caObject: dn });
  return ok({
    hostServer: host === undefined ? null : toDotted(host),
    keyServers: [...new Set(lists.value.flatMap(({ servers }) => servers))].map(toDotted),
    ticks: last?.ticks ?? {},
  });
}

/**
 * Records which lines are ticked now. A line that was ticked before keeps its date.
 * @returns the failures of `readRecoverySet`; `RECORD-NOT-WRITTEN`
 */
export async function saveRecoverySet(
  login: Login,
  { now, program, record }: Pick<Installation, 'now' | 'program' | 'record'>,
  dn: string,
  items: readonly RecoveryItem[],
): Promise<Result<RecoverySetView>> {
  const before = await readRecoverySet(login, { record }, dn);
  if (!before.ok) return before;
  const at = now().toISOString();
  const ticked = RECOVERY_ITEMS.filter((item) => items.includes(item));
  const ticks = Object.fromEntries(ticked.map((item) => [item, before.value.ticks[item] ?? at]));
  const recovery: RecoverySetView = { ...before.value, ticks };
  const added = await record.add({
    ...{ kind: 'recovery-set', at, program, tree: login.tree, caObject: dn, subject: null },
    ...{ certificates: [], files: [], code: null, recovery },
    outcome: ticked.length === RECOVERY_ITEMS.length ? 'good' : 'attention',
  });
  return added.ok ? ok(recovery) : added;
}
