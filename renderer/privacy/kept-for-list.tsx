import { Link } from 'react-router';
import type { Retention } from '../../shared/api/retention.ts';
import { keptFor } from '../../shared/retention/kept-for.ts';
import { sayMoment } from '../ui/moments.ts';
import styles from './privacy-page.module.css';

/** 保存多久: the periods of this ledger and its registers, and when something was last erased. */
export function KeptForList({ known: { periods, runs } }: { readonly known: Retention }) {
  const [last] = runs;
  return (
    <dl className={styles.list}>
      {keptFor(periods).map(({ what, long }) => (
        <div key={`${what}/${long}`}>
          <dt>{what}</dt>
          <dd>{long}</dd>
        </div>
      ))}
      <div>
        <dt>上次清除</dt>
        <dd>
          {last === undefined ? '还没有清除过。' : `${sayMoment(last.at)}，${last.actor}，${last.label}。`}{' '}
          <Link to="/retention">查看到期的内容</Link>
        </dd>
      </div>
    </dl>
  );
}
