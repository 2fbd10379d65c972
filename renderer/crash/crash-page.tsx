import { useEffect, useRef, useState } from 'react';
import { ask } from '../bridge/ask.ts';
import styles from './crash-page.module.css';
import { useCrashReport } from './crash-report.ts';

/**
 * 出错页: what happened, that nothing saved is lost, and one way on. Stands on nothing but React, for whatever else the
 * screen is made of may be what broke.
 */
export function CrashPage({
  what,
  report,
  reopen,
}: {
  readonly what: string;
  /** Where it happened; already without anybody's data. */
  readonly report: string;
  readonly reopen: () => void;
}) {
  const text = useCrashReport(report);
  const [copied, setCopied] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const copy = async () => {
    try {
      await ask('copyText', { text });
      setCopied('已复制，可以发给维护人员。里面没有任何人的资料。');
    } catch {
      setCopied('没有复制成功。请用鼠标选中下面的文字，按 Ctrl+C 复制。');
    }
  };
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>画面意外关闭了</h1>
      <p>{what}</p>
      <p>
        <strong>已保存的内容都在账本里，没有丢。</strong>
        正在填写的内容也留着草稿，重新打开后会问您要不要接着填。
      </p>
      <div className={styles.buttons}>
        <button type="button" className={styles.other} onClick={() => void copy()}>
          复制错误内容
        </button>
        <button type="button" className={styles.primary} ref={first} onClick={reopen}>
          重新打开
        </button>
      </div>
      <p role="status" className={styles.note}>
        {copied ?? '如果打开后又这样，请复制错误内容，发给维护人员。'}
      </p>
      <pre className={styles.report}>{text}</pre>
    </main>
  );
}
