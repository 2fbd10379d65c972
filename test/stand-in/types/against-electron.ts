import type { App, AppEvents } from '../app.ts';
import type { BrowserWindow, BrowserWindowEvents } from '../browser-window.ts';
import type { screen } from '../desktop.ts';
import type { InvokeEvent } from '../ipc-main.ts';
import type { Menu } from '../menu.ts';
import type { RequestHandler } from '../session.ts';
import type { WebContents, WebContentsEvents } from '../web-contents.ts';

/** Compiles if nothing is left over. */
type None<Left extends never> = Left;

/** What one object has and the other has not. */
type Beyond<Mine, Theirs> = Exclude<keyof Mine, keyof Theirs>;

/** Compiles if `Theirs` can be used wherever `Mine` is expected. */
type Within<_Theirs extends Mine, Mine> = never;

/** The stand-in has no member that Electron has not: a program that used it would run only here. */
export type NothingOfItsOwn = None<
  | Beyond<App, Electron.App>
  | Beyond<App['commandLine'], Electron.CommandLine>
  | Beyond<BrowserWindow, Electron.BrowserWindow>
  | Beyond<WebContents, Electron.WebContents>
  | Beyond<Menu, Electron.Menu>
  | Beyond<Menu['items'][number], Electron.MenuItem>
  | Beyond<typeof screen, Electron.Screen>
>;

/** What handlers are given here, Electron gives them too. */
export type NoMoreThanElectronGives =
  | Within<Electron.IpcMainInvokeEvent, InvokeEvent>
  | Within<
      Parameters<Parameters<Electron.Session['setPermissionRequestHandler']>[0] & object>,
      Parameters<RequestHandler>
    >
  | Within<ReturnType<Electron.Screen['getPrimaryDisplay']>, ReturnType<typeof screen.getPrimaryDisplay>>;

type Listener<Args extends readonly unknown[]> = (...args: Args) => void;

/**
 * Every event of the stand-in is one of Electron's, and its listeners get there what they are promised here. Where an
 * event hands over one of Electron's own objects only its name is checked: the stand-in's object is a part of it.
 */
export function sameEvents(
  app: Electron.App,
  window: Electron.BrowserWindow,
  contents: Electron.WebContents,
): void {
  const of = <Events extends Record<keyof Events, unknown[]>>() => ({
    listener:
      <Name extends keyof Events>(_name: Name): Listener<Events[Name]> =>
      () =>
        undefined,
  });
  const ofApp = of<Omit<AppEvents, 'web-contents-created'>>();
  app.on('ready', ofApp.listener('ready'));
  app.on('before-quit', ofApp.listener('before-quit'));
  app.on('will-quit', ofApp.listener('will-quit'));
  app.on('quit', ofApp.listener('quit'));
  app.on('window-all-closed', ofApp.listener('window-all-closed'));
  app.on('second-instance', ofApp.listener('second-instance'));
  app.on('web-contents-created', () => undefined);
  const ofWindow = of<BrowserWindowEvents>();
  window.on('ready-to-show', ofWindow.listener('ready-to-show'));
  window.on('show', ofWindow.listener('show'));
  window.on('close', ofWindow.listener('close'));
  window.on('closed', ofWindow.listener('closed'));
  const ofContents = of<WebContentsEvents>();
  contents.on('will-navigate', ofContents.listener('will-navigate'));
  contents.on('did-finish-load', ofContents.listener('did-finish-load'));
  contents.on('render-process-gone', ofContents.listener('render-process-gone'));
  contents.on('destroyed', ofContents.listener('destroyed'));
}
