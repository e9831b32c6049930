import type { CaView, KeyPairView } from '../../../shared/views.ts';
import { KeyValueList } from '../../components/index.ts';
import { failureText, format, t } from '../../text.ts';
import { LastBackup } from './LastBackup.tsx';
import { useLastBackup } from './use-last-backup.ts';

const text = t.console.p1.general;

function keyText({ key }: KeyPairView): string {
  if (key.kind !== 'unavailable') return text.key[key.kind];
  const { what, why } = failureText(key.failure);
  return `${what} ${why}`;
}

/** What the object is, where it is, and whether its keys can be backed up. */
export function GeneralTab({ ca }: { ca: CaView }) {
  const last = useLastBackup(ca.dn);
  return (
    <KeyValueList
      values={[
        { field: 'name', label: text.name, value: ca.name },
        { field: 'dotted', label: text.dotted, value: ca.dotted },
        { field: 'dn', label: text.dn, value: ca.dn },
        { field: 'host-server', label: text.hostServer, value: ca.hostServer ?? text.noHostServer },
        ...ca.keyPairs.map((pair) => ({
          field: `key-${pair.id}`,
          label: format(text.keyPair, { keyDetail: pair.keyDetail }),
          value: keyText(pair),
        })),
        ...(last === null
          ? []
          : [{ field: 'last-backup', label: t.tools.last.label, value: <LastBackup last={last} /> }]),
      ]}
    />
  );
}
