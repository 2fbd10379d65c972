import { PaperClipOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { fieldOf } from '../../../shared/registers/register.ts';
import { useCall } from '../../bridge/use-call.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Loading } from '../../ui/loading.tsx';
import { AttachmentCard } from './attachment-card.tsx';
import styles from './attachment-control.module.css';
import { hashesOf } from './attachment-notes.ts';
import { entryOfValue, type FieldControlProps } from './field-entry.ts';
import { useAddingFiles } from './use-adding-files.ts';

/** How many are shown at first: the rest of the form must stay in reach below them. */
const shownAtFirst = 12;

/** 附件: the files of a row as cards, added with the system's dialog or dropped onto the field. */
export function AttachmentControl(props: FieldControlProps) {
  const { definition, fieldKey, entry, onChange, onCommit, id, describedBy, readOnly = false } = props;
  const { label } = fieldOf(definition, fieldKey);
  const hashes = hashesOf(entry);
  const answer = useCall('attachments', { hashes: [...hashes] }, { keep: true });
  const [all, setAll] = useState(false);
  const set = (next: readonly string[]) => {
    const taken = entryOfValue(definition, fieldKey, next.length === 0 ? null : next);
    onChange(taken);
    onCommit?.(taken, 'choice');
  };
  const adding = useAddingFiles(hashes, answer.data ?? [], set);
  const shown = all ? hashes : hashes.slice(0, shownAtFirst);
  return (
    <div
      className={adding.over ? `${styles.field} ${styles.over}` : styles.field}
      {...(readOnly ? {} : adding.dropTarget)}
    >
      {hashes.length === 0 && readOnly && <span className={styles.faint}>没有附件</span>}
      {hashes.length > 0 && (
        <Loading answer={answer}>
          {(files) => (
            <ul className={styles.files} aria-label={`${label}：${hashes.length} 个附件`}>
              {files
                .filter(({ hash }) => shown.includes(hash))
                .map((file) => (
                  <AttachmentCard
                    key={file.hash}
                    file={file}
                    onRemove={readOnly ? null : () => set(hashes.filter((other) => other !== file.hash))}
                  />
                ))}
            </ul>
          )}
        </Loading>
      )}
      {shown.length < hashes.length && (
        <Button onClick={() => setAll(true)}>全部显示（还有 {hashes.length - shown.length} 个）</Button>
      )}
      {adding.isLong && <JobProgress job={adding.job} label="添加附件" />}
      {adding.notes.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={adding.notes.map((note) => <div key={note}>{note}</div>)}
          closable={{ onClose: adding.forgetNotes, 'aria-label': '知道了' }}
        />
      )}
      {!readOnly && (
        <div className={styles.add}>
          <Button
            icon={<PaperClipOutlined />}
            loading={adding.job.running}
            onClick={() => void adding.choose()}
            aria-label={`添加文件：${label}`}
            {...(id === undefined ? {} : { id })}
            {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
          >
            添加文件…
          </Button>
          <span className={styles.faint}>也可以把文件拖到这里。照片里记的拍摄地点会去掉。</span>
        </div>
      )}
    </div>
  );
}
