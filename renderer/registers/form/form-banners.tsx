import { Alert, Button } from 'antd';
import type { FieldNotice } from '../../../shared/registers/notice.ts';

interface FormBannersProps {
  /** Why this row cannot be changed; null if it can, or if nothing in the ledger can: that is said above the page. */
  readonly locked: string | null;
  /** Given where the row can be brought back from the recycle bin. */
  readonly onPutBack: (() => void) | null;
  /** Somebody else changed the row meanwhile. */
  readonly outdated: boolean;
  /** What is said of the row as a whole. */
  readonly notices: readonly FieldNotice[];
  onCompare(): void;
}

/** What is to be known of the row as a whole before anything is typed. */
export function FormBanners({ locked, onPutBack, outdated, notices, onCompare }: FormBannersProps) {
  return (
    <>
      {locked !== null && (
        <Alert
          type="warning"
          showIcon
          title={locked}
          action={onPutBack !== null && <Button onClick={onPutBack}>恢复</Button>}
        />
      )}
      {outdated && (
        <Alert
          type="warning"
          showIcon
          title="这一条刚被他人修改。您填的还在，保存前请对照一下。"
          action={<Button onClick={onCompare}>对照</Button>}
        />
      )}
      {notices.map(({ level, message }) => (
        <Alert key={message} type={level === 'refuse' ? 'error' : 'warning'} showIcon title={message} />
      ))}
    </>
  );
}
