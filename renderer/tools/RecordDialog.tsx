import { useEffect, useState } from 'react';
import type { RecordEntryView, RecordGapView, RecordView } from '../../shared/restore.ts';
import { Button, Dialog, ErrorPanel, Glyph, Page, StatusLine } from '../components/index.ts';
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
  const [record, setRecord] = useState<RecordView | null>(null);
  const [gaps, setGaps] = useState<readonly RecordGapView[]>([]);
  useEffect(() => {
    void run(undefined).then((answer) => {
      if (answer.ok) setRecord(answer.value);
    });
    // Looks into the folders of the backups, which can take longer than the record.
    void askGaps(undefined).then((answer) => {
      if (answer.ok) setGaps(answer.value);
    });
  }, [run, askGaps]);
  return (
    <Dialog
      title={texts.title}
      pageId={PAGE}
      size="wide"
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <Button label={t.common.buttons.close} default cancel onPress={onClose} />
          <HelpButton page={PAGE} paragraphs={texts.help} />
        </div>
      }
    >
      <Page id={PAGE} heading={texts.heading} lead={texts.text} className="tool-page">
        <ErrorPanel failure={failure} page={PAGE} />
        <StatusLine text={pending ? texts.reading : ''} busy={pending} />
        {record?.broken !== undefined && <Broken broken={record.broken} />}
        {gaps.length > 0 && <Gaps gaps={gaps} />}
        {record !== null &&
          (record.entries.length === 0 ? (
            <p data-field="record-empty">{texts.empty}</p>
          ) : (
            <RecordTable entries={record.entries} />
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

function RecordTable({ entries }: { readonly entries: readonly RecordEntryView[] }) {
  const texts = t.tools.record;
  const { columns } = texts;
  return (
    // The table scrolls in its own box; the keyboard reaches it there.
    <div className="record-box" role="region" aria-label={texts.table} tabIndex={0}>
      <table className="record">
        <thead>
          <tr>
            {Object.entries(columns).map(([name, label]) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.sequence} data-kind={entry.kind} data-sequence={entry.sequence}>
              <th scope="row">
                {dateTime(entry.at)}
                <div className="soft" data-field="record-line" data-hash={entry.hash}>
                  {format(texts.line, {
                    line: entry.sequence,
                    hash: groups(entry.hash.slice(0, HASH_DIGITS)),
                  })}
                </div>
              </th>
              <td>
                {texts.kinds[entry.kind]}
                <div className="soft">{entry.program}</div>
                {entry.gateway !== undefined && (
                  <div className="soft" data-field="record-gateway">
                    {format(texts.gateway, { gateway: entry.gateway })}
                  </div>
                )}
                {entry.by !== undefined && <div className="soft">{format(texts.by, { name: entry.by })}</div>}
                {entry.witness !== undefined && (
                  <div className="soft">{format(texts.witness, { name: entry.witness })}</div>
                )}
              </td>
              <td>
                {entry.subject ?? entry.caObject ?? texts.noCa}
                {entry.tree !== null && <div className="soft">{entry.tree}</div>}
              </td>
              <td>
                {entry.files.length === 0
                  ? texts.noFile
                  : entry.files.map(({ fileName, folder, sha256 }) => (
                      <div key={`${folder} ${fileName} ${sha256}`}>
                        {fileName}
                        <div className="soft">{folder}</div>
                      </div>
                    ))}
                {entry.kind === 'backup' && entry.files.length > 0 && (
                  <SheetButton
                    source={{ kind: 'record', sequence: entry.sequence }}
                    name={format(t.sheet.openName, {
                      files: list([...new Set(entry.files.map(({ fileName }) => fileName))]),
                    })}
                  />
                )}
              </td>
              <td>
                <Verified entry={entry} />
              </td>
              <td>
                <span className={`outcome ${entry.outcome}`}>
                  <Glyph name={glyphs[entry.outcome]} />
                  {texts.outcomes[entry.outcome]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Verified({ entry: { kind, verifiedAt } }: { readonly entry: RecordEntryView }) {
  const texts = t.tools.record;
  if (kind !== 'backup') {
    return (
      <>
        <span aria-hidden="true">-</span>
        <span className="visually-hidden">{texts.notApplicable}</span>
      </>
    );
  }
  return verifiedAt === undefined ? (
    <span className="outcome attention">{texts.notVerified}</span>
  ) : (
    dateTime(verifiedAt)
  );
}
