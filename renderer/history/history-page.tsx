import { Button, Empty, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useCall } from '../bridge/use-call.ts';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { sayCount } from '../ui/say-figures.ts';
import { TextInput } from '../ui/text-input.tsx';
import { BatchItem } from './batch-item.tsx';
import { byDay, sayDay } from './by-day.ts';
import styles from './history.module.css';
import { useBatches } from './use-batches.ts';

/** 操作记录: who did what and when, day by day; each operation can be looked into and taken back. */
export function HistoryPage() {
  const [typed, setTyped] = useState('');
  const [actor, setActor] = useState<string | null>(null);
  const text = useDeferredValue(typed.trim());
  const actors = useCall('listActors', {}).data ?? [];
  const { answer, more, loading } = useBatches({ text, actor });
  const sought = text !== '' || actor !== null;
  return (
    <Page
      title="操作记录"
      note={answer.data === undefined ? null : `${sought ? '找到' : '共'} ${sayCount(answer.data.total)} 次`}
      actions={
        <>
          <TextInput
            className={styles.search ?? ''}
            aria-label="找操作"
            placeholder="姓名、文件名或操作号"
            allowClear
            value={typed}
            onText={setTyped}
          />
          <Select
            className={styles.actor ?? ''}
            aria-label="谁做的"
            value={actor ?? ''}
            onChange={(name) => setActor(name === '' ? null : name)}
            options={[
              { value: '', label: '所有人' },
              ...actors.map((name) => ({ value: name, label: name })),
            ]}
          />
        </>
      }
    >
      <Loading answer={answer}>
        {({ lines }) =>
          lines.length === 0 ? (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={
                sought
                  ? '没有找到这样的操作。请少写几个字，或选“所有人”。'
                  : '还没有操作。新增、修改、导入以后，都会记在这里，随时可以撤销。'
              }
            />
          ) : (
            <>
              {byDay(lines).map(({ day, lines: ofDay }) => (
                <section key={day} aria-label={sayDay(day)}>
                  <h2 className={styles.day}>{sayDay(day)}</h2>
                  <ul className={styles.list}>
                    {ofDay.map((line) => (
                      <BatchItem key={line.id} line={line} />
                    ))}
                  </ul>
                </section>
              ))}
              {more !== null && (
                <Button block loading={loading} onClick={more}>
                  再往前看
                </Button>
              )}
            </>
          )
        }
      </Loading>
    </Page>
  );
}
