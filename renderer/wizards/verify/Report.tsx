import { useState, type ReactNode } from 'react';
import { encryptionText } from '../../../shared/messages/encryption-text.ts';
import type { VerifiedView, VerifyReport } from '../../../shared/restore.ts';
import { verdictOf } from '../../../shared/verdict.ts';
import type { Failure } from '../../../shared/result.ts';
import { Button, Folded, KeyValueList, Notice, Result, type ReadonlyValue } from '../../components/index.ts';
import { SheetButton } from '../../sheet/SheetButton.tsx';
import { dateTime, failureText, format, t } from '../../text.ts';
import { CheckList, receiptText } from '../backup-files/index.ts';
import { day, exactSize, groups } from '../../formatting.ts';
import { useCall } from '../../ipc/use-call.ts';

export interface ReportProps {
  readonly verified: VerifiedView;
  /** Handles of the files that were verified. */
  readonly files: readonly string[];
  readonly onFailure: (failure: Failure | null) => void;
}

/** V4: what was found in each file, and the report for keeping. */
export function Report({ verified, files, onFailure }: ReportProps) {
  const texts = t.verify.run;
  const { reports, notCompared } = verified;
  return (
    <>
      {notCompared !== undefined && (
        <Notice tone="warning" title={texts.notCompared}>
          {format(texts.notComparedText, { ...failureText(notCompared), code: notCompared.code })}
        </Notice>
      )}
      {reports.map((report, index) => (
        <FileReport key={index} report={report}>
          {index === reports.length - 1 && (
            <SaveReport report={verified.report} onFailure={onFailure}>
              {reports.some(({ contents }) => contents !== undefined) && (
                <SheetButton source={{ kind: 'files', files }} />
              )}
            </SaveReport>
          )}
        </FileReport>
      ))}
    </>
  );
}

const tones = { good: 'success', attention: 'warning', bad: 'error' } as const;

function FileReport({ report, children }: { readonly report: VerifyReport; readonly children: ReactNode }) {
  const { fileName, verdict, checks } = report;
  const shown = verdictOf(report);
  return (
    <section className="result-file" data-file={fileName} data-verdict={verdict} aria-label={fileName}>
      <Result
        tone={tones[verdict]}
        title={fileName}
        text={<span data-field="verdict">{t.checks.report.verdicts[shown]}</span>}
        next={t.verify.report.next[shown]}
      >
        {children}
        <CheckList checks={checks} label={format(t.verify.report.checks, { file: fileName })} />
        <Folded summary={t.common.details}>
          <KeyValueList values={facts(report)} />
        </Folded>
      </Result>
    </section>
  );
}

function facts(report: VerifyReport): readonly ReadonlyValue[] {
  const texts = t.common.files.facts;
  const { contents } = report;
  return [
    { field: 'report-folder', label: texts.folder, value: report.folder },
    ...(report.sha256 === ''
      ? []
      : [
          { field: 'report-size', label: texts.size, value: exactSize(report.sizeBytes) },
          {
            field: 'report-sha256',
            label: texts.sha256,
            value: groups(report.sha256),
            mono: true,
            copy: report.sha256,
          },
          { field: 'report-receipt', label: texts.receipt, value: receiptText(report.receipt) },
        ]),
    { field: 'report-checked', label: t.verify.report.checkedAt, value: dateTime(report.checkedAt) },
    ...(report.todaysCa === undefined && contents !== undefined
      ? [{ field: 'report-tree', label: t.checks.report.todaysCaTitle, value: t.verify.report.notAsked }]
      : []),
    ...(contents === undefined
      ? []
      : [
          { field: 'report-subject', label: t.checks.report.subject, value: contents.subject },
          { field: 'report-key', label: t.verify.report.key, value: contents.keyDetail },
          {
            field: 'report-certificates',
            label: t.checks.report.certificates,
            value: (
              <ul className="inside">
                {contents.certificates.map((certificate) => (
                  <li key={certificate.id}>
                    {format(t.verify.report.certificate, {
                      role: t.checks.report.roles[certificate.role],
                      subject: certificate.subject,
                      issuer: certificate.issuer,
                      from: day(certificate.notBefore),
                      until: day(certificate.notAfter),
                    })}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            field: 'report-key-encryption',
            label: texts.keyEncryption,
            value: encryptionText(contents.keyEncryption),
          },
          {
            field: 'report-certificate-encryption',
            label: texts.certificateEncryption,
            value: encryptionText(contents.certificateEncryption),
          },
          { field: 'report-mac', label: texts.mac, value: encryptionText(contents.mac) },
        ]),
  ];
}

interface SaveReportProps {
  readonly report: string;
  readonly onFailure: ReportProps['onFailure'];
  readonly children: ReactNode;
}

function SaveReport({ report, onFailure, children }: SaveReportProps) {
  const texts = t.verify.report;
  const { run, pending } = useCall('verify.save');
  const [saved, setSaved] = useState<string | null>(null);
  const save = async (kind: 'text' | 'json' | 'pdf') => {
    setSaved(null);
    // The system's dialog has asked about an existing file already.
    const answer = await run({ report, format: kind, replace: true });
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value !== null) setSaved(answer.value.path);
  };
  return (
    <div>
      <div className="button-row">
        {(['pdf', 'text', 'json'] as const).map((kind) => (
          <Button
            key={kind}
            label={texts.save[kind]}
            disabled={pending}
            onPress={() => {
              void save(kind);
            }}
          />
        ))}
        {children}
      </div>
      <div role="status" className="selectable" data-field="report-saved">
        {saved !== null && format(texts.saved, { path: saved })}
      </div>
    </div>
  );
}
