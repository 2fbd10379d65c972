import { Button, Dropdown } from 'antd';
import type { StagedRow } from '../../../shared/api/imports.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { type CellLine, cellLines, isCorrectable } from './cell-lines.ts';
import { CorrectCell, Reason } from './correct-cell.tsx';
import { isWarned, kindLooks } from './kinds.tsx';
import { StagedCell } from './staged-cell.tsx';
import type { StagedColumn } from './staged-columns.ts';
import styles from './staged-list.module.css';

/** What is done with the cells of a row. */
export interface RowActs {
  /** Cells that the clerk has opened or corrected, beside those about which something is said. */
  readonly opened: ReadonlySet<string>;
  readonly corrected: ReadonlySet<string>;
  /** The cell to be focused. */
  readonly focus: { readonly field: string } | null;
  focused(): void;
  open(field: string): void;
  correct(field: string, text: string): Promise<void>;
}

interface StagedLineProps {
  readonly definition: AnyRegister;
  readonly columns: readonly StagedColumn[];
  readonly row: StagedRow;
  readonly acts: RowActs;
}

/** One row of the preview: what the file has, what it would change, and below it every cell that needs a look. */
export function StagedLine({ definition, columns, row, acts }: StagedLineProps) {
  const correctable = isCorrectable(row, acts.opened);
  const lines = cellLines(row, acts.opened, columns);
  const others = columns.filter(({ field }) => !lines.some((line) => line.field === field));
  const elsewhere = changesElsewhere(definition, columns, row);
  return (
    <>
      <tr className={styles.cells}>
        <th scope="row" className={styles.number}>
          {row.row}
        </th>
        <td className={styles.kind}>
          {kindLooks[row.kind].icon} {kindLooks[row.kind].word}
          {isWarned(row) && (
            <span className={styles.warned} role="img" aria-label="有提醒" title="有提醒">
              {kindLooks.warned.icon}
            </span>
          )}
        </td>
        {columns.map(({ field }) => (
          <StagedCell
            key={field}
            field={field}
            row={row}
            onOpen={correctable ? () => acts.open(field) : null}
          />
        ))}
        <td />
      </tr>
      {(lines.length > 0 || row.skipped !== null || elsewhere !== '') && (
        <tr>
          <td colSpan={columns.length + 3} className={styles.below}>
            <div className={styles.lines}>
              <div className={styles.said}>
                {row.skipped !== null && (
                  <p>
                    {row.skipped.reason}，不导入：{row.skipped.content}
                  </p>
                )}
                {elsewhere !== '' && <p>{elsewhere}</p>}
                {lines.map((line) => (
                  <Line
                    key={line.field ?? ''}
                    definition={definition}
                    columns={columns}
                    row={row}
                    line={line}
                    acts={acts}
                  />
                ))}
              </div>
              {correctable && others.length > 0 && (
                <Dropdown
                  trigger={['click']}
                  autoFocus
                  menu={{
                    className: styles.others ?? '',
                    items: others.map(({ field, label }) => ({ key: field, label })),
                    onClick: ({ key }) => acts.open(key),
                  }}
                >
                  <Button size="small" type="link" aria-label={`改第 ${row.row} 行的其他栏目`}>
                    其他栏目…
                  </Button>
                </Dropdown>
              )}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

/** One cell with what is said about it; to be corrected, if the sheet has a column for it. */
function Line({ definition, columns, row, line, acts }: StagedLineProps & { readonly line: CellLine }) {
  const { field, notices } = line;
  if (field !== null && columns.some((column) => column.field === field)) {
    return (
      <CorrectCell
        row={row.row}
        field={fieldOf(definition, field)}
        text={row.texts[field] ?? ''}
        notices={notices}
        corrected={acts.corrected.has(field)}
        focus={acts.focus?.field === field ? acts.focus : null}
        onFocused={acts.focused}
        onCorrect={(text) => acts.correct(field, text)}
      />
    );
  }
  return (
    <p>
      {field !== null && `${fieldOf(definition, field).label}：`}
      {notices.map((notice) => (
        <Reason key={notice.message} notice={notice} />
      ))}
    </p>
  );
}

/** What would change in fields that the sheet has no column for, e.g. a landline out of the column for mobiles. */
function changesElsewhere(
  definition: AnyRegister,
  columns: readonly StagedColumn[],
  { texts, before }: StagedRow,
): string {
  return Object.entries(before)
    .filter(([field]) => !columns.some((column) => column.field === field))
    .map(
      ([field, old]) =>
        `${fieldOf(definition, field).label}：${old || '（空）'} → ${texts[field] || '（空）'}`,
    )
    .join('；');
}
