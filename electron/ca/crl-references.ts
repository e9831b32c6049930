/**
 * The way back from the CRL configurations to the CA object (`ndspkiCADN`). A directory that keeps references whole removes it
 * when the CA object is deleted, so an object that is re-created has to be named there again.
 */
import { attributeValues, type Attribute, type Session } from '../directory/index.ts';
import { ok, type Result } from '../../shared/result.ts';
import { crlConfigurationsOf } from './material.ts';

/**
 * Names the CA object in its CRL configurations where none is named.
 * @param began told about each configuration before it is changed
 * @returns the failure of the server; configurations that are not there are passed over
 */
export async function setCrlCaReferences(
  session: Session,
  dn: string,
  attributes: readonly Attribute[],
  began: (configuration: string) => void,
): Promise<Result<unknown>> {
  for (const configuration of crlConfigurationsOf(attributes)) {
    const entry = await session.readEntry(configuration, ['ndspkiCADN']);
    if (!entry.ok || attributeValues(entry.value, 'ndspkiCADN').length > 0) continue;
    began(configuration);
    const changed = await session.modifyEntry(configuration, [named(dn)]);
    if (!changed.ok) return changed;
  }
  return ok(null);
}

/** Takes the names out again. */
export async function clearCrlCaReferences(
  session: Session,
  changed: readonly string[],
): Promise<Result<unknown>> {
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
