import { Button, Empty, Flex, Table } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { BinnedLine } from '../../shared/api/history.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import { useLedger } from '../app/use-ledger.ts';
import { ask } from '../bridge/ask.ts';
import { useCall } from '../bridge/use-call.ts';
import { Loading } from '../ui/loading.tsx';
import { sayMoment } from '../ui/moments.ts';
import { useSay } from '../ui/say.tsx';
import { sayCount } from '../ui/say-figures.ts';
import { TextInput } from '../ui/text-input.tsx';
import { binColumns } from './bin-columns.ts';
import styles from './history.module.css';

const pageSize = 50;

/** The recycle bin of one register: searched, and brought back one by one or several at once. */
export function BinnedRows({ definition }: { readonly definition: AnyRegister }) {
  const { readOnly } = useLedger();
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<readonly BinnedLine[]>([]);
  const [busy, setBusy] = useState(false);
  const say = useSay();
  const search = useDeferredValue(typed.trim());
  const answer = useCall(
    'listBinned',
    { register: definition.key, search, offset: (page - 1) * pageSize, limit: pageSize },
    { keep: true },
  );
  const putBack = async (lines: readonly BinnedLine[]) => {
    setBusy(true);
    try {
      const rows = lines.map(({ id, revision }) => ({ id, revision }));
      const { batch } = await ask('putBackRows', { register: definition.key, rows });
      setChosen([]);
      setPage(1);
      say.done(`已恢复 ${lines.length} 条${definition.label}`, batch);
    } catch (error) {
      say.fault(error);
    } finally {
      setBusy(false);
    }
  };
  const eraseNow = async (line: BinnedLine) => {
    const name = line.texts[definition.nameField] ?? '';
    const agreed = await say.sure({
      title: `彻底删除“${name}”？`,
      text: '删除以后找不回来，也不能撤销，操作记录里的内容一并清除。以前的备份里还有，到期清理。',
      ok: '彻底删除',
      danger: true,
    });
    if (!agreed) return;
    setBusy(true);
    try {
      const job = crypto.randomUUID();
      await ask('eraseBinned', { job, register: definition.key, ids: [line.id] });
      setChosen([]);
      say.done(`已彻底删除 1 条${definition.label}。`);
    } catch (error) {
      say.fault(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Loading answer={answer}>
      {({ total, lines }) => (
        <>
          {(total > 0 || search !== '') && (
            <Flex gap={12} wrap align="center" className={styles.bar ?? ''}>
              <TextInput
                className={styles.search ?? ''}
                aria-label={`在回收站里找${definition.label}`}
                placeholder="姓名、名称或号码"
                allowClear
                value={typed}
                onText={(text) => {
                  setTyped(text);
                  setPage(1);
                }}
              />
              <span>共 {sayCount(total)} 条</span>
              {!readOnly && (
                <Button
                  type="primary"
                  className={styles.putBack ?? ''}
                  disabled={chosen.length === 0}
                  loading={busy}
                  onClick={() => void putBack(chosen)}
                >
                  {chosen.length === 0 ? '恢复选中的' : `恢复选中的 ${chosen.length} 条`}
                </Button>
              )}
            </Flex>
          )}
          {lines.length === 0 ? (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={
                search === ''
                  ? `这里没有${definition.label}。在名册里删除的，会先放到这里。`
                  : '没有找到。请少写几个字再找。'
              }
            />
          ) : (
            <Table<BinnedLine>
              className={styles.table ?? ''}
              size="small"
              rowKey="id"
              dataSource={lines}
              pagination={
                total > pageSize
                  ? { current: page, pageSize, total, showSizeChanger: false, onChange: setPage }
                  : false
              }
              {...(readOnly
                ? {}
                : {
                    rowSelection: {
                      selectedRowKeys: chosen.map(({ id }) => id),
                      onChange: (_, selected) => setChosen(selected),
                      getCheckboxProps: ({ texts }) => ({
                        'aria-label': `选中${texts[definition.nameField] ?? ''}`,
                      }),
                    },
                  })}
              columns={[
                ...binColumns(definition).map((key) => ({
                  title: fieldOf(definition, key).label,
                  key,
                  render: (_: unknown, { texts }: BinnedLine) => texts[key] ?? '',
                })),
                {
                  title: '删除时间',
                  key: 'removedAt',
                  className: styles.short ?? '',
                  render: (_, { removedAt }) => sayMoment(removedAt),
                },
                { title: '删除人', key: 'removedBy', dataIndex: 'removedBy' },
                {
                  title: '操作',
                  key: 'acts',
                  hidden: readOnly,
                  render: (_, line) => (
                    <Flex gap={8}>
                      <Button
                        disabled={busy}
                        aria-label={`恢复${line.texts[definition.nameField] ?? ''}`}
                        onClick={() => void putBack([line])}
                      >
                        恢复
                      </Button>
                      <Button
                        type="text"
                        danger
                        disabled={busy}
                        aria-label={`彻底删除${line.texts[definition.nameField] ?? ''}`}
                        onClick={() => void eraseNow(line)}
                      >
                        彻底删除…
                      </Button>
                    </Flex>
                  ),
                },
              ]}
            />
          )}
        </>
      )}
    </Loading>
  );
}
