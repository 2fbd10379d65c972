import { Button, Checkbox } from 'antd';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { Grip, MoveButtons, useOrder } from '../../ui/order.tsx';
import { Panel } from '../../ui/panel.tsx';
import styles from './columns-panel.module.css';
import { type ListLayout, movedColumn, toggledColumn } from './list-layout.ts';

interface ColumnsPanelProps {
  readonly definition: AnyRegister;
  readonly layout: ListLayout;
  readonly anchor: HTMLElement;
  onChange(layout: ListLayout): void;
  onReset(): void;
  onClose(): void;
}

/** 栏目: which columns the list has, and in which order; by mouse or with Alt+↑ and Alt+↓. */
export function ColumnsPanel({ definition, layout, anchor, onChange, onReset, onClose }: ColumnsPanelProps) {
  const hidden = Object.keys(definition.fields).filter((key) => !layout.columns.includes(key));
  const move = (from: number, to: number) =>
    onChange(movedColumn(definition, layout, layout.columns[from] ?? '', to - from));
  const order = useOrder(move);
  const tick = (key: string) => (
    <Checkbox
      checked={layout.columns.includes(key)}
      disabled={key === definition.nameField}
      onChange={() => onChange(toggledColumn(definition, layout, key))}
    >
      {fieldOf(definition, key).label}
    </Checkbox>
  );
  return (
    <Panel title="显示哪些栏目" anchor={anchor} onClose={onClose}>
      <ul className={styles.list} aria-label="显示的栏目，按先后">
        {layout.columns.map((key, place) => {
          const isName = key === definition.nameField;
          const { label } = fieldOf(definition, key);
          return (
            <li key={key} className={styles.column} {...order.rowOf(place)}>
              <Grip grip={isName ? null : order.gripOf(place)} />
              {tick(key)}
              {!isName && (
                <span className={styles.arrows}>
                  <MoveButtons
                    called={label}
                    onUp={place > 1 ? () => move(place, place - 1) : undefined}
                    onDown={place < layout.columns.length - 1 ? () => move(place, place + 1) : undefined}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {hidden.length > 0 && (
        <>
          <h3 className={styles.hidden}>没有显示的</h3>
          <ul className={styles.list} aria-label="没有显示的栏目">
            {hidden.map((key) => (
              <li key={key} className={styles.column}>
                <Grip grip={null} />
                {tick(key)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.foot}>
        <Button onClick={onReset}>恢复原样</Button>
        <Button onClick={onClose}>完成</Button>
      </div>
    </Panel>
  );
}
