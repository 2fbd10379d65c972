/** Refusals of an office's own designs: 自定义台账, 自设栏目 and 选项表. */
export const designMessages = {
  'design-missing': (d: { label: string }) => `没有找到自定义台账“${d.label}”，请刷新后再试。`,
  'design-label-taken': (d: { label: string; field: string }) =>
    `${d.label}里已经有“${d.field}”这一栏，请换一个名称，或直接用原有的那一栏。`,
  'design-field-lost': (d: { field: string }) =>
    `栏目“${d.field}”里可能已有内容，不能删除或改成别的类型，没有保存。不再用的栏目请选择“停用”。`,
  'design-name-taken': (d: { label: string }) =>
    `已经有叫“${d.label}”的台账，没有保存。请换一个名称，免得分不清。`,
  'design-pointed-to': (d: { source: string; field: string; target: string | null }) =>
    `${d.source}的“${d.field}”栏关联着${d.target === null ? '一个没有的台账' : `“${d.target}”`}，没有保存。${
      d.target === null ? '请改为关联在用的台账。' : `请让“${d.target}”一直用着，或先停用那一栏。`
    }`,
  'design-answer-twice': (d: { label: string; text: string; other: string }) =>
    `“${d.label}”里的“${d.text}”已经是选项“${d.other}”的名称或写法，请换一个。`,
  'design-answer-parted': (d: { label: string; text: string }) =>
    `“${d.label}”可以选几项，选项“${d.text}”里不能有空格、顿号、逗号、分号和斜线，导入时会分不开，请换一个写法。`,
  'table-official': (d: { table: string }) =>
    `“${d.table}”不是可以自己改的选项表，没有保存。能改的请在“自定义台账”页的“选项表”里选。`,
  'answer-lost': (d: { answer: string }) =>
    `选项“${d.answer}”可能已有内容在用，不能删除，没有保存。不再用的选项请选择“停用”。`,
  'answers-all-retired': (d: { table: string }) => `${d.table}的选项全停用了，请至少留一个在用。`,
  'answer-ambiguous': (d: { text: string; other: string; retired: boolean }) =>
    `“${d.text}”已经是${d.retired ? '停用的' : ''}选项“${d.other}”的名称或写法，请换一个${d.retired ? '，或重新启用那一项' : ''}。`,
};
