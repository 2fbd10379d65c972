import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { appOrigin } from './app-protocol.ts';
import { placeWindow, readWindowState, smallest, writeWindowState } from './window-state.ts';

/** The program's one window. */
export function openMainWindow(preload: string): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json');
  const last = readWindowState(stateFile);
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeWindow(last, screens),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: '连心台账',
    backgroundColor: '#f5f7fa',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (last?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    if (!window.isMinimized())
      writeWindowState(stateFile, { bounds: window.getBounds(), maximized: window.isMaximized() });
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    void window.loadURL(`${appOrigin}/crash.html?reason=${encodeURIComponent(details.reason)}`);
  });
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}
