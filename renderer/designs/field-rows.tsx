import { Button } from 'antd';
import { useState } from 'react';
import { useOrder } from '../ui/order.tsx';
import { type DraftField, movedField, newField } from './design-state.ts';
import styles from './designs.module.css';
import { FieldRow } from './field-row.tsx';

/** The fields of a design, one a line; the first of an own register is its name and stays first. */
export function FieldRows({
  fields,
  firstIsName,
  onChange,
}: {
  readonly fields: readonly DraftField[];
  readonly firstIsName: boolean;
  onChange(fields: readonly DraftField[]): void;
}) {
  const [open, setOpen] = useState<string | null>(null);
  const first = firstIsName ? 1 : 0;
  const change = (index: number, field: DraftField) => onChange(fields.with(index, field));
  const move = (from: number, to: number) => onChange(movedField(fields, from, to, first));
  const order = useOrder(move);
  return (
    <>
      <table className={styles.fields}>
        <thead>
          <tr>
            <th>栏目名称</th>
            <th className={styles.type}>类型</th>
            <th>选项或关联</th>
            <th className={styles.tick}>必填</th>
            <th className={styles.order}>操作</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field, place) => (
            <FieldRow
              key={field.key}
              field={field}
              others={fields.filter(({ key, hidden }) => key !== field.key && !hidden)}
              isName={place < first}
              isOpen={open === field.key}
              row={order.rowOf(place)}
              grip={place < first ? null : order.gripOf(place)}
              onChange={(next) => change(place, next)}
              onUp={place > first ? () => move(place, place - 1) : undefined}
              onDown={place >= first && place < fields.length - 1 ? () => move(place, place + 1) : undefined}
              onOpen={(wanted) => setOpen(wanted ? field.key : null)}
              onTakeAway={() =>
                field.saved
                  ? change(place, { ...field, hidden: !field.hidden })
                  : onChange(fields.toSpliced(place, 1))
              }
            />
          ))}
        </tbody>
      </table>
      <Button onClick={() => onChange([...fields, newField(fields)])}>加一栏</Button>
    </>
  );
}
