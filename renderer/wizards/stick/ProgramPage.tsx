import { useEffect } from 'react';
import { answer, chosenPrograms } from './steps.ts';
import { Button, CheckBox, Glyph, Icon, Notice } from '../../components/index.ts';
import { failureText, format, t } from '../../text.ts';
import type { StickPageProps } from './page-props.ts';
import { plainLabel, size } from '../../formatting.ts';
import { invoke } from '../../ipc/invoke.ts';
import { useCall } from '../../ipc/use-call.ts';

/** M3: portable forms of the program, and this program itself where it can be copied. */
export function ProgramPage({ data, change, onFailure }: StickPageProps) {
  const texts = t.stick.program;
  const { programs, own, withOwn } = data;
  const { run: askPrograms, pending } = useCall('stick.programs');

  const unknown = own === undefined;
  useEffect(() => {
    if (!unknown) return undefined;
    let wanted = true;
    void invoke('stick.thisProgram', undefined).then((found) => {
      if (!wanted) return;
      if (found.ok) change(answer({ own: found.value }));
      else onFailure(found.failure);
    });
    return () => {
      wanted = false;
    };
  }, [unknown, change, onFailure]);

  const choose = async () => {
    const chosen = await askPrograms(undefined);
    onFailure(chosen.ok ? null : chosen.failure);
    if (!chosen.ok || chosen.value === null) return;
    const same = (a: { folder: string; fileName: string }, b: { folder: string; fileName: string }) =>
      a.folder === b.folder && a.fileName === b.fileName;
    const added = chosen.value;
    change(
      answer({ programs: [...programs.filter((known) => !added.some((one) => same(one, known))), ...added] }),
    );
  };

  return (
    <>
      {own && (
        <CheckBox
          label={format(texts.own, { file: plainLabel(own.fileName), size: size(own.sizeBytes) })}
          checked={withOwn}
          onChange={(wanted) => {
            change(answer({ withOwn: wanted }));
          }}
        />
      )}
      <div className="button-row">
        <Button
          label={texts.choose}
          disabled={pending}
          onPress={() => {
            void choose();
          }}
        />
      </div>
      <div>
        <h2>{texts.chosen}</h2>
        {programs.length === 0 && <p>{texts.none}</p>}
      </div>
      {programs.length > 0 && (
        <ul className="backup-list" aria-label={texts.chosen}>
          {programs.map(({ handle, fileName, folder, sizeBytes, form, failure }) => (
            <li key={handle} data-file={fileName}>
              {failure === undefined ? <Icon name="drive" /> : <Glyph name="stop" />}
              <div>
                <div className="backup-name selectable">{fileName}</div>
                {form !== undefined && (
                  <div className="backup-place selectable">
                    {format(texts.place, { form: texts.forms[form], size: size(sizeBytes), folder })}
                  </div>
                )}
                {failure !== undefined && (
                  <div className="backup-problem selectable" data-code={failure.code}>
                    {format(t.common.files.broken, { ...failureText(failure), code: failure.code })}
                  </div>
                )}
              </div>
              <Button
                label={t.common.files.remove}
                name={format(t.common.files.removeName, { file: fileName })}
                onPress={() => {
                  change(answer({ programs: programs.filter((one) => one.handle !== handle) }));
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {own !== undefined && chosenPrograms(data).length === 0 && (
        <Notice tone="warning" title={texts.withoutTitle}>
          {texts.withoutText}
        </Notice>
      )}
    </>
  );
}
