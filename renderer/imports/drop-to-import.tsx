import { ImportOutlined } from '@ant-design/icons';
import { useLocation, useNavigate } from 'react-router';
import { useLedger } from '../app/use-ledger.ts';
import { useSay } from '../ui/say.tsx';
import { useFileDrop } from '../ui/use-file-drop.ts';
import styles from './drop-to-import.module.css';

/** Pages on which a dropped file means that it is to be imported: the first page, a list, the assistant itself. */
const takes = /^\/$|^\/import$|^\/registers\/[^/]+$/;

/** 拖入导入: a workbook dropped onto the window goes to the import assistant. */
export function DropToImport() {
  const { pathname } = useLocation();
  const { readOnly } = useLedger();
  const navigate = useNavigate();
  const say = useSay();
  const take = (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    if (files.length > 1) {
      say.reminder('一次导入一张表。请只拖一个文件，导完再拖下一个。');
      return;
    }
    const path = window.lianxin.pathOfFile(file);
    if (path === '')
      say.reminder(`“${file.name}”不在这台电脑的磁盘上，读不到。请先把它另存到电脑上，再拖进来或选择它。`);
    else void navigate('/import', { state: { file: path } });
  };
  const over = useFileDrop(takes.test(pathname) && !readOnly ? take : null);
  if (!over) return null;
  return (
    <div className={styles.veil}>
      <p className={styles.words}>
        <ImportOutlined /> 松开鼠标，导入这张表
      </p>
    </div>
  );
}
