import { Card } from 'antd';
import { Link } from 'react-router';
import { sayMoment } from '../ui/moments.ts';
import styles from './drafts-card.module.css';
import { useDrafts } from './use-drafts.ts';

/** 没有保存完的内容: the forms that were left, or cut off, in the middle of typing; nothing while there are none. */
export function DraftsCard() {
  const drafts = useDrafts();
  if (drafts.length === 0) return null;
  return (
    <Card className={styles.card ?? ''}>
      <h2 className={styles.title}>有 {drafts.length} 份没有保存完的内容</h2>
      <ul className={styles.list}>
        {drafts.map(({ key, title, at, fields, path }) => (
          <li key={key}>
            <Link to={path}>{title}</Link>
            <span className={styles.detail}>
              {sayMoment(at)}，填了{fields.join('、')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
