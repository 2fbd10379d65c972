import { Card } from 'antd';
import { Link } from 'react-router';
import type { DueLine } from '../../shared/api/overviews.ts';
import { registers } from '../../shared/registers/definitions/index.ts';
import { formatChineseDate } from '../../shared/time/loose-date.ts';
import { useCall } from '../bridge/use-call.ts';
import styles from './due-card.module.css';

/** 到期提醒: what is to be seen to, the most urgent first; each line opens its row. Nothing is shown if nothing is due. */
export function DueCard() {
  const lines = useCall('dueRows', {}).data ?? [];
  if (lines.length === 0) return null;
  return (
    <Card
      className={styles.card ?? ''}
      title={`到期提醒（${lines.length}）`}
      extra={<LateLists lines={lines} />}
    >
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={`${line.register}/${line.id}/${line.label}`} className={styles.line}>
            <span className={line.days < 0 ? styles.overdue : styles.when}>{when(line)}</span>
            <Link className={styles.name} title={line.name} to={`/registers/${line.register}/${line.id}`}>
              {line.name}
            </Link>
            <span>
              {line.text}
              {line.more > 0 && <span className={styles.more}>（另有 {line.more} 条）</span>}
            </span>
            <span className={styles.date}>{formatChineseDate(line.on)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The lists of all who are late, where a register has one: the card names only so many. */
function LateLists({ lines }: { readonly lines: readonly DueLine[] }) {
  const lists = registers.flatMap(({ key, layouts = [] }) =>
    layouts
      .filter((layout) => lines.some((line) => line.register === key && line.layout === layout.key))
      .map((layout) => ({ to: `/print/${key}?layout=${layout.key}`, title: layout.title })),
  );
  return lists.map(({ to, title }) => (
    <Link key={to} to={to}>
      {title}
    </Link>
  ));
}

function when({ days }: DueLine): string {
  if (days === 0) return '今天';
  return days < 0 ? `已过 ${-days} 天` : `还有 ${days} 天`;
}
