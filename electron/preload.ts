import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, eventChannel } from '../shared/api/bridge.ts';
import { type CallName, callNames } from '../shared/api/calls.ts';
import type { AppEvent } from '../shared/api/events.ts';

/** One named function for every call of the contract; the page never gets hold of ipcRenderer itself. */
const named = Object.fromEntries(
  callNames.map((name: CallName) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]),
);

const bridge = {
  ...named,
  onEvent(listener: (event: AppEvent) => void) {
    const relayed = (_event: unknown, event: AppEvent) => listener(event);
    ipcRenderer.on(eventChannel, relayed);
    return () => {
      ipcRenderer.removeListener(eventChannel, relayed);
    };
  },
} as unknown as Bridge;

contextBridge.exposeInMainWorld('lianxin', bridge);
