import { useEffect, useState } from 'react';
import { COPYRIGHT } from '../../shared/product.ts';
import type { AppInfo } from '../../shared/views.ts';
import { Button, Dialog, KeyValueList } from '../components/index.ts';
import { t } from '../text.ts';
import { invoke } from '../ipc/invoke.ts';

/** Version, runtime and platform for the help desk; license and copyright. */
export default function AboutDialog({ onClose }: { onClose: () => void }) {
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    void invoke('app.info', undefined).then((result) => {
      if (result.ok) setInfo(result.value);
    });
  }, []);
  const text = t.console.about;
  return (
    <Dialog
      title={text.title}
      size="small"
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <Button label={t.common.buttons.ok} onPress={onClose} default cancel />
        </div>
      }
    >
      <div className="tab-stack">
        <p>{text.text}</p>
        {info !== null && (
          <KeyValueList
            values={[
              { field: 'version', label: text.version, value: info.version },
              { field: 'electron', label: text.electron, value: info.electron },
              { field: 'platform', label: text.platform, value: info.platform },
              { field: 'license', label: text.license, value: text.licenseName },
              { field: 'copyright', label: text.copyright, value: COPYRIGHT },
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}
