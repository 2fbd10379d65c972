import type { BridgeEnd } from './bridge.ts';
import type { Wire } from './wire.ts';

/** What a sandboxed preload script is given. */
export interface PreloadWorld {
  require(name: string): unknown;
}

/** Name of the function by which main delivers replies and messages into the preload's world. */
export const deliverName = '__standInDeliver';

/** Name of the binding by which the preload's world speaks to main. */
export const bindingName = '__standInSend';

/** What main delivers: the reply to an invocation, or a message on a channel. Payloads are packed by the wire. */
export type Delivery =
  | { readonly type: 'reply'; readonly id: number; readonly payload: string }
  | { readonly type: 'failure'; readonly id: number; readonly message: string }
  | { readonly type: 'message'; readonly channel: string; readonly payload: string };

/** What the preload's world sends. */
export type FromPreload =
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly payload: string }
  | { readonly type: 'open'; readonly url: string };

export type OfferedIpcRenderer = Pick<Electron.IpcRenderer, 'invoke' | 'on' | 'removeListener'>;
export type OfferedWebUtils = Pick<Electron.WebUtils, 'getPathForFile'>;
export type OfferedContextBridge = Pick<Electron.ContextBridge, 'exposeInMainWorld'>;

/**
 * The world of a preload script under `sandbox: true`: `require` finds Electron and nothing else.
 *
 * Sent into the page by its source text: it must not use anything from outside itself.
 */
export function makePreloadWorld(
  wire: Wire,
  bridge: BridgeEnd,
  send: (message: FromPreload) => void,
  deliverTo: string,
): PreloadWorld {
  type Listener = Parameters<OfferedIpcRenderer['on']>[1];

  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;

  const refusing = <Target extends object>(name: string, target: Target): Target =>
    new Proxy(target, {
      get(_target, key) {
        if (typeof key === 'string' && !(key in target)) {
          throw new Error(`stand-in: ${name}.${key} does not exist here; run this with the real Electron`);
        }
        return Reflect.get(target, key, target);
      },
    });

  const ipcRenderer: Pick<OfferedIpcRenderer, 'invoke'> & {
    on(channel: string, listener: Listener): unknown;
    removeListener(channel: string, listener: Listener): unknown;
  } = {
    async invoke(channel, ...args) {
      const payload = wire.pack(args);
      lastId += 1;
      const id = lastId;
      return await new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ type: 'invoke', id, channel, payload });
      });
    },
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener(channel, listener) {
      const left = [...(listeners.get(channel) ?? [])];
      const at = left.lastIndexOf(listener);
      if (at >= 0) left.splice(at, 1);
      listeners.set(channel, left);
      return ipcRenderer;
    },
  };

  const announce = (channel: string, args: unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) {
      try {
        // Electron's event object has a sender and ports; the program's preload looks at neither.
        listener({} as Electron.IpcRendererEvent, ...args);
      } catch (error) {
        reportError(error);
      }
    }
  };

  const deliver = (delivery: Delivery) => {
    if (delivery.type === 'message') {
      announce(delivery.channel, wire.unpack(delivery.payload) as unknown[]);
      return;
    }
    const call = waiting.get(delivery.id);
    waiting.delete(delivery.id);
    if (delivery.type === 'reply') call?.resolve(wire.unpack(delivery.payload));
    else call?.reject(new Error(delivery.message));
  };
  Object.defineProperty(globalThis, deliverTo, { value: deliver });

  const webUtils: OfferedWebUtils = {
    getPathForFile(file) {
      if (!(file instanceof File)) throw new TypeError('The "file" argument must be a File');
      const answer = { path: '' };
      // The only way to wait here for what Chromium alone knows: file-paths.ts writes the answer while the page stands.
      // biome-ignore lint/suspicious/noDebugger: see above
      debugger;
      return answer.path;
    },
  };

  const electron = refusing('electron', {
    contextBridge: refusing('contextBridge', { exposeInMainWorld: bridge.expose }),
    ipcRenderer: refusing('ipcRenderer', ipcRenderer),
    webUtils: refusing('webUtils', webUtils),
  });
  return {
    require(name) {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return electron;
    },
  };
}
