/** Sessions for tests of restoring: one whose writes fail, and the values of an entry in a form that compares. */
import type { Attribute, Rights, Session } from '../../../electron/directory/index.ts';
import { valueOf } from '../backup/log-in.ts';

/** All user attributes of an entry: lower-case names without options, values in Base64, sorted. */
export const entryOf = async (session: Session, dn: string): Promise<Record<string, string[]>> => {
  const { attributes } = valueOf(await session.readEntry(dn, ['*']));
  return Object.fromEntries(
    attributes
      .map(({ type, values }): [string, string[]] => [
        type.split(';')[0]!.toLowerCase(),
        values.map((value) => value.toString('base64')).sort(),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

/** The same without the private keys. */
export const withoutKeys = (entry: Awaited<ReturnType<typeof entryOf>>): typeof entry =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !name.startsWith('ndspkiprivatekey')));

/** A session whose write of this number fails, or (0) that writes another host server than it was told. */
export function faulty(session: Session, failing: number, forever = false): Session {
  let writes = 0;
  const refusal = { ok: false as const, failure: { code: 'LDAP-53' as const, values: {} } };
  return new Proxy(session, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'modifyEntry' && name !== 'addEntry') return value.bind(target) as unknown;
      return (dn: string, list: { type?: string; attribute?: Attribute }[]) => {
        writes += 1;
        if (writes === failing || (forever && writes > 1)) return Promise.resolve(refusal);
        const wrong = failing === 0 && writes === 1;
        const changed = wrong
          ? list
              .filter(
                (one) =>
                  (one.type ?? one.attribute?.type) !== 'nDSPKISubjectName' &&
                  (one.type ?? one.attribute?.type) !== 'hostServer',
              )
              .concat(
                name === 'addEntry'
                  ? [{ type: 'hostServer', values: [Buffer.from('cn=wrong')] } as never]
                  : [
                      {
                        operation: 'replace',
                        attribute: { type: 'hostServer', values: [Buffer.from('cn=wrong')] },
                      } as never,
                    ],
              )
          : list;
        return (value as (dn: string, list: unknown) => unknown).call(target, dn, changed);
      };
    },
  });
}

/** A session that is not given the values of some attributes, and what it is told about its right to read them. */
export const withoutReading = (session: Session, hidden: RegExp, read: Rights['read']): Session =>
  new Proxy(session, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'readEntry') {
        return async (dn: string, wanted: string[]) => {
          const entry = await target.readEntry(dn, wanted);
          if (!entry.ok) return entry;
          const attributes = entry.value.attributes.filter(({ type }) => !hidden.test(type));
          return { ok: true, value: { ...entry.value, attributes } };
        };
      }
      if (name === 'effectiveRights') {
        return (_dn: string, attributes: readonly string[]) =>
          Promise.resolve(
            attributes.map((attribute) => ({ attribute, supervisor: 'denied', read, names: [] })),
          );
      }
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
