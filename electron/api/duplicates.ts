import type { duplicateCalls } from '../../shared/api/duplicates.ts';
import { registerOf, registers } from '../../shared/registers/definitions/index.ts';
import { sameValue } from '../../shared/registers/row-check.ts';
import { findDuplicates, tellApart } from '../ledger/duplicates/find-duplicates.ts';
import { mergeRows } from '../ledger/duplicates/merge-rows.ts';
import type { Handlers } from './handler.ts';
import { rowCard } from './row-texts.ts';

export const duplicateHandlers: Handlers<typeof duplicateCalls> = {
  async findDuplicates({ register }, { reader }) {
    const definition = registerOf(register);
    const pairs = await findDuplicates(reader, definition);
    return pairs.map(({ left, right }) => ({
      left: rowCard(definition, left, false, reader.names),
      right: rowCard(definition, right, false, reader.names),
      different: Object.keys(definition.fields).filter((key) => {
        const [one, two] = [left.values[key] ?? null, right.values[key] ?? null];
        return one !== null && two !== null && !sameValue(one, two);
      }),
    }));
  },

  async tellApart({ register, one, other }, session) {
    await session.write((ledger) => tellApart(ledger, registerOf(register), one, other));
    session.changed([register]);
    return null;
  },

  async mergeRows({ register, ...merge }, session) {
    const batch = await session.write((ledger) => mergeRows(ledger, registerOf(register), merge));
    session.changed(registers.map(({ key }) => key));
    return { batch };
  },
};
