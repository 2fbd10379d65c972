import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { formatChineseDate } from '../../../shared/time/loose-date.ts';
import { writeRegisterWorkbook } from '../../documents/excel/register-workbook.ts';
import { dayOf } from '../../ledger/ledger.ts';
import { countRows, readRows } from '../../ledger/records/read-rows.ts';
import type { JobContext } from '../job-kinds.ts';

export interface ExportRegisterInput {
  readonly register: string;
  readonly out: string;
  readonly masked: boolean;
  /** The official columns, or every field of the register behind them. */
  readonly columns: 'official' | 'all';
}

/** 名册导出: the register's workbook in the official layout. */
export async function exportRegister(input: ExportRegisterInput, context: JobContext) {
  const definition = registerOf(input.register);
  const official = definition.workbook.columns;
  const others = Object.keys(definition.fields).filter((key) => !official.includes(key));
  const total = countRows(context.db, definition);
  return writeRegisterWorkbook(
    {
      definition,
      columns: input.columns === 'official' ? official : [...official, ...others],
      title: definition.workbook.title,
      heading: `填报单位：${context.meta.office.name}　　填报时间：${formatChineseDate(dayOf(context.now))}`,
      rows: readRows(context.db, definition),
      names: context.names,
      masked: input.masked,
      practice: context.meta.practice,
    },
    input.out,
    { signal: context.signal, onProgress: (done) => context.report(done, total) },
  );
}
