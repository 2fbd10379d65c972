import { record } from './record.ts';
import { refusing } from './refusing.ts';
import type { Part } from './types/part.ts';

/** The file manager and other programs: what they were asked is noted, nothing is opened. */
export const shell = refusing('shell', {
  async openPath(path: string) {
    record('shell.openPath', path);
    return '';
  },

  showItemInFolder(path: string) {
    record('shell.showItemInFolder', path);
  },
} satisfies Part<Electron.Shell>);

let copied = '';

/** A clipboard of the program's own: the machine may have none. */
export const clipboard = refusing('clipboard', {
  readText: async () => copied,
  async writeText(text: string) {
    copied = text;
  },
} satisfies Part<Electron.Clipboard>);

const display = {
  id: 1,
  scaleFactor: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
} satisfies Partial<Electron.Display>;

/** One screen of the usual size. */
export const screen = refusing('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
});
