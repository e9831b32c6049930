import { useEffect, useState } from 'react';
import { encryptionText } from '../../../shared/messages/encryption-text.ts';
import { secondReadingText } from '../../../shared/messages/second-reading-text.ts';
import type { BackupFileView, BackupView, TargetView, WrittenFileView } from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import {
  Button,
  Folded,
  KeyValueList,
  Notice,
  pathLines,
  type ReadonlyValue,
  Result,
} from '../../components/index.ts';
import type { Tool } from '../open-tool.ts';
import { Warnings } from '../Warnings.tsx';
import { RecoverySet } from '../recovery-set/RecoverySet.tsx';
import { KeepersPart } from './KeepersPart.tsx';
import type { KeepersAfterBackup } from './use-keepers-after-backup.tsx';
import { SheetButton } from '../../sheet/SheetButton.tsx';
import { dateTime, failureText, format, t } from '../../text.ts';
import { day, exactSize, groups, list } from '../../formatting.ts';
import { EjectButtons } from '../destination/index.ts';
import { invoke } from '../../ipc/invoke.ts';

interface ResultProps {
  /** Of the place that the files are in. */
  readonly handle: string;
  readonly onFailure: (failure: Failure | null) => void;
}

const written = (file: WrittenFileView): readonly ReadonlyValue[] => {
  const texts = t.exportWizard.run;
  return [
    { field: 'path', label: texts.file, value: file.path },
    {
      field: 'size',
      label: texts.size,
      value: exactSize(file.sizeBytes),
    },
    { field: 'sha256', label: texts.sha256, value: groups(file.sha256), mono: true, copy: file.sha256 },
  ];
};

function Inside({ file }: { readonly file: BackupFileView }) {
  const texts = t.exportWizard.run;
  return (
    <ul className="inside">
      <li>{format(texts.insideKey, { key: file.keyDetail })}</li>
      {file.secondReading !== undefined && (
        <li data-second-reading={file.secondReading.outcome}>{secondReadingText(file.secondReading)}</li>
      )}
      {file.certificates.map((certificate) => (
        <li key={certificate.id}>
          {format(texts.insideCertificate, {
            role: t.exportWizard.roles[certificate.role],
            subject: certificate.subject,
            date: day(certificate.notAfter),
          })}
        </li>
      ))}
    </ul>
  );
}

interface BackupResultProps extends ResultProps {
  readonly backup: BackupView;
  /** DN of the CA object, if NICI keeps its key; null otherwise. */
  readonly liveCa: string | null;
  readonly places: readonly TargetView[];
  readonly onTool: (tool: Tool) => void;
  readonly keepers: KeepersAfterBackup;
}

function Eject() {
  const [platform, setPlatform] = useState('');
  useEffect(() => {
    void invoke('app.info', undefined).then((answer) => {
      if (answer.ok) setPlatform(answer.value.platform);
    });
  }, []);
  const { ejectTitle, eject } = t.exportWizard.run;
  if (!(platform in eject)) return null;
  return (
    <Folded summary={ejectTitle}>
      <ol className="advice selectable" data-field="eject">
        {eject[platform as keyof typeof eject].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Folded>
  );
}

export function BackupResult({
  backup,
  handle,
  liveCa,
  places,
  onFailure,
  onTool,
  keepers,
}: BackupResultProps) {
  const texts = t.exportWizard.run;
  // Sheet, stick and Verify are about a CA.
  const isServer = backup.files.some(({ certificates }) =>
    certificates.some(({ role }) => role === 'server'),
  );
  const actions = (
    <>
      <Reveal handle={handle} onFailure={onFailure} />
      <EjectButtons places={places} onFailure={onFailure} />
      {!isServer && <SheetButton source={{ kind: 'backup', backup: backup.sheet }} />}
      {!isServer &&
        (['verify', 'recovery-stick'] as const).map((tool) => (
          <Button
            key={tool}
            label={texts.tools[tool]}
            onPress={() => {
              onTool(tool);
            }}
          />
        ))}
    </>
  );
  return (
    <Result
      tone="success"
      title={list(backup.files.map(({ fileName }) => fileName))}
      text={<span data-field="verified">{format(texts.verified, { time: dateTime(backup.provedAt) })}</span>}
      next={backup.keepers === undefined ? texts.advice : texts.adviceKeepers}
      actions={backup.keepers === undefined ? actions : undefined}
    >
      {backup.places.map(
        ({ folder, failure }) =>
          failure !== undefined && (
            <Notice key={folder} tone="warning" title={format(texts.copyFailedTitle, { folder })} live>
              <span data-code={failure.code}>
                {format(texts.copyFailedText, { ...failureText(failure), code: failure.code })}
              </span>
            </Notice>
          ),
      )}
      <Warnings failures={backup.places.flatMap(({ warning }) => warning ?? [])} />
      {backup.keepers !== undefined && (
        <>
          <KeepersPart made={backup.keepers} state={keepers} onFailure={onFailure} />
          <div className="button-row">{actions}</div>
        </>
      )}
      {places.some(({ place }) => place === 'removable') && <Eject />}
      {liveCa !== null && <RecoverySet dn={liveCa} onFailure={onFailure} />}
      <Details backup={backup} />
    </Result>
  );
}

/** Every file with its hash, contents and algorithms, and the files beside it. */
function Details({ backup }: Pick<BackupResultProps, 'backup'>) {
  const texts = t.exportWizard.run;
  return (
    <Folded summary={t.common.details} field="result-details">
      {backup.files.map((file) => (
        <section key={file.path} className="result-file" data-file={file.fileName} aria-label={file.fileName}>
          <h2>{file.fileName}</h2>
          <KeyValueList
            values={[
              ...written(file),
              { field: 'inside', label: texts.inside, value: <Inside file={file} /> },
              {
                field: 'key-encryption',
                label: texts.keyEncryption,
                value: encryptionText(file.keyEncryption),
              },
              {
                field: 'certificate-encryption',
                label: texts.certificateEncryption,
                value: encryptionText(file.certificateEncryption),
              },
              { field: 'mac', label: texts.mac, value: encryptionText(file.mac) },
            ]}
          />
        </section>
      ))}
      <KeyValueList
        values={[
          { field: 'object-file', label: texts.objectFile, value: backup.objectFile.path },
          {
            field: 'receipts',
            label: texts.receipt,
            value: pathLines(backup.receipts),
          },
          ...(backup.places.length === 1
            ? []
            : [
                {
                  field: 'places',
                  label: texts.places,
                  value: backup.places.map(({ folder, failure }) => (
                    <div key={folder}>
                      {format(failure === undefined ? texts.placeVerified : texts.placeFailed, { folder })}
                    </div>
                  )),
                },
              ]),
        ]}
      />
    </Folded>
  );
}

export function CertificateResult(props: ResultProps & { readonly file: WrittenFileView }) {
  return (
    <>
      <KeyValueList values={written(props.file)} />
      <div className="button-row">
        <Reveal handle={props.handle} onFailure={props.onFailure} />
      </div>
    </>
  );
}

function Reveal({ handle, onFailure }: ResultProps) {
  const reveal = async () => {
    const answer = await invoke('destination.reveal', { target: handle });
    onFailure(answer.ok ? null : answer.failure);
  };
  return (
    <Button
      label={t.exportWizard.run.reveal}
      onPress={() => {
        void reveal();
      }}
    />
  );
}
