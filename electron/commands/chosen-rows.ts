import type { AnyRegister } from '../../shared/registers/register.ts';
import type { RowChoice } from '../../shared/registers/row-choice.ts';
import type { CommandLine } from './command.ts';
import { rowNumber } from './row-number.ts';
import { withLedger } from './session.ts';
import { whereOf } from './where.ts';

/** The rows of `--row` and `--where`, by number or by what is in them; null for the whole register. */
export async function chosenRows(line: CommandLine, definition: AnyRegister): Promise<RowChoice | null> {
  const ids = line.all('row').map(rowNumber);
  const texts = line.all('where');
  if (ids.length === 0 && texts.length === 0) return null;
  const where = await withLedger(line, 'read', async (ledger) => whereOf(ledger, definition, texts));
  return { where, ...(ids.length === 0 ? {} : { ids }) };
}
