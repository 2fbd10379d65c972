import type { AnyRegister } from '../../../shared/registers/register.ts';
import { mostChosen } from '../../../shared/registers/row-choice.ts';
import { ask } from '../../bridge/ask.ts';
import { useSay } from '../../ui/say.tsx';
import { sayCount } from '../../ui/say-figures.ts';
import { blockOfLines, copiedWords } from './blocks/copy-lines.ts';
import type { CellSpan } from './cell-range.ts';
import { fetchLines, type RowsAsked } from './fetch-lines.ts';
import type { Choosing } from './use-choosing.ts';

export interface Copying {
  /** A range of cells, or, without one, the chosen rows with the list's columns. */
  copy(span: CellSpan | null, headed: boolean): void;
}

/** 复制 as Excel cells. Rows that were not on the screen yet are read for it. */
export function useCopying(
  definition: AnyRegister,
  columns: readonly string[],
  asked: RowsAsked,
  from: number,
  choosing: Choosing,
): Copying {
  const say = useSay();
  return {
    async copy(span, headed) {
      if (span !== null && span.bottom - span.top >= mostChosen) {
        return say.hint(`一次最多复制 ${sayCount(mostChosen)} 行。更多的请用“导出”。`);
      }
      try {
        const keys = span === null ? columns : columns.slice(span.left, span.right + 1);
        const lines =
          span === null
            ? await choosing.lines()
            : await fetchLines(asked, from + span.top, from + span.bottom + 1);
        if (lines.length === 0) return;
        await ask('copyText', { text: blockOfLines(definition, lines, keys, headed) });
        say.done(copiedWords(definition, lines, keys));
      } catch (error) {
        say.fault(error);
      }
    },
  };
}
