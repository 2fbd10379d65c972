import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { BackupInfo } from '../../shared/api/ledgers.ts';
import { useLedger } from '../app/use-ledger.ts';
import { ask } from '../bridge/ask.ts';
import { useCall } from '../bridge/use-call.ts';
import { useJob } from '../bridge/use-job.ts';
import { RestoreDialog } from '../ledgers/restore-dialog.tsx';
import { JobProgress } from '../ui/job-progress.tsx';
import { Loading } from '../ui/loading.tsx';
import { sayMoment } from '../ui/moments.ts';
import { Page } from '../ui/page.tsx';
import { useSay } from '../ui/say.tsx';
import { BackupTable } from './backup-table.tsx';
import styles from './backups.module.css';
import { LedgerCheckResult } from './ledger-check-result.tsx';
import { SecondPlaceSection } from './second-place-section.tsx';
import { useLedgerCheck } from './use-ledger-check.ts';

/** 备份: made now (`?now` begins at once), listed, checked, restored to a new ledger; and the second place. */
export function BackupsPage() {
  const { folder, lastBackup, office, practice } = useLedger();
  const [params, setParams] = useSearchParams();
  const [restoring, setRestoring] = useState<BackupInfo | null>(null);
  const backups = useCall('listBackups', {});
  const start = useCall('startState', {}).data;
  const job = useJob();
  const check = useLedgerCheck();
  const say = useSay();
  const backUp = async () => {
    if (job.running) return;
    try {
      const { secondPlaceProblem } = await job.run((name) => ask('makeBackup', { job: name }));
      say.done('已备份，并检查过。');
      if (secondPlaceProblem !== null) say.reminder(secondPlaceProblem);
    } catch (error) {
      say.fault(error);
    }
  };
  const asked = params.has('now');
  const begin = useEffectEvent(() => {
    setParams({}, { replace: true });
    void backUp();
  });
  useEffect(() => {
    if (asked) begin();
  }, [asked]);
  return (
    <Page
      title="备份"
      note={lastBackup === null ? '还没有备份过' : `最近备份：${sayMoment(lastBackup)}`}
      actions={
        <>
          <Button loading={check.job.running} onClick={check.run}>
            检查账本
          </Button>
          <Button type="primary" loading={job.running} onClick={() => void backUp()}>
            立即备份
          </Button>
        </>
      }
    >
      <JobProgress job={job} label="备份" />
      <JobProgress job={check.job} label="检查账本" />
      {check.result !== null && <LedgerCheckResult result={check.result} onClose={check.forget} />}
      <SecondPlaceSection />
      <section aria-labelledby="backups-here">
        <div className={styles.head}>
          <h2 id="backups-here">这台电脑上的备份</h2>
          <Button
            onClick={() => {
              const path = backups.data?.[0]?.path ?? folder;
              void ask('showInFolder', { path }).catch(say.fault);
            }}
          >
            打开所在的文件夹
          </Button>
        </div>
        <p className={styles.note}>
          改动以后每隔一小时、关闭账本时，都会自动备份；旧的自动逐步清理，手动做的至少留三个月，最久的留三年。
        </p>
        <Loading answer={backups}>
          {(list) => <BackupTable backups={list} onRestore={setRestoring} />}
        </Loading>
      </section>
      {restoring !== null && (
        <RestoreDialog
          backup={{ ...restoring, office: office.name, beside: folder }}
          ledgers={practice ? [] : [folder]}
          home={start?.home ?? folder}
          onClose={() => setRestoring(null)}
        />
      )}
    </Page>
  );
}
