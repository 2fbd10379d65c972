import { Empty, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { registers } from '../../shared/registers/definitions/index.ts';
import { sayDays } from '../../shared/retention/periods.ts';
import { useCall } from '../bridge/use-call.ts';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { sayCount } from '../ui/say-figures.ts';
import { BinnedRows } from './binned-rows.tsx';

/** 回收站: what was removed, register by register (`?register=`), waiting to be brought back. */
export function RecycleBinPage() {
  const [params, setParams] = useSearchParams();
  const answer = useCall('countBinned', {}, { keep: true });
  const periods = useCall('retention', {}).data?.periods;
  const kept = periods === undefined ? '' : `留 ${sayDays(periods.binDays)}，`;
  return (
    <Page title="回收站" note={`删除的都在这里，${kept}随时可以恢复。`}>
      <Loading answer={answer}>
        {(counts) => {
          const asked = params.get('register');
          const shown = registers.filter(({ key }) => key in counts || key === asked);
          const active = shown.find(({ key }) => key === asked) ?? shown[0];
          if (active === undefined) {
            return (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description="回收站是空的。在名册里删除的，会先放到这里。"
              />
            );
          }
          return (
            <Tabs
              activeKey={active.key}
              onChange={(register) => setParams({ register }, { replace: true })}
              destroyOnHidden
              items={shown.map((definition) => ({
                key: definition.key,
                label: `${definition.label}（${sayCount(counts[definition.key] ?? 0)}）`,
                children: <BinnedRows definition={definition} />,
              }))}
            />
          );
        }}
      </Loading>
    </Page>
  );
}
