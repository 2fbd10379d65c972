import { Button, Flex, Progress } from 'antd';
import type { RunningJob } from '../bridge/use-job.ts';

/** A long job's bar, its sentence (已完成 1200 / 5000，还需约 8 秒) and 取消. Shown only while it runs. */
export function JobProgress({ job, label }: { readonly job: RunningJob; readonly label: string }) {
  if (!job.running) return null;
  const { state } = job;
  const percent = state?.total ? Math.floor((100 * state.done) / state.total) : 0;
  return (
    <Flex vertical gap={8} role="status">
      <Flex justify="space-between" align="center" gap={16}>
        <span>
          {label}：{state?.sentence ?? '正在准备'}
        </span>
        {state?.cancellable !== false && <Button onClick={job.cancel}>取消</Button>}
      </Flex>
      <Progress percent={percent} showInfo={false} aria-label={label} />
    </Flex>
  );
}
