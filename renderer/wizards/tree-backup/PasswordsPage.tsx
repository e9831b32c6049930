import { Notice, RadioCards } from '../../components/index.ts';
import { invoke } from '../../ipc/invoke.ts';
import { format, t } from '../../text.ts';
import { Encryption, NewPassword, Passphrase } from '../new-password/index.ts';
import type { TreeBackupPageProps } from './page-props.ts';
import type { TreeBackupData } from './steps.ts';

/** A3: one password for all files, or a generated one for each object. */
export function PasswordsPage({ data, change, onFailure }: TreeBackupPageProps) {
  const texts = t.treeBackup.passwords;
  const { passwordFor, passwords, profile } = data;
  const items = data.survey?.items ?? [];

  const choose = async (chosen: TreeBackupData['passwordFor']) => {
    change({ passwordFor: chosen });
    if (chosen === 'all' || passwords.length === items.length) return;
    const answers = await Promise.all(items.map(() => invoke('password.generate', undefined)));
    const failed = answers.find((answer) => !answer.ok);
    onFailure(failed === undefined ? null : failed.failure);
    change({ passwords: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])) });
  };

  return (
    <>
      <RadioCards
        legend={texts.legend}
        value={passwordFor}
        onChange={(chosen) => void choose(chosen)}
        choices={[
          { value: 'all', label: texts.all, note: texts.allNote },
          { value: 'each', label: texts.each, note: texts.eachNote },
        ]}
      />
      {passwordFor === 'all' ? (
        <NewPassword value={data} onChange={change} onFailure={onFailure} />
      ) : (
        <>
          {passwords.length > 0 && (
            <Notice tone="info" title={texts.generated} live>
              {items.map(({ dn, fileName, name }, index) => (
                <div key={dn} data-object={dn}>
                  <p>{format(texts.of, { name, file: fileName })}</p>
                  <Passphrase text={passwords[index] ?? ''} />
                </div>
              ))}
              <p>{texts.generatedText}</p>
            </Notice>
          )}
          <Encryption
            profile={profile}
            forImport={false}
            onChange={(chosen) => {
              change({ profile: chosen });
            }}
          />
        </>
      )}
    </>
  );
}
