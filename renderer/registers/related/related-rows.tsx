import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { RelatedRows as Related } from '../../../shared/api/overviews.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { useCall } from '../../bridge/use-call.ts';
import { isErasedBy } from '../../retention/erased-by.ts';
import { sayCount } from '../../ui/say-figures.ts';
import { showInList } from '../list/show-in-list.ts';
import styles from './related-rows.module.css';

/** Kinds of rows of which there are none: more than so many are folded away below those that there are. */
const mostEmpty = 4;

/** 相关记录: where this row is used, with the way to those rows and to a new one that points to it. */
export function RelatedRows({
  register,
  id,
  name,
}: {
  readonly register: string;
  readonly id: number;
  readonly name: string;
}) {
  const { readOnly } = useLedger();
  const related = useCall('relatedRows', { register, id }).data ?? [];
  const [all, setAll] = useState(false);
  if (related.length === 0) return null;
  const used = related.filter(({ count }) => count > 0);
  const empty = related.filter(({ count }) => count === 0);
  const folded = !all && empty.length > mostEmpty;
  return (
    <section className={styles.related} aria-label="相关记录">
      <h2 className={styles.heading}>相关记录</h2>
      <ul className={styles.list}>
        {[...used, ...(folded ? [] : empty)].map((rows) => (
          <li key={`${rows.register}/${rows.field}`} className={styles.line}>
            <RelatedLine rows={rows} id={id} name={name} readOnly={readOnly} />
          </li>
        ))}
      </ul>
      {folded && (
        <Button size="small" className={styles.more ?? ''} onClick={() => setAll(true)}>
          其他 {empty.length} 种还没有，显示
        </Button>
      )}
    </section>
  );
}

function RelatedLine({
  rows,
  id,
  name,
  readOnly,
}: {
  readonly rows: Related;
  readonly id: number;
  readonly name: string;
  readonly readOnly: boolean;
}) {
  const { folder } = useLedger();
  const navigate = useNavigate();
  const definition = registerOf(rows.register);
  return (
    <>
      {rows.count === 0 ? (
        <span className={styles.none}>{rows.label}：没有</span>
      ) : (
        <Link
          to={`/registers/${rows.register}`}
          onClick={() => showInList(folder, definition, [{ field: rows.field, op: 'is', value: id }])}
        >
          {rows.label}：
          <span className={styles.count}>
            {sayCount(rows.count)} {definition.print.unit}
          </span>
        </Link>
      )}
      {!readOnly && (
        <Button
          size="small"
          aria-label={`新增${definition.label}，${name}`}
          onClick={() =>
            void navigate(`/registers/${rows.register}/new`, { state: { given: { [rows.field]: id } } })
          }
        >
          新增
        </Button>
      )}
      {isErasedBy(definition, rows.field) && (
        <Button
          size="small"
          aria-label={`到期清除${definition.label}`}
          onClick={() => void navigate(`/retention?register=${rows.register}`)}
        >
          到期清除…
        </Button>
      )}
    </>
  );
}
