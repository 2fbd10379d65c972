import { ArrowLeftOutlined, ArrowRightOutlined, SearchOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useRef, useState } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { DropToImport } from '../imports/drop-to-import.tsx';
import { useHotkey } from '../ui/use-hotkey.ts';
import styles from './frame.module.css';
import { GlobalSearch } from './global-search.tsx';
import { Navigation } from './navigation.tsx';
import { StatusLine } from './status-line.tsx';
import { useLedger } from './use-ledger.ts';
import { useMenuCommands } from './use-menu-commands.ts';
import { useTopOfPage } from './use-top-of-page.ts';
import { useUndoLast } from './use-undo-last.ts';

/** 框架: navigation at the left, search above, the page, the status line below. */
export function Frame() {
  const ledger = useLedger();
  const navigate = useNavigate();
  const [searching, setSearching] = useState(false);
  const undo = useUndoLast();
  const page = useRef<HTMLElement>(null);
  useTopOfPage(page);
  useMenuCommands({ search: () => setSearching(true), undo: undo.undo });
  useHotkey('ctrl+k', () => setSearching(true));
  useHotkey('alt+left', () => void navigate(-1));
  useHotkey('alt+right', () => void navigate(1));
  useHotkey('ctrl+alt+z', undo.undo);
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('page')?.focus()}>
        跳到内容
      </button>
      <Navigation />
      <header className={styles.top}>
        <Button
          type="text"
          icon={<ArrowLeftOutlined />}
          aria-label="后退"
          onClick={() => void navigate(-1)}
        />
        <Button
          type="text"
          icon={<ArrowRightOutlined />}
          aria-label="前进"
          onClick={() => void navigate(1)}
        />
        <button type="button" className={styles.search} onClick={() => setSearching(true)}>
          <SearchOutlined />
          <span>查找人员、页面、命令</span>
          <kbd>Ctrl+K</kbd>
        </button>
        <Tooltip title={undo.label}>
          <Button icon={<UndoOutlined />} disabled={!undo.possible} onClick={undo.undo}>
            撤销
          </Button>
        </Tooltip>
      </header>
      <main id="page" ref={page} className={styles.page} tabIndex={-1}>
        {ledger.practice && (
          <p className={styles.practice}>这是练习册，人和事都是编的，可以随意试，不会影响正式账本。</p>
        )}
        {ledger.readOnly && (
          <p className={styles.practice}>账本以只读方式打开，可以查看、打印和导出，不能修改。</p>
        )}
        <div className={styles.outlet}>
          <Outlet />
        </div>
      </main>
      <StatusLine />
      <DropToImport />
      <GlobalSearch open={searching} onClose={() => setSearching(false)} />
    </div>
  );
}
