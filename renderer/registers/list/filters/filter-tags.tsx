import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo } from 'react';
import type { Condition } from '../../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../../shared/registers/register.ts';
import { filterWords } from '../filter-words.ts';
import { conditionsOn, withConditions } from '../list-state.ts';
import styles from './filters.module.css';
import { useNames } from './use-names.ts';

interface FilterTagsProps {
  readonly definition: AnyRegister;
  readonly where: readonly Condition[];
  onChange(where: readonly Condition[]): void;
  onOpen(field: string, anchor: HTMLElement): void;
}

/** What the list is filtered by, in words: a click changes a filter, the cross takes it away. */
export const FilterTags = memo(function FilterTags({ definition, where, onChange, onOpen }: FilterTagsProps) {
  const nameOf = useNames(definition, where);
  const fields = [...new Set(where.map(({ field }) => field))];
  if (fields.length === 0) return null;
  return (
    <fieldset className={styles.tags} aria-label="正在筛选">
      {fields.map((field) => {
        const words = filterWords(definition, field, conditionsOn(where, field), nameOf);
        return (
          <span key={field} className={styles.tag}>
            <button
              type="button"
              className={styles.words}
              title={words}
              onClick={({ currentTarget }) => onOpen(field, currentTarget)}
            >
              {words}
            </button>
            <button
              type="button"
              className={styles.drop}
              aria-label={`去掉条件“${words}”`}
              onClick={() => onChange(withConditions(where, field, []))}
            >
              <CloseOutlined />
            </button>
          </span>
        );
      })}
      {fields.length > 1 && (
        <Button type="link" size="small" onClick={() => onChange([])}>
          清除全部条件
        </Button>
      )}
    </fieldset>
  );
});
