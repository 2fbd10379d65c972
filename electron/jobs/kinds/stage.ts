import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { stageImport } from '../../import/stage-import.ts';
import { dayOf } from '../../ledger/ledger.ts';
import type { JobContext } from '../job-kinds.ts';

export interface StageInput {
  readonly file: string;
  readonly register?: string;
  readonly sheet?: string;
  /** Sheet number of the header's row, where the clerk has pointed to it. */
  readonly headerRow?: number;
  /** Where the preview is made; in the system's temporary folder unless told. */
  readonly folder?: string;
  /** Pairs of column (from 0) and field key; null leaves the column out. */
  readonly mapping?: readonly (readonly [number, string | null])[];
}

/** 导入第一步: reads a workbook and leaves a preview in a store of its own. */
export async function stage(input: StageInput, context: JobContext): Promise<{ readonly staging: string }> {
  const store = await stageImport(
    context.db,
    {
      file: input.file,
      today: dayOf(context.now),
      ...(input.register === undefined ? {} : { register: registerOf(input.register) }),
      ...(input.sheet === undefined ? {} : { sheet: input.sheet }),
      ...(input.headerRow === undefined ? {} : { headerRow: input.headerRow }),
      ...(input.folder === undefined ? {} : { folder: input.folder }),
      ...(input.mapping === undefined ? {} : { mapping: new Map(input.mapping) }),
    },
    { signal: context.signal, onProgress: context.report },
  );
  store.close();
  return { staging: store.path };
}
