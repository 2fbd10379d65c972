import { Button } from 'antd';
import { pathField, pathLabel } from '../../../../shared/registers/field-path.ts';
import type { Condition } from '../../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../../shared/registers/register.ts';
import { Panel } from '../../../ui/panel.tsx';
import { filterKindOf } from '../filter-words.ts';
import { conditionsOn, type ListState, withConditions } from '../list-state.ts';
import { AnswersFilter } from './answers-filter.tsx';
import styles from './filters.module.css';
import { SpanFilter } from './span-filter.tsx';
import { TextFilter } from './text-filter.tsx';

/** What a filter of any kind is given: the list's question without it, and its own conditions. */
export interface FilterProps {
  readonly definition: AnyRegister;
  readonly field: string;
  readonly conditions: readonly Condition[];
  readonly within: Pick<ListState, 'search' | 'where'>;
  onChange(conditions: readonly Condition[]): void;
}

interface FilterPanelProps {
  readonly definition: AnyRegister;
  readonly field: string;
  readonly anchor: HTMLElement;
  readonly state: ListState;
  onChange(where: readonly Condition[]): void;
  onClose(): void;
}

const kinds = { answers: AnswersFilter, span: SpanFilter, text: TextFilter } as const;

/** 筛选 by one field, as its type asks for; the list follows at once. */
export function FilterPanel({ definition, field: key, anchor, state, onChange, onClose }: FilterPanelProps) {
  const field = pathField(definition, key);
  const Filter = kinds[filterKindOf(field)];
  const conditions = conditionsOn(state.where, key);
  const change = (next: readonly Condition[]) => onChange(withConditions(state.where, key, next));
  return (
    <Panel title={`筛选：${pathLabel(definition, key)}`} anchor={anchor} onClose={onClose}>
      <Filter
        definition={definition}
        field={key}
        conditions={conditions}
        within={{ search: state.search, where: withConditions(state.where, key, []) }}
        onChange={change}
      />
      <div className={styles.foot}>
        <Button disabled={conditions.length === 0} onClick={() => change([])}>
          清除这个条件
        </Button>
        <Button onClick={onClose}>完成</Button>
      </div>
    </Panel>
  );
}
