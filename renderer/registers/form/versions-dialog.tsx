import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Versions } from './use-saving.ts';
import styles from './versions-dialog.module.css';

interface VersionsDialogProps {
  readonly versions: Versions;
  onJoin(givenUp: ReadonlySet<string>): void;
  onDismiss(): void;
}

type Choice = 'mine' | 'theirs';

/** 刚被他人修改: both versions side by side, field by field; nothing is chosen for the clerk. */
export function VersionsDialog({ versions, onJoin, onDismiss }: VersionsDialogProps) {
  const { conflicts, news } = versions.comparison;
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const open = conflicts.filter(({ key }) => choices[key] === undefined).length;
  const givenUp = conflicts.filter(({ key }) => choices[key] === 'theirs').map(({ key }) => key);
  return (
    <Modal
      open
      title="刚被他人修改"
      width={720}
      okText="保存"
      cancelText="取消"
      okButtonProps={{ disabled: open > 0 }}
      onOk={() => onJoin(new Set(givenUp))}
      onCancel={onDismiss}
    >
      <p>您打开这一条以后，它又被改过。您填的还没有保存。</p>
      {conflicts.length > 0 && (
        <>
          <p>这些栏目两边填得不一样，请选择保存哪一个{open > 0 && `（还有 ${open} 项没有选）`}：</p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">栏目</th>
                <th scope="col">我的</th>
                <th scope="col">新的</th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map(({ key, label, mine, theirs }, row) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  {(['mine', 'theirs'] as const).map((choice) => (
                    <td key={choice}>
                      <div className={styles.text}>{(choice === 'mine' ? mine : theirs) || '（空）'}</div>
                      <Radio
                        name={`version-${key}`}
                        autoFocus={row === 0 && choice === 'mine'}
                        checked={choices[key] === choice}
                        onChange={() => setChoices({ ...choices, [key]: choice })}
                      >
                        {choice === 'mine' ? '用我的' : '用新的'}
                      </Radio>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {news.length > 0 && (
        <>
          <p>这些栏目只有对方改过，将按新的保存：</p>
          <ul className={styles.news}>
            {news.map(({ key, label, mine, theirs }) => (
              <li key={key}>
                {label}：{mine || '（空）'} → {theirs || '（空）'}
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}
