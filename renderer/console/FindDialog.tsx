import { useEffect, useId, useRef, useState } from 'react';
import { FINDABLE_KINDS, type FindableKind, type TreeNode } from '../../shared/views.ts';
import { Button, Dialog, ErrorPanel, Page, Select, StatusLine, TextField } from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { format, t } from '../text.ts';
import { ObjectTable } from './ObjectTable.tsx';
import { useFind } from './use-find.ts';

export interface FindDialogProps {
  /** Enter or a double click on an object that was found. */
  readonly onOpen: (node: TreeNode) => void;
  readonly onClose: () => void;
}

const text = t.console.o1;
const kinds = FINDABLE_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }));

/** O1: objects of the whole tree by name and kind, page by page. */
export default function FindDialog({ onOpen, onClose }: FindDialogProps) {
  const [name, setName] = useState('*');
  const [kind, setKind] = useState<FindableKind>('any');
  const { found, searching, failure, find, findElsewhere, more, stop } = useFind();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.select();
  }, []);

  const elsewhereId = useId();
  const elsewhere = found?.elsewhere ?? [];
  const count = found?.nodes.length ?? 0;
  const { none, one, many, partly, limited, unusable } = text.count;
  const counted = found?.limited ? limited : count === 0 ? none : count === 1 ? one : many;
  const shown = found === null ? '' : format(found.cursor === undefined ? counted : partly, { count });
  const countText = found?.unusable ? format(unusable, { shown, unusable: found.unusable }) : shown;
  const submit = () => {
    if (name.trim() === '') input.current?.focus();
    else find(name.trim(), kind);
  };

  return (
    <Dialog
      title={text.title}
      pageId="O1"
      size="wide"
      flush
      onClose={onClose}
      buttons={
        <div className="button-row">
          <StatusLine
            busy={searching !== null}
            text={searching === null ? countText : format(text.searching, { name: searching })}
          />
          {searching !== null && <Button label={text.stop} onPress={stop} cancel />}
          <Button label={text.close} onPress={onClose} cancel={searching === null} />
          <HelpButton page="O1" paragraphs={text.help} />
        </div>
      }
    >
      <Page id="O1" heading={text.title} hideHeading className="find-page">
        <div className="find-form">
          <ErrorPanel failure={failure} page="O1" />
          <TextField
            ref={input}
            label={text.name}
            help={text.nameHelp}
            value={name}
            maxLength={200}
            onChange={setName}
          />
          <div className="find-kind">
            <Select label={text.kind} value={kind} options={kinds} onChange={setKind} />
            <Button label={text.find} onPress={submit} default disabled={searching !== null} />
          </div>
        </div>
        <div className="find-results">
          <ObjectTable
            label={text.results}
            nodes={found?.nodes ?? []}
            columns={{ name: text.columns.name, type: text.columns.type, third: text.columns.place }}
            third={({ dn }) => dn}
            emptyText={found === null ? text.before : searching === null ? format(counted, { count }) : ''}
            onOpen={onOpen}
          />
          {elsewhere.length > 0 && (
            <div className="find-elsewhere">
              <p id={elsewhereId}>{text.elsewhere}</p>
              <ul aria-labelledby={elsewhereId}>
                {elsewhere.map((referral) => {
                  const [first] = referral.servers;
                  if (first === undefined) return null;
                  const { handle, port, server } = first;
                  const place = format(text.place, { server, port, name: referral.dn });
                  return (
                    <li key={handle}>
                      <span className="selectable">{place}</span>
                      <Button
                        label={text.searchThere}
                        name={format(text.searchNamed, { place })}
                        onPress={() => {
                          findElsewhere(referral);
                        }}
                        disabled={searching !== null}
                      />
                    </li>
                  );
                })}
              </ul>
            </div>
          )}
          {found?.cursor !== undefined && (
            <div className="objects-more">
              <Button label={text.more} onPress={more} disabled={searching !== null} />
            </div>
          )}
        </div>
      </Page>
    </Dialog>
  );
}
