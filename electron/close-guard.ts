/** Closing the window while a job runs: the user is asked, and the job cleans up before the program ends. */
import { dialog, type BrowserWindow } from 'electron';
import type { State } from './ipc/services.ts';
import { texts } from '../shared/messages/current.ts';

type Jobs = Pick<State, 'endJobs' | 'isBusy' | 'isUnbroken'>;

/** @param jobs undefined until the handlers are loaded */
export function askBeforeClosing(window: BrowserWindow, jobs: () => Jobs | undefined): void {
  let isAsking = false;
  window.on('close', (event) => {
    const running = jobs();
    if (!running?.isBusy) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void mayClose(window, running)
      .then(async (agreed) => {
        if (!agreed) return;
        await running.endJobs();
        window.destroy();
      })
      .finally(() => {
        isAsking = false;
      });
  });
}

async function mayClose(window: BrowserWindow, { isUnbroken }: Jobs): Promise<boolean> {
  const { close, restoring, stay, text, title } = texts().common.menu.closeWhileBusy;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title,
    message: title,
    detail: isUnbroken ? restoring : text,
    buttons: [stay, close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
