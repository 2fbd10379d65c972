import type { ErasureLine } from '../../shared/api/retention.ts';
import { sayMoment } from '../ui/moments.ts';
import styles from './retention.module.css';

/** 以往的清除: when, who, how much. */
export function PastErasures({ runs }: { readonly runs: readonly ErasureLine[] }) {
  return (
    <section className={styles.section} aria-labelledby="past-erasures">
      <h2 id="past-erasures">以往的清除</h2>
      {runs.length === 0 ? (
        <p>还没有清除过。</p>
      ) : (
        <ul>
          {runs.map(({ batch, at, actor, label }) => (
            <li key={batch}>
              {label}
              <span className={styles.reason}>
                {sayMoment(at)}，{actor}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
