import { FileDoneOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import type { AnyRegister } from '../../shared/registers/register.ts';

/** 打印: the papers that one row can have, and the office's own forms; those alone where its register has no papers. */
export function PaperMenu({ definition, id }: { readonly definition: AnyRegister; readonly id: number }) {
  const navigate = useNavigate();
  const { key, papers = [] } = definition;
  const about = { state: { choice: { ids: [id] } } };
  const fill = () => void navigate(`/fill/${key}`, about);
  if (papers.length === 0) {
    return (
      <Button icon={<FileDoneOutlined />} onClick={fill}>
        套表
      </Button>
    );
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...papers.map((paper) => ({ key: paper.key, label: paper.label })),
          { type: 'divider' as const },
          { key: fillKey, label: '套表（本单位的模板）' },
        ],
        onClick: ({ key: paper }) =>
          paper === fillKey ? fill() : void navigate(`/print/${key}?paper=${paper}`, about),
      }}
    >
      <Button icon={<PrinterOutlined />}>打印</Button>
    </Dropdown>
  );
}

/** No key of a paper: those have no slash. */
const fillKey = '/fill';
