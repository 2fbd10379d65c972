import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { release } from 'node:os';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron';
import type { OutputOf, ParsedInput } from '../../shared/api/calls.ts';
import type { shellCalls } from '../../shared/api/shell.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import { printPdf } from './printing.ts';

type ShellTable = typeof shellCalls;

export type ShellHandlers = {
  readonly [Name in keyof ShellTable]: (
    input: ParsedInput<ShellTable, Name>,
  ) => Promise<OutputOf<ShellTable, Name>>;
};

/** What a file dialog offers, by what is looked for. A ledger and a backup are folders. */
const openDialogs = {
  workbook: {
    title: '选择要导入的表',
    properties: ['openFile'],
    filters: [
      { name: '表格', extensions: ['xlsx', 'xls', 'xlsm', 'et', 'ods', 'csv', 'txt'] },
      { name: '所有文件', extensions: ['*'] },
    ],
  },
  template: {
    title: '选择模板（.xlsx 或 .docx）',
    properties: ['openFile'],
    filters: [
      { name: 'Excel 表格和 Word 文档', extensions: ['xlsx', 'docx'] },
      { name: '所有文件', extensions: ['*'] },
    ],
  },
  ledger: { title: '选择账本文件夹（以 .lianxin 结尾）', properties: ['openDirectory'], filters: [] },
  backup: { title: '选择备份（以 .lxbackup 结尾的文件夹）', properties: ['openDirectory'], filters: [] },
  folder: { title: '选择文件夹', properties: ['openDirectory', 'createDirectory'], filters: [] },
} as const;

const saveFilters = {
  workbook: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }],
  word: [{ name: 'Word 文档', extensions: ['docx'] }],
  pdf: [{ name: 'PDF 文件', extensions: ['pdf'] }],
  ledger: [{ name: '账本文件夹', extensions: ['lianxin'] }],
  any: [],
} as const;

/** The shell's own answers: system dialogs, the file manager, the printer, the clipboard. */
export function shellHandlers(
  window: () => BrowserWindow,
  previews: string,
  handbook: string,
): ShellHandlers {
  return {
    async appInfo() {
      const system = `${process.platform} ${release()}`;
      return { version: app.getVersion(), system, userData: app.getPath('userData') };
    },

    async chooseFile({ kind }) {
      const { title, properties, filters } = openDialogs[kind];
      const chosen = await dialog.showOpenDialog(window(), {
        title,
        properties: [...properties],
        filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },

    async chooseFiles() {
      const chosen = await dialog.showOpenDialog(window(), {
        title: '选择要添加的附件（可以多选）',
        properties: ['openFile', 'multiSelections'],
      });
      return chosen.canceled ? [] : chosen.filePaths;
    },

    async chooseSaveAs({ kind, suggested }) {
      const filters = saveFilters[kind].map(({ name, extensions }) => ({
        name,
        extensions: [...extensions],
      }));
      const defaultPath = join(app.getPath('documents'), suggested.replace(/[\\/:*?"<>|]/g, ''));
      const chosen = await dialog.showSaveDialog(window(), { defaultPath, filters });
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },

    async showInFolder({ path }) {
      shell.showItemInFolder(path);
      return null;
    },

    async openDocument({ path }) {
      const problem = await shell.openPath(path);
      if (problem !== '') throw new Refusal('cannot-open', { file: basename(path) });
      return null;
    },

    async printPreview({ address }) {
      const file = join(previews, basename(address));
      if (!existsSync(file)) throw new Refusal('preview-gone', {});
      return { printed: await printPdf(basename(address)) };
    },

    async copyText({ text }) {
      await clipboard.writeText(text);
      return null;
    },

    async openHandbook() {
      // The system's browser cannot look into the program's archive: it is given a copy.
      const copy = join(app.getPath('userData'), basename(handbook));
      await copyFile(handbook, copy);
      const problem = await shell.openPath(copy);
      if (problem !== '') throw new Refusal('cannot-open', { file: basename(handbook) });
      return null;
    },
  };
}
