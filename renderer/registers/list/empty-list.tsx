import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import styles from './empty-list.module.css';

/** A register without a row: what to do first. */
export function EmptyRegister({
  definition,
  writable,
}: {
  readonly definition: AnyRegister;
  readonly writable: boolean;
}) {
  const navigate = useNavigate();
  return (
    <div className={styles.empty}>
      <h2>还没有{definition.label}</h2>
      {writable ? (
        <>
          <p>手头有 Excel 表的，把它导进来：表头和栏目会自动认出，有问题的行会先给您看。</p>
          <div className={styles.buttons}>
            <Button size="large" onClick={() => void navigate(`/registers/${definition.key}/new`)}>
              新增一{definition.print.unit}
            </Button>
            <Button type="primary" size="large" onClick={() => void navigate('/import')}>
              导入表格
            </Button>
          </div>
        </>
      ) : (
        <p>账本以只读方式打开，不能添加。</p>
      )}
    </div>
  );
}

/** Nothing fits: what is in the way, and the way back. */
export function NothingFound({
  definition,
  search,
  filtered,
  onClear,
}: {
  readonly definition: AnyRegister;
  readonly search: string;
  readonly filtered: boolean;
  onClear(): void;
}) {
  const text = search.trim();
  return (
    <div className={styles.empty}>
      <h2>没有符合条件的{definition.label}</h2>
      <p>
        {text !== '' && `没有找到“${text}”。可以只输入姓，或姓名的拼音首字母，如 zx。`}
        {filtered && '上面的筛选条件可能太窄。'}
      </p>
      <Button type="primary" onClick={onClear}>
        清除条件
      </Button>
    </div>
  );
}
