import { BrowserWindow } from 'electron';
import { appOrigin } from './app-protocol.ts';

/**
 * Prints a PDF of the preview through the system's print dialog, from a window of its own that nobody sees: what comes
 * out of the printer is the very file that was shown.
 *
 * @returns false if the clerk cancelled
 */
export async function printPdf(name: string): Promise<boolean> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, plugins: true },
  });
  try {
    await window.loadURL(`${appOrigin}/preview/${encodeURIComponent(name)}`);
    return await new Promise((resolve) => {
      window.webContents.print({ silent: false, printBackground: true }, (success) => resolve(success));
    });
  } finally {
    window.destroy();
  }
}
