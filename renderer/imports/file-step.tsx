import { FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button, Spin } from 'antd';
import { useLedger } from '../app/use-ledger.ts';
import { FaultText } from '../ui/fault-text.tsx';
import styles from './file-step.module.css';
import { fileNameOf, type ImportState } from './import-state.ts';
import type { Import } from './use-import.ts';

/** 1 选择文件: with the system's dialog, or dropped onto the window. Why a file was not read, and what to do, stands here. */
export function FileStep({
  state,
  source,
}: {
  readonly state: Extract<ImportState, { at: 'file' }>;
  readonly source: Import;
}) {
  const { path, opening, fault } = state;
  const { readOnly } = useLedger();
  if (readOnly) {
    return (
      <Alert type="info" showIcon title="账本是以只读方式打开的，不能导入。请关闭账本，再以正常方式打开。" />
    );
  }
  if (opening && path !== null) {
    return (
      <div className={styles.place} role="status">
        <Spin />
        <p>正在打开“{fileNameOf(path)}”…</p>
        <Button autoFocus onClick={source.restart}>
          取消
        </Button>
      </div>
    );
  }
  return (
    <>
      {fault !== null && (
        <Alert
          className={styles.fault ?? ''}
          type="error"
          showIcon
          title={<FaultText fault={fault} />}
          action={path !== null && <Button onClick={() => void source.open(path)}>再试一次</Button>}
        />
      )}
      <div className={styles.place}>
        <FileExcelOutlined className={styles.icon ?? ''} />
        <p className={styles.words}>选择一张表，或者把文件拖到窗口里</p>
        <p className={styles.kinds}>
          Excel、WPS 的 .xlsx、.xls、.et，以及 .ods、.csv
          都可以。原来的文件不会改动，写入账本之前会先给您核对。
        </p>
        <Button type="primary" size="large" autoFocus onClick={() => void source.chooseFile()}>
          {fault === null ? '选择文件…' : '选择别的文件…'}
        </Button>
      </div>
    </>
  );
}
