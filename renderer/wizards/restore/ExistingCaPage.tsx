import { encryptionText } from '../../../shared/messages/encryption-text.ts';
import type { ExistingCa } from '../../../shared/restore.ts';
import { GatewayFields } from '../gateway/GatewayFields.tsx';
import { isGuided, isThroughGateway } from './data.ts';
import { CheckBox, KeyValueList, Notice, RadioCards } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import { CheckList } from '../backup-files/index.ts';
import type { RestorePageProps } from './page-props.ts';

/** The key of the object is neither in the backup nor can it be read and saved. */
const losesKey = ({ key, todaysCa }: ExistingCa): boolean =>
  key !== 'clear' && todaysCa !== 'same' && todaysCa !== 'renewed';

interface ExistingCaPageProps extends RestorePageProps {
  readonly checking: boolean;
  readonly onCheck: () => void;
}

/** R6: what the directory holds now, and what that means for the restore. */
export function ExistingCaPage({ data, change, onFailure, checking, onCheck }: ExistingCaPageProps) {
  const texts = t.restore.present;
  const { plan } = data;
  if (plan === null) return null;
  const { existing } = plan;
  const guided = isGuided(data);
  return (
    <>
      {existing === undefined ? (
        <Notice tone="info" title={texts.nothing}>
          {format(texts.nothingText, { name: plan.name })}
        </Notice>
      ) : (
        <>
          <Notice tone="warning" title={guided ? texts.existingGuided : texts.existing}>
            {texts.relations[existing.todaysCa]}
          </Notice>
          <KeyValueList
            values={[
              { field: 'present-dn', label: texts.dn, value: existing.dn },
              ...(existing.subject === undefined
                ? []
                : [{ field: 'present-subject', label: texts.subject, value: existing.subject }]),
              ...(existing.hostServer === undefined
                ? []
                : [{ field: 'present-host', label: texts.hostServer, value: existing.hostServer }]),
              ...(guided
                ? []
                : [{ field: 'present-key', label: texts.key, value: texts.keys[existing.key] }]),
            ]}
          />
          {existing.otherPair !== undefined && (
            <div data-field="present-other-pair">
              <Notice
                tone="warning"
                title={format(texts.otherPair, { pair: t.restore.result.pairs[existing.otherPair] })}
              >
                {guided ? texts.otherPairGuided : texts.otherPairDirect}
              </Notice>
            </div>
          )}
          {losesKey(existing) && (
            <div data-field="present-loses-key">
              <Notice tone="warning" title={texts.losesKey}>
                {guided ? texts.losesKeyGuided : texts.losesKeyDirect}
              </Notice>
            </div>
          )}
        </>
      )}
      {!guided && plan.rights !== 'granted' && (
        <div data-field="present-rights">
          <Notice tone={plan.rights === 'denied' ? 'warning' : 'info'} title={texts.rights[plan.rights]}>
            {texts.rightsText[plan.rights]}
          </Notice>
        </div>
      )}
      {plan.otherTree && (
        <Notice tone="warning" title={format(texts.otherTree, { tree: plan.tree })}>
          <p>{format(texts.otherTreeText, { subject: data.contents?.[0]?.subject ?? '' })}</p>
          <CheckBox
            label={texts.agreeTree}
            checked={data.allowOtherTree}
            onChange={(allowOtherTree) => {
              change({ allowOtherTree });
            }}
          />
        </Notice>
      )}
      {plan.way === 'guided' && (
        <RadioCards
          legend={texts.importBy}
          value={data.importBy}
          onChange={(importBy) => {
            change({ importBy });
          }}
          choices={[
            { value: 'gateway', label: texts.byGateway, note: texts.byGatewayNote },
            { value: 'hand', label: texts.byHand, note: texts.byHandNote },
          ]}
        />
      )}
      {isThroughGateway(data) && (
        <>
          <GatewayFields
            gateway={data.gateway}
            onChange={(gateway) => {
              change({ gateway });
            }}
            checking={checking}
            onCheck={onCheck}
            onFailure={onFailure}
            keyPairs={[]}
          />
          {existing !== undefined && (
            <CheckBox
              label={texts.withoutKeys}
              checked={data.withoutKeys}
              onChange={(withoutKeys) => {
                change({ withoutKeys });
              }}
            />
          )}
        </>
      )}
      {guided && (
        <>
          <Notice tone="info" title={texts.guided}>
            {texts.guidedText}
          </Notice>
          <RadioCards
            legend={texts.import}
            value={data.convert ? 'convert' : 'as-it-is'}
            onChange={(answer) => {
              change({ convert: answer === 'convert' });
            }}
            choices={[
              {
                value: 'as-it-is',
                label: texts.asItIs,
                note: format(texts.asItIsNote, {
                  encryption: encryptionText(data.contents?.[0]?.keyEncryption ?? ''),
                }),
              },
              { value: 'convert', label: texts.convert, note: texts.convertNote },
            ]}
          />
          <h2>{texts.checks}</h2>
          <CheckList checks={plan.importChecks} label={texts.checks} />
        </>
      )}
    </>
  );
}
