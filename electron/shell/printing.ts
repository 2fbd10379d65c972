import { setTimeout } from 'node:timers/promises';
import { BrowserWindow } from 'electron';
import { Refusal } from '../../shared/messages/refusal.ts';
import { appOrigin } from './app-protocol.ts';

/**
 * Milliseconds after loading until Chromium's PDF viewer can print: before that a blank page comes out. Electron tells
 * it only to itself (github.com/electron/electron/pull/43943).
 */
const viewerReady = 800;

/**
 * Prints a PDF of the preview through the system's print dialog, from a window of its own that nobody sees: what comes
 * out of the printer is the very file that was shown.
 *
 * @returns false if the clerk cancelled
 * @throws Refusal if the printer did not take it
 */
export async function printPdf(name: string): Promise<boolean> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, plugins: true },
  });
  try {
    await window.loadURL(`${appOrigin}/preview/${encodeURIComponent(name)}`);
    await setTimeout(viewerReady);
    return await new Promise((resolve, reject) => {
      window.webContents.print({ silent: false, printBackground: true }, (success, reason) => {
        // Electron says `Print job canceled`.
        if (success || /cancel/i.test(reason)) resolve(success);
        else reject(new Refusal('not-printed', {}, { cause: reason }));
      });
    });
  } finally {
    window.destroy();
  }
}
