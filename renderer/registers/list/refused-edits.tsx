import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { refusedEdits } from './cell-edits.ts';
import { useKept } from './kept.ts';
import type { ListMemory } from './list-memory.ts';
import styles from './refused-edits.module.css';
import { discardEdit } from './write-cell.ts';

/** What was typed into cells and not taken: said in one place too, for its row may be out of sight. */
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
    <Alert
      type="error"
      showIcon
      className={styles.refused ?? ''}
      title={`有 ${refused.length} 格没有保存，写的内容还留在格子里：`}
      description={
        <ul className={styles.cells}>
          {refused.map((edit) => (
            <li key={`${edit.id}/${edit.field}`}>
              <span>
                {edit.name}的{fieldOf(definition, edit.field).label}“{edit.text}”：{edit.reason}
              </span>
              <Button size="small" onClick={() => void navigate(`/registers/${definition.key}/${edit.id}`)}>
                打开卡片
              </Button>
              <Button size="small" onClick={() => discardEdit(memory.edits, edit)}>
                放弃
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}
