import { useState } from 'react';
import {
  Button,
  CheckBox,
  ErrorPanel,
  Fingerprint,
  Icon,
  KeyValueList,
  Notice,
  Page,
  PageCorner,
  StatusLine,
  type ReadonlyValue,
} from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import type { TrustState } from '../app-state.ts';
import { day } from '../formatting.ts';
import { dateTime, format, t } from '../text.ts';

export interface TrustPageProps {
  readonly state: Pick<TrustState, 'question' | 'busy' | 'failure' | 'training'>;
  /** @param allowWeak the user accepted the weaknesses that were shown */
  readonly onAccept: (allowWeak: boolean) => void;
  readonly onRefuse: () => void;
}

const text = t.login.l2;

/** Kinds of names whose value explains itself. */
const KIND = /^(?:DNS|IP Address):/;

/** L2: the certificate that the server showed, to be accepted or not. A changed one is a loud warning. */
export function TrustPage({ state, onAccept, onRefuse }: TrustPageProps) {
  const { question, busy } = state;
  const { certificate, server, port, previousSha256, reasons, weaknesses } = question;
  const changed = reasons.includes('changed');
  const [compared, setCompared] = useState(false);
  const [weakAccepted, setWeakAccepted] = useState(false);
  const weak = weaknesses.length > 0;
  const heading = changed ? text.headingChanged : text.heading;
  const blocked = (changed && !compared) || (weak && !weakAccepted);
  // Enter trusts no server, except the training tree inside this program.
  const accepts = state.training !== null && !changed && !weak;

  const fingerprints: ReadonlyValue[] =
    changed && previousSha256 !== undefined
      ? [
          {
            field: 'old-sha256',
            label: text.oldSha256,
            value: <Fingerprint value={previousSha256} />,
            mono: true,
          },
          {
            field: 'sha256',
            label: text.newSha256,
            value: <Fingerprint value={certificate.sha256} />,
            mono: true,
          },
        ]
      : [
          {
            field: 'sha256',
            label: text.sha256,
            value: <Fingerprint value={certificate.sha256} />,
            mono: true,
          },
        ];

  return (
    <div className="desk">
      <div className="frame sheet">
        <Page
          id="L2"
          heading={heading}
          className="sheet-page"
          banner={<Icon name="certificate" size={40} />}
          lead={`${server}:${port}`}
        >
          {/* In reach of the keyboard, because it scrolls in small windows. */}
          <div className="sheet-body" role="group" aria-label={heading} tabIndex={0}>
            <ErrorPanel failure={state.failure} page="L2" />
            {state.training !== null && <Notice tone="info" title={t.login.l1.trainingTitle} />}
            {reasons.map((reason, index) => (
              <Notice
                key={reason}
                tone={reason === 'unknown-issuer' ? 'info' : 'warning'}
                title={format(text.reasons[reason], { now: day(new Date().toISOString()) })}
                live={reason === 'changed'}
              >
                {index > 0 ? undefined : changed ? text.changedAdvice : text.compare}
              </Notice>
            ))}
            {weak && (
              <Notice tone="warning" title={text.weaknesses}>
                <ul>
                  {weaknesses.map((weakness) => (
                    <li key={weakness}>{text.weakness[weakness]}</li>
                  ))}
                </ul>
              </Notice>
            )}
            {weak && (
              <CheckBox
                label={text.confirmWeak}
                checked={weakAccepted}
                onChange={setWeakAccepted}
                disabled={busy}
              />
            )}
            <KeyValueList values={fingerprints} />
            {changed && (
              <CheckBox
                label={text.confirmChanged}
                checked={compared}
                onChange={setCompared}
                disabled={busy}
              />
            )}
            <KeyValueList
              values={[
                { field: 'subject', label: text.subject, value: certificate.subject || text.none },
                {
                  field: 'names',
                  label: text.names,
                  value: certificate.names.map((name) => name.replace(KIND, '')).join(', ') || text.none,
                },
                { field: 'issuer', label: text.issuer, value: certificate.issuer },
                {
                  field: 'trusted-through',
                  label: text.trustedThrough,
                  value: text.trustSources[question.trustedThrough ?? 'notTrusted'],
                },
                { field: 'not-before', label: text.notBefore, value: dateTime(certificate.notBefore) },
                { field: 'not-after', label: text.notAfter, value: dateTime(certificate.notAfter) },
                { field: 'signature', label: text.signature, value: certificate.signatureAlgorithm },
              ]}
            />
            {busy ? (
              <StatusLine busy text={format(text.accepting, { server })} />
            ) : (
              <p>{format(text.remembered, { server, port })}</p>
            )}
          </div>
          <div className="button-bar button-row">
            <PageCorner id="L2" />
            <span className="spring" />
            <Button
              label={text.accept}
              onPress={() => {
                onAccept(weak);
              }}
              default={accepts}
              disabled={busy}
              disabledReason={blocked ? text.acceptReason : undefined}
            />
            <Button label={text.refuse} onPress={onRefuse} default={!accepts} cancel />
            <HelpButton page="L2" paragraphs={text.help} />
          </div>
        </Page>
      </div>
    </div>
  );
}
