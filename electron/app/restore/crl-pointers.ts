/**
 * The way back from the CRL configurations to the CA object (`ndspkiCADN`). A directory that keeps references whole removes it
 * when the CA object is deleted, so an object that is created anew has to be named there again.
 */
import type { Attribute, Session } from '../../directory/index.ts';
import { attributeValues } from '../../directory/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { baseName } from './ca-entry.ts';

/** DNs of the CRL configurations in the attributes of a CA object: typed names `DN#level#interval`, or plain DNs. */
function configurations(attributes: readonly Attribute[]): string[] {
  const lists = attributes.filter(({ type }) => /^ndspkicrl(?:ec)?configurationdnlist$/.test(baseName(type)));
  const dns = lists.flatMap(({ values }) =>
    values.map((value) => value.toString('utf8').replace(/#\d+#\d+$/, '')),
  );
  return [...new Set(dns)];
}

/**
 * Names the CA object in its CRL configurations where none is named.
 * @param began told about each configuration before it is changed
 * @returns the failure of the server; configurations that are not there are passed over
 */
export async function pointCrlsTo(
  session: Session,
  dn: string,
  attributes: readonly Attribute[],
  began: (configuration: string) => void,
): Promise<Result<unknown>> {
  for (const configuration of configurations(attributes)) {
    const entry = await session.readEntry(configuration, ['ndspkiCADN']);
    if (!entry.ok || attributeValues(entry.value, 'ndspkiCADN').length > 0) continue;
    began(configuration);
    const changed = await session.modifyEntry(configuration, [named(dn)]);
    if (!changed.ok) return changed;
  }
  return ok(null);
}

/** Takes the names out again. */
export async function unpointCrls(session: Session, changed: readonly string[]): Promise<Result<unknown>> {
  for (const configuration of changed) {
    const undone = await session.modifyEntry(configuration, [named()]);
    if (!undone.ok) return undone;
  }
  return ok(null);
}

const named = (...dns: string[]) => ({
  operation: 'replace' as const,
  attribute: { type: 'ndspkiCADN', values: dns.map((dn) => Buffer.from(dn, 'utf8')) },
});
