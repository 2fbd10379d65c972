import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useHotkey } from '../../ui/use-hotkey.ts';
import styles from './form.module.css';
import type { Neighbours } from './form-place.ts';

interface RowNeighboursProps {
  readonly neighbours: Neighbours;
  onGo(row: number): void;
}

/** 上一条, 下一条 in the list the clerk came from, also with Alt+↑ and Alt+↓. */
export function RowNeighbours({ neighbours, onGo }: RowNeighboursProps) {
  const { position, total, previous, next } = neighbours;
  const go = (row: number | null) => {
    if (row !== null) onGo(row);
  };
  useHotkey('alt+up', () => go(previous));
  useHotkey('alt+down', () => go(next));
  return (
    <>
      <span className={styles.position}>
        第 {position} 条，共 {total} 条
      </span>
      <Button icon={<UpOutlined />} disabled={previous === null} title="Alt+↑" onClick={() => go(previous)}>
        上一条
      </Button>
      <Button icon={<DownOutlined />} disabled={next === null} title="Alt+↓" onClick={() => go(next)}>
        下一条
      </Button>
    </>
  );
}
