import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import type { AnyRegister } from '../../shared/registers/register.ts';

/** 打印: the papers that one row can have; nothing where its register has none. */
export function PaperMenu({ definition, id }: { readonly definition: AnyRegister; readonly id: number }) {
  const navigate = useNavigate();
  const { key, papers = [] } = definition;
  if (papers.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: papers.map((paper) => ({ key: paper.key, label: paper.label })),
        onClick: ({ key: paper }) =>
          void navigate(`/print/${key}?paper=${paper}`, { state: { choice: { ids: [id] } } }),
      }}
    >
      <Button icon={<PrinterOutlined />}>打印</Button>
    </Dropdown>
  );
}
