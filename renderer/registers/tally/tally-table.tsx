import { Table } from 'antd';
import { Link } from 'react-router';
import type { TallyLine } from '../../../shared/api/overviews.ts';
import { pathField } from '../../../shared/registers/field-path.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { conditionsOfGroup, type TallyChoice } from '../../../shared/registers/tally-choice.ts';
import { type TallyTableLine, tallyTable } from '../../../shared/registers/tally-table.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { showInList } from '../list/show-in-list.ts';
import styles from './tally-table.module.css';

export interface TallyTableProps {
  readonly definition: AnyRegister;
  readonly choice: TallyChoice;
  readonly lines: readonly TallyLine[];
}

/** The groups with their figures; each opens the rows that it counts, or what it is called after if there are none. */
export function TallyTable({ definition, choice, lines }: TallyTableProps) {
  const table = tallyTable(definition, choice, lines);
  return (
    <Table
      rowKey={({ line }) => String(line.value)}
      dataSource={table.lines}
      pagination={false}
      locale={{ emptyText: '没有可以汇总的内容。换一个年份，或先在名册里添加。' }}
      columns={[
        {
          title: table.head,
          render: (_, { line }) => <GroupLink definition={definition} choice={choice} line={line} />,
        },
        ...table.columns.map((column, index) => ({
          title: column.title,
          align: 'right' as const,
          width: 168,
          render: (_: unknown, { figures, texts }: TallyTableLine) =>
            column.kind === 'missing' && (figures[index] ?? 0) > 0 ? (
              <b className={styles.missing}>{texts[index]}</b>
            ) : (
              texts[index]
            ),
        })),
      ]}
      summary={() =>
        table.lines.length === 0 ? null : (
          <>
            <Table.Summary.Row className={styles.total ?? ''}>
              <Table.Summary.Cell index={0}>合计</Table.Summary.Cell>
              {table.columns.map((column, index) => (
                <Table.Summary.Cell key={column.kind} index={index + 1} align="right">
                  {table.totalTexts[index]}
                </Table.Summary.Cell>
              ))}
            </Table.Summary.Row>
            {table.whole !== null && (
              <Table.Summary.Row className={styles.total ?? ''}>
                <Table.Summary.Cell index={0} colSpan={table.columns.length + 1} align="right">
                  <span className={table.whole.missing > 0 ? styles.missing : ''}>{table.whole.text}</span>
                </Table.Summary.Cell>
              </Table.Summary.Row>
            )}
          </>
        )
      }
    />
  );
}

function GroupLink({
  definition,
  choice,
  line: { value, text, rows },
}: {
  readonly definition: AnyRegister;
  readonly choice: TallyChoice;
  readonly line: TallyLine;
}) {
  const { folder } = useLedger();
  const { target } = pathField(definition, choice.by);
  if (rows === 0 && target !== null) return <Link to={`/registers/${target}/${value}`}>{text}</Link>;
  return (
    <Link
      to={`/registers/${definition.key}`}
      onClick={() => showInList(folder, definition, conditionsOfGroup(definition, choice, value))}
    >
      {text}
    </Link>
  );
}
