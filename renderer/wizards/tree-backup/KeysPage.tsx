import { RadioCards } from '../../components/index.ts';
import { t } from '../../text.ts';
import { GatewayFields } from '../gateway/GatewayFields.tsx';
import type { TreeBackupPageProps } from './page-props.ts';

interface KeysPageProps extends TreeBackupPageProps {
  readonly checking: boolean;
  readonly onCheck: () => void;
}

/** A2: whether the tree's gateway exports the keys. */
export function KeysPage({ data, change, onFailure, checking, onCheck }: KeysPageProps) {
  const texts = t.treeBackup.keys;
  const { gateway, keysFrom } = data;
  return (
    <>
      <RadioCards
        legend={t.treeBackup.pages.A2.heading}
        hideLegend
        value={keysFrom}
        onChange={(chosen) => {
          change({ keysFrom: chosen });
        }}
        choices={[
          { value: 'gateway', label: texts.gateway, note: texts.gatewayNote },
          { value: 'directory', label: texts.directory, note: texts.directoryNote },
        ]}
      />
      {keysFrom === 'gateway' && (
        <GatewayFields
          gateway={gateway}
          onChange={(changed) => {
            change({ gateway: changed });
          }}
          checking={checking}
          onCheck={onCheck}
          onFailure={onFailure}
          keyPairs={gateway.offer?.keyPairs.map((pair) => t.restore.result.pairs[pair]) ?? []}
        />
      )}
    </>
  );
}
