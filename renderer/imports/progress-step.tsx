import type { RunningJob } from '../bridge/use-job.ts';
import { JobProgress } from '../ui/job-progress.tsx';
import styles from './progress-step.module.css';

/** A step that takes its time: how far it is, how long it will take, and that it can be stopped without harm. */
export function ProgressStep({
  job,
  label,
  text,
}: {
  readonly job: RunningJob;
  readonly label: string;
  readonly text: string;
}) {
  return (
    <div className={styles.place}>
      <JobProgress job={job} label={label} />
      <p className={styles.text}>{text}</p>
    </div>
  );
}
