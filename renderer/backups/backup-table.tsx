import { Button, Empty, Table } from 'antd';
import type { BackupInfo } from '../../shared/api/ledgers.ts';
import { sayMoment } from '../ui/moments.ts';
import { sayCounts, saySize } from '../ui/say-figures.ts';
import styles from './backups.module.css';
import { type BackupCheck, useBackupChecks } from './use-backup-checks.ts';

/** The backups of a ledger, newest first: what is in each, whether it is sound, and the way back from it. */
export function BackupTable({
  backups,
  onRestore,
}: {
  readonly backups: readonly BackupInfo[];
  readonly onRestore: (backup: BackupInfo) => void;
}) {
  const checks = useBackupChecks();
  if (backups.length === 0) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description="还没有备份。请点“立即备份”，以后程序也会自动做。"
      />
    );
  }
  return (
    <Table<BackupInfo>
      size="small"
      rowKey="path"
      dataSource={backups}
      pagination={backups.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={[
        { title: '时间', key: 'at', render: (_, { at }) => sayMoment(at) },
        { title: '种类', key: 'kind', dataIndex: 'kind' },
        { title: '内容', key: 'counts', render: (_, { counts }) => sayCounts(counts) },
        { title: '大小', key: 'size', align: 'right', render: (_, { size }) => saySize(size) },
        { title: '检查', key: 'check', render: (_, { path }) => <CheckWords check={checks.of(path)} /> },
        {
          title: '操作',
          key: 'acts',
          render: (_, backup) => (
            <span className={styles.acts}>
              <Button
                loading={checks.of(backup.path)?.state === 'running'}
                aria-label={`检查${sayMoment(backup.at)}的备份`}
                onClick={() => checks.check(backup.path)}
              >
                检查
              </Button>
              <Button aria-label={`从${sayMoment(backup.at)}的备份恢复`} onClick={() => onRestore(backup)}>
                恢复…
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
}

function CheckWords({ check }: { readonly check: BackupCheck | null }) {
  if (check === null) return '做好时查过，完好';
  if (check.state === 'running') return '正在检查…';
  if (check.problem === null) return <strong className={styles.sound}>刚查过，完好</strong>;
  return (
    <strong className={styles.spoilt} title={check.problem}>
      已损坏，请用别的备份
    </strong>
  );
}
