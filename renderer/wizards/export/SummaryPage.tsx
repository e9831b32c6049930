import { visibleText } from '../../../shared/display-text.ts';
import { MAX_WITNESS } from '../../../shared/keepers.ts';
import type { TargetView } from '../../../shared/views.ts';
import { allPlaces, chosenCertificate } from './data.ts';
import { writtenKeyPairs } from './key.ts';
import { countCharacters } from '../new-password/data.ts';
import { KeyValueList, TextField, type ReadonlyValue } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import { Checks } from './Checks.tsx';
import type { ExportPageProps } from './page-props.ts';
import { certificateName } from './values.ts';
import { count, list, profileText } from '../../formatting.ts';

/** E6: what Finish will do, and what the checks found. */
export function SummaryPage({ data, change }: ExportPageProps) {
  const texts = t.exportWizard.summary;
  const { ca } = data;
  const [target, ...copies] = allPlaces(data);
  const certificate = chosenCertificate(data);
  const content = data.withKey
    ? format(texts.contentBackup, { keys: list(writtenKeyPairs(data).map(({ keyDetail }) => keyDetail)) })
    : format(texts.contentCertificate, {
        role: certificate === undefined ? '' : certificateName(certificate, ca.keyPairs.length > 1),
        format: texts.formats[data.format],
      });
  const replaced = (place: TargetView | undefined) =>
    data.replace && place !== undefined && place.existing.length > 0 ? (
      <div className="summary-note">{format(texts.replaces, { files: list(place.existing) })}</div>
    ) : null;
  const protection: readonly ReadonlyValue[] = [
    { field: 'sum-encryption', label: texts.encryption, value: profileText(data.profile) },
    {
      field: 'sum-password',
      label: texts.password,
      value:
        data.protectBy === 'keepers'
          ? format(t.keepers.summary, { ...data.keepers })
          : format(texts.passwordSet, { length: count(countCharacters(data.password)) }),
    },
  ];
  const checks = data.withKey && data.preflight !== null && (
    <>
      <h2>{texts.checks}</h2>
      <Checks checks={data.preflight.checks} />
    </>
  );
  return (
    <>
      <KeyValueList
        values={[
          { field: 'sum-content', label: texts.content, value: content },
          {
            field: 'sum-file',
            label: texts.file,
            value: (
              <>
                {target?.path}
                {replaced(target)}
                {data.withKey && (
                  <div>
                    {writtenKeyPairs(data).length > 1
                      ? t.exportWizard.file.secondFile
                      : t.exportWizard.file.receipt}
                  </div>
                )}
              </>
            ),
          },
          ...(data.withKey && data.keyFrom === 'file'
            ? [{ field: 'sum-key-file', label: texts.keyFile, value: data.keyFile.file?.fileName }]
            : []),
          ...(data.withKey && data.keyFrom === 'gateway'
            ? [{ field: 'sum-gateway', label: texts.gateway, value: data.gateway.offer?.address }]
            : []),
          ...(copies.length === 0
            ? []
            : [
                {
                  field: 'sum-copies',
                  label: texts.copies,
                  value: copies.map((copy) => (
                    <div key={copy.folder}>
                      {visibleText(copy.path)}
                      {replaced(copy)}
                    </div>
                  )),
                },
              ]),
          ...(data.withKey ? protection : []),
          { field: 'sum-ca', label: texts.ca, value: ca.dn },
        ]}
      />
      {data.withKey && (
        <TextField
          label={t.keepers.witness}
          value={data.witness}
          maxLength={MAX_WITNESS}
          help={t.keepers.witnessHelp}
          onChange={(witness) => {
            change({ witness });
          }}
        />
      )}
      {checks}
    </>
  );
}
