import { useEffect, useState } from 'react';
import type { CertificateList, CertificateRow, ExpiryState } from '../../shared/certificate-list.ts';
import { Button, Dialog, ErrorPanel, Glyph, Notice, Page, StatusLine } from '../components/index.ts';
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
const text = t.certificates;

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

function Table({ rows, onOpen }: Pick<CertificatesDialogProps, 'onOpen'> & Pick<CertificateList, 'rows'>) {
  return (
    // The table scrolls in its own box; the keyboard reaches it there.
    <div className="record-box" role="region" aria-label={text.title} tabIndex={0}>
      <table className="record certificates">
        <thead>
          <tr>
            {Object.entries(text.columns).map(([name, label]) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.dn} ${row.id}`} row={row} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const marks = {
  valid: { glyph: 'check', outcome: 'good' },
  soon: { glyph: 'warning', outcome: 'attention' },
  expired: { glyph: 'stop', outcome: 'bad' },
} as const satisfies Record<ExpiryState, object>;

function Row({ row, onOpen }: Pick<CertificatesDialogProps, 'onOpen'> & { readonly row: CertificateRow }) {
  const { glyph, outcome } = marks[row.state];
  return (
    <tr data-state={row.state} data-kind={row.kind}>
      <th scope="row">{day(row.notAfter)}</th>
      <td>
        <span className={`outcome ${outcome}`}>
          <Glyph name={glyph} />
          {text.states[row.state]}
        </span>
      </td>
      <td>
        {row.name}
        <div className="soft">
          {row.kind === 'ca' ? t.console.kinds.ca : (row.hostServer ?? text.noServer)}
        </div>
      </td>
      <td>
        {row.subject}
        <div className="soft">{format(text.issuer, { issuer: row.issuer, key: row.keyDetail })}</div>
      </td>
      <td>
        <Button
          label={text.open}
          name={format(text.openName, { name: row.name })}
          onPress={() => {
            onOpen(row.dn);
          }}
        />
      </td>
    </tr>
  );
}
