/** Refusals met on the way from a workbook into the ledger. */
export const importMessages = {
  'sheet-missing': (d: { file: string; sheet: string; sheets: readonly string[] }) =>
    `“${d.file}”里没有名为“${d.sheet}”的工作表。现有工作表：${d.sheets.join('、')}。`,
  'header-missing': (d: { file: string; label: string; examples: readonly string[] }) =>
    `在“${d.file}”里没有找到${d.label}的表头。表头应有一行写明栏目，例如：${d.examples.join('、')}。请检查是否选对了文件和工作表。`,
  'columns-missing': (d: { file: string; sheet: string; label: string; columns: readonly string[] }) =>
    `“${d.file}”的工作表“${d.sheet}”缺少${d.columns.map((column) => `“${column}”`).join('、')}一栏，不能导入${d.label}。请补上这一栏，或选择别的工作表。`,
  'population-list': (d: { file: string; sheet: string }) =>
    `“${d.file}”的工作表“${d.sheet}”是按户登记的居民名单，本软件不收居民名单，没有导入。请只导入党员、志愿者、居民代表、单位等名册。`,
  'rows-missing': (d: { file: string; sheet: string }) =>
    `“${d.file}”的工作表“${d.sheet}”只有表头，没有可导入的内容。请检查是否选对了文件和工作表。`,
  'import-stale': () => '预览之后账本又有了变化，为防出错没有导入。请重新预览一次。',
  'import-cancelled': () => '已取消，没有写入任何内容。',
  'staged-row-missing': (d: { row: number }) =>
    `第 ${d.row} 行不能在这里更正：它不是被拒的行，或表里没有这一栏。请在原表里改好再导入。`,
  'staging-missing': () => '这次预览已经过期，请重新选择文件。',
};
