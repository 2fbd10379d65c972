/** Refusals of the ledger itself: opening, locking, saving to disk, backups. */
export const ledgerMessages = {
  'ledger-missing': (d: { folder: string }) =>
    `“${d.folder}”不是连心台账的账本文件夹。请重新选择以 .lianxin 结尾的文件夹。`,
  'ledger-away': (d: { ledger: string }) =>
    `上次用的账本“${d.ledger}”现在不在原处。如果它在移动硬盘上，请插好后再试一次；如果已经搬走，请点“打开账本”重新选择。`,
  'ledger-not-open': () => '还没有打开账本。请先打开或新建一个账本。',
  'ledger-read-only': (d: { folder: string }) =>
    `账本“${d.folder}”是以只读方式打开的，不能修改。请关闭后以正常方式打开。`,
  'ledger-exists': (d: { folder: string }) => `“${d.folder}”已经存在，没有新建。请换一个名称，或直接打开它。`,
  'ledger-foreign': (d: { ledger: string }) =>
    `“${d.ledger}”里的文件不是连心台账的账本，没有打开。请检查是否选错了文件夹。`,
  'ledger-newer': (d: {
    ledger: string;
    version: number;
    writtenBy: string;
    ours: number;
    appVersion: string;
  }) =>
    `“${d.ledger}”是用较新的连心台账（${d.writtenBy}，账本第 ${d.version} 版）保存的，本程序（${d.appVersion}，第 ${d.ours} 版）不能打开，账本没有改动。请安装新版程序。`,
  'ledger-older': (d: { ledger: string }) =>
    `“${d.ledger}”是旧版程序的账本，只读方式看不了。请先在本机正常打开一次，程序会先备份再升级。`,
  'ledger-running': (d: { ledger: string; holder: string }) =>
    `账本“${d.ledger}”已在运行${d.holder === '' ? '' : `（${d.holder}）`}，同一时间只能打开一次。请切换到已打开的窗口，或先关闭它。`,
  'ledger-elsewhere': (d: { ledger: string; reason: string }) =>
    `“${d.ledger}”放在${d.reason}，在那里写入容易损坏账本，没有打开。请把整个文件夹复制到本机硬盘再打开，或以只读方式查看。`,
  'ledger-place-unsafe': (d: { ledger: string; reason: string }) =>
    `“${d.ledger}”要放在${d.reason}，在那里写入容易损坏账本，没有新建。请换到本机硬盘上的文件夹，例如“文档”。`,
  'ledger-damage-found': (d: { doing: string }) =>
    `账本的文件已损坏，${d.doing}没有完成。请关闭程序再打开一次，程序会找出最近一份完好的备份。`,
  'ledger-damaged': (d: { ledger: string; backup: string | null }) =>
    d.backup === null
      ? `账本“${d.ledger}”的文件已损坏，也没有找到备份。请不要删除它，先把整个文件夹复制一份，再联系维护人员。`
      : `账本“${d.ledger}”的文件已损坏。最近一份完好的备份是“${d.backup}”。请用它恢复成一个新的账本；损坏的文件夹请先留着，不要删除。`,
  /** In the window, where the backup stands below with a button of its own. */
  'ledger-restorable': (d: { ledger: string }) =>
    `账本“${d.ledger}”的文件已损坏。下面这份备份检查过，是完好的，请用它恢复成一个新的账本；损坏的文件夹请先留着，不要删除。`,
  'ledger-unchecked': (d: { ledger: string; reason: string }) =>
    `账本“${d.ledger}”没有检查完（${d.reason}），内容没有改动。请再打开一次；还是这样，请联系维护人员。`,
  'ledger-drifted': (d: { ledger: string; differences: readonly string[] }) =>
    `账本“${d.ledger}”的结构与程序不符（${d.differences.join('、')}），没有打开。请用最近的备份恢复。`,
  'upgrade-failed': (d: { ledger: string; backup: string; reason: string }) =>
    `账本“${d.ledger}”升级没有成功（${d.reason}），原内容没有改动，升级前的备份在“${d.backup}”。请联系维护人员。`,
  'disk-full': (d: { doing: string }) =>
    `磁盘空间不足，${d.doing}没有完成，原有内容没有改动。请清理磁盘后再试一次。`,
  'disk-read-only': (d: { doing: string }) => `没有写入权限，${d.doing}没有完成。请检查文件夹是否为只读。`,
  'disk-failing': (d: { doing: string; reason: string }) =>
    `读写磁盘出错（${d.reason}），${d.doing}没有完成。请检查磁盘，并尽快把备份复制到别处。`,
  'backup-missing': (d: { backup: string }) =>
    `“${d.backup}”不是连心台账的备份。请选择 backups 里以 .lxbackup 结尾的文件夹。`,
  'backup-damaged': (d: { backup: string; reason: string }) =>
    `备份“${d.backup}”没有通过检查（${d.reason}），没有使用。请换一份备份。`,
  'backup-cancelled': () => '已取消备份，没有留下不完整的文件。',
};
