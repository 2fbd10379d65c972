import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registers } from '../../shared/registers/definitions/index.ts';
import { commitImport } from '../import/commit-import.ts';
import { stageImport } from '../import/stage-import.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import { dayOf, type Ledger, ledgerOn, localNow } from '../ledger/ledger.ts';
import { addTemplate } from '../ledger/templates/kept-templates.ts';
import { openTemplate } from '../templates/open-template.ts';
import { openWorkbook } from '../workbooks/open-workbook.ts';
import type { JobHandle } from './jobs.ts';
import type { ServiceSettings } from './service-messages.ts';

/** The sample office's workbooks, in the order in which they must come: 台账 point to branches. */
const workbooks = ['党组织（样例）.xlsx', '党员名册（样例）.xlsx', '社区台账（样例）.xlsx'];

/** Its templates, each with the register that fills it. */
const templates = [
  { register: 'volunteer', label: '志愿者登记表', file: '志愿者登记表（模板）.docx' },
  { register: 'volunteer', label: '志愿服务时长汇总表', file: '志愿服务时长汇总表（模板）.xlsx' },
] as const;

/** 练习册 (P39): a ledger of invented people in which everything may be tried. All of it or nothing. */
export async function makePracticeLedger(
  folder: string,
  { resources, appVersion }: ServiceSettings,
  { signal, onProgress }: JobHandle,
): Promise<void> {
  const now = localNow();
  const office = { name: '柳岸社区党委', level: '街道' };
  const connection = await createLedger(folder, { office, practice: true, now, appVersion });
  const ledger = ledgerOn(connection, '练习');
  try {
    const lists: { readonly file: string; readonly sheet: string }[] = [];
    for (const name of workbooks) {
      const file = join(resources, 'sample-office', name);
      for (const sheet of await sheetNames(file)) lists.push({ file, sheet });
    }
    // Before the lists, so that what can be undone comes last.
    for (const { file, ...template } of templates) {
      const path = join(resources, 'sample-office', file);
      const { format, repeats, words } = await openTemplate(path);
      const facts = { format, repeats, words: words.map((word) => word.template) };
      await addTemplate(ledger, { ...template, path, replaces: null }, facts);
    }
    for (const [done, { file, sheet }] of lists.entries()) {
      onProgress(done, lists.length);
      await takeIn(ledger, file, sheet, signal);
    }
    await ledger.close();
  } catch (error) {
    await ledger.close();
    rmSync(join(dirname(folder), '练习册.lianxin'), { recursive: true, force: true });
    throw error;
  }
}

/** In their order, which is that of import. */
async function sheetNames(file: string): Promise<readonly string[]> {
  const workbook = await openWorkbook(file);
  try {
    return workbook.sheets.map(({ name }) => name);
  } finally {
    await workbook.close();
  }
}

/** Imports one sheet; the register is the one whose sheets are called so. */
async function takeIn(ledger: Ledger, file: string, sheet: string, signal: AbortSignal): Promise<void> {
  const register = registers.find(({ workbook }) => workbook.sheetName === sheet);
  if (register === undefined) throw new Error(`no register has sheets called ${sheet}`);
  const request = { file, sheet, register, today: dayOf(ledger.now()) };
  const store = await stageImport(ledger.db, request, { signal });
  try {
    await commitImport(ledger, store, { signal });
  } finally {
    store.discard();
  }
}
