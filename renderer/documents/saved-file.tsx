import { Button, Flex } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { ask } from '../bridge/ask.ts';
import { useSay } from '../ui/say.tsx';
import { Notice } from './notice.tsx';
import styles from './saved-file.module.css';

/** 已保存: where the file is, with 打开 and 在文件夹中显示. Comes into view by itself, however small the window. */
export function SavedFile({
  path,
  children,
}: {
  readonly path: string;
  /** What is in it, e.g. how many rows. */
  readonly children?: ReactNode;
}) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return (
    <Notice type="success" ref={place}>
      <strong className={styles.name}>已保存：{name}</strong>
      {children !== undefined && <div>{children}</div>}
      <div className={styles.path}>{path}</div>
      <Flex gap={8} wrap>
        <Button onClick={() => void ask('openDocument', { path }).catch(say.fault)}>打开</Button>
        <Button onClick={() => void ask('showInFolder', { path }).catch(say.fault)}>在文件夹中显示</Button>
      </Flex>
    </Notice>
  );
}
