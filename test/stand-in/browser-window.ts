import { chromium } from './chromium.ts';
import { KnownEvents, type Preventable, preventable } from './events.ts';
import { announce } from './lifecycle.ts';
import { program } from './program.ts';
import { log } from './record.ts';
import { refusing } from './refusing.ts';
import type { Part } from './types/part.ts';
import { WebContents } from './web-contents.ts';

export interface BrowserWindowEvents {
  'ready-to-show': [];
  show: [];
  close: [event: Preventable];
  closed: [];
}

const open = new Set<BrowserWindow>();
let focused: BrowserWindow | null = null;

/** How long a page that was asked to close may take, in milliseconds. */
const patienceMs = 3000;

/** A window: with a display one of Chromium's, without one only a page with a size. */
export class BrowserWindow
  extends KnownEvents<BrowserWindowEvents>
  implements Omit<Part<Electron.BrowserWindow>, 'webContents'>
{
  readonly webContents: WebContents;
  #bounds: Electron.Rectangle;
  #visible: boolean;
  #minimized = false;
  #maximized = false;
  /** The page was asked to go. */
  #closing = false;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', ['ready-to-show', 'show', 'close', 'closed']);
    if (!program.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    const { x = 0, y = 0, width = 800, height = 600, show = true, webPreferences = {} } = options;
    this.#bounds = { x, y, width, height };
    this.#visible = show;
    this.webContents = new WebContents(webPreferences, { width, height }, () => this.close());
    open.add(this);
    focused = this;
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    void WebContents.page(this.webContents).then(
      ({ session }) => session.once('gone', () => this.#goneByItself()),
      (error: Error) => fail(error),
    );
    announce.emit('contents-created', this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...open];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...open].find((window) => window.webContents === contents) ?? null;
  }

  /** Closes as `close()` does. @returns when it has closed; null if a handler prevented it */
  static askToClose(window: BrowserWindow): Promise<void> | null {
    const event = preventable({});
    window.emit('close', event);
    if (event.defaultPrevented) return null;
    window.#closing = true;
    return window.#closePage();
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url);
  }

  show(): void {
    this.#visible = true;
    this.focus();
    this.emit('show');
  }

  focus(): void {
    focused = this;
    void this.#tellPage('Page.bringToFront');
  }

  minimize(): void {
    this.#minimized = true;
  }

  restore(): void {
    this.#minimized = false;
  }

  maximize(): void {
    this.#maximized = true;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    void this.#place();
  }

  close(): void {
    if (!this.#destroyed) void BrowserWindow.askToClose(this);
  }

  /** Closes without asking anybody. */
  destroy(): void {
    void this.#tellPage('Page.close');
    this.#closed();
  }

  async #closePage(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.once('closed', resolve));
    await this.#tellPage('Page.close');
    const tired = setTimeout(() => this.#closed(), patienceMs);
    await closed;
    clearTimeout(tired);
  }

  /**
   * The page went without being asked to: somebody closed Chromium's window, or Chromium crashed. The program learns of
   * it as it would in Electron; if it wants to put things in order first, it destroys the window when it has.
   */
  #goneByItself(): void {
    if (this.#destroyed) return;
    const event = preventable({});
    if (!this.#closing) this.emit('close', event);
    if (!event.defaultPrevented) this.#closed();
  }

  #closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    open.delete(this);
    if (focused === this) focused = [...open].at(-1) ?? null;
    WebContents.forget(this.webContents);
    this.emit('closed');
    if (open.size === 0) announce.emit('all-closed');
  }

  /** For commands whose failure only means that the page has gone meanwhile. */
  async #tellPage(command: 'Page.close' | 'Page.bringToFront'): Promise<void> {
    try {
      const { session } = await WebContents.page(this.webContents);
      await session.send(command);
    } catch (error) {
      log(String(error));
    }
  }

  async #place(): Promise<void> {
    const { x, y, width, height } = this.#bounds;
    const { browser } = await chromium();
    const { targetId } = await WebContents.page(this.webContents);
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { left: x, top: y, width, height } });
  }
}

refusing('BrowserWindow', BrowserWindow.prototype);

/** Without a page nothing can be shown: there is no Chromium, or it did not start. */
function fail(error: Error): never {
  process.stderr.write(`stand-in: ${error.message}\n`);
  process.exit(1);
}
