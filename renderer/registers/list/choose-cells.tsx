import type { RenderCellProps, RenderHeaderCellProps } from 'react-data-grid';
import styles from './choose-cells.module.css';
import { useGrid } from './grid-context.ts';
import type { GridRow } from './use-list-rows.ts';

/** The tick before a row; with Shift every row from the last tick to here. */
export function ChooseCell({ row, rowIdx, tabIndex }: RenderCellProps<GridRow>) {
  const { definition, chosen, acts } = useGrid();
  if (typeof row === 'string') return null;
  return (
    <input
      type="checkbox"
      className={styles.tick}
      tabIndex={tabIndex}
      aria-label={`选中${row.texts[definition.nameField] ?? `编号 ${row.id}`}`}
      checked={chosen.has(row.id)}
      // A tick changes by a click, also where the space bar makes it.
      onChange={({ nativeEvent }) => acts.choose(row, rowIdx, (nativeEvent as MouseEvent).shiftKey)}
    />
  );
}

/** The tick for all rows that fit. */
export function ChooseAllCell({ tabIndex }: RenderHeaderCellProps<GridRow>) {
  const { chosenAll, acts } = useGrid();
  return (
    <input
      ref={(input) => {
        if (input !== null) input.indeterminate = chosenAll === 'some';
      }}
      type="checkbox"
      className={styles.tick}
      tabIndex={tabIndex}
      aria-label="全选"
      title="全选（Ctrl+A）"
      checked={chosenAll === 'all'}
      onChange={acts.chooseAll}
    />
  );
}
