import { Alert, Button, Flex } from 'antd';
import type { OpeningProblem } from '../../shared/api/ledgers.ts';
import { ledgerNameOf } from '../../shared/ledgers/ledger-folder.ts';
import { ask } from '../bridge/ask.ts';
import { useSay } from '../ui/say.tsx';
import { BackupWords } from './choose-backup.tsx';
import styles from './ledgers.module.css';
import type { OpenLedger } from './use-open-ledger.ts';
import { type WayOut, waysOut } from './ways-out.ts';

const labels: Readonly<Record<WayOut, string>> = {
  'open-other': '打开别的账本…',
  'show-folder': '打开所在的文件夹',
  'read-only': '以只读方式查看',
  restore: '用最近的备份恢复…',
  'try-again': '再试一次',
};

/** Which ledger did not open, why, and what can be pressed; the likeliest way out is the primary button. */
export function ProblemCard({
  problem,
  opener,
  onRestore,
}: {
  readonly problem: OpeningProblem;
  readonly opener: OpenLedger;
  readonly onRestore: () => void;
}) {
  const { folder, message, backup } = problem;
  const say = useSay();
  const does: Readonly<Record<WayOut, () => void>> = {
    'open-other': () => void opener.choose(),
    'show-folder': () => void ask('showInFolder', { path: folder }).catch(say.fault),
    'read-only': () => void opener.open(folder, 'read'),
    restore: onRestore,
    'try-again': () => void opener.open(folder),
  };
  const ways = waysOut(problem);
  return (
    <Alert
      type="warning"
      showIcon
      className={styles.problem ?? ''}
      title={<h2 className={styles.heading}>“{ledgerNameOf(folder)}”没有打开</h2>}
      description={
        <>
          <p>{message}</p>
          {backup !== null && (
            <p>
              最近一份完好的备份：
              <BackupWords backup={backup} />
            </p>
          )}
          {backup === null && <p className={styles.path}>位置：{folder}</p>}
          <Flex gap={8} wrap justify="end">
            {ways.map((way, index) => (
              <Button
                key={way}
                type={index === ways.length - 1 ? 'primary' : 'default'}
                loading={opener.opening === folder && (way === 'try-again' || way === 'read-only')}
                onClick={does[way]}
              >
                {labels[way]}
              </Button>
            ))}
          </Flex>
        </>
      }
    />
  );
}
