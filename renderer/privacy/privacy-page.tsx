import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { ask } from '../bridge/ask.ts';
import { useCall } from '../bridge/use-call.ts';
import { Notice } from '../documents/notice.tsx';
import { SavedFile } from '../documents/saved-file.tsx';
import { suggestedName } from '../documents/suggested-name.ts';
import { useSavingJob } from '../documents/use-saving-job.ts';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { KeptForList } from './kept-for-list.tsx';
import { notCollected } from './not-collected.ts';
import styles from './privacy-page.module.css';
import { SelfCheckTable } from './self-check-table.tsx';

/** 本软件不收集什么, and the self-check of the ledger that is open (features.md §8 rule 8). */
export function PrivacyPage() {
  const navigate = useNavigate();
  const answer = useCall('personalFields', {});
  const retention = useCall('retention', {});
  const { job, result, save } = useSavingJob((_, out) => ask('savePersonalFields', { out }));
  const suggested = () => suggestedName({ title: '个人信息自查表', extension: 'xlsx' }, new Date());
  return (
    <Page
      title="本软件不收集什么"
      actions={
        <>
          <Button loading={job.running} onClick={() => void save(suggested())}>
            导出自查表…
          </Button>
          <Button type="primary" onClick={() => void navigate('/privacy/print')}>
            打印自查表…
          </Button>
        </>
      }
    >
      {result !== null && <SavedFile path={result.out} />}
      <dl className={styles.list}>
        {notCollected.map(({ what, instead }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{instead}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="kept-for">
        <h2 id="kept-for" className={styles.heading}>
          保存多久
        </h2>
        <Loading answer={retention}>{(known) => <KeptForList known={known} />}</Loading>
      </section>
      <section className={styles.check} aria-labelledby="self-check">
        <h2 id="self-check" className={styles.heading}>
          自查：本账本里有哪些个人信息
        </h2>
        <Notice type="info">用不着的请打开台账删去。只数条数，不显示内容；回收站里的不算。</Notice>
        <Loading answer={answer}>{(found) => <SelfCheckTable found={found} />}</Loading>
      </section>
    </Page>
  );
}
