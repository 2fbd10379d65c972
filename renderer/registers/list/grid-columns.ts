import type { Column } from 'react-data-grid';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { ChooseAllCell, ChooseCell } from './choose-cells.tsx';
import { FieldCell } from './field-cell.tsx';
import { HeadingCell } from './heading-cell.tsx';
import styles from './list-grid.module.css';
import { type ListLayout, usualWidth } from './list-layout.ts';
import type { GridRow } from './use-list-rows.ts';

/** The column of ticks, in front of all others. */
export const chooseColumn = 'rows-chosen';

const choosing: Column<GridRow> = {
  key: chooseColumn,
  name: '选择',
  width: 44,
  minWidth: 44,
  frozen: true,
  renderHeaderCell: ChooseAllCell,
  renderCell: ChooseCell,
};

const alignments = { left: undefined, center: styles.centred, right: styles.right } as const;

/** The grid's columns: ticks and the name stay in sight, the others are scrolled, dragged and pulled. */
export function gridColumns(
  definition: AnyRegister,
  { columns, widths }: ListLayout,
  fontSize: number,
): readonly Column<GridRow>[] {
  const fields = columns.map((key): Column<GridRow> => {
    const { label, align } = fieldOf(definition, key);
    const isName = key === definition.nameField;
    return {
      key,
      name: label,
      width: widths[key] ?? usualWidth(definition, key, fontSize),
      minWidth: 60,
      frozen: isName,
      draggable: !isName,
      resizable: true,
      cellClass: alignments[align],
      renderHeaderCell: HeadingCell,
      renderCell: FieldCell,
    };
  });
  return [choosing, ...fields];
}
