import { Button, Empty, Progress, Tag } from 'antd';
import type { JobState } from '../../shared/api/events.ts';
import { ask } from '../bridge/ask.ts';
import { type SeenJob, useJobs } from '../bridge/jobs.ts';
import { sayMoment } from '../ui/moments.ts';
import { Page } from '../ui/page.tsx';
import { useSay } from '../ui/say.tsx';
import styles from './jobs.module.css';

const states: Readonly<Record<JobState['state'], { readonly word: string; readonly color: string }>> = {
  running: { word: '正在做', color: 'processing' },
  done: { word: '已完成', color: 'success' },
  cancelled: { word: '已取消', color: 'default' },
  failed: { word: '没有完成', color: 'warning' },
};

/** 任务: long work since the program was opened, newest first; what still runs can be stopped. */
export function JobsPage() {
  const jobs = useJobs();
  const running = jobs.filter(({ state }) => state === 'running').length;
  return (
    <Page title="任务" note={running > 0 ? `${running} 项正在做` : '没有正在做的任务'}>
      {jobs.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="导入、打印、导出、备份这些要等一会儿的事，做起来以后会列在这里。"
        />
      ) : (
        <ul className={styles.list}>
          {jobs.map((job) => (
            <JobItem key={job.job} job={job} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function JobItem({ job }: { readonly job: SeenJob }) {
  const { label, state, sentence, done, total, cancellable, since } = job;
  const say = useSay();
  const running = state === 'running';
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.since}>{sayMoment(since)}</span>
        <Tag color={states[state].color}>{states[state].word}</Tag>
        <span className={styles.label}>{label}</span>
        {sentence !== states[state].word && <span className={styles.sentence}>{sentence}</span>}
        {running && cancellable && (
          <Button
            className={styles.cancel ?? ''}
            aria-label={`取消${label}`}
            onClick={() => void ask('cancelJob', { job: job.job }).catch(say.fault)}
          >
            取消
          </Button>
        )}
      </div>
      {running && total !== null && (
        <Progress
          percent={Math.floor((100 * done) / Math.max(1, total))}
          showInfo={false}
          aria-label={label}
        />
      )}
    </li>
  );
}
