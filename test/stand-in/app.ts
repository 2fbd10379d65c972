import { BrowserWindow } from './browser-window.ts';
import { chromium, endChromium } from './chromium.ts';
import { KnownEvents, type Preventable, preventable } from './events.ts';
import { announce } from './lifecycle.ts';
import { folderOf, program, setFolder } from './program.ts';
import { refusing } from './refusing.ts';
import { firstInstanceTold, takeInstanceLock } from './single-instance.ts';
import type { Part } from './types/part.ts';
import type { WebContents } from './web-contents.ts';

export interface AppEvents {
  ready: [];
  'before-quit': [event: Preventable];
  'will-quit': [event: Preventable];
  quit: [event: Preventable, exitCode: number];
  'window-all-closed': [];
  'web-contents-created': [event: Preventable, contents: WebContents];
  'second-instance': [event: Preventable, argv: string[], workingDirectory: string];
}

const ready = Promise.withResolvers<void>();

/** Electron's `app`: the program's folders, its one instance, its beginning and its end. */
export class App extends KnownEvents<AppEvents> implements Omit<Part<Electron.App>, 'commandLine'> {
  readonly commandLine = refusing('app.commandLine', {
    appendSwitch: (name: string, value?: string) => program.switches.append(name, value),
    hasSwitch: (name: string) => program.switches.has(name),
  } satisfies Part<Electron.CommandLine>);

  constructor() {
    super('app', [
      'ready',
      'before-quit',
      'will-quit',
      'quit',
      'window-all-closed',
      'web-contents-created',
      'second-instance',
    ]);
    announce.on('contents-created', (contents) => {
      this.emit('web-contents-created', preventable({}), contents);
    });
    announce.on('all-closed', () => {
      if (program.quitting) return;
      if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
      else this.quit();
    });
  }

  whenReady(): Promise<void> {
    return ready.promise;
  }

  isReady(): boolean {
    return program.ready;
  }

  getVersion(): string {
    return program.version;
  }

  getPath(name: string): string {
    return folderOf(name);
  }

  setPath(name: string, path: string): void {
    setFolder(name, path);
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(({ argv, cwd }) => this.emit('second-instance', preventable({}), argv, cwd));
  }

  quit(): void {
    if (program.quitting) return;
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    program.quitting = true;
    const closing = BrowserWindow.getAllWindows().map((window) => BrowserWindow.askToClose(window));
    // A window that stays open keeps the program from quitting. It is known at once: were it waited for, the window
    // might be destroyed meanwhile, and nobody would quit.
    if (closing.includes(null)) program.quitting = false;
    else void this.#endAfter(closing);
  }

  /** Ends without asking anybody. */
  exit(exitCode = 0): void {
    program.quitting = true;
    void this.#end(exitCode);
  }

  async #endAfter(closing: readonly (Promise<void> | null)[]): Promise<void> {
    await Promise.all(closing);
    const event = preventable({});
    this.emit('will-quit', event);
    program.quitting = !event.defaultPrevented;
    if (program.quitting) await this.#end(0);
  }

  async #end(exitCode: number): Promise<void> {
    this.emit('quit', preventable({}), exitCode);
    await firstInstanceTold();
    await endChromium();
    process.exit(exitCode);
  }
}

refusing('app', App.prototype);

export const app = new App();

/** What follows once the program's main module has been evaluated: Chromium starts, and windows may be opened. */
export async function becomeReady(): Promise<void> {
  if (program.quitting) return;
  program.ready = true;
  await chromium();
  app.emit('ready');
  ready.resolve();
}
