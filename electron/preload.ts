import { contextBridge, ipcRenderer } from 'electron';
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
