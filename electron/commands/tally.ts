import { extname, resolve } from 'node:path';
import { fieldKeyOf, listField } from '../../shared/registers/list-field.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import { isDate, summableFields } from '../../shared/registers/tally.ts';
import {
  choiceOf,
  type TallyChoice,
  tallyRequestOf,
  usualChoice,
} from '../../shared/registers/tally-choice.ts';
import { type TallyPeriod, tallyPeriod, tallyPeriods } from '../../shared/registers/tally-period.ts';
import { tallyTable } from '../../shared/registers/tally-table.ts';
import { tallyTitle } from '../../shared/registers/tally-title.ts';
import type { TallyInput } from '../jobs/kinds/tally-of.ts';
import { dayOf, type Ledger } from '../ledger/ledger.ts';
import { tallyRows } from '../ledger/records/tally-rows.ts';
import { calendarTime } from './calendar-time.ts';
import { type Command, type CommandLine, ledgerOption, Misuse, type Terminal, word } from './command.ts';
import { jobAt, ledgerFolder, namedRegister, withLedger } from './session.ts';
import { whereOf } from './where.ts';

const names = { nameOf: () => null };

export const tallyCommand: Command = {
  name: 'tally',
  summary: '汇总：分组数条数、求合计、看谁没达到；可印、可存为工作簿',
  usage: `lianxin tally 名册 --ledger 账本文件夹 [--tally 常用汇总] [--year 年份] [--missing] [--out 文件.xlsx|文件.pdf] [--json]
lianxin tally 名册 --ledger 账本文件夹 --by 栏目 [--sum 栏目] [--period year|half|quarter|month] [--year 年份] [--where 栏目=值 …] [--out 文件] [--json]
--tally    用哪个常用汇总，例如 全年培训天数；不写就是第一个
--by       自己选按什么汇总
--sum      合计哪一栏（整数、金额、时长）；不写只数条数
--period   按日期汇总时：year 按年、half 按半年、quarter 按季、month 按月（默认）
--year     2026、2026H1（上半年）、2026Q3（三季度）、2026-07 或 all（全部年份）；不写时，常用汇总是今年或这半年，自己选的是全部
--missing  只列没有达到标准的
--where    只汇总这些，可写多次
--out      存为工作簿（.xlsx）或印成 PDF（.pdf）`,
  example:
    'lianxin tally cadre-training --tally 全年培训天数 --year 2026 --ledger 团结路社区.lianxin --out 培训天数.xlsx',
  positionals: [1, 1],
  options: {
    ...ledgerOption,
    tally: { type: 'string' },
    by: { type: 'string' },
    sum: { type: 'string' },
    period: { type: 'string' },
    year: { type: 'string' },
    missing: { type: 'boolean' },
    where: { type: 'string', multiple: true },
    out: { type: 'string' },
  },
  async run(line, terminal) {
    const asked = await withLedger(line, 'read', async (ledger) => {
      const definition = namedRegister(word(line, 0));
      const today = dayOf(ledger.now());
      const choice = ofYear(definition, groupedAs(definition, line, today), line);
      const input = {
        register: definition.key,
        choice: { ...choice, onlyMissing: line.flag('missing') },
        where: whereOf(ledger, definition, line.all('where')),
      };
      if (line.option('out') === undefined) await sayTally(ledger, definition, input, terminal);
      return { definition, input };
    });
    const out = line.option('out');
    if (out !== undefined) await saveTally(line, asked.definition, asked.input, resolve(out), terminal);
    return undefined;
  },
};

/** The tally on the terminal; its figures as Excel would have them. */
async function sayTally(
  ledger: Ledger,
  definition: AnyRegister,
  { choice, where = [] }: TallyInput,
  terminal: Terminal,
): Promise<void> {
  const request = tallyRequestOf(definition, choice);
  const lines = await tallyRows(ledger, { ...request, where: [...(request.where ?? []), ...where] });
  const table = tallyTable(definition, choice, lines);
  const sum = choice.sum === null ? null : fieldOf(definition, choice.sum);
  const inCell = (figure: number | null) =>
    figure === null || sum === null ? figure : sum.toCell(figure, names);
  terminal.answer({
    register: definition.key,
    by: choice.by,
    sum: choice.sum,
    span: choice.span,
    groups: table.lines.map(({ line }) => ({ ...line, sum: inCell(line.sum), target: inCell(line.target) })),
    whole:
      table.whole === null
        ? null
        : { target: inCell(table.whole.target), missing: inCell(table.whole.missing) },
  });
  const { title, subtitle } = tallyTitle(definition, choice);
  terminal.say(`${title}　${subtitle}`);
  const headed = (texts: readonly string[]) =>
    table.columns.map(({ title: heading }, index) => `  ${heading} ${texts[index]}`).join('');
  for (const { line, texts } of table.lines) terminal.say(line.text + headed(texts));
  terminal.say(`合计 ${table.lines.length} ${table.groupUnit}${headed(table.totalTexts)}`);
  if (table.whole !== null) terminal.say(table.whole.text);
}

/** The tally as a workbook or on paper, whichever the file's name says. */
async function saveTally(
  line: CommandLine,
  definition: AnyRegister,
  input: TallyInput,
  out: string,
  terminal: Terminal,
): Promise<void> {
  const kinds = { '.xlsx': 'export-tally', '.pdf': 'print-tally' } as const;
  const kind = Object.entries(kinds).find(([extension]) => extension === extname(out).toLowerCase())?.[1];
  if (kind === undefined) throw new Misuse('--out 的文件名应以 .xlsx 或 .pdf 结尾。');
  const { rows } =
    kind === 'print-tally'
      ? await jobAt(ledgerFolder(line), kind, { ...input, out, faces: 'official' }, terminal)
      : await jobAt(ledgerFolder(line), kind, { ...input, out }, terminal);
  terminal.answer({ register: definition.key, out, rows });
  terminal.say(`已保存${tallyTitle(definition, input.choice).title}，${rows} 行：${out}`);
}

/** One of the register's tallies, or by the field named. @throws Refusal if that is unknown or not for listing by */
function groupedAs(definition: AnyRegister, line: CommandLine, today: string): TallyChoice {
  const by = line.option('by');
  if (by !== undefined) {
    const key = fieldKeyOf(definition, by);
    listField(definition, key);
    const period = periodOf(line);
    return { by: key, period, sum: summed(definition, line), within: null, span: null, onlyMissing: false };
  }
  const wanted = line.option('tally');
  const found = definition.tallies?.find(({ label }) => label === wanted);
  const choice = found === undefined ? usualChoice(definition, today) : choiceOf(found, today);
  if (wanted !== undefined && found === undefined) {
    const labels = (definition.tallies ?? []).map(({ label }) => label);
    throw new Misuse(
      labels.length === 0
        ? `“${definition.label}”没有常用汇总，请用 --by 写按什么汇总。`
        : `“${definition.label}”没有叫“${wanted}”的汇总，有的是 ${labels.join('、')}。`,
    );
  }
  if (choice === null) throw new Misuse(`“${definition.label}”没有可以汇总的栏目。`);
  return choice;
}

/** The choice within the year, half-year, quarter or month of `--year`: by the tally's date, else the register's first. */
function ofYear(definition: AnyRegister, choice: TallyChoice, line: CommandLine): TallyChoice {
  const word = line.option('year');
  if (word === undefined) return choice;
  if (word === 'all') return { ...choice, span: null };
  const span = calendarTime('year', word);
  const date = Object.keys(definition.fields).find((key) => isDate(fieldOf(definition, key)));
  const within = choice.within ?? date ?? null;
  if (within === null) throw new Misuse(`“${definition.label}”没有日期栏目，不能按年份汇总。`);
  return { ...choice, within, span };
}

function periodOf(line: CommandLine): TallyPeriod {
  const period = tallyPeriod.safeParse(line.option('period') ?? 'month');
  if (!period.success) throw new Misuse(`--period 只能是 ${Object.keys(tallyPeriods).join('、')}。`);
  return period.data;
}

function summed(definition: AnyRegister, line: CommandLine): string | null {
  const name = line.option('sum');
  if (name === undefined) return null;
  const key = fieldKeyOf(definition, name);
  listField(definition, key);
  const summable = summableFields(definition);
  if (summable.includes(key)) return key;
  const labels = summable.map((each) => fieldOf(definition, each).label);
  throw new Misuse(
    labels.length === 0
      ? `“${definition.label}”没有可以合计的栏目。`
      : `“${fieldOf(definition, key).label}”不能合计，可以合计的是 ${labels.join('、')}。`,
  );
}
