import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { FoundBackup } from '../../shared/api/ledgers.ts';
import { ask } from '../bridge/ask.ts';
import { useCall } from '../bridge/use-call.ts';
import { Loading } from '../ui/loading.tsx';
import { sayMoment } from '../ui/moments.ts';
import { useSay } from '../ui/say.tsx';
import { sayCounts, saySize } from '../ui/say-figures.ts';
import styles from './ledgers.module.css';

/** Which backup: those of the ledgers used on this computer, newest first, or a folder from a USB disk. */
export function ChooseBackup({
  chosen,
  fixed,
  onChoose,
}: {
  readonly chosen: FoundBackup | null;
  /** The backup was chosen before the dialog: it is only shown. */
  readonly fixed: boolean;
  readonly onChoose: (backup: FoundBackup) => void;
}) {
  const [brought, setBrought] = useState<readonly FoundBackup[]>([]);
  const known = useCall('knownBackups', {}, { enabled: !fixed });
  const say = useSay();
  if (fixed && chosen !== null) {
    return (
      <p className={styles.chosen}>
        <BackupWords backup={chosen} />
      </p>
    );
  }
  const choose = async () => {
    try {
      const path = await ask('chooseFile', { kind: 'backup' });
      if (path === null) return;
      const found = await ask('describeBackup', { backup: path });
      setBrought([found, ...brought.filter((other) => other.path !== found.path)]);
      onChoose(found);
    } catch (error) {
      say.fault(error);
    }
  };
  return (
    <Loading answer={known}>
      {(backups) => {
        const offered = [...brought, ...backups.filter(({ path }) => !brought.some((b) => b.path === path))];
        return (
          <>
            <h3 className={styles.step}>用哪一份备份</h3>
            {offered.length === 0 && <p>这台电脑上没有找到备份。备份在移动硬盘上的，请插好后选择。</p>}
            <Radio.Group
              className={styles.backups ?? ''}
              aria-label="用哪一份备份"
              value={chosen?.path ?? null}
              onChange={(event) => {
                const found = offered.find(({ path }) => path === event.target.value);
                if (found !== undefined) onChoose(found);
              }}
            >
              {offered.map((backup) => (
                <Radio key={backup.path} value={backup.path} className={styles.backup ?? ''}>
                  <BackupWords backup={backup} />
                </Radio>
              ))}
            </Radio.Group>
            <Button className={styles.elsewhere ?? ''} onClick={() => void choose()}>
              选择别处的备份…
            </Button>
          </>
        );
      }}
    </Loading>
  );
}

/** When, whose, how much. */
export function BackupWords({ backup }: { readonly backup: FoundBackup }) {
  const { at, kind, office, counts, size, beside } = backup;
  return (
    <span className={styles.words}>
      <strong>{sayMoment(at)}</strong>（{kind}备份） {office}
      <span className={styles.facts}>
        {sayCounts(counts)}，{saySize(size)}，在 {beside}
      </span>
    </span>
  );
}
