import { KeyValueList } from '../../components/index.ts';
import { t } from '../../text.ts';
import type { ExportPageProps } from './page-props.ts';
import { list } from '../../formatting.ts';

/** E1: the CA that will be exported. */
export function CaPage({ data: { ca } }: ExportPageProps) {
  const texts = t.exportWizard.ca;
  return (
    <KeyValueList
      values={[
        { field: 'ca-name', label: texts.name, value: ca.name },
        { field: 'ca-dn', label: texts.dn, value: ca.dn },
        { field: 'ca-host-server', label: texts.hostServer, value: ca.hostServer ?? texts.noHostServer },
        { field: 'ca-keys', label: texts.keys, value: list(ca.keyPairs.map(({ keyDetail }) => keyDetail)) },
      ]}
    />
  );
}
