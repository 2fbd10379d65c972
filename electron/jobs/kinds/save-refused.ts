import type { RefusedRow } from '../../documents/excel/refused-workbook.ts';
import { writeRefusedWorkbook } from '../../documents/excel/refused-workbook.ts';
import { StagingStore } from '../../import/staging-store.ts';
import type { JobContext } from '../job-kinds.ts';

export interface SaveRefusedInput {
  /** Path of the preview. */
  readonly staging: string;
  readonly out: string;
}

/** 另存被拒的行: the refused rows as they stood, reasons beside, offending cells marked, ready to be corrected and imported. */
export async function saveRefused(input: SaveRefusedInput, context: JobContext) {
  const store = StagingStore.open(input.staging);
  try {
    const { columns } = store.info();
    const headers: string[] = [];
    for (const { column, heading } of columns) headers[column] = heading;
    return await writeRefusedWorkbook(
      { headers: Array.from(headers, (text) => text ?? ''), rows: rows(store) },
      input.out,
      {
        signal: context.signal,
        onProgress: context.report,
      },
    );
  } finally {
    store.close();
  }
}

function* rows(store: StagingStore): Generator<RefusedRow> {
  const columnOf = new Map(store.info().columns.map(({ column, field }) => [field, column]));
  for (const { row, cells, notices } of store.ofKind('refused')) {
    yield {
      number: row,
      cells,
      reasons: notices.map(({ field, message }) => ({ column: columnOf.get(field) ?? null, message })),
    };
  }
}
