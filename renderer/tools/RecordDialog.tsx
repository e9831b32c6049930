import { useEffect, useMemo, useState } from 'react';
import { visibleText } from '../../shared/display-text.ts';
import type { RecordEntryView, RecordGapsView, RecordGapView, RecordView } from '../../shared/record.ts';
import {
  Button,
  DataTable,
  Dialog,
  ErrorPanel,
  Glyph,
  KeyValueList,
  Notice,
  Page,
  StatusLine,
  TextField,
  type DataColumn,
} from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { SheetButton } from '../sheet/SheetButton.tsx';
import { dateTime, format, t } from '../text.ts';
import './tools.css';
import { groups, list } from '../formatting.ts';
import { useCall } from '../ipc/use-call.ts';

const PAGE = 'T2';

/** T2: everything that was done on this computer, the latest first. */
export default function RecordDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = t.tools.record;
  const { run, pending, failure } = useCall('record.list');
  const { run: askGaps } = useCall('record.gaps');
  const { run: save, pending: saving, failure: notSaved } = useCall('record.save');
  const [saved, setSaved] = useState('');
  const [record, setRecord] = useState<RecordView | null>(null);
  const [gaps, setGaps] = useState<RecordGapsView | null>(null);
  useEffect(() => {
    void run(undefined).then((answer) => {
      if (answer.ok) setRecord(answer.value);
    });
    // Looks into the folders of the backups, which can take longer than the record.
    void askGaps(undefined).then((answer) => {
      if (answer.ok) setGaps(answer.value);
    });
  }, [run, askGaps]);
  const exportCsv = async () => {
    setSaved('');
    const answer = await save(undefined);
    if (answer.ok && answer.value !== null) setSaved(format(texts.saved, { path: answer.value.path }));
  };
  return (
    <Dialog
      title={texts.title}
      pageId={PAGE}
      size="wide"
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <StatusLine text={saved} />
          {record !== null && record.entries.length > 0 && (
            <Button
              label={texts.save}
              disabled={saving}
              onPress={() => {
                void exportCsv();
              }}
            />
          )}
          <Button label={t.common.buttons.close} default cancel onPress={onClose} />
          <HelpButton page={PAGE} paragraphs={texts.help} />
        </div>
      }
    >
      <Page id={PAGE} heading={texts.heading} lead={texts.text} className="tool-page">
        <ErrorPanel failure={failure ?? notSaved} page={PAGE} />
        <StatusLine text={pending ? texts.reading : ''} busy={pending} />
        {record?.broken !== undefined && <Broken broken={record.broken} />}
        {gaps !== null && <Compared compared={gaps} />}
        {record !== null &&
          (record.entries.length === 0 ? (
            <p data-field="record-empty">{texts.empty}</p>
          ) : (
            <Entries entries={record.entries} />
          ))}
      </Page>
    </Dialog>
  );
}

function Broken({ broken: { line, reason } }: { readonly broken: NonNullable<RecordView['broken']> }) {
  const texts = t.tools.record;
  return (
    <div className="message error" role="alert" data-broken={reason}>
      <Glyph name="stop" size={18} />
      <p className="message-title">{texts.brokenTitle}</p>
      <p className="selectable">{format(texts.broken[reason], { line })}</p>
    </div>
  );
}

/** Whether the record agrees with the receipts of backups. Media that are away are an everyday case. */
function Compared({ compared: { gaps, isIdLost, uncompared } }: { readonly compared: RecordGapsView }) {
  const texts = t.tools.record;
  return (
    <>
      {gaps.length > 0 && <Gaps gaps={gaps} />}
      {isIdLost && (
        <Notice tone="warning" title={texts.gapsNotWhole} live>
          <p>{texts.idLost}</p>
        </Notice>
      )}
      {uncompared.length > 0 && (
        <Notice tone="info" title={texts.gapsNotWhole} live>
          {uncompared.map((reason) => (
            <p key={reason}>{texts.uncompared[reason]}</p>
          ))}
        </Notice>
      )}
      {gaps.length === 0 && !isIdLost && uncompared.length === 0 && <StatusLine text={texts.agrees} />}
    </>
  );
}

/** What receipts of backups know better than the record. */
function Gaps({ gaps }: { readonly gaps: readonly RecordGapView[] }) {
  const texts = t.tools.record;
  return (
    <div className="message error" role="alert" data-field="record-gaps">
      <Glyph name="stop" size={18} />
      <p className="message-title">{texts.gapsTitle}</p>
      {gaps.map(({ fileName: file, folder, line, state }) => (
        <p key={`${folder} ${file}`} className="selectable" data-gap={state}>
          {format(texts.gaps[state], { file, folder, line })}
        </p>
      ))}
    </div>
  );
}

/** Of a line's hash: enough to compare it with a printed one. */
const HASH_DIGITS = 16;

const glyphs = { good: 'check', attention: 'warning', bad: 'stop' } as const;
const text = t.tools.record;

const fileNames = ({ files }: RecordEntryView): string =>
  files.length === 0 ? text.noFile : list([...new Set(files.map(({ fileName }) => fileName))]);
const ofCa = ({ subject, caObject }: RecordEntryView): string => subject ?? caObject ?? text.noCa;

const columns: readonly DataColumn<RecordEntryView>[] = [
  {
    id: 'when',
    label: text.columns.when,
    width: 190,
    text: ({ at }) => dateTime(at),
    sortBy: ({ sequence }) => sequence,
  },
  { id: 'what', label: text.columns.what, width: 150, text: ({ kind }) => text.kinds[kind] },
  { id: 'ca', label: text.columns.ca, width: '1fr', minWidth: 140, text: ofCa },
  { id: 'where', label: text.columns.where, width: '1fr', minWidth: 140, text: fileNames },
  {
    id: 'outcome',
    label: text.columns.outcome,
    width: 150,
    text: ({ outcome }) => text.outcomes[outcome],
    cell: (entry) => <Outcome entry={entry} />,
  },
];

const Outcome = ({ entry: { outcome } }: { readonly entry: RecordEntryView }) => (
  <span className={`outcome ${outcome}`}>
    <Glyph name={glyphs[outcome]} />
    {text.outcomes[outcome]}
  </span>
);

/** Everything that the table and the details show of an entry, for the filter. */
const wordsOf = (entry: RecordEntryView): string =>
  [
    ...columns.map((column) => column.text(entry)),
    entry.tree ?? '',
    entry.program,
    ...[entry.by, entry.witness, entry.gateway].map((part) => part ?? ''),
    ...entry.files.flatMap(({ fileName, folder, sha256 }) => [fileName, folder, sha256]),
  ]
    .join('\n')
    .toLocaleLowerCase();

function Entries({ entries }: { readonly entries: readonly RecordEntryView[] }) {
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState(String(entries[0]?.sequence));
  const shown = useMemo(() => {
    const wanted = filter.trim().toLocaleLowerCase();
    return wanted === '' ? entries : entries.filter((entry) => wordsOf(entry).includes(wanted));
  }, [entries, filter]);
  const entry = shown.find(({ sequence }) => String(sequence) === selected);
  return (
    <>
      <TextField label={text.filter} value={filter} maxLength={200} onChange={setFilter} />
      {shown.length === 0 ? (
        <p role="status">{text.noMatch}</p>
      ) : (
        <DataTable
          label={text.table}
          columns={columns}
          items={shown}
          idOf={({ sequence }) => String(sequence)}
          sortedBy={{ column: 'when', direction: 'descending' }}
          maxRows={7}
          selected={entry === undefined ? null : selected}
          onSelect={setSelected}
        />
      )}
      {entry !== undefined && <Details entry={entry} />}
    </>
  );
}

function Details({ entry }: { readonly entry: RecordEntryView }) {
  const { kind, files, sequence, tree, program, verifiedAt, at, by, witness, gateway, hash } = entry;
  const backup = kind === 'backup' && files.length > 0;
  return (
    <section aria-label={t.common.details} data-field="record-details" data-sequence={sequence}>
      <h2>{format(text.detailsOf, { kind: text.kinds[kind], time: dateTime(at) })}</h2>
      <KeyValueList
        values={[
          { field: 'record-ca', label: text.columns.ca, value: ofCa(entry) },
          ...(tree === null ? [] : [{ field: 'record-tree', label: text.tree, value: tree }]),
          ...files.map(({ fileName, folder, sha256 }, index) => ({
            field: `record-file-${String(index)}`,
            label: fileName,
            value: (
              <>
                {visibleText(folder)}
                <div className="mono">{groups(sha256)}</div>
              </>
            ),
            copy: sha256,
          })),
          ...(kind === 'backup'
            ? [
                {
                  field: 'record-verified',
                  label: text.columns.verified,
                  value: verifiedAt === undefined ? text.notVerified : dateTime(verifiedAt),
                },
              ]
            : []),
          { field: 'record-outcome', label: text.columns.outcome, value: <Outcome entry={entry} /> },
          ...(by === undefined ? [] : [{ field: 'record-by', label: text.by, value: by }]),
          ...(witness === undefined
            ? []
            : [{ field: 'record-witness', label: text.witness, value: witness }]),
          ...(gateway === undefined
            ? []
            : [{ field: 'record-gateway', label: text.gateway, value: gateway }]),
          { field: 'record-program', label: text.program, value: program },
          {
            field: 'record-line',
            label: format(text.line, { line: sequence }),
            value: groups(hash.slice(0, HASH_DIGITS)),
            mono: true,
            copy: hash,
          },
        ]}
      />
      {backup && (
        <div className="button-row">
          <SheetButton
            source={{ kind: 'record', sequence }}
            name={format(t.tools.sheet.openName, { files: fileNames(entry) })}
          />
        </div>
      )}
    </section>
  );
}
