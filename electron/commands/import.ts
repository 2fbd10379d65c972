import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { ReferenceNames } from '../../shared/registers/field.ts';
import type { ImportResult } from '../../shared/registers/import/outcome.ts';
import { commitImport } from '../import/commit-import.ts';
import { importReport } from '../import/import-report.ts';
import { importResult } from '../import/import-result.ts';
import { StagingStore } from '../import/staging-store.ts';
import { type Command, ledgerOption, word } from './command.ts';
import { jobAt, ledgerFolder, registerAt, withLedger } from './session.ts';

export const importCommand: Command = {
  name: 'import',
  summary: '把一张表（.xlsx、.xls、.csv）导入账本',
  usage: `lianxin import 文件 --ledger 账本文件夹 [--register 名册] [--sheet 工作表] [--dry-run] [--save-refused 另存.xlsx] [--json]
--register      导入哪个名册，如 party-member；不写则按表头认
--sheet         工作表名；不写则取最像的一张
--dry-run       只看结果，不写入账本
--save-refused  把被拒的行连同原因另存为工作簿，改好后可再导入`,
  example: 'lianxin import 党员基本信息汇总表.xlsx --ledger 团结路社区.lianxin --save-refused 被拒的行.xlsx',
  positionals: [1, 1],
  options: {
    ...ledgerOption,
    register: { type: 'string' },
    sheet: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'save-refused': { type: 'string' },
  },
  async run(line, terminal) {
    const folder = ledgerFolder(line);
    const register = line.option('register');
    const sheet = line.option('sheet');
    const input = {
      file: resolve(word(line, 0)),
      ...(register === undefined ? {} : { register: (await registerAt(line, register)).key }),
      ...(sheet === undefined ? {} : { sheet }),
    };
    const { staging } = await jobAt(folder, 'stage-import', input, terminal);
    try {
      const saveRefused = line.option('save-refused');
      if (saveRefused !== undefined) {
        await jobAt(folder, 'save-refused', { staging, out: resolve(saveRefused) }, terminal);
      }
      const batch = line.flag('dry-run') ? null : await commit(line, staging);
      const result = await withLedger(line, 'read', async ({ names }) => readResult(staging, batch, names));
      terminal.answer(result);
      for (const text of importReport(registerOf(result.register), result, line.flag('dry-run')))
        terminal.say(text);
    } finally {
      rmSync(dirname(staging), { recursive: true, force: true });
    }
  },
};

function readResult(staging: string, batch: number | null, names: ReferenceNames): ImportResult {
  const store = StagingStore.open(staging);
  try {
    return importResult(store, batch, names);
  } finally {
    store.close();
  }
}

async function commit(line: Parameters<typeof ledgerFolder>[0], staging: string): Promise<number | null> {
  return withLedger(line, 'write', async (ledger) => {
    const store = StagingStore.open(staging);
    try {
      return await commitImport(ledger, store);
    } finally {
      store.close();
    }
  });
}
