/** Refusals met while a workbook is being written. */
export const excelMessages = {
  'export-cancelled': () => '已取消，没有生成文件。',
  'export-too-long': (d: { limit: number }) =>
    `一张 Excel 工作表最多放 ${d.limit} 行，这次要导出的更多，没有生成文件。请先筛选（例如逐个支部），再分几次导出。`,
};
