/** What the program says of its own faults; everything else is a refusal with a remedy. */
export const programMessages = {
  'program-error': (d: { doing: string; report: string }) =>
    `程序出了错，这一步没有完成，已保存的内容没有改动。请再试一次；如仍不行，请把错误内容复制给维护人员。（${d.doing}）`,
  'cannot-open': (d: { file: string }) => `“${d.file}”打不开。请检查电脑上是否装有能打开它的程序。`,
  'preview-gone': () => '预览的文件已经清理，请重新排版后再打印。',
  'service-stopped': () => '账本服务意外停止，已保存的内容没有改动。请关闭程序后重新打开。',
};
