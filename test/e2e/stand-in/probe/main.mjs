// A program as small as can be that uses of Electron what ours does: what it sees, Electron and its stand-in must share.
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol } from 'electron';

app.setPath('userData', process.env.PROBE_USER_DATA);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

ipcMain.handle('version', () => app.getVersion());
ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('sender', ({ senderFrame }) => ({ url: senderFrame.url, top: senderFrame.parent === null }));
ipcMain.handle('fail', () => {
  throw new RangeError('deliberate');
});
ipcMain.handle('tell-all', (_event, text) => {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('told', text);
});
ipcMain.handle('open-window', () => openWindow());

function openWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true },
  });
  window.webContents.once('did-finish-load', () => console.log('window is open'));
  void window.loadURL('app://probe/index.html');
}

app.whenReady().then(() => {
  protocol.handle('app', () => {
    const body = '<!doctype html><meta charset="utf-8"><title>probe</title><h1>probe</h1><input type="file">';
    return new Response(body, { headers: { 'content-type': 'text/html' } });
  });
  openWindow();
});
