import { useEffect, useState } from 'react';
import type { CertificateList, CertificateRow, ExpiryState } from '../../shared/certificate-list.ts';
import {
  Button,
  DataTable,
  Dialog,
  ErrorPanel,
  Glyph,
  Notice,
  Page,
  StatusLine,
  type DataColumn,
} from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { day } from '../formatting.ts';
import { format, t } from '../text.ts';
import { invoke } from '../ipc/invoke.ts';
import { useCall } from '../ipc/use-call.ts';
import '../tools/tools.css';

export interface CertificatesDialogProps {
  /** Shows the properties of the object that holds the certificate. */
  readonly onOpen: (dn: string) => void;
  readonly onClose: () => void;
}

const PAGE = 'O2';
const text = t.console.certificates;

/** O2: the certificates of the CA and of the servers, the one that expires first on top. */
export default function CertificatesDialog({ onOpen, onClose }: CertificatesDialogProps) {
  const { run, pending, failure } = useCall('certificates.list');
  const [list, setList] = useState<CertificateList | null>(null);
  useEffect(() => {
    void run(undefined).then((answer) => {
      if (answer.ok) setList(answer.value);
    });
  }, [run]);
  const close = () => {
    if (pending) void invoke('directory.cancel', undefined);
    onClose();
  };
  return (
    <Dialog
      title={text.title}
      pageId={PAGE}
      size="wide"
      onClose={close}
      buttons={
        <div className="button-row end">
          <Button label={t.common.buttons.close} default cancel onPress={close} />
          <HelpButton page={PAGE} paragraphs={text.help} />
        </div>
      }
    >
      <Page id={PAGE} heading={text.heading} lead={text.lead} className="tool-page">
        <ErrorPanel failure={failure} page={PAGE} />
        <StatusLine
          text={pending ? text.reading : list === null ? '' : format(text.count, { count: list.rows.length })}
          busy={pending}
        />
        {list?.incomplete && <Notice tone="warning" title={text.incomplete} />}
        {list !== null && list.rows.length > 0 && <Table rows={list.rows} onOpen={onOpen} />}
      </Page>
    </Dialog>
  );
}

const marks = {
  valid: { glyph: 'check', outcome: 'good' },
  soon: { glyph: 'warning', outcome: 'attention' },
  expired: { glyph: 'stop', outcome: 'bad' },
} as const satisfies Record<ExpiryState, object>;

const serverOf = ({ kind, hostServer }: CertificateRow): string =>
  kind === 'ca' ? t.console.kinds.ca : (hostServer ?? text.noServer);

const columns: readonly DataColumn<CertificateRow>[] = [
  {
    id: 'expires',
    label: text.columns.expires,
    width: 160,
    text: ({ notAfter }) => day(notAfter),
    sortBy: ({ notAfter }) => Date.parse(notAfter),
  },
  {
    id: 'state',
    label: text.columns.state,
    width: 150,
    text: ({ state }) => text.states[state],
    cell: ({ state }) => (
      <span className={`outcome ${marks[state].outcome}`} data-state={state}>
        <Glyph name={marks[state].glyph} />
        {text.states[state]}
      </span>
    ),
  },
  { id: 'object', label: text.columns.object, width: '1fr', minWidth: 120, text: ({ name }) => name },
  { id: 'server', label: text.columns.server, width: '1fr', minWidth: 120, text: serverOf },
  { id: 'subject', label: text.columns.subject, width: '1fr', minWidth: 120, text: ({ subject }) => subject },
];

const idOf = ({ dn, id }: CertificateRow): string => `${id} ${dn}`;

function Table({ rows, onOpen }: Pick<CertificatesDialogProps, 'onOpen'> & Pick<CertificateList, 'rows'>) {
  const [selected, setSelected] = useState<string | null>(null);
  const chosen = rows.find((row) => idOf(row) === selected);
  return (
    <>
      <DataTable
        label={text.title}
        columns={columns}
        items={rows}
        idOf={idOf}
        sortedBy={{ column: 'expires', direction: 'ascending' }}
        maxRows={10}
        selected={selected}
        onSelect={setSelected}
        onOpen={(id) => {
          const row = rows.find((one) => idOf(one) === id);
          if (row !== undefined) onOpen(row.dn);
        }}
      />
      <p className="field-help" role="status">
        {chosen === undefined ? '' : format(text.issuer, { issuer: chosen.issuer, key: chosen.keyDetail })}
      </p>
      <div className="button-row">
        <Button
          label={text.open}
          disabledReason={chosen === undefined ? text.openReason : undefined}
          onPress={() => {
            if (chosen !== undefined) onOpen(chosen.dn);
          }}
        />
      </div>
    </>
  );
}
