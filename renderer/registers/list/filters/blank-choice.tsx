import { Radio } from 'antd';
import type { FilterProps } from './filter-panel.tsx';
import styles from './filters.module.css';

/** 全部、已填、没有填. */
export function BlankChoice({
  field,
  conditions,
  onChange,
}: Pick<FilterProps, 'field' | 'conditions' | 'onChange'>) {
  const [condition] = conditions;
  const now = condition?.op === 'blank' || condition?.op === 'filled' ? condition.op : 'any';
  return (
    <Radio.Group
      className={styles.blank ?? ''}
      value={now}
      onChange={({ target }) => onChange(target.value === 'any' ? [] : [{ field, op: target.value }])}
      options={[
        { value: 'any', label: '不限' },
        { value: 'filled', label: '已填' },
        { value: 'blank', label: '没有填' },
      ]}
    />
  );
}
