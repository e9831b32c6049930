import type { Failure } from '../../../shared/result.ts';
import { hasOwnPasswords, openable, type ChosenBackups } from './chosen-backups.ts';
import { PasswordField, RadioCards } from '../../components/index.ts';
import { PasswordOrShares } from '../../keepers/index.ts';
import { failureText, format, t } from '../../text.ts';
import { plainLabel } from '../../formatting.ts';

export interface BackupPasswordsProps {
  readonly data: ChosenBackups;
  readonly change: (patch: Partial<ChosenBackups>) => void;
  /** Why a password was not accepted, by handle of its file. */
  readonly refused?: Readonly<Record<string, Failure>>;
}

/** The password that opens the files: one for all, or one for each. */
export function BackupPasswords({ data, change, refused = {} }: BackupPasswordsProps) {
  const problem = (failure: Failure | undefined) => {
    if (failure === undefined) return undefined;
    const { what, todo } = failureText(failure);
    return format(t.common.files.passwords.refused, { what, todo });
  };
  const texts = t.common.files.passwords;
  const files = openable(data);
  return (
    <>
      {files.length > 1 && (
        <RadioCards
          legend={texts.question}
          value={data.samePassword ? 'same' : 'each'}
          onChange={(answer) => {
            change({ samePassword: answer === 'same' });
          }}
          choices={[
            { value: 'same', label: texts.same, note: texts.sameNote },
            { value: 'each', label: texts.each, note: texts.eachNote },
          ]}
        />
      )}
      <div className="field-stack">
        {hasOwnPasswords(data) ? (
          files.map(({ handle, fileName, receipt }) => (
            <PasswordOrShares
              first
              key={handle}
              oneOfSeveral
              expected={receipt.keepers}
              label={plainLabel(format(texts.passwordOf, { file: fileName }))}
              value={data.passwords[handle] ?? ''}
              problem={problem(refused[handle])}
              onChange={(password) => {
                change({ passwords: { ...data.passwords, [handle]: password } });
              }}
            />
          ))
        ) : (
          <PasswordOrShares
            first
            expected={files.find(({ receipt }) => receipt.keepers !== undefined)?.receipt.keepers}
            label={texts.password}
            value={data.openPassword}
            help={texts.help}
            problem={problem(Object.values(refused)[0])}
            onChange={(openPassword) => {
              change({ openPassword });
            }}
          />
        )}
        {files
          .filter(({ handle }) => data.secondPasswords[handle] !== undefined)
          .map(({ handle, fileName }) => (
            <PasswordField
              key={`second ${handle}`}
              label={files.length > 1 ? plainLabel(format(texts.secondOf, { file: fileName })) : texts.second}
              value={data.secondPasswords[handle]!}
              help={texts.secondHelp}
              onChange={(password) => {
                change({ secondPasswords: { ...data.secondPasswords, [handle]: password } });
              }}
            />
          ))}
      </div>
    </>
  );
}
