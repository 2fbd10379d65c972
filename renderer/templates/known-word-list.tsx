import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { knownWords } from '../../shared/registers/templates/known-words.ts';
import { ask } from '../bridge/ask.ts';
import { useSay } from '../ui/say.tsx';
import styles from './templates.module.css';

/** 可以用的词: everything that a template of the register understands, to be copied into the form. */
export function KnownWordList({ definition }: { readonly definition: AnyRegister }) {
  const say = useSay();
  const copy = async (text: string) => {
    try {
      await ask('copyText', { text });
      say.done(`已复制 ${text}，到表里粘贴`);
    } catch (error) {
      say.fault(error);
    }
  };
  const words = knownWords(definition);
  const plain = words.filter(({ help }) => help === null);
  const explained = words.filter(({ help }) => help !== null);
  const button = (word: string) => (
    <Button
      className={styles.word ?? ''}
      icon={<CopyOutlined />}
      aria-label={`复制 ${word}`}
      onClick={() => void copy(word)}
    >
      {word}
    </Button>
  );
  return (
    <>
      <p className={styles.note}>按一下就复制，到表里要填的地方粘贴。也可以自己打字，中文大括号也认。</p>
      <ul className={styles.words}>
        {plain.map(({ word }) => (
          <li key={word}>{button(word)}</li>
        ))}
      </ul>
      <ul className={styles.explained}>
        {explained.map(({ word, help }) => (
          <li key={word}>
            {button(word)}
            <span className={styles.detail}>{help}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        两个词中间加一竖，前一个空着就填后一个：{'{甲|乙}'}。用方括号括起来的一段，里面的词空着就整段不要：
        {'[，电话{甲}]'}。表里预留的空行请删掉，会重复的那一行只留一行。
      </p>
    </>
  );
}
