import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { Panel } from '../../ui/panel.tsx';
import styles from './columns-panel.module.css';
import { droppedColumn, type ListLayout, movedColumn, toggledColumn } from './list-layout.ts';

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
  const [dragged, setDragged] = useState<string | null>(null);
  const hidden = Object.keys(definition.fields).filter((key) => !layout.columns.includes(key));
  const move = (key: string, by: number) => onChange(movedColumn(definition, layout, key, by));
  const onKeyDown = (event: KeyboardEvent, key: string) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    move(key, by);
  };
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
            <li
              key={key}
              className={styles.column}
              draggable={!isName}
              onKeyDown={(event) => onKeyDown(event, key)}
              onDragStart={() => setDragged(key)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => {
                event.preventDefault();
                if (dragged !== null && dragged !== key)
                  onChange(droppedColumn(definition, layout, dragged, key));
              }}
            >
              {isName ? <span className={styles.grip} /> : <HolderOutlined className={styles.grip ?? ''} />}
              {tick(key)}
              {!isName && (
                <span className={styles.arrows}>
                  <Button
                    type="text"
                    size="small"
                    icon={<ArrowUpOutlined />}
                    aria-label={`${label}往前移`}
                    disabled={place <= 1}
                    onClick={() => move(key, -1)}
                  />
                  <Button
                    type="text"
                    size="small"
                    icon={<ArrowDownOutlined />}
                    aria-label={`${label}往后移`}
                    disabled={place === layout.columns.length - 1}
                    onClick={() => move(key, 1)}
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
                <span className={styles.grip} />
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
