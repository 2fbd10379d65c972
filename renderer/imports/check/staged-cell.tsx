import type { StagedRow } from '../../../shared/api/imports.ts';
import styles from './staged-list.module.css';

/** A cell of the preview: what the file has; where it would change the ledger, the old text and the new. */
export function StagedCell({
  field,
  row,
  onOpen,
}: {
  readonly field: string;
  readonly row: StagedRow;
  /** Null where nothing is to be corrected. */
  readonly onOpen: (() => void) | null;
}) {
  const text = row.texts[field] ?? '';
  const before = row.before[field];
  const content =
    before === undefined ? (
      text
    ) : (
      <>
        <del className={styles.old}>{before || '（空）'}</del>
        <ins className={styles.new}>→ {text || '（空）'}</ins>
      </>
    );
  return (
    <td
      className={styles.cell}
      data-level={levelOf(row, field)}
      title={before === undefined ? text : `${before || '（空）'} → ${text || '（空）'}`}
    >
      {onOpen === null ? (
        content
      ) : (
        // For the mouse; the keyboard has the lines below and 改这一行的其他栏目.
        <button
          type="button"
          tabIndex={-1}
          className={styles.open}
          aria-label={content === '' ? '（空）' : undefined}
          onClick={onOpen}
        >
          {content}
        </button>
      )}
    </td>
  );
}

/** The gravest that is said about a cell; undefined if nothing is. */
function levelOf({ notices }: StagedRow, field: string): string | undefined {
  const levels = notices.filter((notice) => notice.field === field).map(({ level }) => level);
  return (['refuse', 'warn', 'note'] as const).find((level) => levels.includes(level));
}
