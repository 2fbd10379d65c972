import { Alert } from 'antd';
import type { LedgerCheck } from '../../shared/api/ledgers.ts';
import { sayCounts } from '../ui/say-figures.ts';
import styles from './backups.module.css';

/** What the check of the ledger found. Its words for damage are for whoever helps; what to press is for the clerk. */
export function LedgerCheckResult({
  result,
  onClose,
}: {
  readonly result: LedgerCheck;
  readonly onClose: () => void;
}) {
  const { problems, counts } = result;
  const sound = problems.length === 0;
  return (
    <Alert
      className={styles.result ?? ''}
      type={sound ? 'success' : 'error'}
      showIcon
      closable={{ onClose }}
      title={sound ? `账本完好：${sayCounts(counts)}。` : '账本有问题，请用最近一份完好的备份恢复。'}
      description={
        sound ? undefined : (
          <ul>
            {problems.slice(0, 10).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )
      }
    />
  );
}
