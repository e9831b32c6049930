import { useEffect, useState } from 'react';
import type { BackupFileInfo } from '../../shared/restore.ts';
import { Button, Dialog, Notice } from '../components/index.ts';
import { format, t } from '../text.ts';
import { isDialogOpen, offerToOpenTool, openTool, openToolWhenFree } from './open-tool.ts';
import { count } from '../formatting.ts';
import { invoke } from '../ipc/invoke.ts';

/**
 * Files that were given to the program open in the wizard "Verify Backup". Over an open dialog the user is asked: they are verified
 * when it is closed, or not at all, and nothing in it is lost.
 */
export function GivenFiles() {
  const [asked, setAsked] = useState<readonly BackupFileInfo[]>([]);
  const [later, setLater] = useState<readonly BackupFileInfo[]>([]);

  useEffect(() => {
    const fetchGiven = async () => {
      const answer = await invoke('backups.given', undefined);
      if (!answer.ok || answer.value.length === 0 || offerToOpenTool(answer.value)) return;
      if (isDialogOpen()) setAsked((before) => [...before, ...answer.value]);
      else openTool('verify', answer.value);
    };
    void fetchGiven();
    return window.orgca.on('backups.given', () => void fetchGiven());
  }, []);

  useEffect(() => {
    if (later.length === 0) return undefined;
    return openToolWhenFree('verify', later, () => {
      setLater([]);
    });
  }, [later]);

  if (asked.length === 0) return null;
  const texts = t.verify.given;
  const close = (files: readonly BackupFileInfo[]) => {
    setAsked([]);
    setLater([...later, ...files]);
  };
  return (
    <Dialog
      title={t.verify.title}
      size="small"
      role="alertdialog"
      buttons={
        <div className="button-row end">
          <Button
            label={texts.later}
            default
            onPress={() => {
              close(asked);
            }}
          />
          <Button
            label={texts.leave}
            cancel
            onPress={() => {
              close([]);
            }}
          />
        </div>
      }
    >
      <Notice
        tone="info"
        title={
          asked.length === 1
            ? format(texts.one, { file: asked[0]!.fileName })
            : format(texts.many, { count: count(asked.length) })
        }
      >
        {texts.text}
      </Notice>
    </Dialog>
  );
}
