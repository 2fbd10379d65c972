/** Refusals met while searching, filtering and sorting a list. */
export const listMessages = {
  'list-field-unknown': (d: { label: string; word: string; known: readonly string[] }) =>
    `${d.label}没有“${d.word}”这一栏。可用的栏目：${d.known.join('、')}。`,
  'list-field-withheld': (d: { field: string }) =>
    `“${d.field}”属于个人信息，只登记在卡片上，不能用来筛选、排序或分组。请换一个条件。`,
  'list-value-unknown': (d: { field: string; value: string; hint: string }) =>
    `“${d.field}”没有“${d.value}”。${d.hint}`,
  'list-value-several': (d: { field: string; value: string; names: readonly string[] }) =>
    `“${d.field}”里有不止一个“${d.value}”：${d.names.join('、')}。请写全称。`,
};
