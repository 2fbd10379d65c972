import { CloseOutlined } from '@ant-design/icons';
import styles from './chooser.module.css';

interface ChipsProps<Key> {
  readonly items: readonly (readonly [key: Key, label: string])[];
  readonly readOnly: boolean;
  onDrop(key: Key): void;
}

/** The answers chosen so far, each with a way to drop it; null where there are none, so that no gap stays. */
export function Chips<Key extends string | number>({ items, readOnly, onDrop }: ChipsProps<Key>) {
  return items.map(([key, label]) => (
    <span key={key} className={styles.chip}>
      {label}
      {!readOnly && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.drop}
          aria-label={`去掉${label}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onDrop(key)}
        >
          <CloseOutlined />
        </button>
      )}
    </span>
  ));
}
