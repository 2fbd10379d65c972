import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { refusedEdits } from './cell-edits.ts';
import { useKept } from './kept.ts';
import type { ListMemory } from './list-memory.ts';
import styles from './refused-edits.module.css';
import { discardEdit } from './write-cell.ts';

/** What was typed into cells and not taken, line by line: its cell may be out of sight. */
export function RefusedEdits({
  definition,
  memory,
}: {
  readonly definition: AnyRegister;
  readonly memory: ListMemory;
}) {
  const navigate = useNavigate();
  const refused = refusedEdits(useKept(memory.edits));
  if (refused.length === 0) return null;
  return (
    <ul className={styles.refused} aria-label="没有保存的格子">
      {refused.map((edit) => {
        const cell = `${edit.name}的${fieldOf(definition, edit.field).label}`;
        const words = `${cell}没有保存，写的“${edit.text}”还留在格子里：${edit.reason}`;
        return (
          <li key={`${edit.id}/${edit.field}`}>
            <WarningFilled />
            <span className={styles.words} title={words}>
              {words}
            </span>
            <Button
              size="small"
              aria-label={`打开卡片：${edit.name}`}
              onClick={() => void navigate(`/registers/${definition.key}/${edit.id}`)}
            >
              打开卡片
            </Button>
            <Button
              size="small"
              aria-label={`放弃写在${cell}里的内容`}
              onClick={() => discardEdit(memory.edits, edit)}
            >
              放弃
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
