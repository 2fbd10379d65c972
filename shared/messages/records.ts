/** Refusals met while saving, removing and undoing rows. */
export const recordMessages = {
  'row-refused': (d: { label: string; reasons: readonly string[] }) =>
    `${d.label}没有保存：${d.reasons.join('')}`,
  'row-missing': (d: { label: string; id: number }) =>
    `这条${d.label}（编号 ${d.id}）已经不在了，请刷新后再试。`,
  'row-changed': (d: { label: string; name: string }) =>
    `${d.label}“${d.name}”刚被他人修改，您的修改没有保存。请看一看新的内容，再决定保存哪一个。`,
  'row-in-use': (d: { label: string; name: string; uses: readonly string[] }) =>
    `${d.label}“${d.name}”不能删除：还有 ${d.uses.join('、')}在引用它。请先改掉这些引用。`,
  'batch-missing': (d: { batch: number }) => `没有第 ${d.batch} 号操作，请用“历史”查看可以撤销的操作。`,
  'batch-undone': (d: { batch: number; by: number }) =>
    `第 ${d.batch} 号操作已经撤销过了（第 ${d.by} 号操作）。`,
  'undo-expired': (d: { batch: number }) =>
    `第 ${d.batch} 号操作时间已久，撤销所需的内容已按期清除，不能再撤销或恢复。请用“修改”改回原来的内容。`,
  'undo-erased': (d: { batch: number; label: string; count: number }) =>
    `第 ${d.batch} 号操作不能撤销或重做：其中 ${d.count} 条${d.label}已经彻底清除，找不回来了。需要的话请重新登记。`,
  'batch-erased': (d: { batch: number }) =>
    `第 ${d.batch} 号操作是清除，清除的内容已经不在账本里，不能撤销。需要的话请从清除以前的备份里找。`,
  'binned-in-use': (d: { label: string; count: number }) =>
    `${d.label}没有彻底删除：回收站里还有别的记录用着其中 ${d.count} 条，删了那些就不能恢复了。请先彻底删除那些记录。`,
  'undo-later-changes': (d: { batch: number; count: number; names: readonly string[] }) =>
    `第 ${d.batch} 号操作不能撤销：其中 ${d.count} 条后来又改过（${d.names.join('、')}）。请先撤销后来的修改。`,
  'register-unknown': (d: { register: string; known: readonly string[] }) =>
    `没有“${d.register}”这个名册。现有：${d.known.join('、')}。`,
};
