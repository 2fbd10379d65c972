import { Cell, type CellRendererProps } from 'react-data-grid';
import { editOn } from './cell-edits.ts';
import { isInSpan } from './cell-range.ts';
import { whyNotHere } from './editable.ts';
import { useGrid } from './grid-context.ts';
import styles from './list-cell.module.css';
import type { GridRow } from './use-list-rows.ts';

/** The frame of a cell: whether it lies in the chosen range, is being written in, was refused, can be written in at all. */
export function ListCell(props: CellRendererProps<GridRow, unknown>) {
  const { definition, writable, edits, editing, span } = useGrid();
  const { row, rowIdx, column } = props;
  const line = typeof row === 'string' ? null : row;
  const isField = Object.hasOwn(definition.fields, column.key);
  const refused = line !== null && isField && editOn(edits, line, column.key)?.state === 'refused';
  const isEdited = line !== null && editing?.id === line.id && editing.field === column.key;
  const marked = span !== null && isInSpan(span, { row: rowIdx, column: column.idx - 1 });
  const classes = [
    marked ? styles.marked : '',
    refused ? styles.refused : '',
    // The control may be larger than the cell.
    isEdited ? styles.open : '',
  ];
  const readOnly =
    !writable || line === null || !isField || whyNotHere(definition, line, column.key) !== null;
  return (
    <Cell
      {...props}
      className={classes.filter((name) => name !== '').join(' ')}
      aria-readonly={readOnly || undefined}
    />
  );
}
