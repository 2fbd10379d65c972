import { Button } from 'antd';
import type { HistoryLine } from '../../../shared/api/history.ts';
import { ask } from '../../bridge/ask.ts';
import { useCall } from '../../bridge/use-call.ts';
import { Loading } from '../../ui/loading.tsx';
import { sayMoment } from '../../ui/moments.ts';
import { useSay } from '../../ui/say.tsx';
import styles from './history-panel.module.css';

interface HistoryPanelProps {
  readonly register: string;
  readonly id: number;
  readonly revision: number;
  /** Why nothing can be put back now; null if it can. */
  readonly locked: string | null;
}

/** 历史: who changed what in this row and when, and the way back to before a change. */
export function HistoryPanel({ register, id, revision, locked }: HistoryPanelProps) {
  const history = useCall('rowHistory', { register, id });
  const say = useSay();
  const revert = async (line: HistoryLine) => {
    const sure = await say.sure({
      title: `恢复到这次修改之前？`,
      text: `${sayMoment(line.at)}以及以后对这一条的修改都会退回去；退回本身也可以撤销。`,
      ok: '恢复',
    });
    if (!sure) return;
    try {
      const { batch } = await ask('revertRow', { register, id, revision, before: line.batch });
      say.done(batch === null ? '内容与现在相同，没有改动。' : '已恢复到这次修改之前。', batch);
    } catch (error) {
      say.fault(error);
    }
  };
  return (
    <aside className={styles.panel} aria-label="这一条的历史">
      <h2 className={styles.title}>历史</h2>
      <Loading answer={history}>
        {(lines) => (
          <ol className={styles.lines}>
            {lines.map((line) => (
              <li key={`${line.batch}-${line.revision}`} className={styles.line}>
                <div className={styles.when}>
                  {sayMoment(line.at)}　{line.actor}
                </div>
                <div>{line.label}</div>
                {line.changes.length > 0 && (
                  <ul className={styles.changes}>
                    {line.changes.map((change) => (
                      <li key={change}>{change}</li>
                    ))}
                  </ul>
                )}
                {line.revertible && (
                  <Button
                    size="small"
                    disabled={locked !== null}
                    title={locked ?? undefined}
                    onClick={() => void revert(line)}
                  >
                    恢复到此前
                  </Button>
                )}
              </li>
            ))}
          </ol>
        )}
      </Loading>
    </aside>
  );
}
