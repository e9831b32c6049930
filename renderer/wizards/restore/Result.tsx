import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { WrittenFileView } from '../../../shared/views.ts';
import { Verdicts } from '../gateway/GatewayFields.tsx';
import type {
  FolderView,
  GatewayRestored,
  RestoredCheck,
  RestoredView,
  RestoreSheet,
} from '../../../shared/restore.ts';
import { lacksPassword, withPasswords } from '../backup-files/chosen-backups.ts';
import {
  Button,
  Folded,
  KeyValueList,
  Notice,
  pathLines,
  Result,
  StatusLine,
} from '../../components/index.ts';
import { dateTime, format, t } from '../../text.ts';
import { SaveExisting } from './SaveExisting.tsx';
import { EjectButtons } from '../destination/index.ts';
import { BackupPasswords } from '../backup-files/index.ts';
import type { RestorePageProps } from './page-props.ts';
import { exactSize, groups, list } from '../../formatting.ts';
import { useCall } from '../../ipc/use-call.ts';

/** What was restored into the directory. */
export function Restored({ restored }: { readonly restored: RestoredView }) {
  const texts = t.restore.result;
  return (
    <Result
      tone="success"
      title={<span data-field="restored-dn">{restored.dn}</span>}
      text={<span data-field="restored-at">{dateTime(restored.restoredAt)}</span>}
      next={texts.next}
    >
      <Folded summary={t.common.details}>
        <KeyValueList
          values={[
            {
              field: 'restored-compared',
              label: texts.compared,
              value: list([...new Set(restored.compared)]),
            },
            ...(restored.saved.length === 0
              ? []
              : [
                  {
                    field: 'restored-saved',
                    label: texts.saved,
                    value: pathLines(restored.saved.map(({ path }) => path)),
                  },
                ]),
          ]}
        />
      </Folded>
    </Result>
  );
}

/** A CA that the gateway imported: compared over LDAP, validated by the tree. */
export function Imported({ imported }: { readonly imported: GatewayRestored }) {
  const { check, saved, verdicts } = imported;
  return (
    <>
      {saved.length > 0 && (
        <KeyValueList
          values={[
            {
              field: 'restored-saved',
              label: t.restore.result.saved,
              value: pathLines(saved.map(({ path }) => path)),
            },
          ]}
        />
      )}
      <Checked checked={check} />
      <Verdicts verdicts={verdicts} />
    </>
  );
}

interface MadeFilesProps extends Pick<RestorePageProps, 'onFailure'> {
  readonly files: readonly WrittenFileView[];
  readonly folder: FolderView | null;
}

export function MadeFiles({ files, folder, onFailure }: MadeFilesProps) {
  return (
    <Result
      tone="success"
      title={list(files.map(({ fileName }) => fileName))}
      text={t.restore.run.filesText}
      next={t.restore.result.nextFiles}
      actions={folder?.place === 'removable' && <EjectButtons places={[folder]} onFailure={onFailure} />}
    >
      <Folded summary={t.common.details}>
        <FileDetails files={files} />
      </Folded>
    </Result>
  );
}

function FileDetails({ files }: { readonly files: readonly WrittenFileView[] }) {
  const texts = t.restore.result;
  return files.map(({ path, fileName, sizeBytes, sha256 }) => (
    <section key={path} className="result-file" data-file={fileName} aria-label={fileName}>
      <h2>{fileName}</h2>
      <KeyValueList
        values={[
          { field: 'path', label: texts.file, value: path },
          {
            field: 'size',
            label: texts.size,
            value: exactSize(sizeBytes),
          },
          { field: 'sha256', label: texts.sha256, value: groups(sha256), mono: true, copy: sha256 },
        ]}
      />
    </section>
  ));
}

export interface GuideProps extends RestorePageProps {
  readonly steps: RestoreSheet['steps'];
  readonly files: readonly WrittenFileView[];
}

/** The steps of an import into a live eDirectory with the names of this tree, and the check at its end. */
export function Guide({ data, change, onFailure, steps, files }: GuideProps) {
  const texts = t.restore.result;
  const { run, pending } = useCall('restore.check');
  const [checked, setChecked] = useState<RestoredCheck | null>(null);
  const [asksPassword, setAsksPassword] = useState(false);
  if (lacksPassword(data) && !asksPassword) setAsksPassword(true);
  const check = async () => {
    setChecked(null);
    const answer = await run({ files: withPasswords(data) });
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setChecked(answer.value);
  };
  return (
    <>
      {files.length > 0 && <MadeFiles files={files} folder={data.folder} onFailure={onFailure} />}
      {data.plan?.existing !== undefined && (
        <SaveExisting data={data} name={data.plan.existing.name} onFailure={onFailure} />
      )}
      <Part title={texts.iManager} field="steps-imanager">
        <Steps steps={steps.iManager} />
      </Part>
      <Part title={texts.consoleOne} field="steps-consoleone">
        <Steps steps={steps.consoleOne} />
      </Part>
      <Part title={texts.last} field="steps-last">
        <Steps steps={steps.last} />
      </Part>
      {/* The passwords are emptied when the window is locked. */}
      {asksPassword && <BackupPasswords data={data} change={change} />}
      <div className="button-row">
        <Button
          label={texts.check}
          disabled={pending}
          onPress={() => {
            void check();
          }}
        />
        <StatusLine text={pending ? texts.checking : ''} busy={pending} />
      </div>
      {checked !== null && <Checked checked={checked} />}
    </>
  );
}

function Part(props: { readonly title: string; readonly field: string; readonly children: ReactNode }) {
  return (
    <section aria-label={props.title} data-field={props.field}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

const Steps = ({ steps }: { readonly steps: readonly string[] }) => (
  <ol className="advice selectable">
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);

function Checked({ checked }: { readonly checked: RestoredCheck }) {
  const texts = t.restore.result;
  const same = checked.verdict === 'same';
  const shown = useRef<HTMLDivElement>(null);
  // Below long lists: the answer comes into sight by itself.
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={shown}>
      <Notice tone={same ? 'success' : 'warning'} title={same ? texts.same : texts.different} live>
        <ul className="inside" data-field="checked" data-verdict={checked.verdict}>
          {checked.items.map(({ keyPair, part, state }) => (
            <li key={`${keyPair} ${part}`}>
              {format(texts.item, {
                part: format(texts.parts[part], { pair: texts.pairs[keyPair] }),
                state: texts.states[state],
              })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
