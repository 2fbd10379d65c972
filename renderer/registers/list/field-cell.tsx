import type { ReactNode } from 'react';
import type { RenderCellProps } from 'react-data-grid';
import { fieldOf } from '../../../shared/registers/register.ts';
import { CellEditor } from './cell-editor.tsx';
import { editOn } from './cell-edits.ts';
import { CellReason } from './cell-reason.tsx';
import { whyNotHere } from './editable.ts';
import styles from './field-cell.module.css';
import { useGrid } from './grid-context.ts';
import { TypingCatcher } from './typing-catcher.tsx';
import type { GridRow } from './use-list-rows.ts';

/** So many characters at the end of a long name always stay in sight: 中国共产党… 第二支部委员会. */
const endKept = 7;

/** A cell of the list: its text; while it is the current one, ready to be written in; while it is written in, its control. */
export function FieldCell({ row, column, tabIndex }: RenderCellProps<GridRow>) {
  const { definition, writable, edits, editing, acts } = useGrid();
  const { key } = column;
  const isName = key === definition.nameField;
  const isCurrent = tabIndex === 0;
  if (row === 'waiting') return <span className={styles.waiting} />;
  if (row === 'new') return isName ? <span className={styles.fresh}>＋ 新增{definition.label}</span> : null;
  if (editing?.id === row.id && editing.field === key) {
    return <CellEditor key={`${row.id}/${key}`} line={row} field={key} editing={editing} />;
  }
  const edit = editOn(edits, row, key);
  const text = edit?.text ?? row.texts[key] ?? '';
  const refused = edit?.state === 'refused' ? edit.reason : null;
  const { label, target } = fieldOf(definition, key);
  return (
    <>
      {cellText(text, edit?.state === 'saving', target !== null)}
      {isName && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.open}
          title="打开卡片（Enter）"
          aria-label={`打开${text}的卡片`}
          onClick={() => acts.open(row)}
        >
          ›
        </button>
      )}
      {isCurrent && (
        <TypingCatcher
          label={`${label}：${text === '' ? '没有填' : text}`}
          enabled={writable && whyNotHere(definition, row, key) === null}
          onTyped={(typed) => acts.begin(row, key, typed)}
        />
      )}
      {refused !== null && isCurrent && <CellReason>没有保存：{refused}按 F2 再改，按 Esc 放弃。</CellReason>}
    </>
  );
}

/**
 * The text of a cell; no component of its own, for hundreds are drawn at a keystroke.
 *
 * @param keepsEnd names of organisations differ at their end: there nothing is cut off
 */
function cellText(text: string, saving: boolean, keepsEnd: boolean): ReactNode {
  const className = saving ? styles.saving : undefined;
  if (!keepsEnd || text.length <= 2 * endKept) {
    return (
      <span className={className} title={text.length > endKept ? text : undefined}>
        {text}
      </span>
    );
  }
  // A number is never cut: of 第138支部 no …38支部 may be left.
  let cut = text.length - endKept;
  while (/[\d第一二三四五六七八九十百千]/.test(text.charAt(cut - 1))) cut -= 1;
  return (
    <span className={`${styles.split} ${className ?? ''}`} title={text}>
      <span className={styles.start}>{text.slice(0, cut)}</span>
      <span>{text.slice(cut)}</span>
    </span>
  );
}
