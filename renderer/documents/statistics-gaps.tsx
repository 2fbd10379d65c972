import { Link } from 'react-router';
import type { StatisticsGap } from '../../shared/api/documents.ts';
import { partyMember } from '../../shared/registers/definitions/party-member.ts';
import { useLedger } from '../app/use-ledger.ts';
import { showInList } from '../registers/list/show-in-list.ts';
import { sayCount } from '../ui/say-figures.ts';
import styles from './statistics-page.module.css';

/** Names shown of one gap; the list, or the workbook, has the others. */
const mostNames = 30;

const register = `/registers/${partyMember.key}`;

/** 需补全的信息: what is missing, of whom, and the way to each, so that the next count is complete. */
export function StatisticsGaps({ gaps }: { readonly gaps: readonly StatisticsGap[] }) {
  const { folder } = useLedger();
  if (gaps.length === 0) return null;
  return (
    <section className={styles.gaps} aria-label="需补全的信息">
      <h2 className={styles.heading}>需补全的信息</h2>
      <p>点姓名打开卡片补上，再生成一次。</p>
      {gaps.map(({ text, count, members, where }) => (
        <div key={text} className={styles.gap}>
          <h3 className={styles.reason}>
            {text}：{sayCount(count)} 人
          </h3>
          <div className={styles.names}>
            {members.slice(0, mostNames).map(({ id, name }) => (
              <Link key={id} to={`${register}/${id}`}>
                {name === '' ? '（未填姓名）' : name}
              </Link>
            ))}
            {where !== null && (
              <Link to={register} onClick={() => showInList(folder, partyMember, where)}>
                在名册里列出
              </Link>
            )}
            {where === null && count > mostNames && <span>其余见统计表里的“校核”表。</span>}
          </div>
        </div>
      ))}
    </section>
  );
}
