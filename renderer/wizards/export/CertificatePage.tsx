import { offeredCertificates } from './data.ts';
import { Notice, RadioCards } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import type { ExportPageProps } from './page-props.ts';
import { certificateName } from './values.ts';
import { day, list, plainLabel } from '../../formatting.ts';

/** E2: which certificate was clicked. A backup holds all of them, whichever it is. */
export function CertificatePage({ data, change }: ExportPageProps) {
  const texts = t.exportWizard.certificate;
  const twoPairs = data.ca.keyPairs.length > 1;
  return (
    <>
      {data.ca.kind === 'ca' && (
        <Notice tone="info" title={texts.both}>
          {twoPairs
            ? format(texts.twoPairs, { keys: list(data.ca.keyPairs.map(({ keyDetail }) => keyDetail)) })
            : undefined}
        </Notice>
      )}
      <RadioCards
        compact
        legend={texts.legend}
        hideLegend
        value={data.certificateId}
        onChange={(certificateId) => {
          change({ certificateId });
        }}
        choices={offeredCertificates(data.ca).map((certificate) => ({
          value: certificate.id,
          label: plainLabel(certificateName(certificate, twoPairs)),
          note: format(texts.note, {
            issuer: certificate.issuer,
            key: certificate.keyDetail,
            date: day(certificate.notAfter),
          }),
        }))}
      />
    </>
  );
}
