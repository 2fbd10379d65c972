import { Button, Popover } from 'antd';
import type { StagedSummary } from '../../../shared/api/imports.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { sayCount } from '../../ui/say-figures.ts';
import styles from './proposals.module.css';

/** 一并新建: rows of other registers that come with the import, such as the branches that a list of members names. */
export function Proposals({ proposals }: Pick<StagedSummary, 'proposals'>) {
  if (proposals.length === 0) return null;
  const registers = [...new Set(proposals.map(({ register }) => register))];
  const words = registers.map((key) => {
    const { label, print } = registerOf(key);
    return `${sayCount(proposals.filter(({ register }) => register === key).length)} ${print.unit}${label}`;
  });
  const names = (
    <ul className={styles.names}>
      {proposals.map(({ register, name }) => (
        <li key={`${register}/${name}`}>{name}</li>
      ))}
    </ul>
  );
  return (
    <Popover content={names} trigger="click" placement="topLeft" title="名册里还没有，写入时一并新建">
      <Button type="link" className={styles.open ?? ''}>
        将一并新建 {words.join('、')}…
      </Button>
    </Popover>
  );
}
