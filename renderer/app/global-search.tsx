import { Modal } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { TextInput } from '../ui/text-input.tsx';
import styles from './global-search.module.css';
import { type Found, useFound } from './use-found.ts';

/** 全局查找 (Ctrl+K): people and organisations by name, pinyin, initials or number; pages and commands by name or pinyin. */
export function GlobalSearch({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={640}
      destroyOnHidden
      title={null}
    >
      <SearchPanel onClose={onClose} />
    </Modal>
  );
}

function SearchPanel({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { found, ready } = useFound(text);
  // Enter pressed faster than the answers come waits for them: it must not open what fitted half the name.
  const [waiting, setWaiting] = useState(false);
  const goNow = useEffectEvent(() => {
    setWaiting(false);
    go(found[chosen]);
  });
  useEffect(() => {
    if (waiting && ready) goNow();
  }, [waiting, ready]);
  const go = (item: Found | undefined) => {
    if (item === undefined) return;
    onClose();
    item.go();
  };
  return (
    <div className={styles.panel}>
      <TextInput
        autoFocus
        size="large"
        placeholder="姓名、拼音或首字母、手机号、页面名称"
        aria-label="查找"
        role="combobox"
        aria-expanded
        aria-controls="found"
        aria-activedescendant={found[chosen] === undefined ? '' : `found-${chosen}`}
        value={text}
        onText={(next) => {
          setText(next);
          setChosen(0);
          setWaiting(false);
        }}
        onEnter={() => (ready ? go(found[chosen]) : setWaiting(true))}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step === undefined || found.length === 0) return;
          event.preventDefault();
          setChosen((chosen + step + found.length) % found.length);
        }}
      />
      <div id="found" role="listbox" aria-label="找到的" className={styles.found}>
        {found.map((item, index) => (
          <div
            key={item.key}
            id={`found-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.item}
            onClick={() => go(item)}
            onKeyDown={(event) => event.key === 'Enter' && go(item)}
            onMouseMove={() => setChosen(index)}
          >
            <span className={styles.kind}>{item.kind}</span>
            <span className={styles.name}>{item.name}</span>
            <span className={styles.detail}>{item.detail}</span>
          </div>
        ))}
        {text.trim() !== '' && found.length === 0 && (
          <p className={styles.none}>没有找到“{text}”。可以只输入姓，或姓名的拼音首字母，如 zx。</p>
        )}
      </div>
    </div>
  );
}
