import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { FoundBackup, StartState } from '../../shared/api/ledgers.ts';
import { About } from '../settings/about.tsx';
import { CreateDialog } from './create-dialog.tsx';
import styles from './ledgers.module.css';
import { PracticeWay } from './practice-way.tsx';
import { ProblemCard } from './problem-card.tsx';
import { RecentLedgers } from './recent-ledgers.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { useOpenLedger } from './use-open-ledger.ts';
import { useStartMenu } from './use-start-menu.ts';
import { Way } from './way.tsx';

type Closed = Extract<StartState, { state: 'closed' }>;
type Dialog =
  | { readonly show: 'create' | 'about' }
  | { readonly show: 'restore'; readonly backup: FoundBackup | null };

/**
 * 第一页: shown while no ledger is open. Four ways, one of them obvious: a new ledger the first time, the latest one
 * afterwards, and the way out where the last one did not open.
 */
export function StartPage({ start }: { readonly start: Closed }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const opener = useOpenLedger();
  const { recent, problem, home, practised } = start;
  const { handbook } = useStartMenu(() => setDialog({ show: 'about' }));
  const first = recent.length === 0;
  const close = () => setDialog(null);
  const create = (
    <Way name="create" title="新建账本" text="第一次用，从这里开始。一个单位建一本就够了。">
      <div className={styles.buttons}>
        <Button
          type={first && problem === null ? 'primary' : 'default'}
          onClick={() => setDialog({ show: 'create' })}
        >
          新建账本…
        </Button>
      </div>
    </Way>
  );
  const open = first ? (
    <Way name="open" title="打开账本" text="以前用过的账本，是以 .lianxin 结尾的文件夹。">
      <div className={styles.buttons}>
        <Button onClick={() => void opener.choose()}>选择账本…</Button>
      </div>
    </Way>
  ) : (
    <Way name="open" title="打开账本" wide>
      <RecentLedgers recent={recent} opener={opener} obvious={problem === null} />
      {problem === null && (
        <div className={styles.buttons}>
          <Button onClick={() => void opener.choose()}>打开别的账本…</Button>
        </div>
      )}
    </Way>
  );
  return (
    <main className={styles.page}>
      <div className={styles.inner}>
        <header className={styles.head}>
          <h1 className={styles.product}>连心台账</h1>
          <p>社区的名册和台账，都管在这一台电脑里：查得到，改得动，印得出，报得上。</p>
        </header>
        {problem !== null && (
          <ProblemCard
            problem={problem}
            opener={opener}
            onRestore={() => setDialog({ show: 'restore', backup: problem.backup })}
          />
        )}
        <div className={first ? styles.ways : `${styles.ways} ${styles.three}`}>
          {first && create}
          {open}
          {!first && create}
          <PracticeWay practised={practised} />
          <Way name="restore" title="从备份恢复" text="换了电脑，账本坏了，或想看看从前的样子。">
            <div className={styles.buttons}>
              <Button onClick={() => setDialog({ show: 'restore', backup: null })}>从备份恢复…</Button>
            </div>
          </Way>
        </div>
        <footer className={styles.foot}>
          <Button type="link" onClick={handbook}>
            使用手册
          </Button>
          <Button type="link" onClick={() => setDialog({ show: 'about' })}>
            关于连心台账
          </Button>
        </footer>
      </div>
      {dialog?.show === 'create' && <CreateDialog home={home} onClose={close} />}
      {dialog?.show === 'restore' && (
        <RestoreDialog
          backup={dialog.backup}
          ledgers={ledgersNear(recent, problem)}
          home={home}
          onClose={close}
        />
      )}
      <Modal
        open={dialog?.show === 'about'}
        title="关于连心台账"
        width={720}
        footer={null}
        destroyOnHidden
        onCancel={close}
      >
        <About />
      </Modal>
    </main>
  );
}

/** Folders of the ledgers of this computer: a backup of theirs is restored beside them. */
function ledgersNear(recent: Closed['recent'], problem: Closed['problem']): readonly string[] {
  return [...recent.map(({ folder }) => folder), ...(problem === null ? [] : [problem.folder])];
}
