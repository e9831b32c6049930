import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, EventName } from '../shared/contract.ts';

const bridge: Bridge = {
  invoke: (name, argument) => ipcRenderer.invoke('call', name, argument),
  on: (name, listener) => {
    const forward = (_event: unknown, sent: EventName, payload: Parameters<typeof listener>[0]): void => {
      if (sent === name) listener(payload);
    };
    ipcRenderer.on('event', forward);
    return () => {
      ipcRenderer.off('event', forward);
    };
  },
};

contextBridge.exposeInMainWorld('orgca', bridge);

/** The part of the page's DOM that is used here; the main process is typed without it. */
interface DropEvent {
  readonly isTrusted: boolean;
  readonly dataTransfer: {
    readonly types: readonly string[];
    readonly files: Iterable<Parameters<typeof webUtils.getPathForFile>[0]>;
  } | null;
  preventDefault(): void;
}
declare const window: {
  addEventListener(type: 'dragover' | 'drop', listener: (event: DropEvent) => void): void;
};

// Files that are dropped onto the window go to main with their paths, which the page never sees.
window.addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
});
window.addEventListener('drop', (event) => {
  event.preventDefault();
  if (!event.isTrusted) return;
  const paths = [...(event.dataTransfer?.files ?? [])].map((file) => webUtils.getPathForFile(file));
  ipcRenderer.send('files.dropped', paths);
});
