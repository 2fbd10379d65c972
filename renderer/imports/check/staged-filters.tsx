import type { StagedFilter, StagedSummary } from '../../../shared/api/imports.ts';
import { sayCount } from '../../ui/say-figures.ts';
import { filterCount } from '../import-words.ts';
import { filterOrder, filterWord, kindLooks } from './kinds.tsx';
import styles from './staged-filters.module.css';

/** 图例与筛选: what the colours and signs mean, how many rows each has, and with a press only those. */
export function StagedFilters({
  summary,
  show,
  onShow,
}: {
  readonly summary: StagedSummary;
  readonly show: StagedFilter;
  onShow(show: StagedFilter): void;
}) {
  return (
    <fieldset className={styles.filters} aria-label="按结果筛选">
      {filterOrder.map((filter) => (
        <button
          key={filter}
          type="button"
          className={styles.filter}
          data-kind={filter}
          aria-pressed={filter === show}
          onClick={() => onShow(filter)}
        >
          {filter !== 'problems' && filter !== 'all' && kindLooks[filter].icon}
          {filterWord(filter)}
          <span className={styles.count}>{sayCount(filterCount(filter, summary))}</span>
        </button>
      ))}
    </fieldset>
  );
}
