import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/api/events.ts';

/** 菜单: Chinese words, the keys that Excel users know; each choice is told to the screen. */
export function setMenus(tell: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => tell(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '文件',
        submenu: [
          item('导入表格…', 'import', 'CmdOrCtrl+O'),
          item('导出…', 'export', 'CmdOrCtrl+Shift+S'),
          item('打印…', 'print', 'CmdOrCtrl+P'),
          line,
          item('立即备份', 'backup'),
          item('关闭账本', 'close-ledger'),
          line,
          { label: '退出', role: 'quit' },
        ],
      },
      {
        label: '编辑',
        submenu: [
          // Ctrl+Z in a text field is the field's own undo; the ledger's has a name and a place of its own.
          { label: '撤销输入', role: 'undo' },
          { label: '重做输入', role: 'redo' },
          line,
          { label: '剪切', role: 'cut' },
          { label: '复制', role: 'copy' },
          { label: '粘贴', role: 'paste' },
          { label: '全选', role: 'selectAll' },
          line,
          item('撤销上一步保存', 'undo', 'CmdOrCtrl+Alt+Z'),
          item('查找…', 'search', 'CmdOrCtrl+K'),
        ],
      },
      {
        label: '查看',
        submenu: [
          item('操作记录', 'history'),
          item('回收站', 'recycle-bin'),
          line,
          { label: '放大', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
          { label: '缩小', role: 'zoomOut' },
          { label: '原来大小', role: 'resetZoom' },
          { label: '全屏', role: 'togglefullscreen' },
        ],
      },
      {
        label: '帮助',
        submenu: [
          item('使用手册', 'handbook', 'F1'),
          item('设置', 'settings'),
          item('关于连心台账', 'about'),
        ],
      },
    ]),
  );
}
