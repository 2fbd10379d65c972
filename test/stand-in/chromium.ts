import { join } from 'node:path';
import { Connection, type Session } from './cdp.ts';
import { findChromium } from './find-chromium.ts';
import { folderOf, program } from './program.ts';
import type { Protocol } from './protocol-types.ts';
import { log } from './record.ts';

/** A page of Chromium that waits for its first command. */
export interface NewPage {
  readonly targetId: string;
  readonly session: Session;
}

/** With a display the first window is there from the start: only so has it neither tabs nor an address bar. */
const headed = process.env.STANDIN_HEADED === '1';
const startupUrl = 'data:text/html,stand-in';

/** How long Chromium is given to write its profile before it is ended, in milliseconds. */
const patienceMs = 5000;

let started: Promise<Chromium> | undefined;

/** Chromium, started when it is first needed: its profile lies in the program's settings folder. */
export function chromium(): Promise<Chromium> {
  started ??= Chromium.start();
  return started;
}

/** Ends Chromium, if it was ever started; resolves when its profile is on the disk. */
export async function endChromium(): Promise<void> {
  if (started !== undefined) await (await started).end();
}

export class Chromium {
  readonly browser: Session;
  readonly #connection: Connection;
  /** Who waits for which page, by the mark in its first address. */
  readonly #awaited = new Map<string, (page: NewPage) => void>();
  readonly #startup = Promise.withResolvers<NewPage>();
  #pagesAsked = 0;

  private constructor(connection: Connection) {
    this.#connection = connection;
    this.browser = connection.browser;
    this.browser.on('Target.attachedToTarget', (event) => this.#attached(event));
  }

  static async start(): Promise<Chromium> {
    const executable = findChromium();
    if (executable === null) throw new Error('no Chromium is installed');
    const settled = Promise.withResolvers<void>();
    const connection = new Connection(executable, flags(), (line) => {
      // Playwright may connect only when our own settings are in, or they would undo its own.
      if (line.startsWith('DevTools listening on '))
        void settled.promise.then(() => process.stderr.write(`${line}\n`));
      else log(`chromium: ${line}`);
    });
    const chromium = new Chromium(connection);
    await connection.browser.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
    await connection.browser.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    settled.resolve();
    return chromium;
  }

  /** @param size of the window, in pixels */
  async openPage(size: { readonly width: number; readonly height: number }): Promise<NewPage> {
    this.#pagesAsked += 1;
    if (headed && this.#pagesAsked === 1) return await this.#sized(await this.#startup.promise, size);
    const url = `about:blank#stand-in-${this.#pagesAsked}`;
    const page = new Promise<NewPage>((resolve) => this.#awaited.set(url, resolve));
    await this.browser.send('Target.createTarget', { url, newWindow: true, ...size });
    return await page;
  }

  async #sized(page: NewPage, size: { readonly width: number; readonly height: number }): Promise<NewPage> {
    const { targetId } = page;
    const { windowId } = await this.browser.send('Browser.getWindowForTarget', { targetId });
    await this.browser.send('Browser.setWindowBounds', { windowId, bounds: { ...size } });
    return page;
  }

  async end(): Promise<void> {
    await this.browser.send('Browser.close').catch((error: Error) => log(error.message));
    const tired = setTimeout(() => this.#connection.kill(), patienceMs);
    await this.#connection.exited;
    clearTimeout(tired);
  }

  #attached({ sessionId, targetInfo }: Protocol.Events['Target.attachedToTarget']): void {
    const session = this.#connection.session(sessionId);
    const { targetId, type, url } = targetInfo;
    if (type !== 'page') {
      void session.send('Runtime.runIfWaitingForDebugger').catch((error: Error) => log(error.message));
      return;
    }
    if (url === startupUrl) this.#startup.resolve({ targetId, session });
    const awaited = this.#awaited.get(url);
    this.#awaited.delete(url);
    awaited?.({ targetId, session });
    if (awaited !== undefined || url === startupUrl) return;
    // A page that nobody here asked for: another page opened it, and was told 'deny' (see web-contents.ts).
    void this.browser.send('Target.closeTarget', { targetId }).catch((error: Error) => log(error.message));
  }
}

function flags(): readonly string[] {
  const { switches, name, version } = program;
  const own: Readonly<Record<string, string>> = {
    'no-sandbox': '',
    'disable-gpu': '',
    'disable-background-networking': '',
    'disable-component-update': '',
    'disable-sync': '',
    'no-first-run': '',
    'no-default-browser-check': '',
    'password-store': 'basic',
    'disable-features': 'Translate,MediaRouter',
    // The program is offline; should it ask for something after all, no machine is asked.
    'host-resolver-rules': 'MAP * ~NOTFOUND, EXCLUDE localhost',
    'test-type': '',
    lang: 'zh-CN',
    'user-data-dir': join(folderOf('userData'), 'stand-in-chromium'),
    'user-agent': `${name}/${version} Chrome/156.0.0.0 Electron/${process.versions.electron}`,
    ...(headed ? { app: startupUrl } : { headless: 'new', 'no-startup-window': '' }),
  };
  for (const [flag, value] of Object.entries(own)) switches.append(flag, value);
  return switches.flags();
}
