/** The module 'electron' as the main process finds it here: what the program uses of it, and nothing more. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { clipboard, screen, shell } from './desktop.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
export { webContents } from './web-contents.ts';
