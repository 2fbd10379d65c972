import { z } from 'zod';
import { inShell } from './call.ts';
import { nothing, path } from './common.ts';

export interface AppInfo {
  readonly version: string;
  readonly system: string;
  readonly userData: string;
}

/** What only the shell can do: system dialogs, the file manager, printers, the clipboard. */
export const shellCalls = {
  appInfo: inShell(nothing).gives<AppInfo>(),
  /** Null if the clerk pressed 取消. */
  chooseFile: inShell(
    z.strictObject({ kind: z.enum(['workbook', 'template', 'ledger', 'backup', 'folder']) }),
  ).gives<string | null>(),
  /** Any number of files to attach; none if the clerk pressed 取消. */
  chooseFiles: inShell(nothing).gives<readonly string[]>(),
  chooseSaveAs: inShell(
    z.strictObject({
      kind: z.enum(['workbook', 'word', 'pdf', 'ledger', 'any']),
      suggested: z.string().min(1).max(200),
    }),
  ).gives<string | null>(),
  showInFolder: inShell(z.strictObject({ path })).gives<null>(),
  openDocument: inShell(z.strictObject({ path })).gives<null>(),
  /** The system's print dialog for a PDF of the preview; false if it was cancelled. */
  printPreview: inShell(z.strictObject({ address: z.string().max(200) })).gives<{
    readonly printed: boolean;
  }>(),
  copyText: inShell(z.strictObject({ text: z.string().max(20_000_000) })).gives<null>(),
  openHandbook: inShell(nothing).gives<null>(),
};
