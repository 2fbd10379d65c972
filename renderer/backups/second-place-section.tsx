import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useLedger } from '../app/use-ledger.ts';
import { ask } from '../bridge/ask.ts';
import { useCall } from '../bridge/use-call.ts';
import { Loading } from '../ui/loading.tsx';
import { sayMoment } from '../ui/moments.ts';
import { useSay } from '../ui/say.tsx';
import styles from './backups.module.css';

/** 第二备份位置: a folder on a USB disk; why it is wanted, where it is, what is wrong with it. */
export function SecondPlaceSection() {
  const { readOnly } = useLedger();
  const answer = useCall('secondPlace', {});
  const [busy, setBusy] = useState(false);
  const say = useSay();
  const set = async (folder: string | null) => {
    setBusy(true);
    try {
      await ask('chooseSecondPlace', { folder });
      say.done(folder === null ? '不再往第二个位置备份。' : '以后每次备份，都会在那里再存一份。');
    } catch (error) {
      say.fault(error);
    } finally {
      setBusy(false);
    }
  };
  const choose = async () => {
    try {
      const folder = await ask('chooseFile', { kind: 'folder' });
      if (folder !== null) await set(folder);
    } catch (error) {
      say.fault(error);
    }
  };
  const clear = async () => {
    const agreed = await say.sure({
      title: '不再往第二个位置备份？',
      text: '那里已有的备份还在，不会删除。',
      ok: '不再备份到那里',
    });
    if (agreed) await set(null);
  };
  return (
    <section aria-labelledby="second-place" className={styles.second}>
      <h2 id="second-place">第二备份位置</h2>
      {answer.data?.problem != null && (
        <Alert type="warning" showIcon title={answer.data.problem} className={styles.result ?? ''} />
      )}
      <Loading answer={answer}>
        {(place) => (
          <div className={styles.row}>
            {place === null ? (
              <p>
                电脑坏了，里面的备份会一起丢。请插上移动硬盘，在里面选一个文件夹，以后每次备份都在那里再存一份。
              </p>
            ) : (
              <p>
                {place.folder}
                {place.backups[0] !== undefined &&
                  `，有 ${place.backups.length} 份备份，最近一份是${sayMoment(place.backups[0].at)}`}
              </p>
            )}
            {!readOnly && (
              <div className={styles.acts}>
                {place !== null && (
                  <Button disabled={busy} onClick={() => void clear()}>
                    不再使用
                  </Button>
                )}
                <Button loading={busy} onClick={() => void choose()}>
                  {place === null ? '选择文件夹…' : '换一个…'}
                </Button>
              </div>
            )}
          </div>
        )}
      </Loading>
    </section>
  );
}
