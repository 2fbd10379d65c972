import { Kysely } from 'kysely';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { Condition } from '../../../shared/registers/list-query.ts';
import { type TallyChoice, tallyRequestOf } from '../../../shared/registers/tally-choice.ts';
import { type TallyTable, tallyTable } from '../../../shared/registers/tally-table.ts';
import { type TallyTitle, tallyTitle } from '../../../shared/registers/tally-title.ts';
import { tallyRows } from '../../ledger/records/tally-rows.ts';
import { LedgerDialect } from '../../ledger/sqlite/dialect.ts';
import type { LedgerTables } from '../../ledger/tables.ts';
import type { JobContext } from '../job-kinds.ts';

export interface TallyInput {
  readonly register: string;
  readonly choice: TallyChoice;
  /** Conditions besides those of the choice. */
  readonly where?: readonly Condition[];
}

/** The table that a tally's paper or workbook is made from, with its names. */
export async function tallyOf(
  { register, choice, where = [] }: TallyInput,
  { db, names }: JobContext,
): Promise<TallyTitle & { readonly table: TallyTable }> {
  const definition = registerOf(register);
  const queries = new Kysely<LedgerTables>({ dialect: new LedgerDialect(db) });
  const request = tallyRequestOf(definition, choice);
  const lines = await tallyRows(
    { db, names, queries },
    { ...request, where: [...(request.where ?? []), ...where] },
  );
  return { ...tallyTitle(definition, choice), table: tallyTable(definition, choice, lines) };
}
