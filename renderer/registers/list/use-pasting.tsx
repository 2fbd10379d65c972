import { type ReactNode, useState } from 'react';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { mostChosen } from '../../../shared/registers/row-choice.ts';
import { useSay } from '../../ui/say.tsx';
import { sayCount } from '../../ui/say-figures.ts';
import { parseBlock } from './blocks/cell-block.ts';
import { PasteDialog, type PasteDialogProps } from './blocks/paste-dialog.tsx';
import { planPaste, tiledBlock } from './blocks/paste-plan.ts';
import type { CellPlace, CellSpan } from './cell-range.ts';
import { whyNotHere } from './editable.ts';
import { fetchLines, type RowsAsked } from './fetch-lines.ts';
import type { ListMemory } from './list-memory.ts';
import { writeCell } from './write-cell.ts';

export interface Pasting {
  paste(text: string, at: CellPlace, span: CellSpan | null): void;
  empty(span: CellSpan): void;
  readonly dialog: ReactNode;
}

type Asking = Pick<PasteDialogProps, 'plan' | 'targets' | 'verb'>;

/** 粘贴 and 清空 of blocks of cells: read, shown what they would do, written. */
export function usePasting(
  definition: AnyRegister,
  memory: ListMemory,
  columns: readonly string[],
  asked: RowsAsked,
  from: number,
): Pasting {
  const say = useSay();
  const [asking, setAsking] = useState<Asking | null>(null);

  const begin = async (
    verb: Asking['verb'],
    block: readonly (readonly string[])[],
    at: CellPlace,
  ): Promise<void> => {
    const plan = planPaste(definition, block, columns, at.column);
    const [key] = plan.columns;
    if (plan.rows.length > mostChosen) {
      return say.hint(`一次最多粘贴 ${sayCount(mostChosen)} 行。更多的请用“导入”。`);
    }
    if (key === undefined || plan.rows.length === 0) {
      return say.hint(plan.leftOut.join('') || '剪贴板里没有可以粘贴的内容。');
    }
    try {
      const targets = await fetchLines(asked, from + at.row, from + at.row + plan.rows.length);
      const [target] = targets;
      const isOneCell = block.length === 1 && block[0]?.length === 1;
      if (isOneCell && target !== undefined && whyNotHere(definition, target, key) === null) {
        // One cell needs no preview: it is seen where it stands, and undone like any other.
        await writeCell(memory.edits, definition, target, key, { text: block[0]?.[0] ?? '' });
      } else setAsking({ plan, targets, verb });
    } catch (error) {
      say.fault(error);
    }
  };
  return {
    paste(text, at, span) {
      const block = parseBlock(text);
      if (span === null) return void begin('粘贴', block, at);
      const filled = tiledBlock(block, span.bottom - span.top + 1, span.right - span.left + 1);
      void begin('粘贴', filled, { row: span.top, column: span.left });
    },
    async empty({ top, bottom, left, right }) {
      const keys = columns.slice(left, right + 1).filter((key) => !isUnwritable(definition, key));
      if (keys.length === 0) return;
      try {
        const targets = await fetchLines(asked, from + top, from + bottom + 1);
        const rows = targets.map(() => keys.map(() => ''));
        if (rows.length > 0)
          setAsking({ plan: { columns: keys, rows, headed: false, leftOut: [] }, targets, verb: '清空' });
      } catch (error) {
        say.fault(error);
      }
    },
    dialog: asking !== null && (
      <PasteDialog definition={definition} {...asking} onClose={() => setAsking(null)} />
    ),
  };
}

function isUnwritable(definition: AnyRegister, key: string): boolean {
  const { type } = fieldOf(definition, key);
  return type === 'computed' || type === 'attachment';
}
