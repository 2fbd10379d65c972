/** Refusals of an office's own designs: 自定义台账 and 自设栏目. */
export const designMessages = {
  'design-missing': (d: { label: string }) => `没有找到自定义台账“${d.label}”，请刷新后再试。`,
  'design-label-taken': (d: { label: string; field: string }) =>
    `${d.label}里已经有“${d.field}”这一栏，请换一个名称，或直接用原有的那一栏。`,
  'design-field-lost': (d: { field: string }) =>
    `栏目“${d.field}”里可能已有内容，不能删除或改成别的类型，没有保存。不再用的栏目请选择“停用”。`,
};
