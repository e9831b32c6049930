import {
  isGuided,
  isSealed,
  ldifOf,
  needsNewPassword,
  savesPresent,
  wantedOutputs,
  writesFiles,
  type RestoreData,
} from './data.ts';
import { KeyValueList, Notice, TextField, type ReadonlyValue } from '../../components/index.ts';
import type { RestorePlan } from '../../../shared/restore.ts';
import { format, t } from '../../text.ts';
import { MissingFiles } from './MissingFiles.tsx';
import type { RestorePageProps } from './page-props.ts';
import { list, size, profileText } from '../../formatting.ts';

/** R7: what Finish will do; an object that is replaced is named by hand, and another CA identified by its certificate. */
export function SummaryPage({ data, change }: RestorePageProps) {
  const texts = t.restore.summary;
  const replaced = savesPresent(data) ? data.plan?.existing : undefined;
  return (
    <>
      {data.where === 'directory' && <MissingFiles files={data.plan?.missing ?? []} about="warn" />}
      <KeyValueList
        values={[
          {
            field: 'sum-from',
            label: texts.file,
            value: list(data.files.map(({ fileName }) => fileName)),
          },
          { field: 'sum-ca', label: texts.ca, value: data.contents?.[0]?.subject },
          { field: 'sum-what', label: texts.what, value: whatIsDone(data) },
          ...inDirectory(data),
          ...files(data),
        ]}
      />
      {replaced !== undefined && (
        <Notice tone="warning" title={format(texts.typeTitle, { name: replaced.name })}>
          <p>{texts.typeText}</p>
          <TextField
            label={texts.typeLabel}
            value={data.typedName}
            onChange={(typedName) => {
              change({ typedName });
            }}
          />
          {data.plan?.identify.length !== 0 && (
            <>
              <p>{texts.identifyText}</p>
              <TextField
                label={texts.identifyLabel}
                value={data.knownCertificates}
                onChange={(knownCertificates) => {
                  change({ knownCertificates });
                }}
              />
            </>
          )}
        </Notice>
      )}
    </>
  );
}

function whatIsDone(data: RestoreData): string {
  const texts = t.restore.summary;
  const { plan } = data;
  if (data.where === 'offline' || plan === null) return texts.offline;
  if (isGuided(data)) return format(texts.guide, { tree: plan.tree });
  return format(plan.existing === undefined ? texts.create : texts.replace, {
    name: plan.name,
    tree: plan.tree,
  });
}

function inDirectory(data: RestoreData): readonly ReadonlyValue[] {
  const texts = t.restore.summary;
  const { where, plan, folder } = data;
  if (where === 'offline' || plan === null) return [];
  return [
    { field: 'sum-object', label: texts.object, value: plan.dn },
    { field: 'sum-host', label: texts.hostServer, value: plan.hostServer },
    ...(isGuided(data)
      ? []
      : [
          { field: 'sum-attributes', label: texts.attributes, value: <Attributes data={data} plan={plan} /> },
          ...(plan.alsoChanged.length > 0 || plan.notChanged.length > 0
            ? [{ field: 'sum-also', label: texts.alsoChanged, value: <AlsoChanged plan={plan} /> }]
            : []),
        ]),
    ...(savesPresent(data) && folder !== null
      ? [{ field: 'sum-saved', label: texts.saved, value: folder.path }]
      : []),
  ];
}

/** Every attribute that will be written, and where those come from that no PFX file contains. */
function Attributes({ data, plan }: { data: RestoreData; plan: RestorePlan }) {
  const texts = t.restore.summary;
  const ldif = isSealed(data) || data.acceptUnsealed ? ldifOf(data) : undefined;
  const creates = plan.existing === undefined;
  return (
    <>
      <ul className="summary-attributes">
        {plan.attributes.map(({ name, count, sizeBytes, text }) => (
          <li key={name}>
            {format(texts.attribute, {
              name,
              value: text?.join('; ') ?? format(texts.binary, { count, size: size(sizeBytes) }),
            })}
          </li>
        ))}
      </ul>
      {creates && (
        <div className="summary-note">
          {ldif === undefined
            ? texts.attributesNone
            : format(isSealed(data) ? texts.attributesFrom : texts.attributesUnsealed, { file: ldif })}
        </div>
      )}
      {plan.refused.length > 0 && (
        <div className="summary-note" data-field="sum-refused">
          {format(texts.refused, { names: list(plan.refused) })}
        </div>
      )}
    </>
  );
}

/** Every entry besides the CA object that will be changed, and those that are named for it and will not be. */
function AlsoChanged({ plan: { alsoChanged, dn: value, notChanged } }: { plan: RestorePlan }) {
  const texts = t.restore.summary;
  return (
    <>
      <ul className="summary-attributes">
        {alsoChanged.map(({ attribute, dn }) => (
          <li key={dn}>{format(texts.reference, { attribute, dn, value })}</li>
        ))}
      </ul>
      {notChanged.length > 0 && (
        <div className="summary-note">{format(texts.notChanged, { names: list(notChanged) })}</div>
      )}
    </>
  );
}

function files(data: RestoreData): readonly ReadonlyValue[] {
  const texts = t.restore.summary;
  if (!writesFiles(data)) return [];
  const replaced = data.replace ? (data.written?.existing ?? []) : [];
  return [
    {
      field: 'sum-outputs',
      label: texts.outputs,
      value: (
        <>
          {list(data.written?.names ?? wantedOutputs(data))}
          {replaced.length > 0 && (
            <div className="summary-note">{format(texts.replaced, { files: list(replaced) })}</div>
          )}
        </>
      ),
    },
    { field: 'sum-folder', label: texts.folder, value: data.folder?.path },
    ...(needsNewPassword(data)
      ? [{ field: 'sum-encryption', label: texts.encryption, value: profileText(data.profile) }]
      : []),
  ];
}
