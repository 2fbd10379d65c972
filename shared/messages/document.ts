/** Refusals met while writing workbooks and PDFs. */
export const documentMessages = {
  'file-disk-full': (d: { file: string }) => `磁盘空间不足，“${d.file}”没有保存。请清理磁盘后再试一次。`,
  'file-in-use': (d: { file: string }) =>
    `“${d.file}”正被别的程序打开，没有保存。请先在 Excel、WPS 或阅读器里关闭它，再试一次。`,
  'file-not-writable': (d: { file: string; folder: string }) =>
    `文件夹“${d.folder}”不能写入，“${d.file}”没有保存。请换一个文件夹。`,
  'file-folder-missing': (d: { folder: string }) => `找不到文件夹“${d.folder}”，没有保存。请换一个文件夹。`,
  'file-is-folder': (d: { path: string }) => `“${d.path}”是一个文件夹，没有保存。请在后面写上文件名。`,
  'not-printed': () => '没有打印出来。请检查打印机是否开机、连好、有纸，再按“打印”。',
  'paper-none': (d: { paper: string; needs: readonly string[] }) =>
    d.needs.length === 0
      ? `没有可以印“${d.paper}”的记录，请换一个范围。`
      : `没有可以印“${d.paper}”的记录：选中的都没有“${d.needs.join('”或“')}”。请先登记，或换一个范围。`,
  'document-cancelled': () => '已取消，没有留下不完整的文件。',
};
