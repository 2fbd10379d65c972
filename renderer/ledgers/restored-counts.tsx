import { Alert } from 'antd';
import type { RestoredLedger } from '../../shared/api/ledgers.ts';
import { registers } from '../../shared/registers/definitions/index.ts';
import { sayCount } from '../ui/say-figures.ts';
import styles from './ledgers.module.css';

/** What was restored: as many rows as the backup noted when it was made, register by register. */
export function RestoredCounts({ restored }: { readonly restored: RestoredLedger }) {
  const { folder, before, after, missingAttachments } = restored;
  const filled = registers.filter(({ key }) => before[key] || after[key]);
  const whole = filled.every(({ key }) => (before[key] ?? 0) === (after[key] ?? 0));
  return (
    <>
      <Alert
        type={whole && missingAttachments.length === 0 ? 'success' : 'warning'}
        showIcon
        title={whole ? '已恢复，记录数和备份时一样。' : '已恢复，但记录数和备份时不一样，请核对。'}
      />
      <table className={styles.counts}>
        <caption>记录数</caption>
        <thead>
          <tr>
            <th scope="col">名册</th>
            <th scope="col">备份时</th>
            <th scope="col">恢复后</th>
          </tr>
        </thead>
        <tbody>
          {filled.map(({ key, label }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{sayCount(before[key] ?? 0)}</td>
              <td>{sayCount(after[key] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {filled.length === 0 && <p>备份里没有记录。</p>}
      {missingAttachments.length > 0 && (
        <p>有 {missingAttachments.length} 个附件已经找不到了，记录本身都在。</p>
      )}
      <p className={styles.path}>新的账本在：{folder}</p>
    </>
  );
}
