import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { useCall } from '../bridge/use-call.ts';
import { Loading } from '../ui/loading.tsx';
import { sayCount } from '../ui/say-figures.ts';
import styles from './history.module.css';

const pageSize = 50;

/** What an operation did, row by row; a row that is in the ledger can be gone to. */
export function BatchRows({ batch }: { readonly batch: number }) {
  const [page, setPage] = useState(0);
  const answer = useCall('batchRows', { batch, offset: page * pageSize, limit: pageSize }, { keep: true });
  return (
    <Loading answer={answer}>
      {({ total, rows }) => (
        <div className={styles.rows}>
          <ul>
            {rows.map(({ register, id, name, action, changes, live }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries of a finished operation never move, and a row may have several
              <li key={index}>
                {action}
                {registerOf(register).label}{' '}
                {live ? <Link to={`/registers/${register}/${id}`}>{name}</Link> : <span>{name}</span>}
                {changes.length > 0 && `：${changes.join('；')}`}
              </li>
            ))}
          </ul>
          {total > pageSize && (
            <div className={styles.pager}>
              <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
                上一页
              </Button>
              <span>
                第 {sayCount(page * pageSize + 1)} 到 {sayCount(Math.min(total, (page + 1) * pageSize))}{' '}
                条，共 {sayCount(total)} 条
              </span>
              <Button disabled={(page + 1) * pageSize >= total} onClick={() => setPage(page + 1)}>
                下一页
              </Button>
            </div>
          )}
        </div>
      )}
    </Loading>
  );
}
