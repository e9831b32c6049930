import { useEffect, useState } from 'react';
import type { BackupsOnStick as Beside } from '../../shared/stick.ts';
import { Button, Notice } from '../components/index.ts';
import { format, t } from '../text.ts';
import { openTool } from './open-tool.ts';
import { list } from '../formatting.ts';
import { invoke } from '../ipc/invoke.ts';

/** On L1 of a program that was started from a recovery stick: the backup that is next to it, and what can be done with it. */
export function BackupsOnStick({ disabled }: { readonly disabled: boolean }) {
  const [beside, setBeside] = useState<Beside | null>(null);
  useEffect(() => {
    let wanted = true;
    void invoke('stick.backupsOnStick', undefined).then((answer) => {
      if (wanted && answer.ok) setBeside(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, []);
  if (beside === null || beside.files.length === 0) return null;
  const texts = t.stick.beside;
  const { files, listed, total } = beside;
  return (
    <Notice
      tone="info"
      title={format(files.length === 1 ? texts.one : texts.many, {
        files: list(files.map(({ fileName }) => fileName)),
      })}
      live
    >
      <p>{texts.text}</p>
      {listed < total && <p>{format(texts.cut, { count: listed, total })}</p>}
      <div className="button-row" data-field="beside-program">
        {(['verify', 'restore'] as const).map((tool) => (
          <Button
            key={tool}
            label={texts[tool]}
            disabled={disabled}
            onPress={() => {
              openTool(tool, files);
            }}
          />
        ))}
      </div>
    </Notice>
  );
}
