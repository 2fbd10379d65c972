import { refusing } from './refusing.ts';
import type { Named } from './types/part.ts';

/** What a handler learns of who asked. */
export interface InvokeEvent {
  readonly senderFrame: Pick<Electron.WebFrameMain, 'url' | 'parent'> | null;
}

type Handler = (event: InvokeEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = refusing('ipcMain', {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
} satisfies Named<Electron.IpcMain>);

/** @throws Error as Electron words it for a channel without a handler; else whatever the handler throws */
export async function invoke(channel: string, event: InvokeEvent, args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return await handler(event, ...args);
}
