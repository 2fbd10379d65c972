import { Button, Flex } from 'antd';
import { useNavigate } from 'react-router';
import { ask } from '../bridge/ask.ts';
import { useJob } from '../bridge/use-job.ts';
import { JobProgress } from '../ui/job-progress.tsx';
import { useSay } from '../ui/say.tsx';
import styles from './ledgers.module.css';
import { Way } from './way.tsx';

/** 练习册 (P39): invented people; made when it is first opened, and begun anew when the clerk wants it. */
export function PracticeWay({ practised }: { readonly practised: boolean }) {
  const job = useJob();
  const say = useSay();
  const navigate = useNavigate();
  const open = async (anew: boolean) => {
    try {
      await job.run((name) => ask('openPracticeLedger', { job: name, anew }));
      await navigate('/');
    } catch (error) {
      say.fault(error);
    }
  };
  const beginAnew = async () => {
    const agreed = await say.sure({
      title: '重新开始练习？',
      text: '练习册会变回刚做好的样子，练习时改过的都不留。正式的账本不受影响。',
      ok: '重新开始',
      danger: true,
    });
    if (agreed) await open(true);
  };
  return (
    <Way name="practice" title="练习册" text="人和事都是编的，随便试，试坏了也不要紧。">
      {job.running ? (
        <JobProgress job={job} label="准备练习册" />
      ) : (
        <Flex gap={8} wrap className={styles.buttons ?? ''}>
          {practised && <Button onClick={() => void beginAnew()}>重新开始…</Button>}
          <Button onClick={() => void open(false)}>{practised ? '接着练习' : '打开练习册'}</Button>
        </Flex>
      )}
    </Way>
  );
}
