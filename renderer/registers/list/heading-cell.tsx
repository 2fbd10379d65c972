import { CaretDownFilled, CaretUpFilled, FilterFilled, FilterOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useRef } from 'react';
import type { RenderHeaderCellProps } from 'react-data-grid';
import { fieldOf } from '../../../shared/registers/register.ts';
import { useGrid } from './grid-context.ts';
import styles from './heading-cell.module.css';
import { isListable } from './list-state.ts';
import type { GridRow } from './use-list-rows.ts';

/** A heading: a click sorts (with Shift by several columns), the funnel filters; Alt+↓ and Ctrl+Shift+←→ do it by keyboard. */
export function HeadingCell({ column, tabIndex }: RenderHeaderCellProps<GridRow>) {
  const { definition, where, sort, acts } = useGrid();
  const { key } = column;
  const { label } = fieldOf(definition, key);
  const funnel = useRef<HTMLButtonElement>(null);
  if (!isListable(definition, key)) {
    return (
      <span className={styles.plain} title="个人信息，不能用来筛选和排序">
        {label}
      </span>
    );
  }
  const place = sort.findIndex(({ field }) => field === key);
  const sorted = sort[place];
  const filtered = where.some(({ field }) => field === key);
  const filter = () => funnel.current !== null && acts.filter(key, funnel.current);
  const onKeyDown = (event: KeyboardEvent) => {
    const moves = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.altKey && event.key === 'ArrowDown') filter();
    else if (event.ctrlKey && event.shiftKey && moves !== undefined) acts.moveColumn(key, moves);
    else return;
    // Neither the browser nor the grid is to take the arrows for its own.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.heading}>
      <button
        type="button"
        className={styles.sort}
        tabIndex={tabIndex}
        aria-label={`${label}，${sortWords(sorted?.descending)}${filtered ? '，已筛选' : ''}`}
        title={`${label}：点一下排序，按住 Shift 点可按几栏排序`}
        onClick={(event) => acts.sort(key, event.shiftKey)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.label}>{label}</span>
        {sorted !== undefined && (sorted.descending ? <CaretDownFilled /> : <CaretUpFilled />)}
        {sorted !== undefined && sort.length > 1 && <sub>{place + 1}</sub>}
      </button>
      <button
        ref={funnel}
        type="button"
        data-funnel={key}
        className={filtered ? `${styles.funnel} ${styles.filtered}` : styles.funnel}
        tabIndex={-1}
        aria-label={`筛选${label}`}
        title="筛选（Alt+↓）"
        onClick={filter}
      >
        {filtered ? <FilterFilled /> : <FilterOutlined />}
      </button>
    </span>
  );
}

function sortWords(descending: boolean | undefined): string {
  if (descending === undefined) return '没有排序';
  return descending ? '从大到小' : '从小到大';
}
