import { Table } from 'antd';
import type { DueErasures } from '../../shared/api/retention.ts';
import { sayCount } from '../ui/say-figures.ts';
import styles from './retention.module.css';

interface Line {
  readonly key: string;
  readonly what: string;
  readonly reason: string;
  readonly count: string;
}

/** What goes, and why: counts by register, without a name. */
export function DueTable({ due }: { readonly due: DueErasures }) {
  const lines = linesOf(due);
  if (lines.length === 0) return <p>没有到期的内容，不用做什么。</p>;
  return (
    <Table<Line>
      size="small"
      rowKey="key"
      dataSource={lines}
      pagination={false}
      columns={[
        { title: '要清除的', key: 'what', dataIndex: 'what', className: styles.whole ?? '' },
        { title: '多少', key: 'count', dataIndex: 'count', className: styles.whole ?? '', align: 'right' },
        { title: '为什么到期', key: 'reason', dataIndex: 'reason' },
      ]}
    />
  );
}

function linesOf({ groups, history, files }: DueErasures): readonly Line[] {
  const lines = groups.map(({ register, label, reason, rows }) => ({
    key: `${register}/${reason}`,
    what: label,
    reason,
    count: `${sayCount(rows)} 条`,
  }));
  if (history > 0) {
    const reason = '改前改后的内容到期了；谁在什么时候改了哪一栏，照样留着';
    lines.push({ key: 'history', what: '操作记录的内容', reason, count: `${sayCount(history)} 处` });
  }
  if (files > 0) {
    const reason = '没有记录再用';
    lines.push({ key: 'files', what: '附件', reason, count: `${sayCount(files)} 个` });
  }
  return lines;
}
