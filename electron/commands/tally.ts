import { pathField } from '../../shared/registers/field-path.ts';
import { fieldKeyOf, listField } from '../../shared/registers/list-field.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import { groupingFields, isDate, summableFields } from '../../shared/registers/tally.ts';
import { type TallyPeriod, tallyPeriods } from '../../shared/registers/tally-period.ts';
import { tallyRows } from '../ledger/records/tally-rows.ts';
import { type Command, type CommandLine, ledgerOption, Misuse, word } from './command.ts';
import { namedRegister, withLedger } from './session.ts';
import { whereOf } from './where.ts';

export const tallyCommand: Command = {
  name: 'tally',
  summary: '汇总：按一个栏目分组，数条数或求合计',
  usage: `lianxin tally 名册 --ledger 账本文件夹 [--by 栏目] [--sum 栏目] [--period year|half|quarter|month] [--where 栏目=值 …] [--json]
--by      按什么汇总；不写则用这个名册的第一个常用汇总
--sum     合计哪一栏（整数、金额、时长）；不写只数条数
--period  按日期汇总时：year 按年、half 按半年、quarter 按季、month 按月（默认）
--where   只汇总这些，可写多次，例如 --where 服务日期=2026`,
  example: 'lianxin tally service-record --by 志愿者 --sum 时长 --ledger 团结路社区.lianxin',
  positionals: [1, 1],
  options: {
    ...ledgerOption,
    by: { type: 'string' },
    sum: { type: 'string' },
    period: { type: 'string' },
    where: { type: 'string', multiple: true },
  },
  async run(line, terminal) {
    const period = periodOf(line);
    await withLedger(line, 'read', async (ledger) => {
      const definition = namedRegister(word(line, 0));
      const by = groupedBy(definition, line.option('by'));
      const sum = summed(definition, line);
      const groups = await tallyRows(ledger, {
        register: definition.key,
        where: whereOf(ledger, definition, line.all('where')),
        by,
        sum,
        ...(isDate(pathField(definition, by)) ? { period } : {}),
      });
      const field = sum === null ? null : fieldOf(definition, sum);
      const names = { nameOf: () => null };
      terminal.answer({
        register: definition.key,
        by,
        sum,
        groups: groups.map((group) => ({
          ...group,
          sum: field === null || group.sum === null ? null : field.toCell(group.sum, names),
        })),
      });
      const { unit } = definition.print;
      for (const { text, rows, sum: figure } of groups) {
        const added =
          field === null || figure === null ? '' : `  ${field.label} ${field.show(figure, names)}`;
        terminal.say(`${text}  ${rows} ${unit}${added}`);
      }
      const rows = groups.reduce((total, group) => total + group.rows, 0);
      terminal.say(`共 ${groups.length} 组，${rows} ${unit}。`);
    });
  },
};

function periodOf(line: CommandLine): TallyPeriod {
  const period = line.option('period') ?? 'month';
  const known = Object.keys(tallyPeriods) as TallyPeriod[];
  const found = known.find((key) => key === period);
  if (found === undefined) throw new Misuse(`--period 只能是 ${known.join('、')}。`);
  return found;
}

/** By the field named, or as the register is usually tallied. @throws Refusal if it is unknown or not for listing by */
function groupedBy(definition: AnyRegister, name: string | undefined): string {
  if (name !== undefined) {
    const key = fieldKeyOf(definition, name);
    listField(definition, key);
    return key;
  }
  const usual = definition.tallies?.[0]?.by ?? groupingFields(definition)[0];
  if (usual === undefined) throw new Misuse(`“${definition.label}”没有可以汇总的栏目。`);
  return usual;
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
