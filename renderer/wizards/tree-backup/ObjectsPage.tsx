import { useEffect } from 'react';
import type { TreeBackupItem } from '../../../shared/tree-backup.ts';
import { Notice, StatusLine } from '../../components/index.ts';
import { day } from '../../formatting.ts';
import { useCall } from '../../ipc/use-call.ts';
import { format, t } from '../../text.ts';
import { gatewayAnswer } from '../gateway/gateway.ts';
import { rememberedGateway } from '../gateway/remembered.ts';
import type { TreeBackupPageProps } from './page-props.ts';

/** A1: the CA and the server certificates of the tree. */
export function ObjectsPage({ data, change, onFailure }: TreeBackupPageProps) {
  const texts = t.treeBackup.objects;
  const { survey } = data;
  const { run, pending } = useCall('treeBackup.survey');
  const unknown = survey === null;
  useEffect(() => {
    if (!unknown) return;
    void run(undefined).then((answer) => {
      if (!answer.ok) onFailure(answer.failure);
      else {
        const { tree } = answer.value;
        change({ survey: answer.value, gateway: gatewayAnswer(rememberedGateway(localStorage, tree)) });
      }
    });
  }, [unknown, run, change, onFailure]);
  if (survey === null) return <StatusLine text={pending ? texts.reading : ''} busy={pending} />;
  return (
    <>
      {survey.incomplete && <Notice tone="warning" title={texts.incomplete} />}
      <h2>{format(texts.count, { count: survey.items.length })}</h2>
      <ul className="inside" data-field="objects">
        {survey.items.map((item) => (
          <li key={item.dn} className="selectable">
            {line(item)}
          </li>
        ))}
      </ul>
    </>
  );
}

function line({ hostServer, kind, name, notAfter }: TreeBackupItem): string {
  const { ca, noServer, server } = t.treeBackup.objects;
  const values = { name, date: day(notAfter), server: hostServer ?? noServer };
  return format(kind === 'ca' ? ca : server, values);
}
