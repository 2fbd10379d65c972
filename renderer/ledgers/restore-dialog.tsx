import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { FoundBackup, RestoredLedger } from '../../shared/api/ledgers.ts';
import { ask } from '../bridge/ask.ts';
import { asFault, type Fault } from '../bridge/fault.ts';
import { useJob } from '../bridge/use-job.ts';
import { FaultText } from '../ui/fault-text.tsx';
import { FirstButton } from '../ui/first-button.tsx';
import { JobProgress } from '../ui/job-progress.tsx';
import { ChooseBackup } from './choose-backup.tsx';
import { PlaceFields } from './place-fields.tsx';
import { type NewPlace, restorePlace } from './restore-place.ts';
import { RestoredCounts } from './restored-counts.tsx';
import { useOpenLedger } from './use-open-ledger.ts';

export interface RestoreDialogProps {
  /** Already chosen; null to choose one here. */
  readonly backup: FoundBackup | null;
  /** Folders of the ledgers that lie on this computer. */
  readonly ledgers: readonly string[];
  readonly home: string;
  readonly onClose: () => void;
}

/** 从备份恢复: which backup, where to, what came of it. What exists is not touched; the new ledger can then be opened. */
export function RestoreDialog({ backup, ledgers, home, onClose }: RestoreDialogProps) {
  const [chosen, setChosen] = useState(backup);
  const [place, setPlace] = useState<NewPlace | null>(null);
  const [restored, setRestored] = useState<RestoredLedger | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const job = useJob();
  const opener = useOpenLedger();
  const target = place ?? (chosen === null ? null : restorePlace(chosen, ledgers, home));
  const restore = async () => {
    if (chosen === null || target === null || job.running) return;
    setFault(null);
    try {
      const input = { backup: chosen.path, parent: target.parent, name: target.name.trim() || '恢复' };
      setRestored(await job.run((name) => ask('restoreBackup', { job: name, ...input })));
    } catch (error) {
      setFault(asFault(error));
    }
  };
  const open = async () => {
    if (restored === null) return;
    await opener.open(restored.folder);
    onClose();
  };
  return (
    <Modal
      open
      title="从备份恢复"
      width={720}
      mask={{ closable: false }}
      closable={!job.running}
      onCancel={onClose}
      footer={
        restored === null
          ? [
              <Button key="cancel" disabled={job.running} onClick={onClose}>
                取消
              </Button>,
              <Button
                key="ok"
                type="primary"
                loading={job.running}
                disabled={chosen === null}
                onClick={() => void restore()}
              >
                恢复
              </Button>,
            ]
          : [
              <Button key="later" onClick={onClose}>
                以后再说
              </Button>,
              <FirstButton
                key="open"
                type="primary"
                loading={opener.opening !== null}
                onClick={() => void open()}
              >
                打开恢复出来的账本
              </FirstButton>,
            ]
      }
    >
      {restored === null ? (
        <>
          <ChooseBackup
            chosen={chosen}
            fixed={backup !== null}
            onChoose={(next) => {
              setChosen(next);
              setPlace(null);
              setFault(null);
            }}
          />
          {target !== null && (
            <PlaceFields place={target} onPlace={setPlace} onEnter={() => void restore()} />
          )}
          <p>恢复总是放进新的文件夹，现有的账本和备份都不动。</p>
          <JobProgress job={job} label="从备份恢复" />
          {fault !== null && <Alert type="error" showIcon title={<FaultText fault={fault} />} />}
        </>
      ) : (
        <RestoredCounts restored={restored} />
      )}
    </Modal>
  );
}
