import { Button, Card } from 'antd';
import { Link } from 'react-router';
import { z } from 'zod';
import { useLedger } from '../app/use-ledger.ts';
import { useCall } from '../bridge/use-call.ts';
import { useRemembered } from '../drafts/use-remembered.ts';
import { sayCount } from '../ui/say-figures.ts';
import styles from './retention.module.css';

/** 有 12 条已过保存期限: one calm line on the first page, until it was looked at or put off till tomorrow. */
export function ErasureLine() {
  const { folder, readOnly } = useLedger();
  const due = useCall('dueToday', {}, { enabled: !readOnly }).data ?? 0;
  const [putOff, remember, ready] = useRemembered(`erasure-put-off/${folder}`, z.string(), '');
  const today = new Date().toDateString();
  if (readOnly || due === 0 || !ready || putOff === today) return null;
  return (
    <Card className={styles.line ?? ''} size="small">
      <span>有 {sayCount(due)} 条内容已过保存期限，可以清除。</span>
      <Link to="/retention">去看看</Link>
      <Button type="text" size="small" className={styles.later ?? ''} onClick={() => remember(today)}>
        今天不再提示
      </Button>
    </Card>
  );
}
