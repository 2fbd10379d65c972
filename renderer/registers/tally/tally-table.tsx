import { Table } from 'antd';
import { Link } from 'react-router';
import type { TallyLine } from '../../../shared/api/overviews.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { sayCount } from '../../ui/say-figures.ts';
import { showInList } from '../list/show-in-list.ts';
import { conditionsOfGroup, type TallyChoice } from './tally-choice.ts';
import styles from './tally-table.module.css';

export interface TallyTableProps {
  readonly definition: AnyRegister;
  readonly choice: TallyChoice;
  readonly lines: readonly TallyLine[];
  /** What each group should reach, in the summed field's stored unit. */
  readonly target: number | null;
}

/** The groups with their figures; each opens the rows that it counts. */
export function TallyTable({ definition, choice, lines, target }: TallyTableProps) {
  const { folder } = useLedger();
  const sums = choice.sum === null ? null : fieldOf(definition, choice.sum);
  const show = (sum: number | null) =>
    sums === null || sum === null ? '—' : sums.show(sum, { nameOf: () => null });
  const rows = lines.reduce((total, line) => total + line.rows, 0);
  const sum = lines.reduce((total, line) => total + (line.sum ?? 0), 0);
  return (
    <Table
      rowKey={(line) => String(line.value)}
      dataSource={lines}
      pagination={false}
      locale={{ emptyText: '没有可以汇总的内容。换一个年份，或先在名册里添加。' }}
      columns={[
        {
          title: fieldOf(definition, choice.by).label,
          render: (_, line) => (
            <Link
              to={`/registers/${definition.key}`}
              onClick={() =>
                showInList(folder, definition, conditionsOfGroup(definition, choice, line.value))
              }
            >
              {line.text}
            </Link>
          ),
        },
        {
          title: `${definition.print.unit}数`,
          align: 'right',
          width: 140,
          render: (_, line) => sayCount(line.rows),
        },
        ...(sums === null
          ? []
          : [
              {
                title: sums.label,
                align: 'right' as const,
                width: 180,
                render: (_: unknown, line: TallyLine) => show(line.sum),
              },
            ]),
        ...(target === null
          ? []
          : [
              {
                title: `距 ${show(target)}`,
                align: 'right' as const,
                width: 160,
                render: (_: unknown, line: TallyLine) => {
                  const missing = target - (line.sum ?? 0);
                  return missing > 0 ? <b className={styles.missing}>还差 {show(missing)}</b> : '已达到';
                },
              },
            ]),
      ]}
      summary={() =>
        lines.length === 0 ? null : (
          <Table.Summary.Row className={styles.total ?? ''}>
            <Table.Summary.Cell index={0}>合计</Table.Summary.Cell>
            <Table.Summary.Cell index={1} align="right">
              {sayCount(rows)}
            </Table.Summary.Cell>
            {sums !== null && (
              <Table.Summary.Cell index={2} align="right">
                {show(sum)}
              </Table.Summary.Cell>
            )}
            {target !== null && <Table.Summary.Cell index={3} />}
          </Table.Summary.Row>
        )
      }
    />
  );
}
