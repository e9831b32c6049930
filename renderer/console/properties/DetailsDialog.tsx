import { useEffect, useState } from 'react';
import type { CertificateDetails } from '../../../shared/views.ts';
import {
  Button,
  copyText,
  Dialog,
  ErrorPanel,
  Fingerprint,
  KeyValueList,
  Page,
  StatusLine,
} from '../../components/index.ts';
import { HelpButton } from '../../guide/HelpButton.tsx';
import { dateTime, format, t, userTag } from '../../text.ts';
import type { CertificateChoice } from './certificate-choices.ts';
import { useCall } from '../../ipc/use-call.ts';

const text = t.console.p2;
const p1 = t.console.p1;

/** P2: everything that a certificate says. */
export function DetailsDialog(props: { dn: string; choice: CertificateChoice; onClose: () => void }) {
  const { dn, choice, onClose } = props;
  const { run, pending, failure } = useCall('ca.details');
  const [details, setDetails] = useState<CertificateDetails | null>(null);
  const [copied, setCopied] = useState(false);
  const { id } = choice.certificate;

  useEffect(() => {
    void run({ dn, certificate: id }).then((result) => {
      if (result.ok) setDetails(result.value);
    });
  }, [run, dn, id]);

  const title = format(text.title, { role: choice.label });
  return (
    <Dialog
      title={title}
      pageId="P2"
      onClose={onClose}
      buttons={
        <div className="button-row">
          {details !== null && (
            <Button
              label={text.copy}
              onPress={() => {
                copyText(details.pem);
                setCopied(true);
              }}
            />
          )}
          <span role="status">{copied ? t.common.buttons.copied : ''}</span>
          <span className="spring" />
          <Button label={t.common.buttons.ok} onPress={onClose} default cancel />
          <HelpButton page="P2" paragraphs={text.help} />
        </div>
      }
    >
      <Page id="P2" heading={title} hideHeading className="tab-stack">
        <ErrorPanel failure={failure} page="P2" />
        {pending && <StatusLine busy text={text.reading} />}
        {details !== null && <Details details={details} />}
      </Page>
    </Dialog>
  );
}

function Details({ details }: { details: CertificateDetails }) {
  const { certificate, keyUsage, isCa, extensions } = details;
  return (
    <>
      <KeyValueList
        values={[
          { field: 'subject', label: p1.subject, value: certificate.subject },
          { field: 'issuer', label: p1.issuer, value: certificate.issuer },
          { field: 'not-before', label: p1.effective, value: dateTime(certificate.notBefore) },
          { field: 'not-after', label: p1.expiration, value: dateTime(certificate.notAfter) },
          {
            field: 'serial',
            label: text.serial,
            value: certificate.serial,
            mono: true,
            copy: certificate.serial,
          },
          { field: 'key', label: text.key, value: certificate.keyDetail },
          { field: 'signature', label: text.signature, value: certificate.signatureAlgorithm },
          { field: 'is-ca', label: text.isCa, value: isCa ? text.yes : text.no },
          {
            field: 'key-usage',
            label: text.keyUsage,
            value: keyUsage.length === 0 ? text.noKeyUsage : listed(keyUsage),
          },
          {
            field: 'sha256',
            label: text.sha256,
            value: <Fingerprint value={certificate.id} />,
            mono: true,
            copy: certificate.id,
          },
          { field: 'sha1', label: text.sha1, value: <Fingerprint value={certificate.sha1} />, mono: true },
        ]}
      />
      {extensions.length > 0 && (
        <table className="plain-table selectable">
          <caption>{text.extensions}</caption>
          <thead>
            <tr>
              <th scope="col">{text.columns.name}</th>
              <th scope="col">{text.columns.critical}</th>
              <th scope="col">{text.columns.text}</th>
            </tr>
          </thead>
          <tbody>
            {extensions.map(({ oid, name, critical, text: content }) => (
              <tr key={oid}>
                <th scope="row" title={oid}>
                  {name}
                </th>
                <td>{critical ? text.yes : text.no}</td>
                <td className="extension-text">{content}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const listed = (items: readonly string[]): string =>
  new Intl.ListFormat(userTag(), { type: 'unit' }).format(items);
