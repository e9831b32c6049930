import type { BackupContentsView } from '../../../shared/restore.ts';
import { KeyValueList, RadioCards } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import { Unsealed } from './Beside.tsx';
import type { RestorePageProps } from './page-props.ts';
import { day, list } from '../../formatting.ts';

/** R4: what the files hold, and whether the CA goes into the directory or into files. */
export function WherePage({ data, change }: RestorePageProps) {
  const texts = t.restore.where;
  const { contents, defaults, files, where } = data;
  if (contents === null) return null;
  return (
    <>
      <Unsealed data={data} change={change} />
      <RadioCards
        legend={t.restore.pages.R4.heading}
        hideLegend
        value={where}
        onChange={(chosen) => {
          change({ where: chosen });
        }}
        choices={[
          {
            value: 'directory',
            label: texts.directory,
            note: format(texts.directoryNote, { tree: defaults?.tree ?? '' }),
            disabledReason: defaults?.loggedIn === true ? undefined : texts.directoryNoLogin,
          },
          { value: 'offline', label: texts.offline, note: texts.offlineNote },
        ]}
      />
      <KeyValueList
        values={[
          { field: 'content-subject', label: texts.subject, value: contents[0]?.subject },
          {
            field: 'content-keys',
            label: texts.key,
            value: list(
              contents.map(({ keyDetail }, index) =>
                format(texts.keyOf, { key: keyDetail, file: files[index]?.fileName ?? '' }),
              ),
            ),
          },
          {
            field: 'content-certificates',
            label: texts.certificates,
            value: <Certificates contents={contents} />,
          },
          ...contents.flatMap(({ keyPair, spelling }) =>
            spelling === undefined
              ? []
              : [
                  {
                    field: `content-spelling-${keyPair}`,
                    label: texts.password,
                    value: t.checks.report.spellings[spelling],
                  },
                ],
          ),
        ]}
      />
    </>
  );
}

function Certificates({ contents }: { readonly contents: readonly BackupContentsView[] }) {
  return (
    <ul className="inside">
      {contents.flatMap(({ certificates, keyPair }) =>
        certificates.map((certificate) => (
          <li key={`${keyPair} ${certificate.id}`}>
            {format(t.restore.where.certificate, {
              role: t.checks.report.roles[certificate.role],
              issuer: certificate.issuer,
              date: day(certificate.notAfter),
            })}
          </li>
        )),
      )}
    </ul>
  );
}
