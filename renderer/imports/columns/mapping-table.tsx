import { Select } from 'antd';
import type { SheetOffer } from '../../../shared/api/imports.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import styles from './columns-step.module.css';
import { assignableFields, columnLetter, type Mapping, type MappingProblems } from './mapping.ts';

/** What the select holds for a column that is left out: a field's key is never blank. */
const leftOut = '';

/** 栏目对应: each column with what stands in it and the field it goes into. */
export function MappingTable({
  definition,
  offer,
  mapping,
  problems,
  onMap,
}: {
  readonly definition: AnyRegister;
  readonly offer: SheetOffer;
  readonly mapping: Mapping;
  readonly problems: MappingProblems;
  onMap(mapping: Mapping): void;
}) {
  const options = [
    { value: leftOut, label: '不导入' },
    ...assignableFields(definition).map(({ key, label }) => ({ value: key, label })),
  ];
  return (
    <section className={styles.block} aria-labelledby="mapping">
      <h2 id="mapping" className={styles.heading}>
        每一栏填到哪里
      </h2>
      <table className={styles.mapping}>
        <caption>{summary(offer, mapping)}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.letter}>
              列
            </th>
            <th scope="col" className={styles.name}>
              表里的栏目
            </th>
            <th scope="col">内容举例</th>
            <th scope="col" className={styles.field}>
              填到
            </th>
          </tr>
        </thead>
        <tbody>
          {offer.columns.map((column) => (
            <tr key={column.column} data-left={(mapping.get(column.column) ?? null) === null}>
              <td className={styles.letter}>{columnLetter(column.column)}</td>
              <th scope="row">{column.heading}</th>
              <td className={styles.samples} title={column.samples.join('　')}>
                {column.samples.length === 0 ? '（空）' : column.samples.join('　')}
              </td>
              <td>
                <Select
                  className={styles.select ?? ''}
                  aria-label={`“${column.heading}”填到`}
                  value={mapping.get(column.column) ?? leftOut}
                  status={problems.twice.has(column.column) ? 'error' : ''}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={options}
                  onChange={(field: string) =>
                    onMap(new Map([...mapping, [column.column, field === leftOut ? null : field]]))
                  }
                />
                {problems.twice.has(column.column) && (
                  <p className={styles.twice}>与“{problems.twice.get(column.column)}”重了，只能选一栏</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function summary({ columns }: SheetOffer, mapping: Mapping): string {
  const taken = columns.filter(({ column }) => (mapping.get(column) ?? null) !== null).length;
  const rest = columns.length - taken;
  return `${columns.length} 栏里导入 ${taken} 栏${rest === 0 ? '' : `，${rest} 栏不导入`}。改过的对应关系会记住，下次同样的表不用再改。`;
}
