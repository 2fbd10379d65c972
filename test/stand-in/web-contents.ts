import { fromChromium, toChromium } from './addresses.ts';
import type { Session } from './cdp.ts';
import { chromium, type NewPage } from './chromium.ts';
import { KnownEvents, type Preventable, preventable } from './events.ts';
import { answerFilePaths } from './file-paths.ts';
import { type InvokeEvent, invoke } from './ipc-main.ts';
import { bindingName, type Delivery, deliverName, type FromPreload } from './page/preload-world.ts';
import { isolatedWorld, pageScripts } from './page/scripts.ts';
import { makeWire } from './page/wire.ts';
import { answerRequest } from './protocol.ts';
import type { Protocol } from './protocol-types.ts';
import { log, record } from './record.ts';
import { refusing } from './refusing.ts';
import { settlePermissions } from './session.ts';
import type { Part } from './types/part.ts';

export interface WebContentsEvents {
  'will-navigate': [event: Preventable, url: string];
  'did-finish-load': [];
  'render-process-gone': [
    event: Preventable,
    details: { readonly reason: string; readonly exitCode: number },
  ];
  destroyed: [];
}

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

const wire = makeWire();
const everything = new Map<number, WebContents>();
let lastId = 0;

/** A page of Chromium with the preload script's world in it, as Electron's `webContents`. */
export class WebContents extends KnownEvents<WebContentsEvents> implements Part<Electron.WebContents> {
  readonly id: number;
  readonly #page: Promise<NewPage>;
  readonly #close: () => void;
  #targetId = '';
  #url = '';
  /** The address that was asked for here: going anywhere else is the page's own idea. */
  #asked = '';
  /** Chromium's number of the preload's world in the document shown; 0 while there is none. */
  #world = 0;
  #openHandler: OpenHandler | null = null;
  #destroyed = false;

  /** @param close what `close()` does: the window is asked first */
  constructor(
    preferences: Electron.WebPreferences,
    size: { readonly width: number; readonly height: number },
    close: () => void,
  ) {
    super('webContents', ['will-navigate', 'did-finish-load', 'render-process-gone', 'destroyed']);
    lastId += 1;
    this.id = lastId;
    this.#close = close;
    this.#page = open(preferences, size, (page) => this.#listen(page));
    everything.set(this.id, this);
  }

  static all(): readonly WebContents[] {
    return [...everything.values()];
  }

  /** Forgets a page that has gone: its window has closed. */
  static forget(contents: WebContents): void {
    everything.delete(contents.id);
    contents.#destroyed = true;
    contents.emit('destroyed');
  }

  static async page(contents: WebContents): Promise<NewPage> {
    return await contents.#page;
  }

  static isTarget(contents: WebContents, targetId: string): boolean {
    return contents.#targetId === targetId;
  }

  async loadURL(url: string): Promise<void> {
    const { session } = await this.#page;
    await settlePermissions(this, url);
    this.#asked = toChromium(url);
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await session.send('Page.navigate', { url: this.#asked });
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  getURL(): string {
    return fromChromium(this.#url);
  }

  send(channel: string, ...args: unknown[]): void {
    this.#deliver(this.#world, { type: 'message', channel, payload: wire.pack(args) });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** There is no printer behind the stand-in: the print dialog is noted, and cancelled. */
  print(
    options?: Electron.WebContentsPrintOptions,
    callback?: (success: boolean, reason: string) => void,
  ): void {
    record('webContents.print', { url: this.getURL(), options });
    setImmediate(() => callback?.(false, 'Print job canceled'));
  }

  forcefullyCrashRenderer(): void {
    // The answer never comes: the page that would give it has gone.
    void this.#send((session) => session.send('Page.crash'));
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  close(): void {
    this.#close();
  }

  #listen({ targetId, session }: NewPage): void {
    this.#targetId = targetId;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === isolatedWorld && context.auxData?.frameId === targetId) this.#world = context.id;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#world = 0;
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.#world = 0;
    });
    session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      void this.#receive(JSON.parse(payload), executionContextId);
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#url = `${frame.url}${frame.urlFragment ?? ''}`;
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === targetId) this.#url = url;
    });
    session.on('Page.windowOpen', ({ url }) => this.#askOpen(url));
    session.on('Page.loadEventFired', () => {
      // Chromium begins with a blank page, of which Electron says nothing.
      if (!this.#url.startsWith('about:blank')) this.emit('did-finish-load');
    });
    session.on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 1 });
    });
    session.on('Fetch.requestPaused', (paused) => {
      void this.#answer(session, paused).catch((error: Error) => log(error.message));
    });
  }

  /** The program is asked before its page goes somewhere of its own accord. */
  async #answer(session: Session, paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    const { requestId, request, resourceType, frameId } = paused;
    if (resourceType === 'Document' && frameId === this.#targetId && request.url !== this.#asked) {
      const event = preventable({});
      this.emit('will-navigate', event, fromChromium(request.url));
      if (event.defaultPrevented) {
        await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
        return;
      }
    }
    await answerRequest(session, paused);
  }

  async #receive(message: FromPreload, world: number): Promise<void> {
    if (message.type === 'open') {
      this.#askOpen(message.url);
      return;
    }
    const { id, channel, payload } = message;
    // Scripts run in the main frame only, so that it is always the main frame that asks.
    const event: InvokeEvent = { senderFrame: { url: this.getURL(), parent: null } };
    try {
      const value = await invoke(channel, event, wire.unpack(payload) as unknown[]);
      this.#deliver(world, { type: 'reply', id, payload: wire.pack(value) });
    } catch (error) {
      const reason = `Error invoking remote method '${channel}': ${String(error)}`;
      process.stderr.write(`Error occurred in handler for '${channel}': ${String(error)}\n`);
      this.#deliver(world, { type: 'failure', id, message: reason });
    }
  }

  /** The program is asked whether its page may open a window. Only 'deny' is imitated: the window never comes. */
  #askOpen(url: string): void {
    const answer = this.#openHandler?.({
      url: fromChromium(url),
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    });
    if (answer?.action !== 'deny')
      process.stderr.write(`stand-in: ${url} is not opened: only 'deny' is imitated\n`);
  }

  #deliver(world: number, delivery: Delivery): void {
    if (world === 0) return;
    void this.#send((session) =>
      session.send('Runtime.callFunctionOn', {
        functionDeclaration: `(delivery) => ${deliverName}(delivery)`,
        executionContextId: world,
        silent: true,
        arguments: [{ value: delivery }],
      }),
    );
  }

  /** For commands whose failure only means that the page has gone meanwhile. */
  async #send(command: (session: Session) => Promise<unknown>): Promise<void> {
    try {
      await command((await this.#page).session);
    } catch (error) {
      log(String(error));
    }
  }
}

refusing('webContents', WebContents.prototype);

export const webContents = refusing('webContents', {
  getAllWebContents: () => [...everything.values()],
  fromDevToolsTargetId: (targetId: string) =>
    WebContents.all().find((contents) => WebContents.isTarget(contents, targetId)),
});

/** A page that is prepared before anything runs in it. */
async function open(
  { preload, sandbox, contextIsolation, nodeIntegration }: Electron.WebPreferences,
  size: { readonly width: number; readonly height: number },
  listen: (page: NewPage) => void,
): Promise<NewPage> {
  if (sandbox === false || contextIsolation === false || nodeIntegration === true)
    throw new Error('stand-in: pages are always sandboxed and isolated, without Node');
  const page = await (await chromium()).openPage(size);
  const { session } = page;
  listen(page);
  const scripts = preload === undefined ? null : pageScripts(preload);
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Inspector.enable'),
    session.send('Fetch.enable', { patterns: [{ urlPattern: 'http://*' }, { urlPattern: 'https://*' }] }),
    ...(scripts === null
      ? []
      : [
          answerFilePaths(session),
          session.send('Runtime.addBinding', { name: bindingName, executionContextName: isolatedWorld }),
          session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
          session.send('Page.addScriptToEvaluateOnNewDocument', {
            source: scripts.isolated,
            worldName: isolatedWorld,
          }),
        ]),
  ]);
  await session.send('Runtime.runIfWaitingForDebugger');
  return page;
}
