import {
  BarChartOutlined,
  BlockOutlined,
  ClearOutlined,
  EllipsisOutlined,
  ExportOutlined,
  FileDoneOutlined,
  ImportOutlined,
  PlusOutlined,
  PrinterOutlined,
  ProfileOutlined,
} from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { memo } from 'react';
import { useNavigate } from 'react-router';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { RowChoice } from '../../../shared/registers/row-choice.ts';
import { erasedBy } from '../../retention/erased-by.ts';

interface ListActionsProps {
  readonly definition: AnyRegister;
  readonly writable: boolean;
  /** The rows that 打印, 导出 and 套表 are about, asked for when they are pressed; null for the whole register. */
  choice(): RowChoice | null;
  /** Whether 新增 is the one obvious next step here. */
  readonly primary: boolean;
}

/** What leads away from a list: to paper, to Excel, to new rows. */
export const ListActions = memo(function ListActions({
  definition,
  writable,
  choice,
  primary,
}: ListActionsProps) {
  const { key, layouts = [] } = definition;
  const navigate = useNavigate();
  const go = (page: string) => {
    const chosen = choice();
    void navigate(`/${page}/${key}`, chosen === null ? {} : { state: { choice: chosen } });
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: `tallies/${key}`, label: '汇总', icon: <BarChartOutlined /> },
            { key: `duplicates/${key}`, label: '查重', icon: <BlockOutlined /> },
            ...layouts.map((layout) => ({
              key: `print/${key}?layout=${layout.key}`,
              label: layout.title,
              icon: <ProfileOutlined />,
            })),
            { key: 'fill', label: '套表', icon: <FileDoneOutlined /> },
            ...erasedBy(definition).map((ended) => ({
              key: `retention?register=${ended.key}`,
              label: `清除${ended.label}…`,
              icon: <ClearOutlined />,
            })),
          ],
          onClick: ({ key: page }) => (page === 'fill' ? go(page) : void navigate(`/${page}`)),
        }}
      >
        <Button icon={<EllipsisOutlined />}>更多</Button>
      </Dropdown>
      <Button icon={<ExportOutlined />} onClick={() => go('export')}>
        导出
      </Button>
      <Button icon={<PrinterOutlined />} onClick={() => go('print')}>
        打印
      </Button>
      {writable && (
        <>
          <Button icon={<ImportOutlined />} onClick={() => void navigate('/import')}>
            导入
          </Button>
          <Button
            icon={<PlusOutlined />}
            {...(primary ? { type: 'primary' as const } : {})}
            onClick={() => void navigate(`/registers/${key}/new`)}
          >
            新增
          </Button>
        </>
      )}
    </>
  );
});
