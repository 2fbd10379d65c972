import { Button } from 'antd';
import type { ReactNode } from 'react';
import { saveButtonId } from './field-focus.ts';
import styles from './form.module.css';

interface FormBarProps {
  /** Why nothing can be saved; null if it can. */
  readonly locked: string | null;
  readonly isNew: boolean;
  /** Something more urgent is asked above. */
  readonly asking: boolean;
  readonly busy: boolean;
  readonly text: string;
  /** What can be printed of the row. */
  readonly papers: ReactNode;
  onSave(): void;
  onSaveAnother(): void;
  onLeave(): void;
  onDelete(): void;
}

/** What can be done with the row as a whole; always in sight. */
export function FormBar(props: FormBarProps) {
  const { locked, isNew, asking, busy, text, papers, onSave, onSaveAnother, onLeave, onDelete } = props;
  const editable = locked === null;
  return (
    <footer className={styles.bar}>
      {editable && !isNew && (
        <Button danger disabled={busy} onClick={onDelete}>
          删除
        </Button>
      )}
      <span className={styles.barText} role="status">
        {text}
      </span>
      {papers}
      <Button onClick={onLeave} title="Esc">
        返回
      </Button>
      {editable && (
        <>
          <Button disabled={busy || asking} onClick={onSaveAnother} title="Ctrl+Shift+S">
            保存并新增下一个
          </Button>
          <Button
            id={saveButtonId}
            type={asking ? 'default' : 'primary'}
            disabled={busy || asking}
            onClick={onSave}
            title="Ctrl+S"
          >
            保存
          </Button>
        </>
      )}
    </footer>
  );
}
