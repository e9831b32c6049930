import { answerObject } from './data.ts';
import { Select, TextField } from '../../components/index.ts';
import { t } from '../../text.ts';
import type { RestorePageProps } from './page-props.ts';

/** R5: the server that is to run the CA, and the name of its object. */
export function ObjectPage({ data, change }: RestorePageProps) {
  const texts = t.restore.object;
  const servers = data.defaults?.servers ?? [];
  const change5 = (patch: { name?: string; hostServer?: string }) => {
    change(answerObject(patch));
  };
  return (
    <div className="field-stack">
      {servers.length > 0 ? (
        <Select
          label={texts.hostServer}
          value={servers.some(({ dn }) => dn === data.hostServer) ? data.hostServer : null}
          placeholder={texts.chooseServer}
          options={servers.map(({ dn, dotted }) => ({ value: dn, label: dotted }))}
          onChange={(hostServer) => {
            change5({ hostServer });
          }}
        />
      ) : (
        <TextField
          label={texts.hostServer}
          value={data.hostServer}
          help={texts.hostServerHelp}
          onChange={(hostServer) => {
            change5({ hostServer });
          }}
        />
      )}
      <TextField
        label={texts.name}
        value={data.name}
        maxLength={64}
        onChange={(name) => {
          change5({ name });
        }}
      />
    </div>
  );
}
