import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { type ExportColumns, exportedFields } from '../../../shared/registers/document-fields.ts';
import { excerptNote, isExcerpt, type RowChoice } from '../../../shared/registers/row-choice.ts';
import { formatChineseDate } from '../../../shared/time/loose-date.ts';
import { writeRegisterWorkbook } from '../../documents/excel/register-workbook.ts';
import { dayOf } from '../../ledger/ledger.ts';
import { countRows, readRows } from '../../ledger/records/read-rows.ts';
import type { JobContext } from '../job-kinds.ts';

export interface ExportRegisterInput {
  readonly register: string;
  readonly out: string;
  /** The rows to export; the whole register unless told. */
  readonly choice?: RowChoice | undefined;
  readonly masked: boolean;
  readonly columns: ExportColumns;
}

/** 名册导出: the register's workbook in the official layout. */
export async function exportRegister(input: ExportRegisterInput, context: JobContext) {
  const definition = registerOf(input.register);
  const { choice } = input;
  const total = countRows(context.db, definition, { choice });
  const heading = `填报单位：${context.meta.office.name}　　填报时间：${formatChineseDate(dayOf(context.now))}`;
  const note =
    choice !== undefined && isExcerpt(choice)
      ? `　　${excerptNote(total, countRows(context.db, definition), definition.print.unit)}`
      : '';
  return writeRegisterWorkbook(
    {
      definition,
      columns: exportedFields(definition, input.columns),
      title: definition.workbook.title,
      heading: heading + note,
      rows: readRows(context.db, definition, { choice }),
      names: context.names,
      masked: input.masked,
      practice: context.meta.practice,
    },
    input.out,
    { signal: context.signal, onProgress: (done) => context.report(done, total) },
  );
}
