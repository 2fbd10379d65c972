import { useRef } from 'react';
import type { ListLine } from '../../../shared/api/registers.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { mostChosen } from '../../../shared/registers/row-choice.ts';
import { ask } from '../../bridge/ask.ts';
import { useSay } from '../../ui/say.tsx';
import { sayCount } from '../../ui/say-figures.ts';
import { fetchLines, type RowsAsked } from './fetch-lines.ts';
import { useKept } from './kept.ts';
import type { ListMemory } from './list-memory.ts';

export interface Choosing {
  readonly chosen: ReadonlySet<number>;
  readonly all: 'all' | 'some' | 'none';
  /** One row more or less; with `toHere` every row from the last one to this, in the list's order. */
  choose(line: ListLine, row: number, toHere: boolean): void;
  /** All rows that fit, or none if all are chosen already. */
  chooseAll(): void;
  clear(): void;
  /** The chosen rows as they are now; rows that are gone meanwhile are no longer chosen. */
  lines(): Promise<readonly ListLine[]>;
}

/**
 * 选中: rows that are ticked, for copying, printing, changing and removing. They stay ticked while something else is
 * searched for, so that people can be gathered one by one.
 *
 * @param from the row of the list at which the grid's first row stands
 */
export function useChoosing(
  definition: AnyRegister,
  memory: ListMemory,
  asked: RowsAsked,
  total: number,
  from: number,
): Choosing {
  const say = useSay();
  const chosen = useKept(memory.chosen);
  const last = useRef<number | null>(null);
  const { unit } = definition.print;
  const all = chosen.size === 0 ? 'none' : chosen.size === total ? 'all' : 'some';

  const add = (ids: readonly number[]) => {
    const more = new Set([...memory.chosen.get(), ...ids]);
    if (more.size <= mostChosen) memory.chosen.set(more);
    else say.hint(`一次最多选 ${sayCount(mostChosen)} ${unit}。请先筛选，再分几次选。`);
  };
  return {
    chosen,
    all,
    async choose(line, row, toHere) {
      const begun = last.current;
      last.current = row;
      if (!toHere || begun === null || chosen.has(line.id)) {
        const others = new Set(chosen);
        if (others.delete(line.id)) memory.chosen.set(others);
        else add([line.id]);
        return;
      }
      try {
        const [first, end] = [Math.min(begun, row), Math.max(begun, row)];
        const lines =
          end - first < mostChosen ? await fetchLines(asked, from + first, from + end + 1) : [line];
        add(lines.map(({ id }) => id));
      } catch (error) {
        say.fault(error);
      }
    },
    async chooseAll() {
      if (all === 'all') return memory.chosen.set(new Set());
      if (total > mostChosen) {
        return say.hint(
          `现在列出 ${sayCount(total)} ${unit}，一次最多选 ${sayCount(mostChosen)} ${unit}。请先筛选，再全选。`,
        );
      }
      try {
        const rows = await ask('listIds', asked);
        add(rows.map(({ id }) => id));
      } catch (error) {
        say.fault(error);
      }
    },
    clear: () => memory.chosen.set(new Set()),
    async lines() {
      if (chosen.size === 0) return [];
      const lines = await ask('linesOf', { register: definition.key, ids: [...chosen] });
      if (lines.length < chosen.size) memory.chosen.set(new Set(lines.map(({ id }) => id)));
      return lines;
    },
  };
}
