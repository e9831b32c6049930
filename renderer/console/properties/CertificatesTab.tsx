import { useId, useState } from 'react';
import type { Finding, ValidationView } from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { Button, Glyph, KeyValueList } from '../../components/index.ts';
import { dateTime, fill, t } from '../../text.ts';
import type { CertificateChoice } from './certificate-choices.ts';
import { invoke } from '../../ipc/invoke.ts';

export interface CertificatesTabProps {
  readonly dn: string;
  readonly choice: CertificateChoice;
  readonly onDetails: () => void;
  readonly onExport: () => void;
  readonly onFailure: (failure: Failure | null) => void;
}

const text = t.console.p1;

type Status = 'unknown' | 'running' | ValidationView;

function statusText(status: Status): string {
  if (status === 'unknown') return text.statusAtFirst;
  if (status === 'running') return text.validating;
  return status.status === 'valid' ? text.valid : text.invalid;
}

/** One certificate of the CA: its fields, its status, and what can be done with it. */
export function CertificatesTab({ dn, choice, onDetails, onExport, onFailure }: CertificatesTabProps) {
  const { certificate, label } = choice;
  const [status, setStatus] = useState<Status>('unknown');
  const reasonId = useId();

  const validate = async () => {
    onFailure(null);
    setStatus('running');
    const result = await invoke('ca.validate', { dn, certificate: certificate.id });
    setStatus(result.ok ? result.value : 'unknown');
    if (!result.ok) onFailure(result.failure);
  };

  return (
    <div className="tab-stack">
      <h2>{label}</h2>
      <KeyValueList
        values={[
          { field: 'subject', label: text.subject, value: certificate.subject },
          { field: 'issuer', label: text.issuer, value: certificate.issuer },
          { field: 'not-before', label: text.effective, value: dateTime(certificate.notBefore) },
          { field: 'not-after', label: text.expiration, value: dateTime(certificate.notAfter) },
          { field: 'status', label: text.status, value: <StatusValue status={status} /> },
        ]}
      />
      {typeof status === 'object' && status.findings.length > 0 && <Findings findings={status.findings} />}
      <div className="button-row">
        <Button
          label={text.replace}
          onPress={() => undefined}
          disabledReason={text.replaceReason}
          describedBy={reasonId}
        />
        <Button label={text.details} onPress={onDetails} />
        <Button label={text.export} onPress={onExport} default />
        <Button
          label={text.validate}
          onPress={() => {
            void validate();
          }}
          disabled={status === 'running'}
        />
      </div>
      <p className="field-help" id={reasonId}>
        {text.replaceReason}
      </p>
    </div>
  );
}

function StatusValue({ status }: { status: Status }) {
  const mark = typeof status !== 'object' ? null : status.status === 'valid' ? 'check' : 'cross';
  return (
    <span role="status" className={`certificate-status ${typeof status === 'object' ? status.status : ''}`}>
      {mark !== null && <Glyph name={mark} />}
      {statusText(status)}
    </span>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const headingId = useId();
  return (
    <div>
      <h3 id={headingId}>{text.findings}</h3>
      <ul className="findings" aria-labelledby={headingId}>
        {findings.map(({ code, ok, values }, index) => {
          const known = t.checks.findings[code as keyof typeof t.checks.findings] as string | undefined;
          return (
            <li key={index} className={ok ? 'good' : 'bad'} data-code={code}>
              <Glyph name={ok ? 'check' : 'warning'} />
              <span className="selectable">
                <span className="visually-hidden">{ok ? text.findingGood : text.findingBad} </span>
                {known === undefined ? code : fill(known, values)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
