import { FolderOutlined, SafetyOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { Link } from 'react-router';
import { ask } from '../bridge/ask.ts';
import { useJobs } from '../bridge/jobs.ts';
import { sayMoment } from '../ui/moments.ts';
import styles from './status-line.module.css';
import { useLedger } from './use-ledger.ts';

/** 状态栏: which ledger, when it was last backed up, what long work is under way. */
export function StatusLine() {
  const { folder, lastBackup } = useLedger();
  const running = useJobs().filter(({ state }) => state === 'running');
  const [first] = running;
  return (
    <footer className={styles.line}>
      <button
        type="button"
        className={styles.ledger}
        title={folder}
        onClick={() => void ask('showInFolder', { path: folder })}
      >
        <FolderOutlined /> {folder.split(/[\\/]/).at(-1)}
      </button>
      <Link to="/backups" className={styles.backup}>
        <SafetyOutlined /> {lastBackup === null ? '还没有备份' : `最近备份：${sayMoment(lastBackup)}`}
      </Link>
      <span className={styles.job} role="status">
        {first !== undefined && (
          <>
            {running.length > 1 && `${running.length} 项任务，`}
            {first.label}：{first.sentence}
            {first.total !== null && (
              <Progress
                className={styles.bar ?? ''}
                percent={Math.floor((100 * first.done) / Math.max(1, first.total))}
                showInfo={false}
                size="small"
                aria-label={first.label}
              />
            )}
            {first.cancellable && (
              <Button size="small" type="text" onClick={() => void ask('cancelJob', { job: first.job })}>
                取消
              </Button>
            )}
          </>
        )}
      </span>
    </footer>
  );
}
