import { Table } from 'antd';
import { Link } from 'react-router';
import type { PersonalField } from '../../shared/privacy/self-check.ts';
import { sayCount } from '../ui/say-figures.ts';
import styles from './privacy-page.module.css';

/** Every personal field with the number of rows that have it; those filled first, for they are what is to be looked at. */
export function SelfCheckTable({ found }: { readonly found: readonly PersonalField[] }) {
  const filledFirst = [
    ...found.filter(({ filled }) => filled > 0),
    ...found.filter(({ filled }) => filled === 0),
  ];
  return (
    <Table<PersonalField>
      size="small"
      rowKey={({ register, label }) => `${register}/${label}`}
      dataSource={filledFirst}
      pagination={false}
      columns={[
        {
          title: '台账',
          key: 'register',
          className: styles.whole ?? '',
          render: (_, { register, registerLabel }) => (
            <Link to={`/registers/${register}`}>{registerLabel}</Link>
          ),
        },
        { title: '栏目', key: 'label', dataIndex: 'label', className: styles.whole ?? '' },
        {
          title: '已填',
          key: 'filled',
          className: styles.whole ?? '',
          align: 'right',
          render: (_, { filled, rows }) =>
            filled === 0 ? '没有' : `${sayCount(filled)}／${sayCount(rows)} 条`,
        },
        { title: '怎么保护', key: 'protection', dataIndex: 'protection' },
        { title: '保存到什么时候', key: 'kept', dataIndex: 'kept' },
      ]}
    />
  );
}
