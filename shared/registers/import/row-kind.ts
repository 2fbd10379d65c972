import { isBlank } from '../blank.ts';
import { type Cell, cellText } from '../cell.ts';
import type { AnyRegister } from '../register.ts';
import type { SheetHeader } from './header.ts';

/** Why a row under the header is not a record. */
export type SkipReason = '空行' | '合计行' | '说明行' | '示例行' | '重复的表头' | '重复的标题';

/** Anywhere, for a branch's own subtotal begins with its name: 第一支部小计. */
const totals = /合计|总计|小计|共计|累计|总人数|党员总数|^共\d+[人名个]/;
const notes =
  /^(注|备注|附注|说明|填表说明|填写说明|填表人|填表单位|填表日期|填报人|填报单位|填报日期|填报时间|制表|审核|复核|经办人|负责人|单位负责人|党支部书记|信息采集员|联系人|盖章|[（(]盖章)([：:.、，（(\d\s]|人|$)/;
/** A cell that says nothing else may stand in any column. */
const sampleMark = /^[（(【[]?(填写|填表|录入)?(样例|示例|范例)(行|数据)?\d*[)）】\]]?[:：]?$/;
/**
 * A number or name of the first cells that is marked: 例, 张三（示例）, 示例：张三. The words alone are no mark there, for
 * units and people are called so: 示例路菜场.
 */
const markedSample =
  /^例\d*[:：]?$|^(样例|示例|范例|例)\d*[:：].|^[（(【[](样例|示例|范例|例)\d*[)）】\]].|.[（(【[](样例|示例|范例|例)\d*[)）】\]]$/;
/** What a sentence has and no name: punctuation, figures with their unit. */
const sentence = /[:：，。；;]|\d+[人名年月份页]/;
/** A line that is no record fills few cells: a few words, and a figure beside them. */
const fewCells = 2;

/**
 * Tells records from the rows that lists carry around them (domain §1.3).
 *
 * @returns null for a record, however incomplete
 */
export function skipReason(
  definition: AnyRegister,
  header: SheetHeader,
  cells: readonly Cell[],
): SkipReason | null {
  const filled = cells.map((cell, column) => ({ column, cell })).filter(({ cell }) => !isBlank(cell));
  const fields = fieldsByColumn(header);
  const answers = filled.filter(({ column }) => (fields.get(column) ?? null) !== null);
  if (answers.length === 0 && filled.every(({ cell }) => isRowNumber(cell))) return '空行';
  if (repeatsHeader(header, cells)) return '重复的表头';
  const texts = filled.map(({ cell }) => withoutSpace(cellText(cell)));
  if (texts.some((text) => sampleMark.test(text))) return '示例行';
  if (texts.slice(0, 3).some((text) => text.length <= 12 && markedSample.test(text))) return '示例行';
  // Somebody's ID number stands in the row: whatever its first cell says, it is somebody.
  const keys = new Set(definition.matchBy.flat());
  if (answers.some(({ column, cell }) => isKey(keys, definition, fields.get(column) ?? '', cell)))
    return null;
  const first = texts[0] ?? '';
  const named = answers.find(({ column }) => fields.get(column) === definition.nameField);
  const name = named === undefined ? '' : cellText(named.cell).replace(/\s/g, '');
  if (totals.test(first) || totals.test(name)) return '合计行';
  if (notes.test(first) || definition.notNames?.test(name) === true) return '说明行';
  if (filled.length <= fewCells && sentence.test(name)) return '说明行';
  if (texts.length === 1 && header.titles.some((title) => title.replace(/\s/g, '') === first))
    return '重复的标题';
  return answers.length === 0 ? '说明行' : null;
}

const fieldsOfHeaders = new WeakMap<SheetHeader, ReadonlyMap<number, string | null>>();

/** Which field each column is; asked for every row. */
function fieldsByColumn(header: SheetHeader): ReadonlyMap<number, string | null> {
  const known = fieldsOfHeaders.get(header);
  if (known !== undefined) return known;
  const fields = new Map(header.columns.map(({ column, field }) => [column, field]));
  fieldsOfHeaders.set(header, fields);
  return fields;
}

const space = /\s/;

/** Most cells have none: they are not copied. */
function withoutSpace(text: string): string {
  return space.test(text) ? text.replace(/\s/g, '') : text;
}

/**
 * A name alone proves nothing here (合计 stands in the name column too); a number of a person's own does. The figure
 * beside 合计 may stand in the number's column, but no head count has five digits.
 */
function isKey(keys: ReadonlySet<string>, definition: AnyRegister, field: string, cell: Cell): boolean {
  return keys.has(field) && field !== definition.nameField && /\d{5}/.test(cellText(cell));
}

function isRowNumber(cell: Cell): boolean {
  return /^\d{1,7}$/.test(cellText(cell).trim());
}

/** The second line of a two-line header says only the end of what was joined. */
function repeatsHeader(header: SheetHeader, cells: readonly Cell[]): boolean {
  let same = 0;
  for (const { column, heading } of header.columns) {
    const cell = cells[column];
    if (typeof cell === 'string' && cell.trim() !== '' && heading.endsWith(cell.trim())) same += 1;
  }
  return same * 2 > header.columns.length;
}
