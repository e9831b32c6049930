import type { OfflineOutput } from '../../../shared/restore.ts';
import { answerOutputs } from './data.ts';
import { CheckBox, Notice, TextField } from '../../components/index.ts';
import { t } from '../../text.ts';
import type { RestorePageProps } from './page-props.ts';

const GROUPS = {
  certificates: ['root-der', 'root-pem', 'chain-pem', 'p7b'],
  backup: ['pfx', 'ldif', 'sheet'],
  key: ['key'],
} as const satisfies Record<string, readonly OfflineOutput[]>;
const PURPOSES = ['certificates', 'backup', 'key'] as const;

/** F1: the files that are made offline. The private key alone asks a second time. */
export function OutputsPage({ data, change }: RestorePageProps) {
  const texts = t.restore.outputs;
  const toggle = (output: OfflineOutput, wanted: boolean) => {
    const outputs = data.outputs.filter((one) => one !== output);
    change(
      answerOutputs({
        outputs: wanted ? [...outputs, output] : outputs,
        ...(output === 'key' && { keyConfirmed: false }),
      }),
    );
  };
  return (
    <>
      {PURPOSES.map((purpose) => (
        <fieldset key={purpose}>
          <legend className="cards-legend">{texts.groups[purpose]}</legend>
          <div className="output-list">
            {GROUPS[purpose].map((output) => (
              <CheckBox
                key={output}
                label={texts.names[output]}
                checked={data.outputs.includes(output)}
                onChange={(wanted) => {
                  toggle(output, wanted);
                }}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {data.outputs.includes('key') && (
        <Notice tone="warning" title={texts.keyTitle} live>
          <p>{texts.keyText}</p>
          <CheckBox
            label={texts.keyConfirm}
            checked={data.keyConfirmed}
            onChange={(keyConfirmed) => {
              change({ keyConfirmed });
            }}
          />
        </Notice>
      )}
      {data.outputs.includes('sheet') && (
        <TextField
          label={texts.medium}
          value={data.medium}
          help={texts.mediumHelp}
          maxLength={64}
          onChange={(medium) => {
            change({ medium });
          }}
        />
      )}
    </>
  );
}
