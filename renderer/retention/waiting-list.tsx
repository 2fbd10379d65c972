import type { DueErasures } from '../../shared/api/retention.ts';
import { formatChineseDate } from '../../shared/time/loose-date.ts';
import { sayCount } from '../ui/say-figures.ts';
import styles from './retention.module.css';

/** 还没到期的: what a rule will reach, and from which day on. */
export function WaitingList({ waiting }: Pick<DueErasures, 'waiting'>) {
  if (waiting.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="waiting">
      <h2 id="waiting">还没到期的</h2>
      <ul>
        {waiting.map(({ register, label, reason, rows, next }) => (
          <li key={`${register}/${reason}`}>
            {label} {sayCount(rows)} 条，最早的{formatChineseDate(next)}到期
            <span className={styles.reason}>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
