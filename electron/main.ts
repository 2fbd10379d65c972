import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { eventChannel } from '../shared/api/bridge.ts';
import { declareAppProtocol, serveAppProtocol } from './shell/app-protocol.ts';
import { lockDown, refusePermissions } from './shell/lock-down.ts';
import { openMainWindow } from './shell/main-window.ts';
import { setMenus } from './shell/menus.ts';
import { relayCalls } from './shell/relay.ts';
import { ServiceHost } from './shell/service-host.ts';
import { shellHandlers } from './shell/shell-calls.ts';

// The whole program in one place: settings folder → one instance → protocol and locks → service → window.
const root = join(import.meta.dirname, '..');
const { LIANXIN_USER_DATA, LIANXIN_HOME } = process.env;
if (LIANXIN_USER_DATA !== undefined) app.setPath('userData', LIANXIN_USER_DATA);

if (!app.requestSingleInstanceLock()) app.quit();
else start();

function start(): void {
  let window: BrowserWindow | null = null;
  let service: ServiceHost | null = null;
  let closing = false;
  let attachments: string | null = null;
  declareAppProtocol();
  lockDown();

  app.on('second-instance', () => {
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });

  void app.whenReady().then(() => {
    refusePermissions();
    const previews = join(app.getPath('userData'), 'previews');
    serveAppProtocol({ renderer: join(root, 'renderer'), previews, attachments: () => attachments });
    service = new ServiceHost(
      {
        userData: app.getPath('userData'),
        home: LIANXIN_HOME ?? join(app.getPath('documents'), '连心台账'),
        resources: join(root, 'resources'),
        appVersion: app.getVersion(),
      },
      (event) => {
        if (event.type === 'ledger-opened') attachments = join(event.folder, 'attachments');
        if (event.type === 'ledger-closed') attachments = null;
        if (window !== null && !window.isDestroyed()) window.webContents.send(eventChannel, event);
      },
    );
    const main = openMainWindow(join(import.meta.dirname, 'preload.cjs'));
    window = main;
    relayCalls(
      service,
      shellHandlers(() => main, previews, join(root, 'resources', 'handbook.html')),
    );
    setMenus((command) => main.webContents.send(eventChannel, { type: 'menu', command }));
    main.on('close', (event) => {
      // The ledger is backed up and closed first; the window goes when that is done, however often it is asked to.
      event.preventDefault();
      if (closing) return;
      closing = true;
      void service?.shutDown().then(() => main.destroy());
    });
  });

  app.on('window-all-closed', () => app.quit());
}

process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  dialog.showErrorBox(
    '连心台账遇到了问题',
    '程序出了错，需要关闭。已保存的内容都在账本里。请重新打开程序；如果再次出现，请联系维护人员。',
  );
  app.exit(1);
});
