import type { Condition } from '../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { resolveWhere } from '../../shared/registers/resolve-where.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { nameFinder } from '../ledger/records/find-by-name.ts';
import { Misuse } from './command.ts';

/** The conditions of `--where 栏目=值`, which may stand several times. */
export function whereOf(ledger: Ledger, definition: AnyRegister, texts: readonly string[]): Condition[] {
  return texts.flatMap((text) => {
    const [name = '', ...value] = text.split('=');
    if (value.length === 0) throw new Misuse(`“${text}”应写成 栏目=值。`);
    return resolveWhere(definition, name, value.join('='), nameFinder(ledger));
  });
}
