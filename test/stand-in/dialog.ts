import { record } from './record.ts';
import { refusing } from './refusing.ts';
import type { Part } from './types/part.ts';

/** Nobody sits before the stand-in: every dialog is noted and cancelled. Tests put their own answers in its place. */
export const dialog = refusing('dialog', {
  async showOpenDialog(...given: readonly [options: object] | readonly [window: object, options: object]) {
    record('dialog.showOpenDialog', given.at(-1));
    return { canceled: true, filePaths: [] as string[] };
  },

  async showSaveDialog(...given: readonly [options: object] | readonly [window: object, options: object]) {
    record('dialog.showSaveDialog', given.at(-1));
    return { canceled: true, filePath: '' };
  },

  showErrorBox(title: string, content: string) {
    record('dialog.showErrorBox', { title, content });
    process.stderr.write(`${title}\n${content}\n`);
  },
} satisfies Part<Electron.Dialog>);
