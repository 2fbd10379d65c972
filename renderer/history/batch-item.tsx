import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import type { BatchLine } from '../../shared/api/history.ts';
import { useLedger } from '../app/use-ledger.ts';
import { ask } from '../bridge/ask.ts';
import { asFault, type Fault } from '../bridge/fault.ts';
import { FaultText } from '../ui/fault-text.tsx';
import { useSay } from '../ui/say.tsx';
import { sayCount } from '../ui/say-figures.ts';
import { BatchRows } from './batch-rows.tsx';
import { kindOf, undoWord } from './batch-words.ts';
import { sayTime } from './by-day.ts';
import styles from './history.module.css';

/** One operation: when, what, how many, who; opened, its rows; with 撤销, and why that was refused. */
export function BatchItem({ line }: { readonly line: BatchLine }) {
  const { id, at, actor, label, changes, undoneBy, undoable } = line;
  const { readOnly } = useLedger();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const say = useSay();
  const undo = async () => {
    setBusy(true);
    setFault(null);
    try {
      const undone = await ask('undoBatch', { batch: id });
      say.done(`已${undone.label}`, undone.batch, undoWord(line) === '撤销' ? '重做' : '撤销');
    } catch (error) {
      setFault(asFault(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li className={undoneBy === null ? styles.item : `${styles.item} ${styles.undone}`}>
      <div className={styles.line}>
        <span className={styles.time}>{sayTime(at)}</span>
        <Tag className={styles.kind ?? ''} color={line.kind === 'reveal' ? 'gold' : 'default'}>
          {kindOf(line)}
        </Tag>
        <span className={styles.label}>{label}</span>
        <span className={styles.facts}>
          {changes > 0 && `${sayCount(changes)} 条，`}
          {actor}，第 {id} 号{undoneBy !== null && `，已被第 ${undoneBy} 号撤回`}
        </span>
        <span className={styles.acts}>
          {changes > 0 && (
            <Button
              type="text"
              icon={open ? <DownOutlined /> : <RightOutlined />}
              aria-expanded={open}
              aria-label={`第 ${id} 号的明细`}
              onClick={() => setOpen(!open)}
            >
              明细
            </Button>
          )}
          {undoable && !readOnly && (
            <Button loading={busy} aria-label={`${undoWord(line)}第 ${id} 号`} onClick={() => void undo()}>
              {undoWord(line)}
            </Button>
          )}
        </span>
      </div>
      {fault !== null && (
        <Alert
          type="warning"
          showIcon
          closable={{ onClose: () => setFault(null) }}
          title={<FaultText fault={fault} />}
        />
      )}
      {open && <BatchRows batch={id} />}
    </li>
  );
}
