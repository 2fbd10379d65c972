import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ErasureResult } from '../../shared/api/retention.ts';
import { findRegister } from '../../shared/registers/definitions/index.ts';
import { countWords } from '../../shared/retention/erasure-counts.ts';
import { formatChineseDate } from '../../shared/time/loose-date.ts';
import { useLedger } from '../app/use-ledger.ts';
import { ask } from '../bridge/ask.ts';
import { useCall } from '../bridge/use-call.ts';
import { useJob } from '../bridge/use-job.ts';
import { Notice } from '../documents/notice.tsx';
import { JobProgress } from '../ui/job-progress.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { useSay } from '../ui/say.tsx';
import { sayCount } from '../ui/say-figures.ts';
import { DueTable } from './due-table.tsx';
import { PastErasures } from './past-erasures.tsx';
import styles from './retention.module.css';
import { WaitingList } from './waiting-list.tsx';

/** 到期清除: what has been kept long enough, of every register or of one (`?register=`), and the way to be rid of it. */
export function RetentionPage() {
  const { readOnly } = useLedger();
  const [params, setParams] = useSearchParams();
  const register = findRegister(params.get('register') ?? '') ?? null;
  const answer = useCall('dueErasures', { register: register?.key ?? null }, { keep: true });
  const retention = useCall('retention', {});
  const job = useJob();
  const say = useSay();
  const [result, setResult] = useState<ErasureResult | null>(null);
  const total = answer.data?.total ?? 0;
  const until = retention.data?.backupsUntil ?? null;
  const erase = async () => {
    const agreed = await say.sure({
      title: `彻底清除这 ${sayCount(total)} 条？`,
      text: `清除以后找不回来，也不能撤销。${backupWords(until)}`,
      ok: '清除',
      danger: true,
    });
    if (!agreed) return;
    setResult(null);
    try {
      setResult(await job.run((id) => ask('eraseDue', { job: id, register: register?.key ?? null })));
    } catch (error) {
      say.fault(error);
    }
  };
  return (
    <Page
      title={register === null ? '到期清除' : `清除${register.label}`}
      actions={
        <>
          {register !== null && <Button onClick={() => setParams({})}>看全部到期的</Button>}
          {!readOnly && (
            <Button danger disabled={total === 0} loading={job.running} onClick={() => void erase()}>
              {total === 0 ? '清除' : `清除这 ${sayCount(total)} 条…`}
            </Button>
          )}
        </>
      }
    >
      <JobProgress job={job} label="清除" />
      {result !== null && <Notice type="success">已清除：{countWords(result)}。</Notice>}
      <section className={styles.section} aria-labelledby="due">
        <h2 id="due">已经到期的</h2>
        <Loading answer={answer}>{(due) => <DueTable due={due} />}</Loading>
        {total > 0 && <p className={styles.note}>清除以后找不回来，也不能撤销。{backupWords(until)}</p>}
      </section>
      {answer.data !== undefined && <WaitingList waiting={answer.data.waiting} />}
      <PastErasures runs={retention.data?.runs ?? []} />
      <Link to="/settings#retention">改保存期限</Link>
    </Page>
  );
}

/** Whoever erases must know where it still is. */
function backupWords(until: string | null): string {
  return until === null
    ? ''
    : `清除以前的备份里还有，旧备份会陆续清理，最晚到${formatChineseDate(until)}清理完。`;
}
