import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { type Column, DataGrid } from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import type { BlockRowPreview, WrittenCells } from '../../../../shared/api/registers.ts';
import { type AnyRegister, fieldOf } from '../../../../shared/registers/register.ts';
import { sayCount } from '../../../ui/say-figures.ts';
import { useRowHeight } from '../../../ui/use-row-height.ts';
import gridStyles from '../list-grid.module.css';
import { usualWidth } from '../list-layout.ts';
import styles from './blocks.module.css';

interface BlockPreviewProps {
  readonly definition: AnyRegister;
  readonly columns: readonly string[];
  /** The block's texts, for the cells that could not be read. */
  readonly texts: readonly (readonly string[])[];
  /** The names of the rows that are written over, as far as there are any. */
  readonly names: readonly string[];
  readonly outcome: WrittenCells;
}

/** One row of the block with what would become of it. */
interface PreviewRow extends BlockRowPreview {
  readonly name: string;
  readonly texts: readonly string[];
  /** By field: why it cannot be written. */
  readonly refused: ReadonlyMap<string | null, string>;
  readonly notes: string;
}

const kinds = { added: '新增', changed: '修改', unchanged: '不变', refused: '有问题' } as const;
type Shown = keyof typeof kinds | 'all';

/** The block, cell by cell: new, old → new, as it was, or why not. */
export function BlockPreview({ definition, columns, texts, names, outcome }: BlockPreviewProps) {
  const [shown, setShown] = useState<Shown>('all');
  const headingHeight = useRowHeight();
  // Two lines of the small type that says why.
  const rowHeight = headingHeight + 8;
  const rows = useMemo(
    () => previewRows(definition, columns, texts, names, outcome),
    [definition, columns, texts, names, outcome],
  );
  const hasNotes = rows.some(({ notes }) => notes !== '');
  const gridColumns = useMemo(
    () => previewColumns(definition, columns, hasNotes),
    [definition, columns, hasNotes],
  );
  const seen = shown === 'all' ? rows : rows.filter(({ kind }) => kind === shown);
  const count = (kind: keyof typeof kinds) => rows.filter((row) => row.kind === kind).length;
  const options = (Object.keys(kinds) as (keyof typeof kinds)[])
    .filter((kind) => count(kind) > 0)
    .map((kind) => ({ value: kind as Shown, label: `${kinds[kind]} ${sayCount(count(kind))}` }));
  return (
    <>
      {options.length > 1 && (
        <Segmented<Shown>
          className={styles.shown ?? ''}
          value={shown}
          onChange={setShown}
          options={[{ value: 'all', label: '全部' }, ...options]}
        />
      )}
      <DataGrid<PreviewRow>
        className={`${gridStyles.grid} rdg-light`}
        aria-label="将写入的内容"
        columns={gridColumns}
        rows={seen}
        rowHeight={rowHeight}
        headerRowHeight={headingHeight}
        // No higher than its rows, with the scroll bar below them.
        style={{ blockSize: `min(42vh, ${seen.length * rowHeight + headingHeight + 18}px)` }}
      />
    </>
  );
}

function previewRows(
  definition: AnyRegister,
  columns: readonly string[],
  texts: BlockPreviewProps['texts'],
  names: readonly string[],
  { rows, refused, warned }: WrittenCells,
): readonly PreviewRow[] {
  const ofRow = (complaints: WrittenCells['refused']) => Map.groupBy(complaints, ({ row }) => row);
  const refusals = ofRow(refused);
  const warnings = ofRow(warned);
  const nameColumn = columns.indexOf(definition.nameField);
  return rows.map((row, index) => {
    const wrong = refusals.get(index) ?? [];
    const doubtful = warnings.get(index) ?? [];
    return {
      ...row,
      name: names[index] ?? texts[index]?.[nameColumn] ?? '',
      texts: texts[index] ?? [],
      refused: new Map(wrong.map(({ field, message }) => [field, message])),
      notes: [...wrong, ...doubtful].map(({ message }) => message).join(''),
    };
  });
}

function previewColumns(
  definition: AnyRegister,
  columns: readonly string[],
  hasNotes: boolean,
): readonly Column<PreviewRow>[] {
  const notes: Column<PreviewRow> = {
    key: 'notes',
    name: '说明',
    width: 340,
    resizable: true,
    renderCell: ({ row }) => (
      <div className={styles.notes} title={row.notes}>
        {row.notes}
      </div>
    ),
  };
  return [
    {
      key: 'result',
      name: '结果',
      width: 84,
      frozen: true,
      renderCell: ({ row }) => <span className={styles[row.kind]}>{kinds[row.kind]}</span>,
    },
    { key: 'who', name: definition.label, width: 116, frozen: true, renderCell: ({ row }) => row.name },
    ...(hasNotes ? [notes] : []),
    ...columns.map(
      (key, index): Column<PreviewRow> => ({
        key: `field ${key}`,
        name: fieldOf(definition, key).label,
        // Where a value changes, two of them stand side by side.
        width: usualWidth(definition, key) + 40,
        resizable: true,
        cellClass: (row) => (row.refused.has(key) ? styles.refusedCell : undefined),
        renderCell: ({ row }) => <PreviewCell row={row} field={key} text={row.texts[index] ?? ''} />,
      }),
    ),
  ];
}

function PreviewCell({
  row,
  field,
  text,
}: {
  readonly row: PreviewRow;
  readonly field: string;
  readonly text: string;
}) {
  const reason = row.refused.get(field);
  if (reason !== undefined) return <span title={reason}>{text === '' ? '（空）' : text}</span>;
  const before = row.before[field];
  const after = row.after[field];
  if (before === undefined || after === undefined) return text;
  return (
    <>
      {before !== '' && <del className={styles.before}>{before}</del>}
      <ins className={styles.after}>{after === '' ? '（清空）' : after}</ins>
    </>
  );
}
