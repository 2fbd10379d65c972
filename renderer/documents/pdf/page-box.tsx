import { useState } from 'react';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './pdf-viewer.module.css';

/** 页码: says which page is looked at, and goes to the one that is typed. */
export function PageBox({
  page,
  pages,
  onGo,
}: {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  onGo(page: number): void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const go = (text: string) => {
    setTyped(null);
    const wanted = Number.parseInt(text.normalize('NFKC'), 10);
    if (Number.isNaN(wanted)) return;
    onGo(Math.min(pages, Math.max(1, wanted)) - 1);
  };
  if (pages === 0) return null;
  return (
    <span className={styles.pageBox}>
      第
      <TextInput
        className={styles.pageInput ?? ''}
        aria-label="页码"
        inputMode="numeric"
        value={typed ?? String(page + 1)}
        onText={setTyped}
        onEnter={go}
        onFocus={(event) => event.target.select()}
        onBlur={(event) => {
          if (typed !== null) go(event.target.value);
        }}
      />
      / {pages} 页
    </span>
  );
}
