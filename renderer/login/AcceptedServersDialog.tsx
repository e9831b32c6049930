import { useEffect, useState, type ReactNode } from 'react';
import type { AcceptedServerView, AuthorityView } from '../../shared/session.ts';
import type { Failure } from '../../shared/result.ts';
import {
  Button,
  Dialog,
  ErrorPanel,
  Fingerprint,
  Page,
  QuestionDialog,
  StatusLine,
} from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { dateTime, format, t } from '../text.ts';
import { invoke } from '../ipc/invoke.ts';

const text = t.login.t1;

type Removal =
  | { readonly kind: 'server'; readonly name: string; readonly server: string; readonly port: number }
  | { readonly kind: 'authority'; readonly name: string; readonly sha256: string };

/** T1: the servers whose certificates were accepted, and the authorities that vouch for servers. */
export default function AcceptedServersDialog({ onClose }: { onClose: () => void }) {
  const [servers, setServers] = useState<readonly AcceptedServerView[] | null>(null);
  const [authorities, setAuthorities] = useState<readonly AuthorityView[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const [busy, setBusy] = useState(false);
  const [added, setAdded] = useState('');

  /** Counts the wishes to read the lists; the first is the opening. */
  const [reads, setReads] = useState(0);
  useEffect(() => {
    const asked = [invoke('trust.list', undefined), invoke('trust.authorities', undefined)] as const;
    void Promise.all(asked).then(([listed, known]) => {
      if (listed.ok) setServers(listed.value);
      else setFailure(listed.failure);
      if (known.ok) setAuthorities(known.value);
      else setFailure(known.failure);
    });
  }, [reads]);

  const remove = async (wanted: Removal) => {
    setRemoval(null);
    setFailure(null);
    setAdded('');
    const { kind } = wanted;
    const result =
      kind === 'server'
        ? await invoke('trust.remove', { server: wanted.server, port: wanted.port })
        : await invoke('trust.removeAuthority', { sha256: wanted.sha256 });
    if (!result.ok) setFailure(result.failure);
    setReads(reads + 1);
  };

  const add = async () => {
    setBusy(true);
    setFailure(null);
    setAdded('');
    const result = await invoke('trust.addAuthorities', undefined);
    setBusy(false);
    if (!result.ok) setFailure(result.failure);
    else if (result.value !== null) {
      setAuthorities(result.value.authorities);
      const { unreadable } = result.value;
      setAdded(unreadable === 0 ? text.added : format(text.addedPartly, { unreadable }));
    }
  };

  return (
    <Dialog
      title={text.title}
      pageId="T1"
      size="wide"
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <Button label={t.common.buttons.close} onPress={onClose} default cancel />
          <HelpButton page="T1" paragraphs={text.help} />
        </div>
      }
    >
      <Page id="T1" heading={text.title} hideHeading className="tab-stack">
        <ErrorPanel failure={failure} page="T1" />
        <p>{text.intro}</p>
        {servers === null && failure === null && <StatusLine busy text={text.reading} />}
        {servers !== null && <ServerTable servers={servers} onRemove={setRemoval} />}
        {authorities !== null && <AuthorityTable authorities={authorities} onRemove={setRemoval} />}
        <div className="button-row">
          <Button label={text.add} onPress={() => void add()} disabled={busy} />
          <StatusLine text={added} />
        </div>
      </Page>
      {removal !== null && (
        <RemoveDialog
          removal={removal}
          onRemove={() => void remove(removal)}
          onKeep={() => {
            setRemoval(null);
          }}
        />
      )}
    </Dialog>
  );
}

function ServerTable(props: {
  servers: readonly AcceptedServerView[];
  onRemove: (removal: Removal) => void;
}) {
  const { columns } = text;
  return (
    <TrustTable
      caption={text.servers}
      columns={[columns.server, columns.certificate, columns.accepted, columns.weak]}
      empty={text.noServers}
    >
      {props.servers.map(({ server, port, subject, sha256, acceptedAt, allowed }) => {
        const name = format(text.serverPort, { server, port });
        return (
          <tr key={name} data-server={`${server}:${port}`}>
            <th scope="row">{name}</th>
            <Certificate subject={subject} sha256={sha256} />
            <td>{dateTime(acceptedAt)}</td>
            <td>{allowed.length > 0 ? text.weak.yes : text.weak.no}</td>
            <RemoveCell
              name={name}
              onRemove={() => {
                props.onRemove({ kind: 'server', name, server, port });
              }}
            />
          </tr>
        );
      })}
    </TrustTable>
  );
}

function AuthorityTable(props: {
  authorities: readonly AuthorityView[];
  onRemove: (removal: Removal) => void;
}) {
  const { columns } = text;
  return (
    <TrustTable
      caption={text.authorities}
      note={text.authoritiesNote}
      columns={[columns.authority, columns.notAfter]}
      empty={text.noAuthorities}
    >
      {props.authorities.map(({ subject, sha256, notAfter }) => (
        <tr key={sha256} data-authority={sha256}>
          <Certificate subject={subject} sha256={sha256} header />
          <td>{dateTime(notAfter)}</td>
          <RemoveCell
            name={subject}
            onRemove={() => {
              props.onRemove({ kind: 'authority', name: subject, sha256 });
            }}
          />
        </tr>
      ))}
    </TrustTable>
  );
}

interface TrustTableProps {
  readonly caption: string;
  readonly note?: string;
  readonly columns: readonly string[];
  readonly empty: string;
  readonly children: readonly ReactNode[];
}

/** A table whose last column removes a row; a sentence where there are no rows. */
function TrustTable({ caption, note, columns, empty, children }: TrustTableProps) {
  if (children.length === 0) {
    return (
      <>
        <h2>{caption}</h2>
        {note !== undefined && <p>{note}</p>}
        <p className="trust-empty">{empty}</p>
      </>
    );
  }
  return (
    <table className="plain-table trust-table">
      <caption>
        {caption}
        {note !== undefined && <p className="trust-note">{note}</p>}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{text.columns.remove}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** Whose certificate it is, and its fingerprint for comparing. */
function Certificate({ subject, sha256, header }: { subject: string; sha256: string; header?: boolean }) {
  const content = (
    <>
      <div className="selectable">{subject}</div>
      <div className="mono selectable trust-fingerprint">
        <Fingerprint value={sha256} />
      </div>
    </>
  );
  return header ? <th scope="row">{content}</th> : <td>{content}</td>;
}

function RemoveCell({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <td>
      <Button label={text.remove} name={format(text.removeNamed, { name })} onPress={onRemove} />
    </td>
  );
}

interface RemoveDialogProps {
  readonly removal: Removal;
  readonly onRemove: () => void;
  readonly onKeep: () => void;
}

function RemoveDialog({ removal, onRemove, onKeep }: RemoveDialogProps) {
  const { ask } = text;
  return (
    <QuestionDialog
      title={ask.title}
      heading={format(ask[removal.kind], { name: removal.name })}
      text={removal.kind === 'server' ? ask.serverText : ask.authorityText}
      keep={ask.keep}
      onKeep={onKeep}
      go={ask.remove}
      onGo={onRemove}
    />
  );
}
