/** Refusals met while keeping and filling an office's templates (套表). */
export const templateMessages = {
  'template-not-one': (d: { file: string }) =>
    `“${d.file}”不是 Excel 表格或 Word 文档，不能用来套表。请选择 .xlsx 或 .docx 文件。`,
  'template-old-format': (d: { file: string }) =>
    `“${d.file}”是老格式（.xls 或 .doc）。请用 WPS 或 Office 打开，另存为 .xlsx 或 .docx，再选一次。`,
  'template-macros': (d: { file: string }) =>
    `“${d.file}”里有宏，为了安全不能用来套表。请用 WPS 或 Office 打开，另存为不带宏的 .xlsx 或 .docx，再选一次。`,
  'template-encrypted': (d: { file: string }) =>
    `“${d.file}”设有打开密码，读不出来。请用 WPS 或 Office 打开，取消密码后保存，再选一次。`,
  'template-corrupt': (d: { file: string; part: string }) =>
    `“${d.file}”已损坏或不完整（出错位置：${d.part}），不能用来套表。请用 WPS 或 Office 打开，另存为新的文件，再选一次。`,
  'template-inflates': (d: { file: string }) =>
    `“${d.file}”解压后异常庞大，为安全起见没有读取。请删去里面多余的空行和大图片，另存为新的文件，再选一次。`,
  'template-no-words': (d: { file: string; example: string }) =>
    `“${d.file}”里没有要填的词。请用 WPS 或 Office 打开它，在要填的地方写上 ${d.example} 这样的词，保存后再选一次。`,
  'template-label-taken': (d: { label: string }) => `已经有一个模板叫“${d.label}”，请换一个名称。`,
  'template-gone': () => '没有找到这个模板，请刷新后再试。',
  'template-unknown': (d: { template: string; known: readonly string[] }) =>
    d.known.length === 0
      ? `找不到模板“${d.template}”，这个名册也还没有模板。请检查文件名。`
      : `找不到模板“${d.template}”。请检查文件名，或用这个名册的模板：${d.known.join('、')}。`,
  'template-no-rows': () => '没有可以套表的记录。请换一个范围。',
  'template-too-many-files': (d: { rows: number; most: number }) =>
    `一条记录一个文件，${d.rows} 条太多了，一次最多 ${d.most} 条。请先筛选，分几次套表。`,
  'template-too-many-lines': (d: { rows: number; most: number }) =>
    `一张表里最多放 ${d.most} 条记录，选了 ${d.rows} 条。请先筛选，分几次套表。`,
  'template-file-exists': (d: { folder: string; files: readonly string[] }) =>
    `“${d.folder}”里已经有“${d.files[0] ?? ''}”${d.files.length > 1 ? `等 ${d.files.length} 个同名文件` : ''}，还没有写。请换一个文件夹，或者同意替换。`,
  'template-other-ending': (d: { file: string; ending: string }) =>
    `“${d.file}”应以 ${d.ending} 结尾：套出来的文件和模板是同一种格式。请改一下文件名。`,
  'template-needs-folder': (d: { rows: number }) =>
    `选了 ${d.rows} 条记录，一条一个文件，要放在一个文件夹里。请选择一个文件夹。`,
};
