/** Refusals met while opening or reading a workbook that somebody sent us. */
export const workbookMessages = {
  'workbook-missing': (d: { file: string }) => `找不到文件“${d.file}”。请检查文件名，或重新选择文件。`,
  'workbook-empty': (d: { file: string }) => `“${d.file}”是空文件，没有可导入的内容。请换一个文件。`,
  'workbook-folder': (d: { file: string }) =>
    `“${d.file}”是文件夹，不是表格文件。请打开文件夹，选择里面的表格。`,
  'workbook-busy': (d: { file: string }) =>
    `“${d.file}”正被其他程序占用，暂时无法读取。请先在 Excel/WPS 里关闭这个文件，再试一次。`,
  'workbook-forbidden': (d: { file: string }) =>
    `没有权限读取“${d.file}”。请先在 Excel/WPS 里关闭这个文件；如仍不行，请把它复制到桌面再试。`,
  'workbook-unreadable': (d: { file: string; reason: string }) =>
    `读取“${d.file}”时出错（${d.reason}）。请检查U盘或网络盘是否仍然连接，或把文件复制到桌面再试。`,
  'workbook-corrupt': (d: { file: string; part: string }) =>
    `“${d.file}”已损坏或不完整，无法读取（出错位置：${d.part}）。请让对方重新发送，或用 Excel/WPS 打开后另存为 .xlsx 再试。`,
  'workbook-encrypted': (d: { file: string }) =>
    `“${d.file}”设有打开密码，无法读取。请用 Excel/WPS 打开，取消密码后保存，再试一次。`,
  'workbook-other-document': (d: { file: string; kind: string }) =>
    `“${d.file}”是${d.kind}，不是表格。请选择 .xlsx、.xls、.ods 或 .csv 表格文件。`,
  'workbook-save-as-needed': (d: { file: string; kind: string }) =>
    `“${d.file}”是${d.kind}，不能直接读取。请用 WPS 或 Excel 打开，另存为 .xlsx 后再试。`,
  'workbook-unknown': (d: { file: string }) =>
    `认不出“${d.file}”是什么文件。如果它能在 WPS 里打开，请用 WPS 另存为 .xlsx 后再试。`,
  'workbook-too-large': (d: { file: string; megabytes: number }) =>
    `“${d.file}”太大，这种格式最多读取 ${d.megabytes} MB。请用 Excel/WPS 另存为 .xlsx 后再试，或拆成几个文件。`,
  'workbook-inflates': (d: { file: string; part: string }) =>
    `“${d.file}”解压后异常庞大（${d.part}），为安全起见没有读取。请用 Excel/WPS 打开，删去多余的空行和图片，另存为新文件后再试。`,
  'workbook-unsafe-xml': (d: { file: string; part: string }) =>
    `“${d.file}”里有不该出现的文档声明（${d.part}），为安全起见没有读取。请用 Excel/WPS 另存为新的 .xlsx 后再试。`,
  'workbook-no-sheet': (d: { file: string }) => `“${d.file}”里没有工作表。请检查文件，或换一个文件。`,
  'workbook-too-many-sheets': (d: { file: string; limit: number }) =>
    `“${d.file}”的工作表超过 ${d.limit} 个，无法读取。请把需要的工作表另存为新文件后再试。`,
  'workbook-too-many-rows': (d: { file: string; limit: number }) =>
    `“${d.file}”的一张表超过 ${d.limit} 行，无法读取。请拆成几个文件后再试。`,
  'workbook-too-wide': (d: { file: string; row: number; limit: number }) =>
    `“${d.file}”第 ${d.row} 行有内容超出第 ${d.limit} 列，无法读取。请删去右侧多余的内容后再试。`,
  'workbook-cell-too-long': (d: { file: string; row: number; column: number; limit: number }) =>
    `“${d.file}”第 ${d.row} 行第 ${d.column} 列的文字超过 ${d.limit} 字，无法读取。请缩短这个单元格后再试。`,
  'workbook-open-quote': (d: { file: string; row: number }) =>
    `“${d.file}”第 ${d.row} 行的英文双引号没有成对，后面的内容会被并成一格，因此没有读取。请改正这一行，或用 Excel/WPS 另存为 .xlsx 后再试。`,
  'workbook-encoding': (d: { file: string }) =>
    `认不出“${d.file}”的文字编码（既不是 UTF-8，也不是 GB18030）。请用 Excel/WPS 打开，另存为 .xlsx 后再试。`,
};
