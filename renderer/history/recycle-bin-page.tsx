import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { findRegister, registers } from '../../shared/registers/definitions/index.ts';
import { Page } from '../ui/page.tsx';
import { BinnedRows } from './binned-rows.tsx';

/** 回收站: what was removed, register by register (`?register=`), waiting to be brought back. */
export function RecycleBinPage() {
  const [params, setParams] = useSearchParams();
  const asked = findRegister(params.get('register') ?? '') ?? registers[0];
  return (
    <Page title="回收站" note="删除的都在这里，随时可以恢复。">
      <Tabs
        activeKey={asked?.key ?? ''}
        onChange={(register) => setParams({ register }, { replace: true })}
        destroyOnHidden
        items={registers.map((definition) => ({
          key: definition.key,
          label: definition.label,
          children: <BinnedRows definition={definition} />,
        }))}
      />
    </Page>
  );
}
