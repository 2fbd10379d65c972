import { Button } from 'antd';
import type { RecentLedger } from '../../shared/api/ledgers.ts';
import { ask } from '../bridge/ask.ts';
import { queryClient } from '../bridge/query-client.ts';
import { sayMoment } from '../ui/moments.ts';
import { useSay } from '../ui/say.tsx';
import styles from './ledgers.module.css';
import type { OpenLedger } from './use-open-ledger.ts';

/** 最近打开的账本: one press opens it. One that is not there now says so, and can be taken off the list. */
export function RecentLedgers({
  recent,
  opener,
  obvious,
}: {
  readonly recent: readonly RecentLedger[];
  readonly opener: OpenLedger;
  /** The latest of them is the obvious next step. */
  readonly obvious: boolean;
}) {
  const say = useSay();
  const latest = recent.find(({ exists }) => exists);
  const forget = async (folder: string) => {
    try {
      await ask('forgetRecentLedger', { folder });
      await queryClient.invalidateQueries({ queryKey: ['startState'] });
    } catch (error) {
      say.fault(error);
    }
  };
  return (
    <ul className={styles.recent} aria-label="最近打开的账本">
      {recent.map((ledger) => {
        const { folder, office, openedAt, exists } = ledger;
        return (
          <li key={folder} className={exists ? styles.entry : `${styles.entry} ${styles.away}`}>
            <div className={styles.words}>
              <strong>{office}</strong>
              <span className={styles.detail}>
                {exists ? `上次打开：${sayMoment(openedAt)}` : '现在找不到，可能在没插上的移动硬盘里'}
              </span>
              <span className={styles.path}>{folder}</span>
            </div>
            {exists ? (
              <Button
                type={obvious && ledger === latest ? 'primary' : 'default'}
                aria-label={`打开${office}`}
                loading={opener.opening === folder}
                disabled={opener.opening !== null && opener.opening !== folder}
                onClick={() => void opener.open(folder)}
              >
                打开
              </Button>
            ) : (
              <Button aria-label={`把${office}移出列表`} onClick={() => void forget(folder)}>
                移出列表
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
