import { PROFILE_CHOICES, type ProfileChoice, type ProfileName } from '../../../shared/views.ts';
import { CheckBox, Folded, RadioCards } from '../../components/index.ts';
import { count } from '../../formatting.ts';
import { format, t } from '../../text.ts';
import { strongest } from './data.ts';

export interface EncryptionProps {
  /** The file will be imported into a tree: also offers the layout that eDirectory writes. */
  readonly forImport: boolean;
  readonly profile: ProfileChoice;
  readonly onChange: (profile: ProfileChoice) => void;
}

/** The profile of the file; PBMAC1 and the number of iterations are for those who know why. */
export function Encryption({ profile, forImport, onChange }: EncryptionProps) {
  const texts = t.exportWizard.password;
  const isPbmac1 = profile.name === 'pbmac1';
  const names: readonly ProfileName[] = [
    'modern',
    'compatible',
    ...(forImport ? ['edirectory' as const] : []),
    ...(isPbmac1 ? ['pbmac1' as const] : []),
  ];
  const [most, least] = PROFILE_CHOICES[profile.name];
  const fewer = profile.name === 'compatible' ? texts.oldest : texts.dotNet;
  return (
    <div className="field-stack">
      <RadioCards
        legend={texts.encryption}
        value={profile.name}
        onChange={(name) => {
          onChange(strongest(name));
        }}
        choices={names.map((name) => ({
          value: name,
          label: texts.profiles[name].label,
          note: texts.profiles[name].note,
        }))}
      />
      <Folded summary={texts.advanced} field="advanced" open={isPbmac1 || profile.iterations !== most}>
        <p>{format(texts.iterationCount, { count: count(profile.iterations) })}</p>
        {least !== undefined && (
          <CheckBox
            label={format(fewer, { count: count(least) })}
            checked={profile.iterations === least}
            onChange={(checked) => {
              onChange({ name: profile.name, iterations: checked ? least : most! });
            }}
          />
        )}
        <CheckBox
          label={texts.pbmac1}
          checked={isPbmac1}
          onChange={(checked) => {
            onChange(strongest(checked ? 'pbmac1' : 'modern'));
          }}
        />
      </Folded>
    </div>
  );
}
